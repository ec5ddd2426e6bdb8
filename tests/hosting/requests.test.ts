/** One suite of requests for every server that may carry the site, and for a site at either place. */
import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { headersFor, parseHeadersFile } from '#publish/headers.ts';
import { contohSite, mainSite } from '../sites.ts';
import { makeAsk, type Ask } from './ask.ts';
import type { Running } from '../../scripts/hosting/start.ts';
import { isInstalled, serverNames, start } from './servers.ts';

const sites = [
  {
    site: mainSite,
    code: '4044701',
    unlisted: '4044799',
    service: '47',
    slug: 'mpm-code-generation',
  },
  {
    site: contohSite,
    code: '4042401',
    unlisted: '4042499',
    service: '24',
    slug: 'bill-payment',
  },
];

// Elsewhere the set-up has said what is not tested; a test that is skipped would count as failed.
if (process.env.CI) {
  test('every server is installed', () => {
    expect(serverNames.filter((name) => !isInstalled(name))).toEqual([]);
  });
}

describe.each(serverNames.filter(isInstalled))('%s', (name) => {
  describe.each(sites)('below $site.base', ({ site, code, unlisted, service, slug }) => {
    const { base, dist } = site;
    const page = `${base}codes/${code}/`;
    const read = (file: string) => readFileSync(path.join(dist, file));
    const asset = globSync('_astro/*.css', { cwd: dist })[0] ?? '';
    const data = globSync('search/files/*/en/data.json', { cwd: dist })[0] ?? '';
    const rules = parseHeadersFile(read('_headers').toString());
    const lowerCase = (headers: Readonly<Record<string, string>>) =>
      Object.fromEntries(
        Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]),
      );
    let running: Running | undefined;
    let ask: Ask;

    beforeAll(async () => {
      running = await start(name, site);
      ask = makeAsk(running.port);
    });
    afterAll(() => running?.stop());

    test.each([
      ['', 'index.html', 'text/html'],
      ['id/', 'id/index.html', 'text/html'],
      ['codes/', 'codes/index.html', 'text/html'],
      [`codes/${code}/`, `codes/${code}/index.html`, 'text/html'],
      [`codes/${code}/?from=log`, `codes/${code}/index.html`, 'text/html'],
      [`id/codes/${code}/`, `id/codes/${code}/index.html`, 'text/html'],
      [`services/${slug}/`, `services/${slug}/index.html`, 'text/html'],
      ['cases/404-01/', 'cases/404-01/index.html', 'text/html'],
      ['http/404/', 'http/404/index.html', 'text/html'],
      ['decode/', 'decode/index.html', 'text/html'],
      ['search/', 'search/index.html', 'text/html'],
      ['privacy/', 'privacy/index.html', 'text/html'],
      ['api/catalog.json', 'api/catalog.json', 'application/json'],
      [`api/codes/${code}.json`, `api/codes/${code}.json`, 'application/json'],
      [data, data, 'application/json'],
      [asset, asset, 'text/css'],
      ['decode.mjs', 'decode.mjs', 'text/javascript'],
      ['pagefind/pagefind.js', 'pagefind/pagefind.js', 'text/javascript'],
      ['pagefind/wasm.en.pagefind', 'pagefind/wasm.en.pagefind', 'application/octet-stream'],
      ['robots.txt', 'robots.txt', 'text/plain'],
    ])('answers at %s', async (address, file, type) => {
      const { status, headers, body } = await ask(base + address);
      expect(status).toBe(200);
      expect(headers['content-type']?.split(';')[0]).toBe(type);
      expect(body.equals(read(file))).toBe(true);
    });

    test('names the character set of every text', async () => {
      for (const address of ['', asset, 'decode.mjs', 'robots.txt', 'nothing']) {
        const { headers } = await ask(base + address);
        expect(headers['content-type']).toMatch(/^text\/\w+; ?charset=utf-8$/);
      }
    });

    test.each(['pf_meta', 'pf_index', 'pf_fragment'])('sends .%s as bytes', async (ending) => {
      const file = globSync(`pagefind/**/*.${ending}`, { cwd: dist })[0] ?? '';
      const { status, headers, body } = await ask(base + file);
      expect(status).toBe(200);
      expect(headers['content-type']).toBe('application/octet-stream');
      expect(body.equals(read(file))).toBe(true);
    });

    test('finds a page without the slash at the end', async () => {
      const { status, headers } = await ask(page.slice(0, -1));
      expect([200, 301, 308]).toContain(status);
      expect(headers.location ?? page).toBe(page);
    });

    test.each(['codes', 'id/search'])('keeps the query where it adds a slash: %s', async (bare) => {
      const query = '?q=saldo%20tidak%20cukup&service=47';
      const { status, headers, body } = await ask(base + bare + query);
      if (status === 200) expect(body.equals(read(`${bare}/index.html`))).toBe(true);
      else expect(headers.location).toBe(`${base}${bare}/${query}`);
    });

    const parts = (number: string) => [number.slice(0, 3), number.slice(3, 5), number.slice(5)];
    const notations = ['', '-', '_', '.', '%20', '/'].flatMap((separator) => [
      { separator, slash: '' },
      { separator, slash: '/' },
    ]);

    test.each(notations)(
      'leads from a short form with "$separator" and "$slash" to the page',
      async ({ separator, slash }) => {
        const { status, headers } = await ask(base + parts(code).join(separator) + slash);
        expect({ status, to: headers.location }).toEqual({ status: 301, to: page });
      },
    );

    test.each(notations)(
      'has no page for what is not listed, with "$separator" and "$slash"',
      async ({ separator, slash }) => {
        const { status, body } = await ask(base + parts(unlisted).join(separator) + slash);
        expect(status).toBe(404);
        expect(body.equals(read('404.html'))).toBe(true);
      },
    );

    test.each([service, `${service}/`])('leads from services/%s to the service', async (short) => {
      const { status, headers } = await ask(`${base}services/${short}`);
      expect({ status, to: headers.location }).toEqual({
        status: 301,
        to: `${base}services/${slug}/`,
      });
    });

    test.each([
      'nothing',
      'nothing/',
      'id/nothing/',
      'id/404-47-99',
      'codes/nothing/',
      'api/codes/0000000.json',
      '_astro/nothing.css',
      'search/files/nothing/en/data.json',
      'pagefind/nothing.pf_meta',
      'nothing.mjs',
      'index.html/nothing',
    ])('answers at %s by the page for what is not there', async (address) => {
      const { status, headers, body } = await ask(base + address);
      expect(status).toBe(404);
      expect(headers['content-type']).toMatch(/^text\/html; ?charset=utf-8$/);
      expect(headers['cache-control']).toBe(headersFor(base, rules)['Cache-Control']);
      expect(body.equals(read('404.html'))).toBe(true);
    });

    test.each([
      '_headers',
      '_redirects',
      '_hosting',
      '_hosting/',
      '_hosting/nginx.conf',
      '_hosting/Caddyfile',
      '_hosting%2fnginx.conf',
      '%5fheaders',
      'x/../_headers',
      '/_headers',
      '_astro/',
      'pagefind/',
      'api/',
    ])('shows neither what only hosts read nor what is in a folder: %s', async (address) => {
      const { status, body } = await ask(base + address);
      expect(status).toBe(404);
      expect(body.equals(read('404.html'))).toBe(true);
    });

    test.each([
      ['', 200],
      [`codes/${code}/`, 200],
      [asset, 200],
      [data, 200],
      ['api/catalog.json', 200],
      [code, 301],
      [`services/${service}/`, 301],
      ['nothing', 404],
      ['api/nothing.json', 404],
    ])('sends the headers of the build with %s', async (address, status) => {
      const reply = await ask(base + address);
      expect(reply.status).toBe(status);
      expect(reply.headers).toMatchObject(lowerCase(headersFor(base + address, rules)));
      expect(reply.headers.vary).toBe('Accept-Encoding');
    });

    test('lets others read the data, and nothing else', async () => {
      const allowed = async (address: string) =>
        (await ask(base + address)).headers['access-control-allow-origin'];
      expect(await allowed('api/catalog.json')).toBe('*');
      expect(await allowed('')).toBeUndefined();
      expect(await allowed(asset)).toBeUndefined();
    });

    test.each([
      ['br', 'br'],
      ['gzip', 'gzip'],
      ['gzip, deflate, br, zstd', 'br'],
      ['gzip;q=1.0, br;q=0', 'gzip'],
      ['br;q=0, gzip;q=0', undefined],
      ['identity', undefined],
      ['deflate', undefined],
      ['', undefined],
    ])('to who accepts "%s" sends %s', async (accepted, encoding) => {
      for (const file of [`codes/${code}/index.html`, asset, 'api/catalog.json']) {
        const address = base + file.replace(/index\.html$/, '');
        const { status, headers, body } = await ask(address, {
          headers: { 'accept-encoding': accepted },
        });
        expect(status).toBe(200);
        expect(headers['content-encoding']).toBe(encoding);
        expect(headers.vary).toBe('Accept-Encoding');
        expect(headers['content-type']).not.toBe('application/octet-stream');
        const unpack = { br: brotliDecompressSync, gzip: gunzipSync }[encoding ?? ''];
        expect((unpack ? unpack(body) : body).equals(read(file))).toBe(true);
      }
    });

    test.each(['', 'br', 'gzip'])('sends no page twice to who has it: "%s"', async (accepted) => {
      const first = await ask(page, { headers: { 'accept-encoding': accepted } });
      expect(first.headers.etag).toBeDefined();
      const again = await ask(page, {
        headers: { 'accept-encoding': accepted, 'if-none-match': first.headers.etag },
      });
      expect({ status: again.status, length: again.body.length }).toEqual({
        status: 304,
        length: 0,
      });
      const other = await ask(page, {
        headers: { 'accept-encoding': accepted, 'if-none-match': '"other"' },
      });
      expect(other.status).toBe(200);
    });

    test('heeds a list of tags, any tag, and a tag for another packing', async () => {
      const { headers } = await ask(page);
      const answers = await Promise.all(
        [`"other", ${headers.etag}`, '*', `${headers.etag} , "other"`, '"other", "another"'].map(
          async (tags) => (await ask(page, { headers: { 'if-none-match': tags } })).status,
        ),
      );
      expect(answers).toEqual([304, 304, 304, 200]);
    });

    test('heeds the time of what somebody has, where they have no tag', async () => {
      const modified = (await ask(page)).headers['last-modified'] ?? '';
      const shift = (days: number) =>
        new Date(Date.parse(modified) + days * 24 * 3_600_000).toUTCString();
      const statusFor = async (headers: Record<string, string>) =>
        (await ask(page, { headers })).status;
      expect(await statusFor({ 'if-modified-since': modified })).toBe(304);
      expect(await statusFor({ 'if-modified-since': shift(1) })).toBe(304);
      expect(await statusFor({ 'if-modified-since': shift(-1) })).toBe(200);
      expect(await statusFor({ 'if-modified-since': 'some day' })).toBe(200);
      const other = { 'if-modified-since': modified, 'if-none-match': '"other"' };
      expect(await statusFor(other)).toBe(200);
    });

    test('gives each packing of a page a tag of its own', async () => {
      const tags = await Promise.all(
        ['', 'br', 'gzip'].map(
          async (accepted) =>
            (await ask(page, { headers: { 'accept-encoding': accepted } })).headers.etag,
        ),
      );
      expect(new Set(tags).size).toBe(3);
    });

    test('tells a condition about another page nothing of the one for what is not there', async () => {
      const { headers } = await ask(`${base}404.html`);
      const reply = await ask(`${base}nothing`, {
        headers: { 'if-none-match': headers.etag, range: 'bytes=0-9' },
      });
      expect(reply.status).toBe(404);
      expect(reply.body.equals(read('404.html'))).toBe(true);
    });

    test.each([
      ['bytes=2-5', 2, 6],
      ['bytes=0-0', 0, 1],
      ['bytes=9-', 9, undefined],
      ['bytes=-5', -5, undefined],
    ])('sends the range %s', async (range, start, end) => {
      const { status, headers, body } = await ask(`${base}api/catalog.json`, {
        headers: { range },
      });
      const whole = read('api/catalog.json');
      expect(status).toBe(206);
      expect(body.equals(whole.subarray(start, end))).toBe(true);
      expect(headers['content-range']).toMatch(new RegExp(`^bytes \\d+-\\d+/${whole.length}$`));
    });

    test('has no range behind the end', async () => {
      const range = 'bytes=99999999-';
      const { status, headers } = await ask(`${base}api/catalog.json`, { headers: { range } });
      expect(status).toBe(416);
      const { length } = read('api/catalog.json');
      expect(headers['content-range']).toBe(`bytes */${length}`);
    });

    test('sends a range of what somebody has, and the whole of what is another now', async () => {
      const address = `${base}api/catalog.json`;
      const modified = (await ask(address)).headers['last-modified'] ?? '';
      const statusFor = async (condition: string) =>
        (await ask(address, { headers: { range: 'bytes=2-5', 'if-range': condition } })).status;
      expect(await statusFor(modified)).toBe(206);
      expect(await statusFor('"other"')).toBe(200);
      expect(await statusFor('Thu, 01 Jan 1970 00:00:00 GMT')).toBe(200);
    });

    test.each(['bytes=5-2', 'bytes=', 'lines=1-2', 'bytes=0-1,4-5', `bytes=${'0-,'.repeat(99)}`])(
      'lives through a strange range: %s',
      async (range) => {
        const { status } = await ask(`${base}api/catalog.json`, { headers: { range } });
        expect([200, 206, 416]).toContain(status);
      },
    );

    test.each([
      ['', 200],
      [asset, 200],
      [code, 301],
      ['nothing', 404],
    ])('answers HEAD as GET, without a body: %s', async (address, status) => {
      const head = await ask(base + address, { method: 'HEAD' });
      const get = await ask(base + address);
      expect(head.status).toBe(status);
      expect(head.body.length).toBe(0);
      for (const name of ['content-type', 'etag', 'location', 'cache-control']) {
        expect(head.headers[name]).toBe(get.headers[name]);
      }
    });

    test.each(['POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS', 'PROPFIND', 'TRACE'])(
      'does not allow %s',
      async (method) => {
        for (const address of ['', code, 'nothing', 'api/catalog.json']) {
          const { status, headers } = await ask(base + address, { method });
          expect(status).toBe(405);
          // nginx refuses this one before it reads its configuration.
          if (method !== 'TRACE') expect(headers.allow).toBe('GET, HEAD');
          expect(headers['x-content-type-options']).toBe('nosniff');
        }
      },
    );

    test.each([
      '../package.json',
      '../nginx.conf',
      '../../nginx.conf',
      '..%2fCaddyfile',
      '..%2f..%2fCaddyfile',
      '..%2fpackage.json',
      '..%2f..%2f..%2fpackage.json',
      '%2e%2e/package.json',
      '%2e%2e%2fpackage.json',
      'codes/../../package.json',
      'codes/../../../../package.json',
      '..%5cpackage.json',
      '..\\package.json',
      '%252e%252e/package.json',
      '..;/package.json',
      '/../package.json',
      '//etc/passwd',
      '%00',
      'index.html%00.txt',
      `codes/${code}%00/`,
      '%',
      '%zz',
      '%ff',
      '%c0%ae%c0%ae/package.json',
      '%0d%0aSet-Cookie:x',
      '.',
      '..',
      './././',
      '~root/',
      '.git/config',
      'con',
      'nul:',
      '$page',
      '${page}',
      '{base}',
      '{http.request.uri}',
      '{$HOME}',
      `${'../'.repeat(200)}etc/passwd`,
      'a'.repeat(250),
      'a'.repeat(256),
      'a'.repeat(4_000),
      'a/'.repeat(2_000),
      'a'.repeat(9_000),
      'a'.repeat(60_000),
      `?${'a'.repeat(5_000)}`,
      '4'.repeat(3_000),
      '404-'.repeat(500),
    ])('neither leaves the site nor breaks: %s', async (address) => {
      const { status, headers, body } = await ask(base + address);
      expect([200, 301, 302, 308, 400, 404, 414, 431]).toContain(status);
      expect(body.includes('devDependencies')).toBe(false);
      expect(body.includes('root:')).toBe(false);
      expect(body.includes('hosting')).toBe(false);
      expect(headers['set-cookie']).toBeUndefined();
      if (status === 200) expect(body.equals(read('index.html'))).toBe(true);
      expect((await ask(page)).status).toBe(200);
    });

    test.each(['/', '\\', '%2f', '%5c'])(
      'leads to no other host: /%sexample.test',
      async (slash) => {
        for (const end of ['', '/', '/..', '/%2e%2e', '/%2f..', '?q']) {
          for (const host of ['example.test', `codes/${code}`, 'codes', 'services/47', code]) {
            const { headers } = await ask(`/${slash}${host}${end}`);
            expect(headers.location ?? base).not.toMatch(/^(?:[/\\]{2}|\w+:|\/\\)/);
          }
        }
      },
    );

    if (base !== '/') {
      test('leads from above the base path to it', async () => {
        for (const address of ['/', base.slice(0, -1)]) {
          const { status, headers } = await ask(address);
          expect([301, 302, 308]).toContain(status);
          expect(headers.location).toBe(base);
        }
        const { status, body } = await ask(`/codes/${code}/`);
        expect(status).toBe(404);
        expect(body.equals(read('404.html'))).toBe(true);
      });
    }
  });
});
