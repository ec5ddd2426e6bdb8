import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { importsOf, readSources, type SourceFile } from './rooms.ts';

/** Which rooms of src a room may import from; its own it always may. */
const arrows: Record<string, string[]> = {
  catalog: [],
  decoder: ['catalog'],
  search: ['catalog', 'decoder'],
  generate: ['catalog'],
  publish: ['catalog'],
  components: ['catalog', 'decoder', 'search'],
  pages: ['catalog', 'decoder', 'search', 'components'],
};

const sources = readSources('src');
const roomOf = (file: SourceFile) => file.path.split('/')[1] ?? '';

describe('the rooms of src', () => {
  test('are the ones that this test knows', () => {
    const rooms = new Set(sources.filter(({ path }) => path.split('/').length > 2).map(roomOf));
    expect([...rooms].filter((room) => !(room in arrows))).toEqual([]);
  });

  test('import only along the arrows', () => {
    const wrong = sources.flatMap((file) =>
      importsOf(file)
        .filter((specifier) => specifier.startsWith('#'))
        .map((specifier) => specifier.slice(1).split('/')[0] ?? '')
        .filter((room) => room !== roomOf(file) && !(arrows[roomOf(file)] ?? [room]).includes(room))
        .map((room) => `${file.path} imports from ${room}`),
    );
    expect(wrong).toEqual([]);
  });

  test('are left by "#", never by a relative path', () => {
    const wrong = sources.flatMap((file) =>
      importsOf(file)
        .filter((specifier) => specifier.startsWith('.'))
        .filter((specifier) => {
          const target = path.posix.join(path.posix.dirname(file.path), specifier);
          return !target.startsWith(`src/${roomOf(file)}/`);
        })
        .map((specifier) => `${file.path} imports ${specifier}`),
    );
    expect(wrong).toEqual([]);
  });

  test('touch the file system in one place of the catalog, and not at all where the browser goes', () => {
    const touching = sources
      .filter((file) => ['catalog', 'decoder', 'search'].includes(roomOf(file)))
      .filter((file) => importsOf(file).some((specifier) => specifier.startsWith('node:')))
      .map((file) => file.path);
    expect(touching).toEqual(['src/catalog/load.ts']);
  });

  test('know nothing of Astro or the DOM where they are pure', () => {
    const impure = sources
      .filter((file) => ['catalog', 'decoder', 'search'].includes(roomOf(file)))
      .filter(
        (file) =>
          importsOf(file).some((specifier) => /^(astro|@astrojs)/.test(specifier)) ||
          /\b(window|location|navigator|document)\.(\w*Element|query|body|href|hash|clip|add)/.test(
            file.text,
          ),
      )
      .map((file) => file.path);
    expect(impure).toEqual([]);
  });
});

test('only urls.ts writes an internal address', () => {
  const writing = sources
    .filter((file) => file.path !== 'src/catalog/urls.ts')
    .filter((file) => /(?:href|action|src)=(?:"\/|\{`\/|\{'\/)/.test(file.text))
    .map((file) => file.path);
  expect(writing).toEqual([]);
});

test('no text is ever parsed as HTML', () => {
  // The one exception writes JSON into a script element, with `<` escaped.
  const parsing = sources
    .filter(({ path }) => path !== 'src/components/shared/JsonData.astro')
    .filter(({ text }) =>
      /innerHTML|outerHTML|insertAdjacentHTML|document\.write|set:html/.test(text),
    )
    .map((file) => file.path);
  expect(parsing).toEqual([]);
});
