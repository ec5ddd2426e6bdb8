import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { toDigest } from '#catalog/digest.ts';
import { loadCatalog } from '#catalog/load.ts';
import { onlyCode, readQuery } from '#search/query.ts';

const digest = toDigest(loadCatalog('content/catalog'), 'en', 'descriptions');

function read(text: string) {
  const { codes, named, words } = readQuery(text, digest);
  return {
    codes: codes.map(({ code }) => code),
    named: named.map(({ kind, id }) => `${kind} ${id}`),
    words: words.join(' '),
  };
}

describe('a query of digits', () => {
  test.each(['4044701', '404-47-01', '404 47 01', '404.47.01', '4O447Ol', '"4044701"'])(
    'is the code that %s writes, and no words',
    (text) => {
      expect(read(text)).toEqual({ codes: ['4044701'], named: [], words: '' });
    },
  );

  test('gives each code once, in order, listed or not', () => {
    expect(read('4044799 2004700, 4044799').codes).toEqual(['4044799', '2004700']);
  });

  test.each([
    ['404-01', 'case 404-01'],
    ['404/01', 'case 404-01'],
    ['404xx01', 'case 404-01'],
    ['404-XX-01', 'case 404-01'],
    ['404**01', 'case 404-01'],
    ['case 404 01', 'case 404-01'],
    ['４０４－０１', 'case 404-01'],
    ['47', 'service 47'],
    ['service 47', 'service 47'],
    ['Service code: 47', 'service 47'],
    ['404', 'http 404'],
    ['http 404', 'http 404'],
    ['HTTP status: 404', 'http 404'],
  ])('names with %s the page of %s, and no words', (text, page) => {
    expect(read(text)).toEqual({ codes: [], named: [page], words: '' });
  });

  test('names several pages, separated by commas', () => {
    expect(read('404-01, 404-02, http 500').named).toEqual([
      'case 404-01',
      'case 404-02',
      'http 500',
    ]);
  });

  test.each([
    '40447',
    '404470',
    '40447011',
    '0812 404 47 01',
    '0812 404',
    '+62 404 4701',
    '404-99',
    '404xx99',
    '999',
    '99',
    '01',
    'service 99',
    '2.005.700',
    '20047.00',
    '1404-01',
  ])('names nothing with %s, and leaves no words', (text) => {
    expect(read(text)).toEqual({ codes: [], named: [], words: '' });
  });
});

describe('a query of words and digits', () => {
  test.each([
    ['4044701 token', '4044701', '', 'token'],
    ['what is 4044701?', '4044701', '', ''],
    ['response code 4044701', '4044701', '', ''],
    ['error 4044799 after refund', '4044799', '', 'after refund'],
    ['404 not found', '', 'http 404', 'not found'],
    ['500 internal server error', '', 'http 500', 'internal server error'],
    ['case 404-01 refund', '', 'case 404-01', 'refund'],
    ['service 47 timeout', '', 'service 47', 'timeout'],
    ['retry after 12 hours', '', '', 'retry after hours'],
    ['call 0812 404 47 01', '', '', 'call'],
    ['order ORD20250404 failed', '', '', 'order failed'],
    ['Invalid Token (B2B)', '', '', 'Invalid Token B2B'],
    ['Invalid Field Format {field name}', '', '', 'Invalid Field Format field name'],
    ['status of a case', '', '', 'status case'],
  ])('%s is read part by part', (text, code, page, words) => {
    expect(read(text)).toEqual({
      codes: code === '' ? [] : [code],
      named: page === '' ? [] : [page],
      words,
    });
  });

  test('that was pasted is its codes, and nothing around them', () => {
    const body =
      '{"responseCode":"4044701","responseMessage":"Transaction Not Found","status":404}';
    expect(read(body)).toEqual({ codes: ['4044701'], named: [], words: '' });
  });

  test('that was pasted and holds no code is its words', () => {
    expect(read('{"responseMessage":"Transaction Not Found"}').words).toBe(
      'responseMessage Transaction Not Found',
    );
  });
});

describe('digits that have no page', () => {
  test.each(['45', 'service 45', 'Service code: 45'])(
    'are with %s a service that SNAP defines and nobody offers here',
    (text) => {
      expect(readQuery(text, digest)).toEqual({
        codes: [],
        named: [],
        notOffered: ['45'],
        said: [],
        words: [],
      });
    },
  );

  test.each(['47', 'service 47', '99', 'retry after 45 hours', '4044501'])(
    'are with %s no such service',
    (text) => {
      expect(readQuery(text, digest).notOffered).toEqual([]);
    },
  );

  test.each([
    ['4044', '404 4 '],
    ['40447', '404 47 '],
    ['404470', '404 47 0'],
    ['404-47-0', '404 47 0'],
    ['404-99', '404 99 '],
  ])('are with %s the beginning of a code', (text, parts) => {
    const { partial } = readQuery(text, digest);
    expect(`${partial?.http} ${partial?.service} ${partial?.case}`).toBe(parts);
  });

  test.each([
    '404',
    '999',
    '45',
    '404-01',
    '404xx',
    '404xx99',
    '4044701',
    '40447011',
    '40447 token',
  ])('are with %s no beginning of a code', (text) => {
    expect(readQuery(text, digest).partial).toBeUndefined();
  });
});

describe('a message', () => {
  const said = (text: string) =>
    readQuery(text, digest).said.map(({ kind, id }) => `${kind} ${id}`);

  test('is found beside digits, and where it was pasted', () => {
    expect(said('4044701 Transaction Not Found')).toEqual(['case 404-01']);
    expect(said('409 Conflict')).toEqual(['case 409-00']);
    const pasted = `Invalid Field Format amount: ${'it is not as agreed, '.repeat(5)}`;
    expect(said(pasted)).toEqual(['case 400-01']);
  });

  test('is not looked for around the codes of what was pasted', () => {
    expect(said('Transaction Not Found\n4044701')).toEqual([]);
  });
});

describe('a listed code alone', () => {
  test.each(['4044701', ' 404-47-01 ', '4O447Ol'])('is what %j is', (text) => {
    expect(onlyCode(text, digest)).toBe('4044701');
  });

  test.each(['', '4044799', '404470', '4044701 2004700', '4044701 token', '404-01', 'token'])(
    'is not what %j is',
    (text) => {
      expect(onlyCode(text, digest)).toBeNull();
    },
  );
});

test('no number ever reaches full text, and nothing is named that does not exist', () => {
  const piece = fc.oneof(
    fc.constantFrom('404', '47', '01', '-', ' ', 'xx', 'service', 'case', '4044701', '#', 'token'),
    fc.string(),
    fc.nat().map(String),
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
      const { named, words } = readQuery(pieces.join(''), digest);
      expect(words.filter((word) => /\d\d/.test(word) || !/\p{L}/u.test(word))).toEqual([]);
      for (const { kind, id } of named) {
        if (kind === 'case') {
          expect(digest.cases.some((one) => `${one.http}-${one.case}` === id)).toBe(true);
        }
        if (kind === 'service') expect(digest.services.some(({ code }) => code === id)).toBe(true);
        if (kind === 'http') {
          expect(digest.httpStatuses.some(({ status }) => status === id)).toBe(true);
        }
      }
    }),
  );
});
