import { spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { watch } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { repairSwap } from '#generate/swap.ts';
import { comparePages, patchPages, writePages } from '#generate/write.ts';

let scratch: string;
let folder: string;

beforeEach(() => {
  scratch = mkdtempSync(path.join(tmpdir(), 'pages-'));
  folder = path.join(scratch, 'pages');
});
afterEach(() => {
  rmSync(scratch, { recursive: true });
});

const plan = (version: string, count = 3) =>
  new Map(
    Array.from({ length: count }, (_, index) => [
      `codes/${100 + index}.mdx`,
      `${version} ${index}`,
    ]),
  );

/** Everything below a folder, by path. */
function contents(of: string): Map<string, string> {
  const files = readdirSync(of, { recursive: true, encoding: 'utf8' })
    .filter((file) => statSync(path.join(of, file)).isFile())
    .sort();
  return new Map(files.map((file) => [file, readFileSync(path.join(of, file), 'utf8')]));
}

describe('writing pages', () => {
  test('makes the folder hold the plan and nothing else', () => {
    writePages(folder, plan('old', 5));
    writeFileSync(path.join(folder, 'stray.mdx'), 'not planned');
    const changes = writePages(folder, plan('new', 3));

    expect(contents(folder)).toEqual(plan('new', 3));
    expect(changes).toEqual({
      added: [],
      changed: ['codes/100.mdx', 'codes/101.mdx', 'codes/102.mdx'],
      removed: ['codes/103.mdx', 'codes/104.mdx', 'stray.mdx'],
    });
    expect(readdirSync(scratch)).toEqual(['pages']);
  });

  test('leaves a folder alone that already holds the plan', () => {
    writePages(folder, plan('old'));
    const before = statSync(folder).ino;
    expect(writePages(folder, plan('old'))).toEqual({ added: [], changed: [], removed: [] });
    expect(statSync(folder).ino).toBe(before);
  });

  test('patching touches only the files that differ', () => {
    writePages(folder, plan('old', 4));
    const untouched = statSync(path.join(folder, 'codes/100.mdx')).mtimeMs;
    const next = new Map([...plan('old', 3), ['codes/102.mdx', 'new'], ['http/404.mdx', 'added']]);
    expect(patchPages(folder, next)).toEqual({
      added: ['http/404.mdx'],
      changed: ['codes/102.mdx'],
      removed: ['codes/103.mdx'],
    });
    expect(contents(folder)).toEqual(next);
    expect(statSync(path.join(folder, 'codes/100.mdx')).mtimeMs).toBe(untouched);
  });

  test('comparing says what would change and changes nothing', () => {
    writePages(folder, plan('old', 2));
    expect(comparePages(folder, plan('old', 3))).toEqual({
      added: ['codes/102.mdx'],
      changed: [],
      removed: [],
    });
    expect(contents(folder)).toEqual(plan('old', 2));
  });
});

describe('a write that was killed', () => {
  beforeEach(() => {
    writePages(folder, plan('old'));
  });
  const fresh = () => path.join(scratch, '.pages-fresh');
  const old = () => path.join(scratch, '.pages-old');

  test('while the fresh pages were written leaves the old ones', () => {
    mkdirSync(fresh());
    writeFileSync(path.join(fresh(), 'half.mdx'), 'half');
    repairSwap(folder);
    expect(contents(folder)).toEqual(plan('old'));
    expect(readdirSync(scratch)).toEqual(['pages']);
  });

  test('between the two renames brings the old ones back', () => {
    mkdirSync(fresh());
    renameSync(folder, old());
    expect(existsSync(folder)).toBe(false);
    repairSwap(folder);
    expect(contents(folder)).toEqual(plan('old'));
    expect(readdirSync(scratch)).toEqual(['pages']);
  });

  test('before the old ones were removed leaves the new ones', () => {
    renameSync(folder, old());
    mkdirSync(folder);
    writeFileSync(path.join(folder, 'new.mdx'), 'new');
    repairSwap(folder);
    expect(contents(folder)).toEqual(new Map([['new.mdx', 'new']]));
    expect(readdirSync(scratch)).toEqual(['pages']);
  });

  test('at any moment leaves all old pages or all new ones', async () => {
    // A writer in a process of its own swaps two sets of pages for ever, until it is killed:
    // each time a little later, right when something moves in the folder.
    const sets = [plan('old', 40), plan('new', 40)];
    writePages(folder, plan('old', 40));
    const writer = `
      import { writePages } from '#generate/write.ts';
      const sets = ${JSON.stringify(sets.map((set) => [...set]))}.map((set) => new Map(set));
      for (let turn = 0; ; turn += 1) writePages(${JSON.stringify(folder)}, sets[turn % 2]);
    `;
    for (let moves = 1; moves <= 12; moves += 1) {
      const child = spawn(process.execPath, ['--input-type=module', '--eval', writer]);
      let seen = 0;
      for await (const move of watch(scratch)) {
        seen += move.eventType === 'rename' ? 1 : 0;
        if (seen >= moves) break;
      }
      child.kill('SIGKILL');
      await once(child, 'exit');

      repairSwap(folder);
      expect(sets).toContainEqual(contents(folder));
      expect(readdirSync(scratch)).toEqual(['pages']);
    }
  });
});
