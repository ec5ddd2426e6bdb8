import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import path from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { makeFolder } from './project.ts';

const module = pathToFileURL(path.resolve('scripts/lock.ts')).href;

/** Starts a process that builds in a folder; gives what it says first, or that it could not. */
async function build(folder: string, file = '.lock') {
  const script = `
    const { lock } = await import(${JSON.stringify(module)});
    await lock(${JSON.stringify(file)}).then(() => console.log('builds'), ({ message }) => {
      console.log(message);
      process.exit();
    });
    process.stdin.once('data', () => process.exit());`;
  const child = spawn(process.execPath, ['--input-type=module', '--eval', script], {
    cwd: folder,
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  onTestFinished(() => void child.kill('SIGKILL'));
  const [said] = (await once(child.stdout.setEncoding('utf8'), 'data')) as [string];
  return { child, said: said.trim() };
}

test('one process at a time builds in a folder', async () => {
  const folder = makeFolder();
  expect((await build(folder)).said).toBe('builds');
  expect((await build(folder)).said).toMatch(/^Another build is running in this folder: wait/);
  expect((await build(makeFolder())).said).toBe('builds');
});

test('a build that ends leaves nothing behind', async () => {
  const folder = makeFolder();
  const { child } = await build(folder);
  child.stdin.write('\n');
  await once(child, 'exit');
  expect(readdirSync(folder)).toEqual([]);
});

test('where no lock can be had, a build goes on without', async () => {
  expect((await build(makeFolder(), 'no-such-folder/.lock')).said).toBe('builds');
});

test('a build that was killed keeps nobody from the next one', async () => {
  const folder = makeFolder();
  const { child } = await build(folder);
  child.kill('SIGKILL');
  await once(child, 'exit');
  expect((await build(folder)).said).toBe('builds');
});
