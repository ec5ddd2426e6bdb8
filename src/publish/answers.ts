/** What a built site answers: every address, and the anchors of every page. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { elementsOf } from './elements.ts';

/** What stands at an address. */
export interface Answer {
  /** Whether it is a page that only leads on to another. */
  isStub: boolean;
  /** Every place of it that an address can name. */
  anchors: ReadonlySet<string>;
  /** Those that are headings, in the order of the page. */
  headings: readonly string[];
}

/** By address: its path from the root of the site, whatever path that lives under. */
export type Answers = ReadonlyMap<string, Answer>;

/**
 * Files that nobody links to: of another name in each build, packed copies, what only a host or the
 * scripts of this site read. The page for what is not there answers at every address but its own.
 */
const internal = [/^_/, /^pagefind\//, /\.(?:br|gz)$/, /^search\/files\//, /(?:^|\/)404\.html$/];

/** Reads what a built site answers. */
export function readAnswers(dist: string): Answers {
  const files = readdirSync(dist, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(dist, path.join(entry.parentPath, entry.name)))
    .map((file) => file.split(path.sep).join('/'))
    .filter((file) => !internal.some((pattern) => pattern.test(file)));
  return new Map(
    files.map((file) => {
      const html = file.endsWith('.html') ? readFileSync(path.join(dist, file), 'utf8') : '';
      return [addressOf(file), answerOf(html)];
    }),
  );
}

/** The address of a file of the built site: that of a page ends with a slash. */
export function addressOf(file: string): string {
  return `/${file.replace(/(^|\/)index\.html$/, '$1')}`;
}

/** Reads a page; what is none has no anchors. */
export function answerOf(html: string): Answer {
  const elements = elementsOf(html);
  const named = elements.flatMap(({ name, attribute }) => {
    const id = attribute('id');
    return id === undefined ? [] : [{ name, id }];
  });
  return {
    isStub: elements.some(
      ({ name, attribute }) => name === 'meta' && attribute('http-equiv') === 'refresh',
    ),
    anchors: new Set(named.map(({ id }) => id)),
    headings: named.filter(({ name }) => /^h[2-6]$/.test(name)).map(({ id }) => id),
  };
}
