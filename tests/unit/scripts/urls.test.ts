import { readFileSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { makeProject, packages, runNode, write } from './project.ts';

const command = ['scripts/run.mjs', 'urls'];

/** A project with the command, a list, and a built site where there is one. */
function makeSite(list: string, dist: Record<string, string> = {}): string {
  const folder = makeProject('src');
  symlinkSync(packages, path.join(folder, 'node_modules'));
  write(folder, { 'content/urls.txt': list });
  write(
    folder,
    Object.fromEntries(Object.entries(dist).map(([file, text]) => [`dist/${file}`, text])),
  );
  return folder;
}

const listIn = (folder: string) => readFileSync(path.join(folder, 'content/urls.txt'), 'utf8');

describe('the list of what was published', () => {
  test('needs a built site', async () => {
    expect(await runNode(makeSite('/\n'), command)).toEqual({
      code: 1,
      stdout: '',
      stderr: 'There is no built site: run `npm run build` first.\n',
    });
  });

  test('that the site keeps is said to be kept', async () => {
    const folder = makeSite('/\n/#a\n', { 'index.html': '<h2 id="a">' });
    expect(await runNode(folder, command)).toEqual({
      code: 0,
      stdout: '2 addresses promised: 0 broken, 0 new.\n',
      stderr: '',
    });
  });

  test('is only compared, unless it is to be updated', async () => {
    const folder = makeSite('/\n/old/\n', { 'index.html': '', 'new/index.html': '' });
    const { code, stdout } = await runNode(folder, command);
    expect(code).toBe(1);
    expect(stdout).toMatch(
      /^\/old\/ no longer answers: .*\n\/new\/ is new: .*\n2 addresses promised: 1 broken, 1 new\.\n$/,
    );
    expect(listIn(folder)).toBe('/\n/old/\n');
  });

  test('is given what is new, and loses nothing', async () => {
    const folder = makeSite('/\n/old/\n', { 'index.html': '', 'new/index.html': '' });
    const { code, stdout } = await runNode(folder, [...command, '--update']);
    expect(code).toBe(1);
    expect(stdout).toMatch(
      /^\/old\/ no longer answers: .*\n2 addresses promised: 1 broken, 1 added\.\n$/,
    );
    expect(listIn(folder)).toBe('/\n/new/\n/old/\n');
    write(folder, { 'dist/old/index.html': '' });
    expect((await runNode(folder, [...command, '--update'])).code).toBe(0);
  });

  test('has one option', async () => {
    const { code, stderr } = await runNode(makeSite(''), [...command, '--remove']);
    expect(code).toBe(1);
    expect(stderr).toBe('--remove is no option of this command: use `npm run urls -- --update`.\n');
  });
});
