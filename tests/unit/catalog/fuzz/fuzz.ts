/** Catalogs that nobody would write, the same ones every time, and what must hold of each. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { getWords, loadCatalog } from '#catalog/load.ts';
import { locales } from '#catalog/locales.ts';
import { CatalogError } from '#catalog/problem.ts';
import { readCatalog } from '#catalog/read.ts';
import { planPages } from '#generate/plan.ts';
import { Compiler } from './compile.ts';
import { encoding } from './encoding.ts';
import { contohFiles, textOf, writeFiles, type Entry, type Files } from './files.ts';
import { folder as folders } from './folder.ts';
import { wrongOfPlan, wrongOfProblems } from './judge.ts';
import type { Mutations } from './mutation.ts';
import { makeRandom } from './random.ts';
import { sizes, structure } from './structure.ts';
import { text } from './text.ts';

/** What reading so many catalogs came to. */
export interface FuzzReport {
  /** How often each mutation was tried, and how many of the catalogs with it were taken. */
  tried: ReadonlyMap<string, { taken: number; refused: number }>;
  taken: number;
  refused: number;
  /** How many different pages were compiled. */
  pages: number;
  /** What did not hold, with the seed that makes the catalog. */
  failures: string[];
  slowest: { milliseconds: number; name: string };
}

/** Groups of mutations, the more often the earlier they come in a wheel of a hundred. */
const wheel: readonly [Mutations, number][] = [
  [structure, 45],
  [text, 35],
  [encoding, 10],
  [folders, 8],
  [sizes, 2],
];

/** Every mutation by name. */
export const mutations: Mutations = Object.assign(
  {},
  ...wheel.map(([group]) => group),
) as Mutations;

/** As few files of the invented catalog as make one: read in a fraction of the time. */
const fewFiles = ((): ReadonlyMap<string, Buffer> => {
  const few = new Map(contohFiles);
  for (const [file, bytes] of contohFiles) {
    few.delete(file);
    if (!isTaken(few)) few.set(file, bytes);
  }
  return few;
})();

/** Makes the catalog of a seed: the invented one, or a few files of it, with one to three mutations. */
export function makeMutant(seed: number): { files: Files; names: string[] } {
  const random = makeRandom(seed);
  const files: Files = new Map(random.below(8) === 0 ? contohFiles : fewFiles);
  const names = Array.from({ length: random.oneOf([1, 1, 2, 3]) }, () => {
    let spin = random.below(100);
    const [group] = wheel.find(([, share]) => (spin -= share) < 0) ?? [structure];
    return random.oneOf(Object.keys(group));
  });
  for (const name of names) if (files.size > 0) mutations[name]?.(files, random);
  return { files, names };
}

/** What means something to HTML, MDX, an address or a pattern, and little to YAML. */
const odd = /[<>()`$%&*\\|;=@^~]|[^\0-\x7f]/gu;

/** The ugliest of so many catalogs: those full of odd signs that are right all the same. */
export function ugliest(count: number, among: number): Files[] {
  const mutants = Array.from({ length: among }, (_, index) => makeMutant(index + 1).files);
  const score = (files: Files) => {
    const text = [...files.keys()].map((file) => textOf(files, file)).join('\n');
    return (text.match(odd)?.length ?? 0) / text.length;
  };
  const scored = mutants.map((files) => ({ files, score: score(files) }));
  const ugly: Files[] = [];
  for (const { files } of scored.sort((one, other) => other.score - one.score)) {
    if (ugly.length < count && isTaken(files)) ugly.push(files);
  }
  return ugly;
}

/** Whether a catalog can be read. */
function isTaken(files: ReadonlyMap<string, Entry>): boolean {
  const texts = new Map(
    [...files].map(([name, entry]) => [name, Buffer.isBuffer(entry) ? entry.toString() : null]),
  );
  try {
    readCatalog(texts, 'catalog');
    return true;
  } catch {
    return false;
  }
}

/**
 * Makes so many catalogs on the disk, loads each and plans its pages.
 * @param longest how many milliseconds one catalog may take
 */
export async function fuzz(count: number, longest: number, firstSeed = 1): Promise<FuzzReport> {
  const words = new Map(locales.map((locale) => [locale, getWords(locale)]));
  const compiler = new Compiler();
  const tried = new Map<string, { taken: number; refused: number }>();
  const failures: string[] = [];
  const totals = { taken: 0, refused: 0 };
  let slowest = { milliseconds: 0, name: '' };

  const judge = async (folder: string, files: Files): Promise<[keyof typeof totals, string[]]> => {
    try {
      const plan = planPages(loadCatalog(folder), words);
      const titles = new Map<string, string>();
      for (const [file, page] of plan) titles.set(file, await compiler.titleOf(page));
      return ['taken', wrongOfPlan(files, plan, titles)];
    } catch (error) {
      if (!(error instanceof CatalogError)) return ['refused', [String(error)]];
      return ['refused', wrongOfProblems(folder, files, error)];
    }
  };

  const folder = mkdtempSync(path.join(tmpdir(), 'catalogs-'));
  let written: Files = new Map();
  try {
    for (let seed = firstSeed; seed < firstSeed + count; seed += 1) {
      const { files, names } = makeMutant(seed);
      const name = `catalog ${seed} (${names.join(', ')})`;
      writeFiles(folder, written, files);
      written = files;
      const start = performance.now();
      const [outcome, wrong] = await judge(folder, files);
      const milliseconds = performance.now() - start;
      if (milliseconds > slowest.milliseconds) slowest = { milliseconds, name };
      if (milliseconds > longest) wrong.push(`took ${milliseconds.toFixed(0)} ms`);
      failures.push(...wrong.map((what) => `${name}: ${what}`));
      totals[outcome] += 1;
      for (const one of new Set(names)) {
        const sum = tried.get(one) ?? { taken: 0, refused: 0 };
        sum[outcome] += 1;
        tried.set(one, sum);
      }
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  return { ...totals, tried, pages: compiler.count, failures, slowest };
}
