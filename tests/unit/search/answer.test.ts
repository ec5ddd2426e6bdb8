import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { answer, makeSearch, type Found } from '#search/answer.ts';
import { readFilter } from '#search/filter.ts';
import { readQuery } from '#search/query.ts';
import { index } from './index-of.ts';

const search = makeSearch(index);
const ask = (text: string, filter = '') =>
  answer(readQuery(text, index), search, readFilter(filter));

const name = (one: Found) =>
  one.kind === 'code' ? `code ${one.code.code}` : `${one.kind} ${one.id}`;
const names = (text: string, filter = '') => ask(text, filter).found.map(name);
const doors = (text: string, filter = '') =>
  ask(text, filter).found.map((one) =>
    one.kind === 'case' ? one.doors.map(({ code }) => code) : [],
  );

describe('a code', () => {
  test('is the first answer, and its case is no second one', () => {
    expect(names('4044701 transaction not found')[0]).toBe('code 4044701');
    expect(names('4044701 transaction not found')).not.toContain('case 404-01');
    expect(names('4044701 token')).toContain('case 401-03');
  });

  test('that is not listed is never answered by another', () => {
    const listed = new Set(search.codes.map(({ code }) => code));
    fc.assert(
      fc.property(
        fc.constantFrom('200', '404', '403', '500', '418'),
        fc.integer({ min: 0, max: 99 }),
        fc.integer({ min: 0, max: 99 }),
        fc.constantFrom('', ' transaction not found', ' refund', ' saldo tidak cukup'),
        (http, service, last, words) => {
          const code = `${http}${String(service).padStart(2, '0')}${String(last).padStart(2, '0')}`;
          fc.pre(!listed.has(code));
          const { found, unlisted } = ask(code + words);
          if (words === '') expect(found).toEqual([]);
          if (unlisted.length > 0) {
            for (const one of found) expect(one.kind === 'case' ? one.doors : []).toEqual([]);
          }
          expect(found.map(({ kind }) => kind)).not.toContain('code');
        },
      ),
    );
  });

  test('that is not listed has the codes beside it that it may be a slip of', () => {
    const [one] = ask('4044799').unlisted;
    expect(one?.code.code).toBe('4044799');
    expect(one?.near.map(({ code }) => code)).toEqual(['4044709', '4044719']);
  });
});

describe('digits', () => {
  test('of a service list its codes, those of known ways first', () => {
    const found = ask('service 47').found;
    expect(found.slice(0, 2).map(name)).toEqual(['service 47', 'code 2004700']);
    expect(found).toHaveLength(64);
    const known = found.flatMap((one) =>
      one.kind === 'code' ? [one.code.contract !== undefined] : [],
    );
    expect(known).toEqual(known.toSorted((one, other) => Number(other) - Number(one)));
  });

  test('of an HTTP status list its cases, each with its codes', () => {
    expect(names('404').slice(0, 2)).toEqual(['http 404', 'case 404-01']);
    expect(doors('404').flat()).toHaveLength(100);
  });

  test('beside the name of a service list its codes with them', () => {
    expect(names('404 refund')).toEqual([
      ...search.codes
        .filter(({ code }) => code.startsWith('40478'))
        .map(({ code }) => `code ${code}`),
      'service 78',
      'http 404',
    ]);
    expect(names('refund')[0]).toBe('service 78');
  });

  test('of a beginning lead to no code that begins otherwise', () => {
    expect(
      new Set(
        doors('4045')
          .flat()
          .map((code) => code.slice(0, 4)),
      ),
    ).toEqual(new Set(['4045']));
  });
});

describe('words', () => {
  test('that say a message find its case first, whatever its words are', () => {
    expect(names('Unauthorized. Token not found')[0]).toBe('case 401-00');
    expect(names('Invalid Bill/Virtual Account').slice(0, 2)).toEqual([
      'case 404-19',
      'case 404-12',
    ]);
  });

  test('that name a service open its door first', () => {
    expect(doors('transaction not found refund api')[0]?.[0]).toBe('4047801');
    expect(doors('transaction not found service 51')[0]?.[0]).toBe('4045101');
    expect(doors('transaction not found')[0]).toHaveLength(5);
  });

  test('beside digits are looked for before what the digits name', () => {
    expect(names('404 transaction not found')[0]).toBe('case 404-01');
    expect(names('404 zzzz')[0]).toBe('http 404');
  });
});

describe('filters', () => {
  test('leave of a case the doors that pass, and say what they hide', () => {
    expect(doors('transaction not found', '?service=78')[0]).toEqual(['4047801']);
    const { found, hidden } = ask('transaction not found', '?http=500');
    expect(found.map(name)).not.toContain('case 404-01');
    expect(hidden).toBeGreaterThan(0);
  });

  test('hide a code that does not pass', () => {
    expect(ask('4044701', '?service=78')).toMatchObject({ found: [], hidden: 1 });
  });

  test('alone are the question', () => {
    expect(names('', '?outcome=pending')).toEqual(['case 202-00']);
    expect(names('')).toEqual([]);
  });
});

test('no result stands there twice, whatever is asked', () => {
  fc.assert(
    fc.property(
      fc.array(
        fc.constantFrom(
          '404',
          '47',
          '4044701',
          'token',
          'refund',
          'not found',
          'saldo',
          '403-14',
          ',',
        ),
        {
          maxLength: 6,
        },
      ),
      (parts) => {
        const all = names(parts.join(' '));
        expect(new Set(all).size).toBe(all.length);
      },
    ),
  );
});
