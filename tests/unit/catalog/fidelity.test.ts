import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { findCase, findCode, findService, findStandardService } from '#catalog/find.ts';
import { loadCatalog } from '#catalog/load.ts';
import type { Case, Row } from '#catalog/model.ts';
import { readPublishedText, sourceFile } from './published-text.ts';

const folder = path.join('content', 'catalog');
const catalog = loadCatalog(folder);
const published = readPublishedText();

/** The row of a case of the shipped catalog: the published list has one a case. */
function onlyRow({ id, rows }: Case): Row {
  const [row] = rows;
  if (!row || rows.length !== 1) throw new Error(`${id} has ${rows.length} rows`);
  return row;
}

const rowsById = catalog.cases.map((one) => [one.id, onlyRow(one)] as const);

describe('the published text', () => {
  test('is kept to the byte', () => {
    const digest = createHash('sha256').update(readFileSync(sourceFile)).digest('hex');
    expect(digest).toBe('bf74c7485741baa072851cb08992c306ff51bf587421886ee25d5d1af7c25b65');
  });

  test('is read without losing a word of its table, its services and its foot', () => {
    const text = readFileSync(sourceFile, 'utf8');
    const cells = (items: object[]) => items.map((item) => Object.values(item).join('\n\n'));
    const table = cells(published.rows).join('\n\n');
    const services = cells(published.services).join('\n\n');
    expect(text.endsWith(`Description\n\n${table}\n\n${published.legalLines.join('\n')}`)).toBe(
      true,
    );
    expect(text).toContain(`Service Code\n\n${services}\n\n3. List of Response Code`);
  });
});

describe('the catalog holds the published list', () => {
  test('5 services, 63 cases under 11 HTTP statuses, 4 categories, 315 codes', () => {
    expect({
      services: catalog.services.length,
      cases: catalog.cases.length,
      httpStatuses: catalog.httpStatuses.length,
      categories: catalog.categories.length,
      codes: catalog.codes.length,
    }).toEqual({ services: 5, cases: 63, httpStatuses: 11, categories: 4, codes: 315 });
  });

  test('no HTTP status and no category that the list does not use', () => {
    const used = (key: 'http' | 'category') => new Set(published.rows.map((row) => row[key]));
    expect(new Set(catalog.httpStatuses.map(({ status }) => status))).toEqual(used('http'));
    expect(new Set(catalog.categories.map(({ name }) => name))).toEqual(used('category'));
  });

  test('no case that is not published, none twice, none left out', () => {
    const ids = published.rows.map((row) => `${row.http}-${row.case}`);
    expect(catalog.cases.map(({ id }) => id)).toEqual(ids.sort());
  });

  test.each(published.rows)('every field of $http $case, to the letter', (wanted) => {
    const one = findCase(catalog, `${wanted.http}-${wanted.case}`);
    const row = onlyRow(one);
    expect(row.appliesTo).toBe('any');
    expect({
      category: row.category,
      http: one.http,
      service: row.published?.appliesTo ?? row.appliesTo,
      case: one.case,
      message: row.published?.message ?? row.message,
      description: row.published?.description ?? row.description,
    }).toEqual(wanted);
  });

  test('the services by their published names', () => {
    const byCode = (a: { code: string }, b: { code: string }) => Number(a.code) - Number(b.code);
    expect(catalog.services.map(({ name, code }) => ({ name, code }))).toEqual(
      published.services.toSorted(byCode),
    );
  });

  test('the format and its sample', () => {
    expect(published.format).toBe('[HTTP_Status_Code][Service_Code][Case_Code]');
    expect(catalog.sample).toEqual(published.sample);
    expect(findCode(catalog, published.sample.code)).toMatchObject({
      http: { status: '200' },
      service: { code: '47' },
      case: { case: '00' },
    });
  });

  test("the publisher's legal lines, and the source with the year that they carry", () => {
    expect(catalog.publisher.legalLines).toEqual(published.legalLines);
    expect(published.legalLines.at(-1)).toContain(
      `${catalog.publisher.name} ${catalog.source.year}`,
    );
    expect(catalog.source).toEqual({
      name: 'QRIS Acquirer – Response Code',
      url: 'https://developers.bankneo.co.id/api-docs/article/qris-acquirer-response-code',
      year: '2025',
      readOn: '2026-11-23',
    });
  });
});

describe('what publishing damaged is repaired, and nothing else', () => {
  /** The repaired texts of one field, by case. */
  const repaired = (field: 'message' | 'description') =>
    Object.fromEntries(
      rowsById
        .filter(([, row]) => row.published?.[field] !== undefined)
        .map(([id, row]) => [id, row[field]]),
    );

  test('twelve messages', () => {
    expect(repaired('message')).toEqual({
      '403-04': 'Activity Count Limit Exceeded',
      '403-09': 'Dormant Account',
      '403-10': 'Need To Set Token Limit',
      '403-12': 'OTP Lifetime Expired',
      '403-18': 'Inactive Card/Account/Customer',
      '403-21': 'Set Limit Not Allowed',
      '404-11': 'Invalid Card/Account/Customer [info]/Virtual Account',
      '404-13': 'Invalid Amount',
      '404-16': 'Partner Not Found',
      '404-17': 'Invalid Terminal',
      '405-00': 'Requested Function Is Not Supported',
      '409-01': 'Duplicate partnerReferenceNo',
    });
  });

  test('four descriptions', () => {
    expect(repaired('description')).toEqual({
      '403-15': 'Transaction Not Permitted',
      '404-12': 'The bill is blocked/suspended/not found. Virtual account is suspended/not found.',
      '404-18':
        'Inconsistent request parameter found for the same partner reference number/transaction id. ' +
        'It can be considered as failed in transfer debit, but it should be considered as success ' +
        'in transfer credit. Considered as success: Transfer credit = (i) Intrabank transfer; (ii) ' +
        'Interbank transfer; (iii) RTGS transfer; (iv) SKNBI transfer; Virtual account = (i) ' +
        'Payment VA; (ii) Payment to VA; Transfer debit = (i) Refund payment; (ii) Void; ' +
        'Considered as failed: Transfer credit = (i) Transfer to OTC; Transfer debit = (i) Direct ' +
        'debit payment; (ii) QR CPM payment; (iii) Auth payment; (iv) Capture;',
      '404-19': 'The bill is expired. Virtual account is expired.',
    });
  });

  test('the word "Any" in the two rows that print it so', () => {
    const marked = rowsById.filter(([, row]) => row.published?.appliesTo !== undefined);
    expect(marked.map(([id, row]) => [id, row.published?.appliesTo])).toEqual([
      ['500-01', 'Any'],
      ['500-02', 'Any'],
    ]);
  });

  test('a repair changes white space, bullets and punctuation, never a letter, digit or bracket', () => {
    const substance = (text: string) => text.replace(/[^\p{L}\p{N}()[\]{}]/gu, '');
    for (const [, row] of rowsById) {
      for (const field of ['message', 'description'] as const) {
        const before = row.published?.[field] ?? row[field];
        expect(substance(row[field])).toBe(substance(before));
      }
    }
  });

  test('the texts shown have plain single spaces and one line', () => {
    for (const [, row] of rowsById) {
      for (const text of [row.message, row.description]) {
        expect(text).toMatch(/^\S+( \S+)*$/);
      }
    }
  });

  test("where bank and standard differ in wording only, the bank's wording stands", () => {
    const message = (id: string) => onlyRow(findCase(catalog, id)).message;
    expect(message('403-00')).toBe('Transaction expired');
    expect(message('403-01')).toBe('Feature Not Allowed. [Reason]');
    expect(message('403-13')).toBe('OTP Sent To Cardholder');
    expect(message('403-15')).toBe('Transaction Not Permitted.[reason]');
    expect(message('404-04')).toBe('Transaction Canceled');
    expect(message('405-01')).toBe('Requested Operation Is Not Allowed');
  });
});

describe('case 404-18', () => {
  const { countsAs, ...one } = findCase(catalog, '404-18');

  test('names as data every kind of transaction that its description names, on the same side', () => {
    const { description } = onlyRow(one);
    const [, success = '', failed = ''] = description.split(/Considered as (?:success|failed):/);
    const groups = (text: string) =>
      [...text.matchAll(/([^;=]+) = ((?:\([iv]+\) [^;]+; ?)+)/g)].map(([, group, kinds]) => ({
        group: group?.trim(),
        kinds: [...(kinds ?? '').matchAll(/\([iv]+\) ([^;]+);/g)].map(([, kind]) => kind),
      }));
    expect(countsAs).toEqual({ success: groups(success), failed: groups(failed) });
  });

  test('counts as success for the refund; the services that nobody names inherit nothing', () => {
    const counts = catalog.services.map(({ code }) => [
      code,
      findCode(catalog, `404${code}18`).countsAs,
    ]);
    expect(Object.fromEntries(counts)).toEqual({
      '12': undefined,
      '47': undefined,
      '51': undefined,
      '52': undefined,
      '78': 'success',
    });
  });

  test('is the only case that counts by kind', () => {
    const ids = catalog.cases.filter((other) => other.countsAs).map(({ id }) => id);
    expect(ids).toEqual(['404-18']);
  });
});

test.each([
  ['404-12', '404-19'],
  ['404-19', '404-12'],
])('%s points to %s, whose message begins with the same words', (id, other) => {
  const one = findCase(catalog, id);
  expect(one.confusedWith).toEqual([other]);
  expect(one.text?.en.note).toContain(other);
  expect(onlyRow(one).message).toMatch(/^Invalid Bill\/Virtual Account\b/);
});

describe('the services of the SNAP standard', () => {
  test('are 81, from 01 to 81', () => {
    const codes = Array.from({ length: 81 }, (_, index) => String(index + 1).padStart(2, '0'));
    expect(catalog.standardServices.map(({ code }) => code)).toEqual(codes);
  });

  test('have a name each and no path twice', () => {
    const { standardServices } = catalog;
    const paths = standardServices.flatMap(({ path }) => path ?? []);
    expect(new Set(standardServices.map(({ name }) => name)).size).toBe(81);
    expect(new Set(paths).size).toBe(paths.length);
    for (const path of paths) expect(path).toMatch(/^[a-z0-9-]+(\/([a-z0-9-]+|\{id\}))*$/);
  });

  test.each([
    ['12', 'Transaction History List', 'transaction-history-list'],
    ['47', 'Generate QR MPM', 'qr/qr-mpm-generate'],
    ['51', 'Query Payment', 'qr/qr-mpm-query'],
    ['52', 'Payment Notification', 'qr/qr-mpm-notify'],
    ['78', 'Refund Payment (MPM)', 'qr/qr-mpm-refund'],
  ])('name service %s in their own way: %s', (code, name, path) => {
    expect(findStandardService(catalog, code)).toEqual({ code, name, path });
    expect(findService(catalog, code).name).not.toBe(name);
  });
});

describe('the folder of the catalog', () => {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) =>
    file.endsWith('.yaml'),
  );

  test('names every file after what it holds', () => {
    const inFolder = (name: string) => readdirSync(path.join(folder, name)).toSorted();
    expect(inFolder('cases')).toEqual(catalog.cases.map(({ id }) => `${id}.yaml`));
    expect(inFolder('services')).toEqual(
      catalog.services.map(({ slug }) => `${slug}.yaml`).toSorted(),
    );
  });

  test('has comments that speak of files, cases and fields that there are', () => {
    const names = new Set(files.map((file) => path.basename(file)));
    const cases = new Set(catalog.cases.map(({ id }) => id));
    const comments = files.flatMap((file) =>
      readFileSync(path.join(folder, file), 'utf8')
        .split('\n')
        .filter((line) => line.startsWith('#')),
    );
    const mentioned = (pattern: RegExp) => comments.join('\n').match(pattern) ?? [];
    for (const name of mentioned(/[\w-]+\.yaml/g)) expect(names).toContain(name);
    for (const id of mentioned(/\b\d{3}-\d{2}\b/g)) expect(cases).toContain(id);
  });
});
