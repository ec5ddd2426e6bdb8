import type { Page } from './pages.ts';

/**
 * Writes a page as MDX: front matter, headings, and under each heading one component that looks
 * its facts up. No text of the catalog stands in the body: `{field name}` in a message would be
 * an expression there.
 */
export function toMdx({ title, description, about, locale, isSearched, sections }: Page): string {
  const attribute = `${about.key}=${quote(about.value)}`;
  return [
    '---',
    '# Written by the generator from content/catalog: edit the facts there.',
    `title: ${quote(title)}`,
    `description: ${quote(description)}`,
    `${about.key}: ${quote(about.value)}`,
    `locale: ${locale}`,
    ...(isSearched ? [] : ['pagefind: false']),
    '---',
    '',
    ...sections.map(
      ({ component }) => `import ${tag(component)} from '#components/${component}.astro';`,
    ),
    ...sections.flatMap(({ heading, component }) => [
      '',
      `## ${heading}`,
      '',
      `<${tag(component)} ${attribute} />`,
    ]),
    '',
  ].join('\n');
}

/** `code/Meaning` is used as `<Meaning />`. */
function tag(component: string): string {
  return component.slice(component.lastIndexOf('/') + 1);
}

/** A text as a double-quoted YAML scalar, on one line whatever it holds. */
function quote(text: string): string {
  return JSON.stringify(text).replace(
    /[\u007f-\u009f\u2028\u2029\ufeff]/g,
    (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
