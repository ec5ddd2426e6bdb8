import { describe, expect, test } from 'vitest';
import { contractParts } from '#catalog/contract-values.ts';
import { basisOf, countCoverage } from '#catalog/coverage.ts';
import { findCode } from '#catalog/find.ts';
import { loadCatalog } from '#catalog/load.ts';
import type { Catalog } from '#catalog/model.ts';
import { readCatalog } from '#catalog/read.ts';
import { contohFolder, edited } from './contoh.ts';
import { oneContract } from './one-contract.ts';

const contoh = loadCatalog(contohFolder);
const shipped = loadCatalog('content/catalog');
const sum = (counts: Record<string, number>) =>
  Object.values(counts).reduce((total, count) => total + count, 0);

describe('coverage of the invented catalog', () => {
  const { services, parts, total } = countCoverage(contoh);

  test('counts codes by relevance, service by service', () => {
    expect(services).toEqual([
      { code: '24', counts: { expected: 5, possible: 6, 'no-known-way': 1 }, total: 12 },
      // 404-07 and 409-02 were taken back for 90.
      { code: '90', counts: { expected: 6, possible: 4, 'no-known-way': 0 }, total: 10 },
    ]);
    expect(total).toBe(22);
  });

  test('leaves out what was taken back: codes, and a service that has no others', () => {
    expect(findCode(contoh, '4049007').retired).toBeDefined();
    expect(services.map(({ code }) => code)).not.toContain('05');
  });

  test('counts what each part rests on, guidance where nothing is said', () => {
    const counts = (part: string) => parts.find((one) => one.part === part)?.counts;
    // 200-00 says it of every part for 90, 422-10 of the outcome for any service.
    expect(counts('outcome')).toEqual({ published: 3, snap: 1, guidance: 18 });
    expect(counts('verdict')).toEqual({ published: 0, snap: 1, guidance: 21 });
    expect(counts('causes')).toEqual({ published: 1, snap: 0, guidance: 21 });
    expect(counts('who')).toEqual({ published: 0, snap: 0, guidance: 22 });
  });
});

describe.each<[string, Catalog]>([
  ['the shipped catalog', shipped],
  ['the invented catalog', contoh],
])('coverage of %s', (_, catalog) => {
  const { services, parts, total } = countCoverage(catalog);

  test('counts every code that holds once in each table', () => {
    expect(total).toBe(catalog.codes.filter(({ retired }) => !retired).length);
    expect(services.map((service) => service.total).reduce((a, b) => a + b)).toBe(total);
    for (const service of services) expect(sum(service.counts)).toBe(service.total);
    for (const part of parts) expect(sum(part.counts)).toBe(total);
  });

  test('has every part of a contract, in the order in which they are shown', () => {
    expect(parts.map(({ part }) => part)).toEqual([...contractParts]);
  });
});

test('a part rests on guidance unless its contract says otherwise', () => {
  const catalog = readCatalog(
    edited(oneContract({ basis: { say: { is: 'snap' }, outcome: { is: 'published' } } })),
    'catalog',
  );
  const code = findCode(catalog, '5039000');
  expect(contractParts.map((part) => [part, basisOf(code, part)])).toEqual([
    ['relevance', 'guidance'],
    ['outcome', 'published'],
    ['money', 'guidance'],
    ['retry', 'guidance'],
    ['who', 'guidance'],
    ['verdict', 'guidance'],
    ['causes', 'guidance'],
    ['steps', 'guidance'],
    ['say', 'snap'],
  ]);
});
