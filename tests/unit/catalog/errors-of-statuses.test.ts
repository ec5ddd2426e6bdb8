import { describe, expect, test } from 'vitest';
import { contohTexts, dedent, edited, report } from './contoh.ts';

const file = 'transaction-statuses.yaml';

describe('a status that must stand once', () => {
  test('is told with the place of the first one: a value in a set', () => {
    expect(report(edited([file, 'value: "0"', 'value: "00"']))).toBe(dedent`
      catalog/transaction-statuses.yaml:16:14  [0].values[1].value
        expected: a value that stands in this set once
        found:    00, which stands in catalog/transaction-statuses.yaml:8 too
        mend:     remove one of the two

      1 problem in the catalog.
    `);
  });

  test('a field for a service, in two sets or in one', () => {
    const texts = edited(
      [file, '["05", "24"]', '["05", "90"]'],
      [file, 'field: toString\n  services: ["90"]', 'field: toString\n  services: ["24", "24"]'],
    );
    expect(report(texts)).toBe(dedent`
      catalog/transaction-statuses.yaml:40:20  [1].services[1]
        expected: a service for which this field stands here once
        found:    latestTransactionStatus of service 90, which stands in catalog/transaction-statuses.yaml:4 too
        mend:     remove it from one of the two, or merge the two sets

      catalog/transaction-statuses.yaml:51:20  [2].services[1]
        expected: a service for which this field stands here once
        found:    toString of service 24, which stands in catalog/transaction-statuses.yaml:51 too
        mend:     remove it from one of the two, or merge the two sets

      2 problems in the catalog.
    `);
  });
});

describe('a name that must be known', () => {
  test('is looked for among the services', () => {
    expect(report(edited([file, '["05", "24"]', '["05", "42"]']))).toBe(dedent`
      catalog/transaction-statuses.yaml:40:20  [1].services[1]
        expected: a service that the catalog has (05, 24, 90)
        found:    "42"
        mend:     add a file for the service, or correct its code here

      1 problem in the catalog.
    `);
  });

  test('is looked for among the sources', () => {
    expect(report(edited([file, 'source: catatan-rapat', 'source: catatan']))).toBe(dedent`
      catalog/transaction-statuses.yaml:6:11  [0].source
        expected: the id of a source in sources.yaml
        found:    catatan
        mend:     correct the id, or add the source there

      1 problem in the catalog.
    `);
  });

  test('is looked for among the fields, and the near one is suggested', () => {
    expect(report(edited([file, 'latestTransactionStatus', 'latestTransactionState']))).toBe(dedent`
      catalog/transaction-statuses.yaml:3:10  [0].field
        expected: the name of a header or a field in fields.yaml
        found:    latestTransactionState
        mend:     write latestTransactionStatus

      1 problem in the catalog.
    `);
  });
});

test('a status says what it is, as text, and what it means in both languages', () => {
  const texts = edited(
    [file, 'basis: snap', 'basis: guidance'],
    [file, 'value: "0"', 'value: 0'],
    [file, 'payment: open', 'payment: pending'],
    [file, '["05", "24"]', '[]'],
    [file, '        id:\n          meaning: Di sini', '        di:\n          meaning: Di sini'],
  );
  expect(report(texts)).toBe(dedent`
    catalog/transaction-statuses.yaml:5:10  [0].basis
      expected: one of published, snap
      found:    guidance
      mend:     write one of them

    catalog/transaction-statuses.yaml:16:14  [0].values[1].value
      expected: text
      found:    0, which YAML reads as the number 0
      mend:     write the text; digits alone, and text that begins with { or [, need quotes

    catalog/transaction-statuses.yaml:18:16  [0].values[1].payment
      expected: one of paid, open, refunded, not-paid, unclear
      found:    pending
      mend:     write one of them

    catalog/transaction-statuses.yaml:40:13  [1].services
      expected: at least one entry
      found:    []
      mend:     add one, after "- "

    catalog/transaction-statuses.yaml:46:9  [1].values[0].text.id
      expected: a mapping with the keys meaning
      found:    nothing
      mend:     add the field id

    catalog/transaction-statuses.yaml:48:9  [1].values[0].text.di
      expected: one of the keys en, id
      found:    di
      mend:     remove it: there is no such field

    6 problems in the catalog.
  `);
});

test('a broken part is told alone, and the rest is still held against the other files', () => {
  const texts = edited(
    [file, 'field: toString', 'field: to string'],
    [file, '["05", "24"]', '[05, "42"]'],
  );
  const fields = [...report(texts).matchAll(/^catalog\/\S+ {2}(\S+)$/gm)].map(([, field]) => field);
  expect(fields).toEqual(['[1].services[0]', '[1].services[1]', '[2].field']);
  expect(report(new Map(contohTexts).set(file, '{}'))).toContain('expected: a list\n');
});
