import { Ajv2020 } from 'ajv/dist/2020.js';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { apiSchema, toApiCatalog, toApiCode } from '#catalog/api.ts';
import { findCode } from '#catalog/find.ts';
import { loadCatalog } from '#catalog/load.ts';
import { contractParts } from '#catalog/contract-values.ts';
import type { Catalog } from '#catalog/model.ts';
import { makeUrls } from '#catalog/urls.ts';
import { contohFolder } from './contoh.ts';

const shipped = loadCatalog('content/catalog');
const contoh = loadCatalog(contohFolder);
const urls = makeUrls({ base: '/sub/path/', locale: 'en' });
const site = new URL('https://codes.example');
/** What the interface needs to know beside a catalog. */
const contextOf = ({ sources }: Catalog) => ({ sources, urls, site });
const context = contextOf(shipped);
const complaints = vi.spyOn(console, 'warn');
const validate = new Ajv2020().compile(apiSchema());

afterEach(() => {
  // Ajv tells of a schema that is not strict on the console.
  expect(complaints).not.toHaveBeenCalled();
});

describe.each([
  ['the shipped catalog', shipped],
  ['the invented catalog', contoh],
])('%s', (_, catalog) => {
  test('fits the schema as a whole, with and without the address of its site', () => {
    for (const known of [site, undefined]) {
      const document = toApiCatalog(catalog, { ...contextOf(catalog), site: known });
      expect(validate(JSON.parse(JSON.stringify(document)))).toBe(true);
    }
  });

  test('fits the schema code by code, and each code says what the whole says of it', () => {
    const whole = toApiCatalog(catalog, contextOf(catalog));
    expect(whole.codes.map(({ code }) => code)).toEqual(catalog.codes.map(({ code }) => code));
    for (const [index, code] of catalog.codes.entries()) {
      const document = toApiCode(code, contextOf(catalog));
      expect(validate(document)).toBe(true);
      expect(document).toEqual(whole.codes[index]);
    }
  });

  test('has no number in it but seconds: digits are text everywhere', () => {
    const document = JSON.stringify(toApiCatalog(catalog, contextOf(catalog)));
    const numbers: unknown[] = [];
    JSON.parse(document, (key, value: unknown) => {
      if (typeof value === 'number') numbers.push(value);
      // Lists are told after what they hold.
      if (key === 'wait') numbers.splice(-(value as unknown[]).length);
      return value;
    });
    expect(numbers).toEqual([]);
  });

  test('says of each case which codes it has', () => {
    const { cases, codes } = toApiCatalog(catalog, contextOf(catalog));
    expect(cases.flatMap((one) => one.codes).toSorted()).toEqual(codes.map(({ code }) => code));
    for (const one of cases) {
      for (const code of one.codes) {
        expect(code.startsWith(one.http.status) && code.endsWith(one.code)).toBe(true);
      }
    }
  });
});

/** The values of a contract that are one word each. */
const contractValues = ['outcome', 'money', 'retry', 'who', 'relevance'] as const;

describe('a code', () => {
  const document = toApiCode(findCode(shipped, '4045101'), context);

  test('tells its parts, texts and page', () => {
    expect({ ...document, text: undefined, basis: undefined }).toEqual({
      code: '4045101',
      http: { status: '404', name: 'Not Found' },
      service: {
        code: '51',
        name: 'Transaction Status Inquiry - Dynamic',
        slug: 'transaction-status-inquiry-dynamic',
      },
      case: { id: '404-01', code: '01' },
      category: 'Business',
      message: 'Transaction Not Found',
      description: 'Transaction not found',
      outcome: 'failed',
      money: 'not-said',
      retry: 'same-reference',
      wait: [30, 60, 300],
      who: 'partner-developer',
      relevance: 'expected',
      url: 'https://codes.example/sub/path/codes/4045101/',
    });
  });

  test('tells the published text beside the repaired one', () => {
    expect(toApiCode(findCode(shipped, '4044717'), context)).toMatchObject({
      message: 'Invalid Terminal',
      publishedMessage: 'Invalid\u00a0 Terminal',
    });
  });

  test('tells how it counts, that it is retired, and its further causes', () => {
    expect(toApiCode(findCode(shipped, '4047818'), context).countsAs).toBe('success');
    expect(toApiCode(findCode(shipped, '4044718'), context)).not.toHaveProperty('countsAs');
    expect(toApiCode(findCode(contoh, '4049007'), contextOf(contoh)).retired).toEqual({
      on: '2029-01-31',
    });
    expect(toApiCode(findCode(contoh, '4099001'), contextOf(contoh)).causes).toHaveLength(3);
  });

  test('has a path for an address where the site does not know its own', () => {
    const { url } = toApiCode(findCode(shipped, '4045101'), { ...context, site: undefined });
    expect(url).toBe('/sub/path/codes/4045101/');
  });

  const { message, ...without } = document;
  test.each<[string, object]>([
    ['a missing field', without],
    ['an unknown field', { ...document, titel: message }],
    ['a number for the code', { ...document, code: 4_045_101 }],
    ['a code of six digits', { ...document, code: '404510' }],
    ['a part that is a number', { ...document, service: { ...document.service, code: 51 } }],
    ['a missing part', { ...document, case: { id: '404-01' } }],
    ['a word for how it counts', { ...document, countsAs: 'maybe' }],
    ...[...contractValues, 'text', 'basis'].map((part): [string, object] => [
      `no ${part}`,
      Object.fromEntries(Object.entries(document).filter(([key]) => key !== part)),
    ]),
    ...contractValues.map((part): [string, object] => [
      `another word for ${part}`,
      { ...document, [part]: 'sometimes' },
    ]),
    ['a wait that is no list', { ...document, wait: 5 }],
    ['a wait of no time', { ...document, wait: [0] }],
    ['one language', { ...document, text: { en: document.text.en } }],
    ['a basis of a part less', { ...document, basis: { retry: document.basis.retry } }],
    [
      'a source without a name',
      { ...document, basis: { ...document.basis, say: { is: 'snap', source: {} } } },
    ],
  ])('does not fit the schema with %s', (_, other) => {
    expect(validate(other)).toBe(false);
  });
});

describe('the contract of a code', () => {
  const done = findCode(contoh, '2009000');
  const document = toApiCode(done, contextOf(contoh));

  test('stands at the top, each value as a word', () => {
    for (const { code, contract, relevance } of [...shipped.codes, ...contoh.codes]) {
      const catalog = shipped.codes.some((one) => one.code === code) ? shipped : contoh;
      const { outcome, money, retry, wait, who, text } = contract;
      expect(toApiCode(findCode(catalog, code), contextOf(catalog))).toMatchObject({
        ...{ outcome, money, retry, who, text, relevance },
        ...(wait && { wait }),
      });
    }
    expect(document).not.toHaveProperty('contract');
    expect(document.wait).toBeUndefined();
  });

  test('says of all nine parts what they rest on, with the source by name', () => {
    const [codes, notes] = contoh.sources;
    const published = { name: codes?.name, url: codes?.url };
    const unaddressed = { name: notes?.name };
    expect(JSON.parse(JSON.stringify(document.basis))).toEqual({
      relevance: { is: 'published', source: published },
      outcome: { is: 'published' },
      money: { is: 'snap', source: unaddressed },
      retry: {
        is: 'guidance',
        source: { name: contoh.sources[2]?.name, url: 'https://contoh.example/rtl' },
      },
      who: { is: 'guidance' },
      verdict: { is: 'snap' },
      causes: { is: 'published', source: unaddressed },
      steps: { is: 'snap', source: published },
      say: { is: 'guidance', source: unaddressed },
    });
  });

  test('is guidance in every part that says nothing of it', () => {
    const { basis } = toApiCode(findCode(contoh, '4222415'), contextOf(contoh));
    expect(basis).toEqual(
      Object.fromEntries(contractParts.map((part) => [part, { is: 'guidance' }])),
    );
  });

  test('is the one for all codes without a known way, of the right side of the call', () => {
    const { text } = toApiCode(findCode(contoh, '4222414'), contextOf(contoh));
    expect(text).toEqual(contoh.noKnownWay.bank.text);
    expect(toApiCode(findCode(contoh, '4220514'), contextOf(contoh))).toMatchObject({
      relevance: 'no-known-way',
      text: contoh.noKnownWay.partner.text,
      basis: { outcome: { is: 'snap' } },
    });
  });

  test('is there for a call that nothing answers, too, and the field that makes it the same', () => {
    const { services } = toApiCatalog(contoh, contextOf(contoh));
    const service = (code: string) => services.find((one) => one.code === code);
    expect(service('90')).toMatchObject({
      calledBy: 'partner',
      idempotencyField: 'partnerReferenceNo',
      noAnswer: {
        outcome: 'unknown',
        wait: [60, 300, 86_400],
        basis: { retry: { is: 'guidance', source: { name: contoh.sources[0]?.name } } },
      },
    });
    expect(service('24')).not.toHaveProperty('idempotencyField');
    expect(service('24')?.noAnswer.wait).toBeUndefined();
  });
});

test('a catalog does not fit the schema without its source, or with a code that does not', () => {
  const whole = toApiCatalog(shipped, context);
  const { source, ...without } = whole;
  expect(source.year).toBe('2025');
  expect(validate(without)).toBe(false);
  expect(validate({ ...whole, codes: [...whole.codes, { code: '4045101' }] })).toBe(false);
});

describe('the values of status fields', () => {
  test('are text, each with what it says of the payment, in both languages', () => {
    const [first, second] = toApiCatalog(shipped, context).transactionStatuses;
    expect(first).toMatchObject({
      field: 'latestTransactionStatus',
      services: ['51', '52'],
      basis: {
        is: 'published',
        source: { name: expect.stringContaining('Notification') as string },
      },
    });
    expect(first?.values[0]).toEqual({
      value: '00',
      name: 'Success',
      payment: 'paid',
      text: shipped.transactionStatuses[0]?.values[0]?.text,
    });
    expect(second).toMatchObject({ field: 'detailData.status', basis: { is: 'snap' } });
    expect(second?.values[0]).not.toHaveProperty('name');
  });

  test('name a source only where there is one, and need no values at all', () => {
    const { transactionStatuses } = toApiCatalog(contoh, contextOf(contoh));
    expect(transactionStatuses[0]?.basis.source).toEqual({ name: contoh.sources[1]?.name });
    expect(transactionStatuses[1]?.basis).toEqual({ is: 'published' });
    const without = { ...shipped, transactionStatuses: [] };
    expect(validate(toApiCatalog(without, context))).toBe(true);
  });

  const whole = toApiCatalog(shipped, context);
  const [set] = whole.transactionStatuses;
  const [value] = set?.values ?? [];
  test.each<[string, unknown]>([
    ['nothing', undefined],
    ['a number for a value', [{ ...set, values: [{ ...value, value: 0 }] }]],
    ['another word for the payment', [{ ...set, values: [{ ...value, payment: 'maybe' }] }]],
    ['one language', [{ ...set, values: [{ ...value, text: { en: value?.text.en } }] }]],
    ['a field of which nobody says the values', [{ ...set, basis: { is: 'guidance' } }]],
    ['a service of one digit', [{ ...set, services: ['5'] }]],
  ])('do not fit the schema with %s', (_, transactionStatuses) => {
    expect(validate(JSON.parse(JSON.stringify({ ...whole, transactionStatuses })))).toBe(false);
  });
});

test('a service tells its name and path in the standard where there is one', () => {
  const service = (catalog: typeof shipped, code: string) =>
    toApiCatalog(catalog, contextOf(catalog)).services.find((one) => one.code === code);
  expect(service(shipped, '12')).toMatchObject({
    name: 'Transaction Status Inquiry - Static',
    standardName: 'Transaction History List',
    path: 'transaction-history-list',
  });
  expect(service(contoh, '90')).not.toHaveProperty('standardName');
  expect(service(contoh, '05')?.retired?.on).toBe('2030-12-31');
});

test('case 404-18 tells as data which kinds of transaction count as what', () => {
  const { cases } = toApiCatalog(shipped, context);
  expect(cases.find(({ id }) => id === '404-18')?.countsAs).toEqual({
    success: [
      'Intrabank transfer',
      'Interbank transfer',
      'RTGS transfer',
      'SKNBI transfer',
      'Payment VA',
      'Payment to VA',
      'Refund payment',
      'Void',
    ],
    failed: [
      'Transfer to OTC',
      'Direct debit payment',
      'QR CPM payment',
      'Auth payment',
      'Capture',
    ],
  });
});
