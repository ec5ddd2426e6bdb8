import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { answerOf, readAnswers, type Answers } from '#publish/answers.ts';
import { compareUrls, listUrls, parseList, tell, writeList } from '#publish/promise.ts';
import { write } from '../scripts/project.ts';

const stub = '<!doctype html><meta http-equiv="refresh" content="0; url=/new/">';

function answersOf(pages: Record<string, string>): Answers {
  return new Map(Object.entries(pages).map(([address, html]) => [address, answerOf(html)]));
}

describe('what a built site answers', () => {
  test('are its pages and files, without what only scripts and hosts ask for', () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'answers-'));
    onTestFinished(() => {
      rmSync(folder, { recursive: true });
    });
    const text = '<h2 id="x">';
    const files = [
      ...['index.html', 'id/index.html', 'codes/4044701/index.html', '4044701/index.html'],
      ...['api/catalog.json', 'robots.txt', 'sitemap-0.xml', 'decode.mjs'],
      ...['404.html', 'id/404.html', '_headers', '_redirects', '_astro/a.12345.js'],
      ...['pagefind/pagefind.js', 'search/files/0a1b2c3d/en/data.json'],
      ...['index.html.br', 'api/catalog.json.gz'],
    ];
    write(folder, Object.fromEntries(files.map((file) => [file, text])));
    expect([...readAnswers(folder).keys()].sort()).toEqual([
      '/',
      '/4044701/',
      '/api/catalog.json',
      '/codes/4044701/',
      '/decode.mjs',
      '/id/',
      '/robots.txt',
      '/sitemap-0.xml',
    ]);
    expect(readAnswers(folder).get('/robots.txt')?.anchors.size).toBe(0);
  });

  test('are the headings of a page, and every other place that has an id', () => {
    const { headings, anchors, isStub } = answerOf(
      '<h1 id="_top">a</h1><h2 class="x > y" hidden id="one">b</h2><p data-id="no" title=\' id="\'>' +
        '<span id="old"></span> id="text"<h3\n  id="two">c</h3><h2>none</h2>',
    );
    expect(headings).toEqual(['one', 'two']);
    expect([...anchors]).toEqual(['_top', 'one', 'old', 'two']);
    expect(isStub).toBe(false);
  });
});

describe('the list', () => {
  test('has a page and each of its headings, sorted', () => {
    const answers = answersOf({ '/b/': '<h2 id="z"></h2><h2 id="a"></h2>', '/a/': '' });
    expect(listUrls(answers)).toEqual(['/a/', '/b/', '/b/#a', '/b/#z']);
  });

  test('is read as it was written, each address once', () => {
    const text = writeList(['/b/', '/a/', '/b/', '/a/#x']);
    expect(text).toBe('/a/\n/a/#x\n/b/\n');
    expect(parseList(text)).toEqual(['/a/', '/a/#x', '/b/']);
    expect(parseList('')).toEqual([]);
  });
});

describe('the promise', () => {
  const promised = ['/a/', '/a/#one', '/b.json'];

  test('holds while everything answers', () => {
    const answers = answersOf({ '/a/': '<h2 id="one">', '/b.json': '' });
    expect(compareUrls(promised, answers)).toEqual({ broken: [], added: [] });
  });

  test('is broken by a page, a file or an anchor that is gone', () => {
    expect(compareUrls(promised, answersOf({ '/a/': '<h2 id="two">' }))).toEqual({
      broken: ['/a/#one', '/b.json'],
      added: ['/a/#two'],
    });
    expect(compareUrls(promised, answersOf({})).broken).toEqual(promised);
  });

  test('is kept by an element that is no heading, and by a page that leads on', () => {
    for (const html of ['<span id="one"></span>', stub]) {
      expect(compareUrls(['/a/', '/a/#one'], answersOf({ '/a/': html })).broken).toEqual([]);
    }
  });

  test('of a sitemap is for sites that know their host', () => {
    const maps = ['/sitemap-0.xml', '/sitemap-index.xml'];
    expect(compareUrls(maps, answersOf({})).broken).toEqual([]);
    expect(compareUrls(maps, answersOf({ '/sitemap-index.xml': '' })).broken).toEqual([
      '/sitemap-0.xml',
    ]);
  });
});

test.each([
  ['/codes/4044701/', 'its row for service 47 back into content/catalog/cases/404-01.yaml'],
  ['/id/codes/4044701/', 'its row for service 47 back into content/catalog/cases/404-01.yaml'],
  ['/4044701/', 'its row for service 47 back into content/catalog/cases/404-01.yaml'],
  ['/api/codes/4044701.json', 'its row for service 47 back into content/catalog/cases/404-01.yaml'],
  ['/id/cases/404-01/', 'its row for all services back into content/catalog/cases/404-01.yaml'],
  ['/http/404/', 'the cases under it back into content/catalog/cases'],
  ['/services/refund-api/', 'the service back into content/catalog/services'],
  ['/services/78/', 'the service back into content/catalog/services'],
])('%s is mended by what is retired', (url, mend) => {
  const [line = ''] = tell({ broken: [url], added: [] });
  expect(line).toContain(`${url} no longer answers: put ${mend}`);
  expect(line).toContain('`retired`');
});

test.each(['/guides/log-links/', '/id/coverage/', '/codes/', '/api/schema.json', '/'])(
  '%s is mended by a page that leads on',
  (url) => {
    expect(tell({ broken: [url], added: [] })).toEqual([
      `${url} no longer answers: put it back, or a page in its place that leads to where it has gone (src/components/stub/Stub.astro).`,
    ]);
  },
);

test('an anchor is mended by its heading or its id, and what is new by the command', () => {
  expect(tell({ broken: ['/a/#one'], added: ['/a/#two'] })).toEqual([
    '/a/#one no longer answers: give the heading its old text back, or put an empty element with the id "one" where it stood.',
    '/a/#two is new: run `npm run urls -- --update`.',
  ]);
});
