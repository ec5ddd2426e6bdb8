import { describe, expect, test } from 'vitest';
import { toDigest } from '#catalog/digest.ts';
import { loadCatalog, loadWords } from '#catalog/load.ts';
import { makeUrls } from '#catalog/urls.ts';
import type { Result } from '#components/search/search-result.ts';
import { viewOf, wordKeys, type Context, type FullText } from '#components/search/search-view.ts';
import { readQuery } from '#search/query.ts';
import { contohFolder } from '../catalog/contoh.ts';

const words = loadWords('en');
const context: Context = {
  digest: toDigest(loadCatalog(contohFolder), 'en', 'descriptions'),
  words: Object.fromEntries(wordKeys.map((key) => [key, words[key]])) as Context['words'],
  urls: makeUrls({ base: '/docs/', locale: 'en' }),
  locale: 'en',
};

function view(text: string, fullText: FullText = { state: 'not asked' }) {
  return viewOf(text, readQuery(text, context.digest), fullText, context);
}

/** What full text has found. */
function found(...ids: string[]): FullText {
  const pages = ids.map((id) => ({ kind: 'case', id }) as const);
  return { state: 'answered', pages, total: pages.length, isPartly: false };
}

const ids = (results: Result[]) => results.map(({ kind, id }) => `${kind} ${id}`);
const joined = (pieces: { text: string }[]) => pieces.map(({ text }) => text).join('');

describe('a code', () => {
  test('that is listed is a result with its message, service, HTTP status and category', () => {
    const [result, ...others] = view('404-90-01').results;
    expect(others).toEqual([]);
    expect(result).toMatchObject({
      kind: 'code',
      id: '4049001',
      href: '/docs/codes/4049001/',
      about: 'Pindah Buku · HTTP 404 Not Found · Aturan',
    });
    expect(joined(result?.title ?? [])).toBe('Account Closed [info]');
    expect(joined(result?.text ?? [])).toBe('The account to be credited is closed.');
  });

  test('that is retired says so', () => {
    expect(view('2000500').results[0]?.about).toMatch(/^Listed, but retired · /);
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

  test('that is not all there says what its digits are so far, and is no result', () => {
    const { results, unlisted, told, announcement } = view('404900');
    expect(results).toEqual([]);
    expect(told).toBe('');
    expect(unlisted).toMatchObject([
      {
        digits: '404900',
        heading: '6 of 7 digits',
        parts: [
          { digits: '404', href: '/docs/http/404/' },
          { digits: '90', text: 'Pindah Buku' },
          { digits: '0·', text: 'still to come' },
        ],
      },
    ]);
    expect(announcement).toBe('404900: 6 of 7 digits.');
  });

  test('that may be meant as a case leads there', () => {
    expect(view('404.01').links.map(({ href }) => href)).toEqual(['/docs/cases/404-01/']);
  });

  test('stands before the pages of words, and without its own case among them', () => {
    const { results } = view('4049001 bill', found('404-01', '404-07'));
    expect(ids(results)).toEqual(['code 4049001', 'case 404-07']);
  });

  test('beside words is answered before full text is', () => {
    const { results, told } = view('4049001 bill', { state: 'asked' });
    expect(ids(results)).toEqual(['code 4049001']);
    expect(told).toBe(words['search.searching']);
    expect(view('bill', { state: 'asked' }).links).toEqual([]);
  });
});

test('a service that only SNAP defines is no result, but has its name', () => {
  const standard = { code: '45', name: 'Balance Inquiry' };
  const digest = { ...context.digest, standardServices: [standard] };
  const query = readQuery('service 45', digest);
  const shown = viewOf('service 45', query, { state: 'not asked' }, { ...context, digest });
  expect(shown).toMatchObject({ results: [], links: [], told: '' });
  expect(shown.unlisted).toEqual([
    { digits: '45', heading: 'Balance Inquiry in SNAP; not offered here', notIt: '', parts: [] },
  ]);
});

describe('a message', () => {
  test('stands before the pages of its words, once, and before full text has answered', () => {
    const fullText = found('404-07', '409-01', '404-01');
    expect(ids(view('duplicate amount', fullText).results)).toEqual([
      'case 409-01',
      'case 404-07',
      'case 404-01',
    ]);
    expect(ids(view('duplicate amount', { state: 'asked' }).results)).toEqual(['case 409-01']);
  });

  test('stands behind the pages that digits name, and not beside a code of its case', () => {
    expect(ids(view('404 Bill Not Found').results).slice(0, 2)).toEqual([
      'http 404',
      'case 404-01',
    ]);
    expect(ids(view('4042401 Bill Not Found').results)).toEqual(['code 4042401', 'case 404-07']);
  });

  test('is an answer, so that nothing is missed where full text finds nothing', () => {
    expect(view('duplicate amount', found()).told).toBe('');
    expect(view('4049999 duplicate amount', found()).told).toMatch(/^These pages hold the words/);
  });
});

describe('a case', () => {
  test('has a title from all its messages, and marks the words asked for', () => {
    const [result] = view('bill', found('404-01')).results;
    expect(joined(result?.title ?? [])).toBe('Bill Not Found / Account Closed [info]');
    expect(result?.title).toContainEqual({ kind: 'hit', text: 'Bill' });
    expect(result?.title).toContainEqual({ kind: 'placeholder', text: '[info]' });
  });

  test('has a door to each of its codes that is not retired', () => {
    const doors = (query: string) => view(query).results[0]?.doors.map(({ href }) => href);
    expect(doors('404-01')).toEqual(['/docs/codes/4042401/', '/docs/codes/4049001/']);
    expect(doors('409-02')).toEqual(['/docs/codes/4092402/']);
  });

  test('shows the text around the words where its own texts do not hold them', () => {
    const fullText: FullText = {
      ...{ state: 'answered', total: 1, isPartly: false },
      pages: [{ kind: 'case', id: '404-01', excerpt: 'no expression; this is no markup' }],
    };
    expect(joined(view('markup', fullText).results[0]?.text ?? [])).toBe(
      'no expression; this is no markup',
    );
    expect(joined(view('bill', fullText).results[0]?.text ?? [])).toMatch(/^The bill is not known/);
  });

  test('that an older index still has is left out', () => {
    expect(view('bill', found('499-01', '404-01')).results).toHaveLength(1);
  });
});

describe('what is told', () => {
  test('is nothing of an empty query', () => {
    expect(view(' ')).toEqual({ told: '', unlisted: [], results: [], links: [], announcement: '' });
  });

  test('of words that are found nowhere leads on, with the words in the table', () => {
    const { told, links } = view('zzz & co', found());
    expect(told).toBe('Nothing found for the words “zzz co”.');
    expect(links.map(({ href }) => href)).toEqual([
      '/docs/decode/',
      '/docs/codes/?text=zzz+%26+co',
    ]);
  });

  test('of a body that holds nothing leads on without a word of it', () => {
    const { links } = view('{"note":"zzz"}', found());
    expect(links.map(({ href }) => href)).toEqual(['/docs/decode/', '/docs/codes/']);
  });

  test('of a number that names nothing says what a code is', () => {
    const { told, links } = view('40490111');
    expect(told).toMatch(/^“40490111” names no response code/);
    expect(links).toHaveLength(2);
  });

  test.each(['failed', 'missing'] as const)(
    'of full text that is %s is a sentence, and a way on',
    (state) => {
      const { told, links } = view('bill', { state });
      expect(told).toMatch(/full-text/i);
      expect(links).toHaveLength(2);
      expect(view('bill 4049001', { state }).results).toHaveLength(1);
    },
  );

  test('of pages beside a code that is not listed is that they are of the words', () => {
    expect(view('4049999 bill', found('404-01')).told).toMatch(/hold the words “bill”/);
    expect(view('4049001 bill', found('404-07')).told).toBe('');
  });

  test('of pages that hold only some of the words says so', () => {
    const partly: FullText = {
      ...{ state: 'answered', total: 1, isPartly: true },
      pages: [{ kind: 'case', id: '404-01' }],
    };
    expect(view('bill zzz', partly).told).toMatch(/^No page holds all of the words “bill zzz”/);
  });

  test('of more pages than are shown is where they all are', () => {
    const more: FullText = {
      ...{ state: 'answered', total: 9, isPartly: false },
      pages: [{ kind: 'case', id: '404-01' }],
    };
    expect(view('bill', more).links.map(({ href }) => href)).toEqual(['/docs/search/?q=bill']);
    expect(view('bill', found('404-01')).links).toEqual([]);
  });

  test('of very many codes is how many are not shown', () => {
    const text = Array.from({ length: 25 }, (_, index) => 4040000 + index).join(' ');
    const { unlisted, told } = view(text);
    expect(unlisted).toHaveLength(20);
    expect(told).toBe('Not shown: 5 more.');
  });

  test('to a screen reader is the state of each code, and how many results there are', () => {
    expect(view('4049999 4049001').announcement).toMatch(
      /^4049999 is not listed: .* Results: 1\.$/,
    );
  });
});
