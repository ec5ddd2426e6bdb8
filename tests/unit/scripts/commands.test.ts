import { existsSync, readdirSync, symlinkSync } from 'node:fs';
import { createServer } from 'node:http';
import { connect, type AddressInfo } from 'node:net';
import path from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { makeProject, packages, patience, runNode, startNode, write } from './project.ts';

function makeCheckout(): string {
  const folder = makeProject('src', 'content/interface');
  symlinkSync(packages, path.join(folder, 'node_modules'));
  return folder;
}

describe('the preview', () => {
  test('asks for a build where there is none', async () => {
    expect(await runNode(makeCheckout(), ['scripts/run.mjs', 'preview'])).toEqual({
      code: 1,
      stdout: '',
      stderr: 'There is no built site: run `npm run build` first.\n',
    });
  });

  test('says which port is busy, takes another, and ends well at Ctrl+C', async () => {
    const server = createServer();
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    onTestFinished(() => {
      server.close();
    });
    const busy = (server.address() as AddressInfo).port;

    const folder = makeCheckout();
    write(folder, { 'dist/index.html': 'home', 'dist/_headers': '/docs/*\n  X-Test: yes\n' });
    const { child, printed, ended } = startNode(folder, ['scripts/run.mjs', 'preview'], {
      PORT: String(busy),
      BASE_PATH: 'docs',
    });
    await expect.poll(printed, patience).toContain('Press Ctrl+C to end.\n');
    const [, said, port, address = ''] =
      /^Port (\d+) is busy: taking (\d+) instead\.\nThe site is at (\S+)\n/.exec(printed()) ?? [];
    expect(said).toBe(String(busy));
    expect(address).toBe(`http://127.0.0.1:${port ?? ''}/docs/`);
    expect(await (await fetch(address)).text()).toBe('home');

    // Somebody in the middle of asking must not hold the end up.
    const socket = connect(Number(port), '127.0.0.1').on('error', () => undefined);
    await new Promise((resolve) => socket.write('GET / HTTP/1.1\r\n', resolve));
    await fetch(address);
    child.kill('SIGINT');
    const { code, stderr } = await ended;
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  });

  test('lives through people who leave at any moment, and keeps no file open for them', async () => {
    const folder = makeCheckout();
    write(folder, { 'dist/index.html': 'home '.repeat(100_000) });
    const { child, printed } = startNode(folder, ['scripts/run.mjs', 'preview'], { PORT: '0' });
    await expect.poll(printed, patience).toContain('Press Ctrl+C to end.\n');
    const address = new URL(/http:\S+/.exec(printed())?.[0] ?? '');
    const leaveAfter = (milliseconds: number) =>
      new Promise<void>((resolve) => {
        const socket = connect(Number(address.port), address.hostname, () => {
          socket.write('GET / HTTP/1.1\r\nHost: a\r\n\r\n'.repeat(3), () => {
            setTimeout(() => socket.resetAndDestroy(), milliseconds);
          });
        });
        socket
          .on('error', () => undefined)
          .on('close', () => {
            resolve();
          });
      });
    // Elsewhere than on Linux nobody tells.
    const files = `/proc/${child.pid ?? ''}/fd`;
    const openFiles = () => (existsSync(files) ? readdirSync(files).length : 0);
    const before = openFiles();
    for (let round = 0; round < 300; round += 1) await leaveAfter(round % 4);
    await expect.poll(openFiles, patience).toBeLessThanOrEqual(before);
    expect((await fetch(address)).status).toBe(200);
  });

  test('serves a site where it was built for, and nowhere else', async () => {
    const folder = makeCheckout();
    write(folder, { 'dist/index.html': 'home', 'dist/_headers': '/docs/*\n  X-Test: yes\n' });
    const env = { BASE_PATH: '/other/' };
    expect(await runNode(folder, ['scripts/run.mjs', 'preview'], env)).toEqual({
      code: 1,
      stdout: '',
      stderr:
        'The built site lives at /docs/, and BASE_PATH is /other/: run `npm run build` with it, or unset it.\n',
    });
  });
});

describe('the build', () => {
  test.each([
    [{ BASE_PATH: '/a b/' }, /^BASE_PATH is "\/a b\/": set it to/],
    [{ SITE_URL: 'codes.example.org' }, /^SITE_URL is "codes\.example\.org": set it to/],
  ])('tells of a place where no site can be, before anything is done: %o', async (env, told) => {
    const folder = makeCheckout();
    const { code, stdout, stderr } = await runNode(folder, ['scripts/run.mjs', 'build'], env);
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr).toMatch(told);
  });

  test('tells what is wrong with the catalog as it is, and nothing else', async () => {
    const { code, stdout, stderr } = await runNode(makeCheckout(), ['scripts/run.mjs', 'build'], {
      CATALOG_DIR: 'nowhere',
    });
    expect({ code, stdout }).toEqual({ code: 1, stdout: 'Building the site …\n' });
    expect(stderr).toMatch(/^nowhere:1:1\n {2}expected: /);
    expect(stderr).toMatch(/\n1 problem in the catalog\.\n$/);
  });
});

test.each([
  ["throw Object.assign(new Error('ENOSPC: no space left on device, write'), { code: 'ENOSPC' });"],
  ["throw new Error('Build failed\\nCaused by:\\n    No space left on device (os error 28)');"],
])('a full disk is told as what it is: %s', async (script) => {
  const folder = makeCheckout();
  write(folder, { 'scripts/fill.ts': script });
  const { code, stdout, stderr } = await runNode(folder, ['scripts/run.mjs', 'fill']);
  expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
  expect(stderr).toMatch(/^The disk is full: free some space, and run the command again\./);
});

test('the check of the catalog fails as the build does', async () => {
  const { code, stderr } = await runNode(makeCheckout(), ['scripts/run.mjs', 'check-catalog'], {
    CATALOG_DIR: 'nowhere',
  });
  expect(code).toBe(1);
  expect(stderr).toMatch(/^nowhere:1:1\n/);
});

test('what follows the name of a command is for the command', async () => {
  const folder = makeCheckout();
  write(folder, { 'scripts/echo.ts': 'console.log(process.argv.slice(2) as string[]);' });
  expect((await runNode(folder, ['scripts/run.mjs', 'echo', '--check', 'x'])).stdout).toBe(
    "[ '--check', 'x' ]\n",
  );
});
