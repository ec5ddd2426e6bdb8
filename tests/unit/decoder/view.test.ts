import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Digest, ShortContract } from '#catalog/digest.ts';
import { loadWords } from '#catalog/load.ts';
import { makeUrls } from '#catalog/urls.ts';
import { wordKeys, type Context } from '#components/decoder/decoder-answer.ts';
import { textOfFragment, viewOf } from '#components/decoder/decoder-view.ts';

const advice: ShortContract = {
  outcome: 'failed',
  money: 'not-moved',
  retry: 'never',
  who: 'bank',
  verdict: 'Ask the bank.',
};

const digest: Digest = {
  publisher: 'Some Bank',
  httpStatuses: [
    { status: '200', name: 'OK' },
    { status: '404', name: 'Not Found' },
  ],
  services: [
    { code: '47', name: 'Make QR', slug: 'make-qr', calledBy: 'partner' },
    { code: '51', name: 'Inquiry', slug: 'inquiry', calledBy: 'partner' },
    { code: '60', name: 'Old API', slug: 'old-api', calledBy: 'partner', retired: true },
  ],
  standardServices: [
    { code: '47', name: 'Generate QR' },
    { code: '50', name: 'Host to Host' },
  ],
  cases: [
    {
      http: '200',
      case: '00',
      rows: [{ appliesTo: 'any', category: 'Success', message: 'Done', description: 'All well' }],
      contracts: [{ appliesTo: 'any', relevance: 'no-known-way' }],
    },
    {
      http: '404',
      case: '01',
      rows: [
        {
          appliesTo: ['47'],
          category: 'Business',
          message: 'Not Found <b>{field name}</b>',
          description: 'No {such} thing,\nnowhere',
        },
      ],
      contracts: [{ appliesTo: ['47'], relevance: 'possible', ...advice }],
    },
  ],
  noKnownWay: { partner: advice, bank: advice },
  statuses: [],
};

const english = loadWords('en');
const context: Context = {
  digest,
  words: Object.fromEntries(wordKeys.map((key) => [key, english[key]])) as Context['words'],
  urls: makeUrls({ base: '/docs', locale: 'en' }),
};
const view = (text: string) => viewOf(text, context);
const answerTo = (text: string) => {
  const [answer] = view(text).answers;
  if (!answer) throw new Error(`No answer to ${text}`);
  return answer;
};
const headingOf = (text: string) =>
  answerTo(text)
    .heading.map((part) => part.text)
    .join('');

describe('a listed code', () => {
  test('shows its message with placeholders apart, and what is published of it', () => {
    const answer = answerTo('404-47-01');
    expect(answer.state).toBe('listed');
    expect(answer.heading).toEqual([
      { kind: 'text', text: 'Not Found <b>' },
      { kind: 'placeholder', text: '{field name}' },
      { kind: 'text', text: '</b>' },
    ]);
    expect(answer.published).toEqual({
      category: 'Business',
      description: 'No {such} thing,\nnowhere',
    });
  });

  test('shows what each part means, with links below the path of the site', () => {
    expect(answerTo('4044701').parts).toEqual({
      http: { digits: '404', text: 'Not Found', href: '/docs/http/404/' },
      service: { digits: '47', text: 'Make QR', href: '/docs/services/make-qr/' },
      case: {
        digits: '01',
        text: 'Not Found <b>{field name}</b>',
        href: '/docs/cases/404-01/',
      },
    });
    expect(answerTo('4044701').link?.href).toBe('/docs/codes/4044701/');
  });

  test('is announced in a sentence and summed up in one line', () => {
    expect(view('4044701').announcement).toBe('4044701: Not Found <b>{field name}</b>, listed.');
    expect(view('4044701').summary).toBe(
      '4044701 Not Found <b>{field name}</b> (HTTP 404 Not Found, service 47 Make QR, case 404-01, Business): No {such} thing, nowhere',
    );
    expect(view('4044701').codes).toEqual(['4044701']);
  });

  test('says when it is retired', () => {
    expect(answerTo('2006000')).toMatchObject({
      state: 'retired',
      stateText: 'Listed, but retired',
    });
    expect(answerTo('2006000').notes).toEqual([expect.stringContaining('Some Bank has retired')]);
    expect(view('2006000').announcement).toBe('2006000: Done, listed but retired.');
  });

  test('says which letters were read as digits', () => {
    expect(answerTo('4O447Ol').notes).toEqual(['Letters read as digits: O as 0, l as 1.']);
    expect(view('4O447Ol').announcement).toContain('O as 0, l as 1');
    expect(answerTo('4044701').notes).toEqual([]);
  });
});

describe('an unlisted code says exactly which part is unknown', () => {
  test.each([
    ['the HTTP status', '4184701', 'Not listed: HTTP status 418 is not used in this list'],
    [
      'the service, which SNAP defines',
      '2005000',
      'Not listed: service 50 is defined by SNAP as Host to Host but not offered here',
    ],
    [
      'the service, which nobody defines',
      '2009900',
      'Not listed: service 99 is neither offered here nor defined by SNAP',
    ],
    ['the case', '4044799', 'Not listed: case 404-99 does not exist in this list'],
    [
      'the case in this service',
      '4045101',
      'Not listed: case 404-01 exists, but not for service 51',
    ],
    [
      'the service and the case',
      '4049999',
      'Not listed: service 99 is neither offered here nor defined by SNAP; case 404-99 does not exist in this list',
    ],
    [
      'the HTTP status and the service',
      '0009900',
      'Not listed: HTTP status 000 is not used in this list; service 99 is neither offered here nor defined by SNAP',
    ],
  ])('%s', (_, code, heading) => {
    expect(answerTo(code).state).toBe('unlisted');
    expect(headingOf(code)).toBe(heading);
    expect(view(code).announcement).toBe(
      heading.replace('Not listed:', `${code} is not listed:`) + '.',
    );
  });

  test('and what the known ones mean, linking to those alone', () => {
    expect(answerTo('4045101').parts).toEqual({
      http: { digits: '404', text: 'Not Found', href: '/docs/http/404/' },
      service: { digits: '51', text: 'Inquiry', href: '/docs/services/inquiry/' },
      case: { digits: '01', text: 'Not Found <b>{field name}</b>', href: '/docs/cases/404-01/' },
    });
    expect(answerTo('4185099').parts).toEqual({
      http: { digits: '418', text: 'not used in this list' },
      service: { digits: '50', text: 'Host to Host in SNAP; not offered here' },
      case: { digits: '99', text: 'Case 418-99 is not in this list' },
    });
  });

  test('and shares and sums up itself', () => {
    expect(view('4044799').codes).toEqual(['4044799']);
    expect(view('4044799').summary).toBe(
      '4044799 is not listed by Some Bank: case 404-99 does not exist in this list',
    );
    expect(answerTo('4044799').link).toBeUndefined();
  });

  test('and never shows another code', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[2-5]\d\d(47|50|51|99)(00|01|99)$/), (code) => {
        const shown = JSON.stringify(view(code));
        expect((shown.match(/\d{7}/g) ?? []).filter((digits) => digits !== code)).toEqual([]);
        expect(headingOf(code).startsWith('Not listed')).toBe(
          !['2004700', '2005100', '4044701'].includes(code),
        );
      }),
    );
  });
});

describe('what is no code', () => {
  test('is nothing at all while the field is empty', () => {
    expect(view(' ')).toEqual({ lead: '', answers: [], announcement: '', codes: [], summary: '' });
  });

  test('is explained as far as it goes when it is half typed', () => {
    expect(headingOf('404 5')).toBe('4 of 7 digits');
    expect(answerTo('404 50').parts).toEqual({
      http: { digits: '404', text: 'Not Found', href: '/docs/http/404/' },
      service: { digits: '50', text: 'Host to Host in SNAP; not offered here' },
      case: { digits: '··', text: 'still to come' },
    });
    expect(answerTo('40').parts.http).toEqual({ digits: '40·', text: 'still to come' });
    expect(view('404 50').codes).toEqual([]);
  });

  test('leads to the case when it may be one', () => {
    expect(answerTo('404-01').link).toEqual({
      href: '/docs/cases/404-01/',
      text: 'If 404-01 is meant as a case: Not Found <b>{field name}</b>, in every service',
    });
    expect(answerTo('40401').link).toBeUndefined();
    expect(answerTo('404-50').link).toBeUndefined();
  });

  test('is a case in any service when the service is left open', () => {
    expect(answerTo('404xx01')).toMatchObject({
      state: 'pattern',
      parts: { service: { digits: 'xx', text: 'any service' } },
      link: { href: '/docs/cases/404-01/', text: 'Case 404-01 in every service' },
    });
    expect(headingOf('404XX99')).toBe('Case 404-99 is not in this list');
    expect(answerTo('404XX99').link).toBeUndefined();
  });

  test.each([
    ['40447011', 'This number has 8 digits. '],
    ['4.044.701', 'These are seven digits, but grouped like an amount'],
    ['hello', 'There is no response code in this text.'],
  ])('such as %s is said to be none', (text, lead) => {
    expect(view(text)).toMatchObject({ answers: [], codes: [], summary: '' });
    expect(view(text).lead).toContain(lead);
    expect(view(text).announcement).toBe(view(text).lead);
  });
});

describe('several codes', () => {
  test('are each answered, in their order, and counted', () => {
    const several = view('4044799, 4044701 and 2004700');
    expect(several.answers.map(({ state }) => state)).toEqual(['unlisted', 'listed', 'listed']);
    expect(several.codes).toEqual(['4044799', '4044701', '2004700']);
    expect(several.lead).toBe('3 codes, 2 of them listed.');
    expect(several.announcement).toBe(several.lead);
    expect(several.summary.split('\n')).toHaveLength(3);
  });

  test('are answered up to twenty, and it is said how many more there are', () => {
    const codes = Array.from(
      { length: 23 },
      (_, index) => `40447${String(index).padStart(2, '0')}`,
    );
    const many = view(codes.join('\n'));
    expect(many.codes).toEqual(codes.slice(0, 20));
    expect(many.lead).toContain('Not shown: 3 more.');
  });
});

describe('the fragment of an address', () => {
  test.each([
    ['', ''],
    ['#4044701', '4044701'],
    ['#4044701,2004700', '4044701, 2004700'],
    ['#404-47-01', '404-47-01'],
    ['#4O447Ol', '4O447Ol'],
    ['#404%2047%2001', '404 47 01'],
    ['#40447', '40447'],
    ['#my password, 4044701 and <b>more</b>', '4044701'],
  ])('%j puts %j into the field', (hash, text) => {
    expect(textOfFragment(hash)).toBe(text);
  });

  test.each(['#_top', '#starlight__overview', '#%E0%A4%A', '#<img src=x onerror=alert(1)>'])(
    '%s is not meant for the field',
    (hash) => {
      expect(textOfFragment(hash)).toBeNull();
    },
  );
});

test('no text whatever makes it throw, and only codes go into the address', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.string()), (text) => {
      expect(view(text).codes.filter((code) => !/^\d{7}$/.test(code))).toEqual([]);
      textOfFragment(`#${text}`);
    }),
  );
});

test('every word has a place for every value that it names', () => {
  const shown = ['4044701', '2006000', '4045101', '4185099', '404xx01', '404-01', '40447011']
    .map((text) => JSON.stringify(view(text)))
    .join('');
  expect(shown.replaceAll(/\{(field name|such)\}/g, '')).not.toMatch(/\{\w+\}/);
});
