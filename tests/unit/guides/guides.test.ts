import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { getWords, loadCatalog } from '#catalog/load.ts';
import { locales, rootLocale } from '#catalog/locales.ts';
import { guides } from '#components/guide/guides.ts';

const catalog = loadCatalog(path.join('content', 'catalog'));
const folderOf = (locale: string) => path.join('content', 'guides', locale);

/** A guide in one language, in its parts. */
function readGuide(locale: string, slug: string) {
  const text = readFileSync(path.join(folderOf(locale), `${slug}.mdx`), 'utf8');
  const [, head = '', body = ''] = /^---\n(.*?)\n---\n(.*)$/s.exec(text) ?? [];
  return { head: parse(head) as Record<string, unknown>, body };
}

const all = locales.flatMap((locale) =>
  guides.map((slug) => ({ locale, slug, ...readGuide(locale, slug) })),
);

/** What stands in an attribute of a component, in the order of the text: `<Code code="4045101" />`. */
function attributes(body: string, component: string, attribute: string): string[] {
  const tags = new RegExp(`<${component}\\b[^>]*?\\s${attribute}="([^"]*)"`, 'g');
  return [...body.matchAll(tags)].map(([, value = '']) => value);
}

test.each(locales)('every guide is there in %s, and no other', (locale) => {
  expect(readdirSync(folderOf(locale)).sort()).toEqual(guides.map((slug) => `${slug}.mdx`).sort());
});

describe.each(all)('$locale/$slug', ({ locale, slug, head, body }) => {
  test('says in its front matter which guide it is', () => {
    expect(head).toEqual({
      title: expect.any(String) as string,
      description: expect.any(String) as string,
      guide: slug,
      locale,
    });
  });

  test('names only what the catalog has', () => {
    const known = {
      code: catalog.codes.map(({ code }) => code),
      case: catalog.cases.map(({ id }) => id),
      service: catalog.services.map(({ code }) => code),
      source: catalog.sources.filter(({ url }) => url !== undefined).map(({ id }) => id),
      word: Object.keys(getWords(locale)),
      guide: [...guides] as string[],
    };
    const named = {
      code: [...attributes(body, '(?:Code|Wait|LinkedJson)', 'code'), ...digitsOf(body)],
      case: attributes(body, 'Case', 'id'),
      service: [...attributes(body, 'Service', 'code'), ...attributes(body, 'Wait', 'service')],
      source: attributes(body, 'Source', 'id'),
      word: attributes(body, 'Word', 'of'),
      guide: attributes(body, 'Guide', 'slug'),
    };
    for (const kind of Object.keys(known) as (keyof typeof known)[]) {
      expect(
        named[kind].filter((name) => !known[kind].includes(name)),
        kind,
      ).toEqual([]);
    }
  });

  test('gives pauses only where the catalog has some', () => {
    const without = attributes(body, 'Wait', 'code').filter(
      (code) => !catalog.codes.find((one) => one.code === code)?.contract.wait,
    );
    expect(without).toEqual([]);
  });

  test('imports only what there is', () => {
    const files = [...body.matchAll(/^import .* from '([^']+)';$/gm)].map(([, file = '']) =>
      file.startsWith('#')
        ? path.join('src', file.slice(1))
        : path.join(folderOf(locale), file.replace(/\?raw$/, '')),
    );
    expect(files.filter((file) => !existsSync(file))).toEqual([]);
  });

  test('leads nowhere by a Markdown link, and has no fence, which would be given inline styles', () => {
    expect(body.match(/\]\([^)]*\)|href="\/|^```/gm)).toBeNull();
  });

  test('is short', () => {
    const words = body
      .replace(/^import .*$/gm, '')
      .replace(/<[^>]*>|[|`*#-]/g, ' ')
      .split(/\s+/);
    expect(words.length).toBeLessThanOrEqual(700);
  });
});

test.each(guides)(
  '%s names the same codes, cases, services and sources in every language',
  (slug) => {
    const namedIn = (locale: string) => {
      const { body } = readGuide(locale, slug);
      return {
        codes: attributes(body, '(?:Code|Wait|LinkedJson)', 'code'),
        cases: attributes(body, 'Case', 'id'),
        services: attributes(body, '(?:Service|Wait)', '(?:code|service)'),
        sources: attributes(body, 'Source', 'id'),
        values: attributes(body, 'Mark', 'value'),
        guides: attributes(body, 'Guide', 'slug'),
        identifiers: [...body.matchAll(/`([^`]+)`/g)].map(([, name]) => name).sort(),
        headings: (body.match(/^## /gm) ?? []).length,
      };
    };
    for (const locale of locales) expect(namedIn(locale), locale).toEqual(namedIn(rootLocale));
  },
);

/** Seven digits in the text itself, where no part of a longer number or of an example. */
function digitsOf(body: string): string[] {
  return body.match(/(?<![\w.-])\d{7}(?![\w.-])/g) ?? [];
}
