import { Ajv2020 } from 'ajv/dist/2020.js';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { apiSchema, toApiCatalog, toApiCode } from '#catalog/api.ts';
import { findCode } from '#catalog/find.ts';
import { loadCatalog } from '#catalog/load.ts';
import { makeUrls } from '#catalog/urls.ts';
import { contohFolder } from './contoh.ts';

const shipped = loadCatalog('content/catalog');
const contoh = loadCatalog(contohFolder);
const urls = makeUrls({ base: '/sub/path/', locale: 'en' });
const context = { urls, site: new URL('https://codes.example') };
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
    for (const site of [context.site, undefined]) {
      expect(validate(toApiCatalog(catalog, { urls, site }))).toBe(true);
    }
  });

  test('fits the schema code by code, and each code says what the whole says of it', () => {
    const whole = toApiCatalog(catalog, context);
    expect(whole.codes.map(({ code }) => code)).toEqual(catalog.codes.map(({ code }) => code));
    for (const [index, code] of catalog.codes.entries()) {
      const document = toApiCode(code, context);
      expect(validate(document)).toBe(true);
      expect(document).toEqual(whole.codes[index]);
    }
  });

  test('has no number in it: digits are text everywhere', () => {
    const document = JSON.stringify(toApiCatalog(catalog, context));
    const numbers: unknown[] = [];
    JSON.parse(document, (_key, value: unknown) => {
      if (typeof value === 'number') numbers.push(value);
      return value;
    });
    expect(numbers).toEqual([]);
  });

  test('says of each case which codes it has', () => {
    const { cases, codes } = toApiCatalog(catalog, context);
    expect(cases.flatMap((one) => one.codes).toSorted()).toEqual(codes.map(({ code }) => code));
    for (const one of cases) {
      for (const code of one.codes) {
        expect(code.startsWith(one.http.status) && code.endsWith(one.code)).toBe(true);
      }
    }
  });
});

describe('a code', () => {
  const document = toApiCode(findCode(shipped, '4045101'), context);

  test('tells its parts, texts and page', () => {
    expect(document).toEqual({
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
    expect(toApiCode(findCode(contoh, '4049007'), context).retired).toEqual({ on: '2029-01-31' });
    expect(toApiCode(findCode(contoh, '4099001'), context).causes).toHaveLength(3);
  });

  test('has a path for an address where the site does not know its own', () => {
    const { url } = toApiCode(findCode(shipped, '4045101'), { urls, site: undefined });
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
  ])('does not fit the schema with %s', (_, other) => {
    expect(validate(other)).toBe(false);
  });
});

test('a catalog does not fit the schema without its source, or with a code that does not', () => {
  const whole = toApiCatalog(shipped, context);
  const { source, ...without } = whole;
  expect(source.year).toBe('2025');
  expect(validate(without)).toBe(false);
  expect(validate({ ...whole, codes: [...whole.codes, { code: '4045101' }] })).toBe(false);
});

test('a service tells its name and path in the standard where there is one', () => {
  const service = (catalog: typeof shipped, code: string) =>
    toApiCatalog(catalog, context).services.find((one) => one.code === code);
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
