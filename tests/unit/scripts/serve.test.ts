import { createServer, request, type OutgoingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { describe, expect, onTestFinished, test } from 'vitest';
import { serveFolder } from '../../../scripts/serve.ts';
import { makeFolder, write } from './project.ts';

const home = '<h1>home</h1>';

/** Serves a small site; what is asked for is sent as it is, where `fetch` would tidy it up. */
async function serve(base = '/') {
  const parent = makeFolder();
  write(parent, {
    'secret.txt': 'secret',
    'dist-of-another/secret.txt': 'secret',
    'dist/index.html': home,
    'dist/404.html': '<h1>no such page</h1>',
    'dist/codes/4044701/index.html': '<h1>4044701</h1>',
    'dist/digits.txt': '0123456789',
  });
  const server = createServer(serveFolder(path.join(parent, 'dist'), base));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const { port } = server.address() as AddressInfo;

  function ask(url: string, headers: OutgoingHttpHeaders = {}, method = 'GET') {
    return new Promise<{ status: number; headers: Record<string, unknown>; body: string }>(
      (resolve, reject) => {
        request({ port, host: '127.0.0.1', path: url, method, headers }, (response) => {
          let body = '';
          response.setEncoding('utf8').on('data', (text: string) => (body += text));
          response.on('end', () => {
            resolve({ status: response.statusCode ?? 0, headers: response.headers, body });
          });
        })
          .on('error', reject)
          .end();
      },
    );
  }
  return { address: `http://127.0.0.1:${port}/`, ask, dist: path.join(parent, 'dist') };
}

describe('a page', () => {
  test.each(['/codes/4044701/', '/codes/4044701', '/codes/4044701/?from=log'])(
    'is found at %s',
    async (url) => {
      const { ask } = await serve();
      expect(await ask(url)).toMatchObject({
        status: 200,
        headers: { 'content-type': 'text/html; charset=utf-8' },
        body: '<h1>4044701</h1>',
      });
    },
  );

  test('that is not there is the 404 page, with its status', async () => {
    const { ask } = await serve();
    for (const url of ['/nothing', '/codes/', '/codes/4044701/nothing', '/%00']) {
      expect(await ask(url)).toMatchObject({ status: 404, body: '<h1>no such page</h1>' });
    }
  });

  test('of a new build shows at once', async () => {
    const { ask, dist } = await serve();
    await ask('/');
    write(dist, { 'index.html': 'a longer home page', 'new/index.html': 'new' });
    expect((await ask('/')).body).toBe('a longer home page');
    expect((await ask('/new/')).body).toBe('new');
  });

  test('is sent as its compressed copy to who can read that', async () => {
    const { address, ask, dist } = await serve();
    write(dist, { 'index.html.br': brotliCompressSync(home) });
    const response = await fetch(address, { headers: { 'accept-encoding': 'gzip, br' } });
    expect(response.headers.get('content-encoding')).toBe('br');
    expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(await response.text()).toBe(home);
    expect((await ask('/')).body).toBe(home);
  });
});

test.each([
  '/../secret.txt',
  '/..%2fsecret.txt',
  '/%2e%2e/secret.txt',
  '/%2e%2e%2fsecret.txt',
  '/codes/../../secret.txt',
  '/..%5csecret.txt',
  '//../secret.txt',
  '/../dist-of-another/secret.txt',
  '/%252e%252e/secret.txt',
])('nothing outside of the folder is served: %s', async (url) => {
  const { ask } = await serve();
  const { status, body } = await ask(url);
  expect(body).not.toContain('secret');
  expect(status).toBe(404);
});

test.each(['/%', '/%zz', '/codes/%ff/', '/%E0%A4%A'])(
  'a broken percent-encoding is a bad request, and the server lives on: %s',
  async (url) => {
    const { ask } = await serve();
    expect((await ask(url)).status).toBe(400);
    expect((await ask('/')).body).toBe(home);
  },
);

describe('the protocol', () => {
  test('HEAD tells the length and sends nothing', async () => {
    const { ask } = await serve();
    expect(await ask('/', {}, 'HEAD')).toMatchObject({
      status: 200,
      headers: { 'content-length': String(home.length) },
      body: '',
    });
  });

  test('a page that has not changed is not sent again', async () => {
    const { ask } = await serve();
    const { headers } = await ask('/');
    expect(await ask('/', { 'if-none-match': String(headers.etag) })).toMatchObject({
      status: 304,
      body: '',
    });
  });

  test.each([
    ['bytes=2-5', 206, '2345'],
    ['bytes=7-', 206, '789'],
    ['bytes=7-99', 206, '789'],
    ['bytes=0-0', 206, '0'],
    ['bytes=-3', 206, '789'],
    ['bytes=99-', 416, ''],
    ['bytes=5-2', 416, ''],
  ])('a range is sent as asked for: %s', async (range, status, body) => {
    const { ask } = await serve();
    expect(await ask('/digits.txt', { range })).toMatchObject({ status, body });
  });

  test.each(['bytes=0-1,4-5', 'lines=1-2'])(
    'a range that is not understood leaves the file whole: %s',
    async (range) => {
      const { ask } = await serve();
      expect(await ask('/digits.txt', { range })).toMatchObject({
        status: 200,
        body: '0123456789',
      });
    },
  );

  test.each(['POST', 'PUT', 'DELETE', 'OPTIONS'])('%s is not allowed', async (method) => {
    const { ask } = await serve();
    expect(await ask('/', {}, method)).toMatchObject({
      status: 405,
      headers: { allow: 'GET, HEAD' },
    });
  });
});

describe('below a base path', () => {
  test('the site is found there', async () => {
    const { ask } = await serve('/docs/');
    expect((await ask('/docs/')).body).toBe(home);
    expect((await ask('/docs/codes/4044701')).body).toBe('<h1>4044701</h1>');
  });

  test.each(['/', '/docs', '/docs?x'])('%s leads there', async (url) => {
    const { ask } = await serve('/docs/');
    expect(await ask(url)).toMatchObject({ status: 302, headers: { location: '/docs/' } });
  });

  test.each(['/codes/4044701/', '/docsx/', '/docs/nothing/', '/docs/..%2f..%2fsecret.txt'])(
    '%s is not there',
    async (url) => {
      const { ask } = await serve('/docs/');
      expect(await ask(url)).toMatchObject({ status: 404, body: '<h1>no such page</h1>' });
    },
  );
});
