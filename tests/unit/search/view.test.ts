import { describe, expect, test } from 'vitest';
import { getWords } from '#catalog/load.ts';
import { makeUrls } from '#catalog/urls.ts';
import type { Result } from '#components/search/search-result.ts';
import { viewOf, type Context, type FullText } from '#components/search/search-view.ts';
import { toAnswer, type Pages } from '#components/search/text-results.ts';
import { wordKeys } from '#components/search/word-keys.ts';
import { makeSearch } from '#search/answer.ts';
import { readFilter } from '#search/filter.ts';
import { findPasted } from '#search/pasted.ts';
import { readPasted, readQuery } from '#search/query.ts';
import { toVerdicts, type SearchIndex } from '#search/search-index.ts';
import { isPasted } from '#search/share.ts';
import { catalog, contohCatalog, contohIndex, index } from './index-of.ts';

const words = getWords('en');

function contextOf(index: SearchIndex): Context {
  return {
    search: makeSearch(index),
    words: Object.fromEntries(wordKeys.map((key) => [key, words[key]])) as Context['words'],
    urls: makeUrls({ base: '/docs/', locale: 'en' }),
  };
}

const context: Context = {
  ...contextOf(contohIndex),
  verdicts: toVerdicts(contohCatalog, 'en'),
};

interface Asked {
  filter?: string;
  /** What full text has found; or its state. Without it, it is not asked. */
  fullText?: Pages | Exclude<FullText['state'], 'answered'>;
  limit?: number;
  within?: Context;
}

function view(
  text: string,
  { filter = '', fullText = 'not asked', limit = 99, within = context }: Asked = {},
) {
  const { index } = within.search;
  const query = isPasted(text) ? readPasted(text, findPasted(text, index)) : readQuery(text, index);
  const question = { text, query, filter: readFilter(filter), limit };
  const answered =
    typeof fullText === 'string' ? { state: fullText } : toAnswer(fullText, question, within);
  return viewOf(question, answered, within);
}

/** What full text has found. */
function found(...ids: string[]): Pages {
  const pages = ids.map(
    (id) => ({ kind: 'case', id, excerpt: `zzz in the text of ${id}` }) as const,
  );
  return { pages, total: pages.length, isPartly: false };
}

const ids = (results: Result[]) => results.map(({ kind, id }) => `${kind} ${id}`);
const joined = (pieces: { text: string }[]) => pieces.map(({ text }) => text).join('');
const hits = (pieces: { kind: string; text: string }[]) =>
  pieces.filter(({ kind }) => kind === 'hit').map(({ text }) => text);

describe('a code', () => {
  test('that is listed is a result with its message, where it belongs, and its verdict', () => {
    const [result, ...others] = view('404-90-01').results;
    expect(others).toEqual([]);
    expect(result).toMatchObject({
      kind: 'code',
      id: '4049001',
      href: '/docs/codes/4049001/',
      about: 'Code · Pindah Buku · HTTP 404 Not Found · Aturan',
      doors: [],
    });
    expect(joined(result?.title ?? [])).toBe('Account Closed [info]');
    expect(result?.digits.every(({ isHit }) => isHit)).toBe(true);
    const code = contohCatalog.codes.find((one) => one.code === '4049001');
    expect(result?.verdict?.line).toBe(code?.contract.text.en.verdict);
    expect(result?.verdict?.marks[0]).toMatchObject({ part: 'outcome' });
  });

  test('has its marks before the verdicts are loaded', () => {
    const [result] = view('404-90-01', { within: contextOf(contohIndex) }).results;
    expect(result?.verdict).toMatchObject({ line: '' });
    expect(result?.verdict?.marks.length).toBeGreaterThan(0);
  });

  test('that tells of the success of an earlier call is not marked as one itself', () => {
    const within = contextOf(index);
    const [refund] = view('4047818', { within }).results;
    expect(refund?.verdict?.marks.map(({ value }) => value)).toEqual(['maybe-moved']);
    const [done] = view('2004700', { within }).results;
    expect(done?.verdict?.marks[0]?.value).toBe('success');
  });

  test('that is retired says so', () => {
    expect(view('2000500').results[0]?.about).toMatch(/^Retired · Code · /);
  });

  test('that is not listed is no result, but tells what its parts are', () => {
    const { results, unlisted, links } = view('4049999');
    expect(results).toEqual([]);
    expect(links).toEqual([]);
    expect(unlisted).toHaveLength(1);
    expect(unlisted[0]?.heading).toMatch(/^Not listed: /);
    expect(unlisted[0]?.notIt).toContain('none of them is 4049999');
    expect(unlisted[0]?.parts.map(({ label, digits, href }) => [label, digits, href])).toEqual([
      ['HTTP status', '404', '/docs/http/404/'],
      ['Service', '99', undefined],
      ['Case', '99', undefined],
    ]);
  });

  test('that may be a slip of listed ones names those under a heading that says no', () => {
    const [unlisted] = view('4049002').unlisted;
    expect(unlisted?.nearHeading).toContain('none of them is 4049002');
    expect(unlisted?.near).toContainEqual({
      ...{ digits: '4049001', text: 'Account Closed [info]', href: '/docs/codes/4049001/' },
    });
  });

  test('stands before the pages of words, and without its own case among them', () => {
    const { results } = view('4049001 zzz', { fullText: found('404-01', '404-07') });
    expect(ids(results)).toEqual(['code 4049001', 'case 404-07']);
  });
});

test('a service that only SNAP defines is no result, but has its name', () => {
  const standard = { ...contohIndex, standardServices: [{ code: '45', name: 'Balance Inquiry' }] };
  const shown = view('service 45', { within: contextOf(standard) });
  expect(shown).toMatchObject({ results: [], links: [], told: '' });
  expect(shown.unlisted).toMatchObject([
    { digits: '45', heading: 'Balance Inquiry in SNAP; not offered here', parts: [], near: [] },
  ]);
});

describe('a case', () => {
  test('has a title from all its messages, and marks the words that were meant', () => {
    const one = view('bill gone').results.find(({ id }) => id === '404-01');
    expect(joined(one?.title ?? [])).toBe('Bill Not Found / Account Closed [info]');
    expect(one?.title).toContainEqual({ kind: 'placeholder', text: '[info]' });
    expect(one?.about).toMatch(/^Also said · Case · /);
    expect(one?.lang).toBe('en');
    expect(hits(one?.text ?? [])).toEqual(['bill', 'gone']);
  });

  test('found by its message is marked in the title, and needs no other text', () => {
    const [result] = view('duplicate').results;
    expect(result?.id).toBe('409-01');
    expect(hits(result?.title ?? [])).toEqual(['Duplicate']);
    expect(result?.about).toMatch(/^Message · Case · /);
    expect(result?.text).toEqual([]);
  });

  test('has a door with marks to each of its codes that is not retired', () => {
    const [result] = view('404-01').results;
    expect(result?.doors.map(({ href }) => href)).toEqual([
      '/docs/codes/4042401/',
      '/docs/codes/4049001/',
    ]);
    for (const { marks } of result?.doors ?? []) expect(marks.length).toBeGreaterThan(0);
  });

  test('whose services answer differently says of which its verdict is', () => {
    const [done] = view('200-00').results;
    expect(done?.verdict?.service).toBe(done?.doors[0]?.service);
    expect(done?.verdict?.marks).toEqual([]);
  });

  test('of full text shows the text around the words', () => {
    const fullText: Pages = {
      ...{ total: 1, isPartly: false },
      pages: [{ kind: 'case', id: '404-01', excerpt: 'no expression; this is no markup' }],
    };
    const [result] = view('markup', { fullText }).results;
    expect(joined(result?.text ?? [])).toBe('no expression; this is no markup');
    expect(hits(result?.text ?? [])).toEqual(['markup']);
    expect(result?.about).toMatch(/^Text · Case · /);
  });

  test('that an older index still has is left out', () => {
    expect(ids(view('zzz', { fullText: found('499-01', '404-01') }).results)).toEqual([
      'case 404-01',
    ]);
  });
});

describe('filters', () => {
  test('hide results, say how many, and leave a way back', () => {
    const { results, hidden, links } = view('bill', { filter: '?http=503' });
    expect(results).toEqual([]);
    expect(hidden).toMatch(/^The filters hide \d+ more\.$/);
    expect(links).toEqual([]);
  });

  test('hold for the pages of full text, too', () => {
    const shown = view('zzz', { filter: '?http=409', fullText: found('404-01', '409-01') });
    expect(ids(shown.results)).toEqual(['case 409-01']);
    expect(shown.hidden).toContain('1');
  });

  test('go with the link to all results', () => {
    const { links } = view('bill', { filter: '?http=404', limit: 1 });
    expect(links.map(({ href }) => href)).toEqual(['/docs/search/?q=bill&http=404']);
  });
});

describe('what is told', () => {
  test('is nothing of an empty query', () => {
    expect(view(' ')).toEqual({
      ...{ told: '', unlisted: [], results: [], hidden: '', links: [], announcement: '' },
    });
  });

  test('of words that are found nowhere leads on, with the words in the table', () => {
    const { told, links } = view('zzz & co', { fullText: found() });
    expect(told).toBe('Nothing found for the words “zzz co”.');
    expect(links.map(({ href }) => href)).toEqual([
      '/docs/decode/',
      '/docs/codes/?text=zzz+%26+co',
    ]);
  });

  test('of a body that holds nothing leads on without a word of it', () => {
    const { links } = view('{"zzz":"yyy"}', { fullText: found() });
    expect(links.map(({ href }) => href)).toEqual(['/docs/decode/', '/docs/codes/']);
  });

  test('of a number that names nothing says what a code is', () => {
    const { told, links } = view('40490111');
    expect(told).toMatch(/^“40490111” names no response code/);
    expect(links).toHaveLength(2);
  });

  test('of parts that no code has says how they were understood', () => {
    const { told, links } = view('http 503 service 24 case 01');
    expect(told).toBe('');
    expect(links).toEqual([]);
    expect(view('409015').told).toBe(
      'No code of this list has HTTP status 409, Service 01, Case 5.',
    );
  });

  test('while full text is asked is so only where nothing else answers', () => {
    expect(view('zzz', { fullText: 'asked' }).told).toBe(words['search.searching']);
    expect(view('bill', { fullText: 'asked' }).told).toBe('');
  });

  test('of full text that has failed is a sentence, and a way on', () => {
    const { told, links } = view('zzz', { fullText: 'failed' });
    expect(told).toMatch(/full-text/i);
    expect(links).toHaveLength(2);
    expect(view('zzz 4049001', { fullText: 'failed' }).results).toHaveLength(1);
  });

  test('of pages beside a code that is not listed is that they are of the words', () => {
    const shown = view('4049999 bill', { fullText: found('404-01') });
    expect(shown.told).toMatch(/hold the words “bill”/);
    expect(shown.results.flatMap(({ doors }) => doors)).toEqual([]);
  });

  test('of pages that hold only some of the words says so, and leaves them out beside answers', () => {
    const partly: Pages = {
      ...{ total: 1, isPartly: true },
      pages: [{ kind: 'case', id: '503-00' }],
    };
    expect(view('zzz yyy', { fullText: partly }).told).toMatch(
      /^No page holds all of the words “zzz yyy”/,
    );
    expect(ids(view('bill', { fullText: partly }).results)).not.toContain('case 503-00');
  });

  test('of more results than are shown is where they all are', () => {
    const more: Pages = {
      ...{ total: 9, isPartly: false },
      pages: [{ kind: 'case', id: '404-01' }],
    };
    expect(view('zzz', { fullText: more, limit: 1 }).links.map(({ href }) => href)).toEqual([
      '/docs/search/?q=zzz',
    ]);
    expect(view('zzz', { fullText: found('404-01') }).links).toEqual([]);
  });

  test('of very many codes is how many are not shown', () => {
    const codes = catalog.codes.slice(0, 25).map(({ code }) => `rc=${code}`);
    const { results, told } = view(codes.join('\n'), { within: contextOf(index) });
    expect(results).toHaveLength(20);
    expect(told).toBe('Not shown: 5 more.');
  });

  test('to a screen reader is the state of each code, and how many results there are', () => {
    expect(view('4049999 4049001').announcement).toMatch(/^4049999: Not listed: .* Results: 1\.$/);
  });
});
