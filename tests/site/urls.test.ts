import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readAnswers } from '#publish/answers.ts';
import { compareUrls, listFile, parseList, tell, writeList } from '#publish/promise.ts';
import { openPage } from './dist.ts';
import { contohSite, mainSite } from '../sites.ts';

const text = readFileSync(listFile, 'utf8');
const promised = parseList(text);
const answers = readAnswers(mainSite.dist);

test('every address that was ever published answers, and every one that answers is promised', () => {
  expect(tell(compareUrls(promised, answers))).toEqual([]);
});

test('the sitemap answers where the site knows its host', () => {
  const sitemap = promised.filter((url) => url.startsWith('/sitemap-'));
  expect(sitemap.length).toBeGreaterThan(0);
  expect(compareUrls(sitemap, readAnswers(contohSite.dist)).broken).toEqual([]);
});

test('the list is as the command writes it', () => {
  expect(text).toBe(writeList(promised));
});

test('a page is read as a browser reads it', () => {
  for (const [page, { anchors, headings }] of [...answers].filter(([url]) => url.endsWith('/'))) {
    const $ = openPage(mainSite, page);
    const ids = (selector: string) =>
      $(selector)
        .map((_, element) => $(element).attr('id'))
        .get();
    expect([...anchors], page).toEqual(ids('[id]'));
    expect(headings, page).toEqual(ids('h2[id], h3[id], h4[id], h5[id], h6[id]'));
  }
});
