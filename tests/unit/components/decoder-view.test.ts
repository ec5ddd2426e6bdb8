import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Digest, ShortContract } from '#catalog/digest.ts';
import { makeUrls } from '#catalog/urls.ts';
import { fieldFor, textOfFragment } from '#components/decoder/address.ts';
import { viewOf, type Context } from '#components/decoder/decoder-view.ts';
import { wordKeys } from '#components/decoder/word-keys.ts';
import { toDigest } from '#catalog/digest.ts';
import { getWords, loadCatalog } from '#catalog/load.ts';
import { makeLexicon } from '#decoder/lexicon.ts';

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
      rows: [{ appliesTo: 'any', category: 'Success', message: 'Done' }],
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
        },
      ],
      contracts: [{ appliesTo: ['47'], relevance: 'possible', ...advice }],
    },
  ],
  noKnownWay: { partner: advice, bank: advice },
  statuses: [],
};

const english = getWords('en');
const contextOf = (some: Digest): Context => ({
  digest: some,
  words: Object.fromEntries(wordKeys.map((key) => [key, english[key]])) as Context['words'],
  urls: makeUrls({ base: '/docs', locale: 'en' }),
  locale: 'en',
  lexicon: makeLexicon(some),
  origin: 'https://codes.test',
});
const context = contextOf(digest);
const view = (text: string) => viewOf(text, context).view;
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
  test('shows its message with placeholders apart, its category, and what to do', () => {
    const answer = answerTo('404-47-01');
    expect(answer.state).toBe('listed');
    expect(answer.heading).toEqual([
      { kind: 'text', text: 'Not Found <b>' },
      { kind: 'placeholder', text: '{field name}' },
      { kind: 'text', text: '</b>' },
    ]);
    expect(answer.published).toEqual({ category: 'Business' });
    expect(answer.verdict?.line).toBe('Ask the bank.');
    expect(answer.verdict?.marks.map(({ part, value }) => `${part} ${value}`)).toEqual([
      'outcome failed',
      'money not-moved',
      'retry never',
      'who bank',
    ]);
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

  test('is announced with its verdict', () => {
    expect(view('4044701').announcement).toBe(
      '4044701: Not Found <b>{field name}</b>, listed. Ask the bank.',
    );
    expect(view('4044701').codes).toEqual(['4044701']);
  });

  test('says when it is retired', () => {
    expect(answerTo('2006000')).toMatchObject({
      state: 'retired',
      stateText: 'Listed, but retired',
    });
    expect(answerTo('2006000').notes).toEqual([expect.stringContaining('Some Bank has retired')]);
    expect(view('2006000').announcement).toBe('2006000: Done, listed but retired. Ask the bank.');
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

  test('and is shared and handed on as what it is', () => {
    expect(view('4044799').codes).toEqual(['4044799']);
    expect(view('4044799').ticket?.text).toContain('4044799 not in the list');
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
    expect(view(' ')).toMatchObject({
      lead: '',
      answers: [],
      table: null,
      codes: [],
      ticket: null,
    });
  });

  test('is explained as far as it goes when it is half typed', () => {
    expect(headingOf('404 5')).toBe('4 of 7 digits');
    expect(answerTo('404 50').parts).toEqual({
      http: { digits: '404', text: 'Not Found', href: '/docs/http/404/' },
      service: { digits: '50', text: 'Host to Host in SNAP; not offered here' },
      case: { digits: '··', text: 'still to come' },
    });
    expect(answerTo('40').parts?.http).toEqual({ digits: '40·', text: 'still to come' });
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
    expect(view(text)).toMatchObject({ answers: [], codes: [], ticket: null });
    expect(view(text).lead).toContain(lead);
    expect(view(text).announcement).toBe(view(text).lead);
  });
});

describe('several codes', () => {
  test('stand in a table, and in the address in the order of the text', () => {
    const several = view('4044799, 4044701 and 2004700');
    expect(several.answers).toEqual([]);
    expect(several.codes).toEqual(['4044799', '4044701', '2004700']);
    expect(several.lead).toBe('3 finds, 3 different.');
    expect(several.announcement).toBe(several.lead);
    expect(several.table?.rows.map(({ href }) => href)).toEqual([
      '/docs/decode/#4044799',
      '/docs/codes/2004700/',
      '/docs/codes/4044701/',
    ]);
  });

  test('that are not listed say why, apart from the table', () => {
    const issues = view('4044799, 4044701').table?.issues ?? [];
    expect(issues.map(({ text, place }) => `${place.text} ${text}`)).toEqual([
      '1:1 Not listed: case 404-99 does not exist in this list.',
    ]);
  });

  test('get into the address up to twenty, and into the table all', () => {
    const codes = Array.from({ length: 23 }, (_, index) => String(4044700 + index));
    const many = view(codes.join('\n'));
    expect(many.codes).toEqual(codes.slice(0, 20));
    expect(many.table?.rows).toHaveLength(23);
  });
});

describe('of what was taken back', () => {
  const retired = contextOf(toDigest(loadCatalog('tests/fixtures/catalog'), 'en'));
  const retiredView = (text: string) => viewOf(text, retired).view;
  const mark = 'Listed, but retired';

  test('the mark stands beside each code of a table, and beside none that holds', () => {
    const rows = retiredView('5032400 5032401 4049007 4042407').table?.rows ?? [];
    const marked = rows.filter(({ notes }) => notes.includes(mark));
    const codeOf = ({ digits }: (typeof rows)[number]) => digits.map(({ text }) => text).join('');
    expect(rows).toHaveLength(4);
    expect(marked.map(codeOf).sort()).toEqual(['4049007', '5032401']);
  });

  test.each(['503xx01', 'Ledger Rebuilding', '410xx00'])('a case is marked: %s', (text) => {
    expect(retiredView(text).answers[0]?.notes).toEqual([mark]);
  });

  test.each(['503xx00', '404xx07', '409xx02'])('a case that holds in part is not: %s', (text) => {
    expect(retiredView(text).answers[0]?.notes).toEqual([]);
  });
});

describe('of a text with one code', () => {
  const real = contextOf(toDigest(loadCatalog('content/catalog'), 'en'));
  const realView = (text: string) => viewOf(text, real).view;
  const answer = (text: string) => realView(text).answers[0];
  const body = (rest: object) =>
    JSON.stringify({ responseCode: '2005100', responseMessage: 'Successful', ...rest });

  test('the success of an earlier call is said to be its, and is no success in a table', () => {
    const about = (code: string) => answer(code)?.verdict?.marks[0];
    expect(about('4047818')).toEqual({
      ...{ part: 'outcome', value: 'success', about: 'the earlier call' },
    });
    expect(about('2004700')).toMatchObject({ value: 'success', about: '' });
    const rows = realView('rc=4047818 rc=2004700 rc=5044700').table?.rows ?? [];
    expect(rows.map(({ outcome }) => outcome?.value)).toHaveLength(3);
    expect(rows.filter(({ outcome }) => outcome?.value === 'success')).toHaveLength(1);
  });

  test('the state of the payment is told first, and that the code does not tell it', () => {
    const told = realView(body({ latestTransactionStatus: '03' }));
    expect(told.answers[0]?.payments).toEqual([
      {
        state: 'open',
        heading: 'The payment: Open',
        text: expect.stringMatching(
          /^latestTransactionStatus 03 Pending: .*only says that the call/,
        ) as string,
      },
    ]);
    expect(told.announcement).toMatch(/^The payment: Open/);
  });

  test('a state that nobody published is open, and one that is missing is said to be', () => {
    expect(answer(body({ latestTransactionStatus: '08' }))?.payments).toMatchObject([
      { state: 'unknown', text: expect.stringContaining('take the payment for open') as string },
    ]);
    expect(answer(body({}))?.payments[0]?.text).toContain('latestTransactionStatus');
    expect(answer('4004700')?.payments).toEqual([]);
  });

  test('each entry of a list tells its state', () => {
    const entries = ['SUCCESS', 'INIT', 'SUCCESS'].map((status) => ({ status }));
    const list = JSON.stringify({ responseCode: '2001200', detailData: entries });
    expect(answer(list)?.payments.map(({ heading }) => heading)).toEqual([
      expect.stringMatching(/\(2×\)$/) as string,
      expect.not.stringMatching(/×/) as string,
    ]);
  });

  test('contradictions are sentences', () => {
    const text = 'HTTP/1.1 200 OK\n\n{"responseCode":4044701,"responseMessage":"Invalid Amount"}';
    expect(answer(text)?.contradictions).toEqual([
      'It came with HTTP status 200, but the code itself says 404.',
      'The message beside it is that of 404-13, not of this case.',
      'The body holds the code as a number. The standard has it as text, in quotes.',
    ]);
  });

  test('the parameters of its message and its place are told', () => {
    const text =
      'x\n{"responseCode":"4004702","responseMessage":"Invalid Mandatory Field amount.value"}';
    expect(answer(text)).toMatchObject({
      parameters: ['field name: amount.value'],
      found: expect.stringContaining('2:18') as string,
    });
    expect(answer('4004702')).toMatchObject({ parameters: [], found: '' });
  });

  test('a message alone is its case, or the cases that it may be', () => {
    expect(answer('Insufficient Fund')).toMatchObject({
      stateText: 'A message, for any service',
      link: { href: '/docs/cases/403-14/' },
    });
    const several = realView('Invalid Bill/Virtual Account');
    expect(several.lead).toContain('does not tell the case');
    expect(several.answers.map(({ link }) => link?.href)).toEqual([
      '/docs/cases/404-12/',
      '/docs/cases/404-19/',
    ]);
  });

  test('a body that tells a state alone, as a notification does, is read', () => {
    const notification = '{"originalReferenceNo":"A1","latestTransactionStatus":"00"}';
    expect(answer(notification)?.payments).toMatchObject([{ state: 'paid' }]);
  });

  test('what is only possible is offered as such, and neither copied nor put into the address', () => {
    const view = realView('order 4044701');
    expect(view.lead).toContain('Nothing here is surely a response code');
    expect(view).toMatchObject({ codes: [], ticket: null, answers: [{ state: 'listed' }] });
  });
});

describe('a ticket', () => {
  const real = contextOf(toDigest(loadCatalog('content/catalog'), 'en'));
  const hostile = '[x](javascript:alert(1)) `<img src=x>` | =cmd()';
  const text = `secret-token ${hostile} {"responseCode":"4044701"}\nrc=4004003`;

  test('has code, meaning, count, place and link, and nothing of what was pasted', () => {
    const ticket = viewOf(text, real).view.ticket;
    expect(ticket?.text).toContain('4044701 Transaction Not Found (MPM Code Generation)');
    expect(ticket?.text).toContain('Found 1×, first at 1:');
    expect(ticket?.text).toContain('https://codes.test/docs/codes/4044701/');
    expect(ticket?.text).toContain('4004003 not in the list');
    for (const form of [ticket?.text, ticket?.markdown]) expect(form).not.toContain('secret');
  });

  test('has the lines when they are asked for, in Markdown as code', () => {
    const ticket = viewOf(text, real).view.ticket;
    expect(ticket?.textWithLines).toContain('secret-token');
    expect(ticket?.markdownWithLines).toMatch(/^ {2}`` secret-token .*`` *$/m);
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

describe('coming to an address', () => {
  test.each([
    ['puts its codes into the field', '#4044701', '', false, { field: '4044701', isNamed: true }],
    [
      'keeps what says more than it',
      '#4044701',
      'rc=4044701 x',
      true,
      { field: null, isNamed: true },
    ],
    ['by going back to none empties the field', '', '4044701', true, { field: '', isNamed: false }],
    ['that names none leaves what the browser kept', '', '4044701', false, { field: null }],
    ['that names a heading leaves the field alone', '#_top', '4044701', true, { field: null }],
  ])('%s', (_, hash, field, hasTravelled, expected) => {
    expect(fieldFor(hash, field, hasTravelled)).toEqual(expected);
  });
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
