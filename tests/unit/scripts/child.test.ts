import { spawn } from 'node:child_process';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { run } from '../../../scripts/child.mjs';
import { makeProject, patience, runNode, startNode, write } from './project.ts';

describe('a program that is run', () => {
  test('gives its exit code, and both outputs when asked', async () => {
    const script = `console.log('out'); console.error('err'); process.exitCode = 7;`;
    const { code, output } = await run(process.execPath, ['-e', script], { capture: true });
    expect(code).toBe(7);
    expect(output).toContain('out\n');
    expect(output).toContain('err\n');
  });

  test('that does not exist gives 127', async () => {
    expect((await run('no-such-program', [], { capture: true })).code).toBe(127);
  });

  test('that dies of a signal gives 128 and its number', async () => {
    const script = `process.kill(process.pid, 'SIGTERM'); setInterval(() => {}, 1000);`;
    expect((await run(process.execPath, ['-e', script], { capture: true })).code).toBe(143);
  });
});

function lives(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

/** A command that runs another one to its end, which prints its number and would never end by itself. */
function makeCommands(): string {
  const folder = makeProject();
  write(folder, {
    'scripts/outer.mjs': `
      import { run } from './child.mjs';
      import { main } from './main.mjs';
      await main(async () => {
        await run(process.execPath, ['scripts/inner.mjs']);
        console.log('went on');
      });`,
    'scripts/inner.mjs': `
      process.on('SIGINT', () => setTimeout(() => { console.log('ended'); process.exit(5); }, 100));
      setInterval(() => {}, 1000);
      console.log(process.pid);`,
  });
  return folder;
}

describe('a command that is told to end', () => {
  test('lets the program that it runs end first, and does not go on', async () => {
    const { child, printed, ended } = startNode(makeCommands(), ['scripts/outer.mjs']);
    await expect.poll(printed, patience).toMatch(/^\d+\n/);
    // Twice, as Ctrl+C reaches the one that is run directly and from above.
    child.kill('SIGINT');
    child.kill('SIGINT');
    const { code, stdout, stderr } = await ended;
    expect(stdout).toMatch(/^\d+\nended\n$/);
    expect({ code, stderr }).toEqual({ code: 5, stderr: '' });
    expect(lives(Number.parseInt(stdout, 10))).toBe(false);
  });

  test('takes along what it runs when only the shell of npm is told', async () => {
    const folder = makeCommands();
    const shell = spawn('/bin/sh', ['-c', `"${process.execPath}" scripts/outer.mjs; true`], {
      cwd: folder,
      env: { npm_lifecycle_event: 'start' },
    });
    let printed = '';
    shell.stdout.setEncoding('utf8').on('data', (text: string) => (printed += text));
    await expect.poll(() => printed, patience).toMatch(/^\d+\n/);
    shell.kill();
    await expect.poll(() => lives(Number.parseInt(printed, 10)), patience).toBe(false);
  });
});

describe('a command that fails', () => {
  test('in a way that a person can mend says so in a sentence', async () => {
    const folder = makeProject();
    write(folder, {
      'scripts/some.mjs': `
        import { Failure } from './failure.mjs';
        import { main } from './main.mjs';
        await main(async () => { throw new Failure('Mend it.'); });`,
    });
    expect(await runNode(folder, ['scripts/some.mjs'])).toEqual({
      code: 1,
      stdout: '',
      stderr: 'Mend it.\n',
    });
  });

  test('in any other way shows where', async () => {
    const folder = makeProject();
    write(folder, {
      'scripts/some.mjs': `
        import { main } from './main.mjs';
        await main(async () => { throw new TypeError('a mistake of ours'); });`,
    });
    const { code, stderr } = await runNode(folder, ['scripts/some.mjs']);
    expect(code).toBe(1);
    expect(stderr).toContain('TypeError: a mistake of ours');
    expect(stderr).toContain(path.join(folder, 'scripts', 'some.mjs'));
  });
});
