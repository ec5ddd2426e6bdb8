/** The invented catalog as texts, for tests that break it in memory. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { CatalogError } from '#catalog/problem.ts';
import { readCatalog, type CatalogTexts } from '#catalog/read.ts';

export const contohFolder = path.join('tests', 'fixtures', 'catalog');

/** The text of every file of the invented catalog, by its path inside the folder. */
export const contohTexts: CatalogTexts = new Map(
  readdirSync(contohFolder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.yaml'))
    .map((file) => [
      file.split(path.sep).join('/'),
      readFileSync(path.join(contohFolder, file), 'utf8'),
    ]),
);

/** A change to one file: words to replace, with their replacement, or its whole new text. */
export type Edit = [file: string, from: string, to: string] | [file: string, text: string | null];

/** The texts of the invented catalog with some files changed or added. */
export function edited(...edits: Edit[]): Map<string, string | null> {
  const texts = new Map(contohTexts);
  for (const [file, ...change] of edits) texts.set(file, changed(texts.get(file) ?? '', change));
  return texts;
}

function changed(before: string, change: [string, string] | [string | null]): string | null {
  if (change.length === 1) return change[0];
  const [from, to] = change;
  if (!before.includes(from)) throw new Error(`There is no ${from} to replace.`);
  return before.replace(from, () => to);
}

/** The lines of a key at the left edge of a file of the invented catalog, with what is below it. */
export function partOf(file: string, key: string): string {
  const text = contohTexts.get(file) ?? '';
  const part = new RegExp(`^${key}:.*\\n(?:(?: .*)?\\n)*`, 'm').exec(text)?.[0];
  if (part === undefined) throw new Error(`${file} has no ${key}.`);
  return part;
}

/** What a person sees who reads a catalog of these texts from the folder `catalog`. */
export function report(texts: CatalogTexts): string {
  try {
    readCatalog(texts, 'catalog');
  } catch (error) {
    if (error instanceof CatalogError) return error.message;
    throw error;
  }
  return 'no problem';
}

/**
 * A text of several lines, written indented in a test: without the line breaks at its ends and the
 * indentation of its first line.
 */
export function dedent(texts: TemplateStringsArray, ...values: (string | number)[]): string {
  const lines = String.raw({ raw: texts }, ...values)
    .replace(/^\n|\n *$/g, '')
    .split('\n');
  const indentation = /^ */.exec(lines[0] ?? '')?.[0] ?? '';
  return lines.map((line) => line.replace(indentation, '')).join('\n');
}
