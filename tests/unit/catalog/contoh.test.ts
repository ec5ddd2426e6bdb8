import { describe, expect, test } from 'vitest';
import {
  actors,
  moneyStates,
  outcomes,
  paymentStates,
  relevances,
  retries,
} from '#catalog/contract-values.ts';
import { toDigest } from '#catalog/digest.ts';
import { explainCode } from '#catalog/explain.ts';
import { findCase, findCode, isRetired } from '#catalog/find.ts';
import { loadCatalog } from '#catalog/load.ts';
import { readCatalog } from '#catalog/read.ts';
import { contohFolder, contohTexts } from './contoh.ts';

const catalog = loadCatalog(contohFolder);
const digest = toDigest(catalog, 'en');
const listed = new Set(catalog.codes.map(({ code }) => code));

describe('a catalog of another shape', () => {
  test('lists every case in every service, save where rows name services', () => {
    // 14 cases in 3 services, of which 404-07 is published for two alone, and 410-00 for one.
    expect(listed.size).toBe(14 * 3 - 1 - 2);
    expect(listed).not.toContain('4040507');
  });

  test('has HTTP statuses and services that the shipped one has not', () => {
    expect(findCode(catalog, '5039000')).toMatchObject({
      http: { status: '503', name: 'Service Unavailable' },
      service: { code: '90', name: 'Pindah Buku' },
      row: { message: 'Service Unavailable' },
    });
  });

  test('gives a case another meaning for one service', () => {
    expect(findCode(catalog, '4042401')).toMatchObject({
      row: { message: 'Bill Not Found' },
      category: { name: 'Teknis & "<lain>" {x}' },
    });
    expect(findCode(catalog, '4049001')).toMatchObject({
      row: { message: 'Account Closed [info]' },
      category: { name: 'Aturan' },
    });
  });

  test('keeps several causes under one code', () => {
    expect(findCode(catalog, '4099001').row.causes).toHaveLength(3);
  });

  test('keeps what is retired: a service, the row for any service, the row for a named one', () => {
    const retired = (code: string) => findCode(catalog, code).retired;
    expect(retired('2000500')).toMatchObject({ on: '2030-12-31' });
    expect(retired('4099002')).toMatchObject({
      note: expect.stringContaining('never closed') as string,
    });
    expect(retired('4092402')).toBeUndefined();
    expect(retired('4049007')).toEqual({ on: '2029-01-31' });
    expect(retired('4042407')).toBeUndefined();
  });

  test('has a case of which every code is retired, and some of which not all are', () => {
    const retired = catalog.cases.map(({ id }) => id).filter((id) => isRetired(catalog, id));
    expect(retired).toEqual(['410-00', '503-01']);
    expect(isRetired(catalog, '999-99')).toBe(false);
  });

  test('counts by kind of transaction where a service says which it is', () => {
    expect(findCode(catalog, '4092401').countsAs).toBe('success');
    expect(findCode(catalog, '4090501').countsAs).toBe('failed');
    expect(findCode(catalog, '4099001').countsAs).toBeUndefined();
  });

  test('gives every code the contract of its service, before the one for any', () => {
    const verdict = (code: string) => findCode(catalog, code).contract.text.en.verdict;
    expect(verdict('4042401')).toContain('is not known');
    expect(verdict('4040501')).toBe(verdict('4042401'));
    expect(verdict('4049001')).toContain('only the customer');
    // In 503-00 and 409-02 the entry for any stands first.
    expect(verdict('5032400')).toContain('while your books are closed');
    expect(verdict('5039000')).toContain('Closed for now');
    expect(findCode(catalog, '4092402')).toMatchObject({ relevance: 'possible' });
  });

  test('gives codes without a known way the shared contract of their side of the call', () => {
    const { partner, bank } = catalog.noKnownWay;
    const unknown = catalog.codes.filter(({ relevance }) => relevance === 'no-known-way');
    expect(unknown.map(({ code }) => code)).toEqual([
      ...['4090502', '4099002', '4109000', '4220514', '4222414', '5030501', '5032401', '5039001'],
    ]);
    for (const { service, contract } of unknown) {
      expect(contract).toBe(service.calledBy === 'bank' ? bank : partner);
    }
  });

  test('gives a contract to a code that was taken back', () => {
    expect(findCode(catalog, '4049007')).toMatchObject({
      retired: { on: '2029-01-31' },
      contract: { outcome: 'failed', who: 'partner-operations' },
    });
  });

  test('has every value that a contract may have', () => {
    const contracts = catalog.codes.map(({ contract }) => contract);
    const used = (part: 'outcome' | 'money' | 'retry' | 'who') =>
      new Set(contracts.map((contract) => contract[part]));
    expect(used('outcome')).toEqual(new Set(outcomes));
    expect(used('money')).toEqual(new Set(moneyStates));
    expect(used('retry')).toEqual(new Set(retries));
    expect(used('who')).toEqual(new Set(actors));
    expect(new Set(catalog.codes.map(({ relevance }) => relevance))).toEqual(new Set(relevances));
  });

  test('says what to do without an answer, service by service', () => {
    expect(catalog.services.map(({ code, noAnswer }) => [code, noAnswer.retry])).toEqual([
      ['05', 'same-reference'],
      ['24', 'same-reference'],
      ['90', 'after-inquiry'],
    ]);
  });

  test('has sources, with an address or without, and needs none', () => {
    expect(catalog.sources.map(({ id, url }) => [id, url !== undefined])).toEqual([
      ['daftar-kode', true],
      ['catatan-rapat', false],
      ['constructor', true],
    ]);
    const texts = [...contohTexts].map(
      ([file, text]) =>
        [file, text?.replace(/, source: [\w-]+ \}/g, ' }') ?? null] satisfies [string, unknown],
    );
    const without = new Map(texts);
    without.delete('sources.yaml');
    without.delete('transaction-statuses.yaml');
    expect(readCatalog(without, 'catalog').sources).toEqual([]);
  });

  test('has statuses of every kind, some without a name, and needs none', () => {
    const values = catalog.transactionStatuses.flatMap((set) => set.values);
    expect(new Set(values.map(({ payment }) => payment))).toEqual(new Set(paymentStates));
    expect(values.filter(({ name }) => name === undefined).length).toBeGreaterThan(0);
    const without = new Map(contohTexts);
    without.delete('transaction-statuses.yaml');
    expect(readCatalog(without, 'catalog').transactionStatuses).toEqual([]);
  });

  test('translates what was published', () => {
    expect(findCode(catalog, '4090501').row.translation.id).toMatchObject({
      description: 'Nomornya sudah pernah dipakai.',
      causes: [expect.stringContaining('<lain>'), "import y from 'x'", expect.any(String)],
    });
  });

  test('holds texts in both languages', () => {
    expect(findCase(catalog, '404-01').text).toEqual({
      en: { note: '{field name} is no expression; <b>this</b> is no markup.' },
      id: { note: '{nama kolom} bukan ekspresi; <b>ini</b> bukan markah.' },
    });
  });

  test('needs no list of the services of the standard', () => {
    expect(catalog.standardServices).toEqual([]);
  });
});

describe('of a catalog of another shape it is explained', () => {
  test('that a case is not published for a service, with what it means for others', () => {
    expect(explainCode(digest, '4040507')).toEqual({
      listed: false,
      code: '4040507',
      http: { status: '404', name: 'Not Found' },
      service: {
        known: 'offered',
        code: '05',
        name: 'Card "Unbinding" &amp; more',
        slug: 'card-unbinding',
      },
      case: {
        id: '404-07',
        code: '07',
        messages: ['Bill Not Found', 'Account Not Found'],
      },
    });
  });

  test('that a code is retired', () => {
    expect(explainCode(digest, '2000500')).toMatchObject({ listed: true, retired: true });
    expect(explainCode(digest, '4099002')).toMatchObject({ listed: true, retired: true });
    expect(explainCode(digest, '4092402')).toMatchObject({ listed: true, retired: false });
  });

  test('that nobody knows the service or the HTTP status', () => {
    expect(explainCode(digest, '5004700')).toMatchObject({
      listed: false,
      http: { status: '500', name: null },
      service: { known: 'no', code: '47' },
      case: { id: '500-00', messages: [] },
    });
  });
});
