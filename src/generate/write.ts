/** The thin writer under the plan. */
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import type { Plan } from './plan.ts';
import { freshOf, repairSwap, swapIn } from './swap.ts';

/** What a write would change in the folder, or has changed. Paths are those of the plan. */
export interface Changes {
  added: string[];
  changed: string[];
  removed: string[];
}

/** Compares the plan with what is in the folder. */
export function comparePages(folder: string, plan: Plan): Changes {
  const present = new Set(listFiles(folder));
  const added = [...plan.keys()].filter((file) => !present.has(file));
  const changed = [...plan].flatMap(([file, text]) =>
    present.has(file) && readFileSync(path.join(folder, file), 'utf8') !== text ? file : [],
  );
  const removed = [...present].filter((file) => !plan.has(file));
  return { added, changed, removed };
}

/** Makes the folder hold the plan and nothing else. A folder that already does is left alone. */
export function writePages(folder: string, plan: Plan): Changes {
  repairSwap(folder);
  const changes = comparePages(folder, plan);
  if (Object.values(changes).flat().length === 0) return changes;

  for (const file of plan.keys()) writePage(freshOf(folder), file, plan);
  swapIn(folder);
  return changes;
}

/**
 * Makes the folder hold the plan by touching only the files that differ. For the development
 * server, which reads anew every file of a folder that was swapped; a write that is cut short is
 * mended by the next one.
 */
export function patchPages(folder: string, plan: Plan): Changes {
  const changes = comparePages(folder, plan);
  for (const file of [...changes.added, ...changes.changed]) writePage(folder, file, plan);
  for (const file of changes.removed) rmSync(path.join(folder, file));
  return changes;
}

function writePage(folder: string, file: string, plan: Plan): void {
  const target = path.join(folder, file);
  mkdirSync(path.dirname(target), { recursive: true });
  writeFileSync(target, plan.get(file) ?? '');
}

function listFiles(folder: string): string[] {
  if (!existsSync(folder) || !statSync(folder).isDirectory()) return [];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => !entry.isDirectory())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)))
    .map((file) => file.split(path.sep).join('/'))
    .sort();
}
