import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { toDocuments, type Document } from '#search/documents.ts';
import { makeLane } from '#search/lane.ts';
import { index } from './index-of.ts';

const page = (id: string, title: string, ...searchWords: string[]): Document => ({
  kind: 'case',
  id,
  sayings: [
    { kind: 'title', text: title },
    ...searchWords.map((text) => ({ kind: 'searchWords' as const, text })),
  ],
  isRemote: false,
});

const pages = [
  page('404-01', 'Transaction Not Found', 'order missing'),
  page('401-03', 'Token Not Found', 'forgot bearer'),
  page('403-09', 'Dormant Account', 'long unused'),
  page('504-00', 'Timeout', 'no answer in time'),
  page('403-14', 'Insufficient Funds', 'not enough money', 'saldo kurang'),
];
/** The lane of some pages, without what has merely a word or two of the query. */
function answersOf(...of: Parameters<typeof makeLane>) {
  const all = makeLane(...of);
  return (query: string) => all(query).filter(({ isAnswer }) => isAnswer);
}

const lane = answersOf(pages, [['money', 'uang']]);
const ids = (query: string) => lane(query).map(({ id }) => id);

describe('words find', () => {
  test.each([
    ['transaction not found', '404-01'],
    ['TRANSACTION NOT FOUND!', '404-01'],
    ['found no token', '401-03'],
    ['dormantaccount', '403-09'],
    ['transactionnotfound', '404-01'],
    ['time out', '504-00'],
    ['dor mant account', '403-09'],
    ['trasaction nt found', '404-01'],
    ['insuficient fund', '403-14'],
    ['saldonya kurang', '403-14'],
    ['uangnya tidak enough', '403-14'],
    ['bearer', '401-03'],
  ])('with "%s" first %s', (query, id) => {
    expect(ids(query)[0]).toBe(id);
  });

  test('the same wherever they stand in the query', () => {
    expect(ids('account dormant')[0]).toBe('403-09');
  });

  test.each(['', '   ', '?!', 'and the of', 'pizza hawaii', '🙂'])('nothing with "%s"', (query) => {
    expect(ids(query)).toEqual([]);
  });
});

describe('a hit', () => {
  test('names what told it, and which of its words were meant', () => {
    const [hit] = lane('enough uang');
    expect(hit?.saying.text).toBe('not enough money');
    expect(new Set(hit?.words)).toEqual(new Set(['enough', 'money']));
    expect(hit?.isWhole).toBe(false);
    expect(lane('forgot bearer')[0]?.isWhole).toBe(true);
  });

  test('of a page to which no way is known stands behind its like', () => {
    const [one, other] = [page('403-00', 'Same Words'), page('404-00', 'Same Words')];
    const far = answersOf([{ ...one, isRemote: true }, other], []);
    expect(far('same words').map(({ id }) => id)).toEqual(['404-00', '403-00']);
  });

  test('that is much worse than the best is left out', () => {
    expect(ids('transaction not found')).not.toContain('403-14');
  });
});

describe('of the catalog', () => {
  const shipped = answersOf(
    toDocuments(index),
    index.synonyms.map((line) => line.split(' ')),
  );

  test('every search word finds its own case among the first three', () => {
    const missed = toDocuments(index).flatMap(({ kind, id, sayings }) =>
      sayings
        .filter((saying) => saying.kind === 'searchWords')
        .map(({ text }) => text)
        .filter(
          (text) =>
            !shipped(text)
              .slice(0, 3)
              .some((hit) => hit.kind === kind && hit.id === id),
        ),
    );
    expect(missed).toEqual([]);
  });

  test('every message finds its own case first, or one of the same message', () => {
    for (const { http, case: code, rows } of index.cases) {
      for (const { message } of rows) {
        const same = index.cases
          .filter((one) => one.rows.some((row) => row.message.startsWith(message)))
          .map((one) => `${one.http}-${one.case}`);
        expect([...same, `${http}-${code}`]).toContain(shipped(message)[0]?.id);
      }
    }
  });

  test('a page that has but a small part of a query is no answer', () => {
    expect(shipped('saldo').length).toBeGreaterThan(0);
    expect(shipped('zebra giraffe walrus saldo')).toEqual([]);
  });

  test('any text is answered', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (text) => {
        for (const { score } of shipped(text)) expect(score).toBeGreaterThan(0);
      }),
      { numRuns: 200 },
    );
  });
});
