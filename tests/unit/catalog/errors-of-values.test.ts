import { expect, test } from 'vitest';
import { dedent, edited, partOf, report } from './contoh.ts';

const success = 'cases/200-00.yaml';
const bill = 'services/bill-payment.yaml';
const contracts = partOf(success, 'contracts') + partOf(success, 'searchWords');

test.each([
  ['rows: null', 'rows', '3:7', 'a list', 'null'],
  ['rows: Successful', 'rows', '3:7', 'a list', 'Successful'],
  ['rows: {}', 'rows', '3:7', 'a list', '{}'],
])('%s is no list', (rows, field, place, expected, found) => {
  expect(report(edited([success, `http: "200"\ncase: "00"\n${rows}\n${contracts}`]))).toBe(dedent`
    catalog/cases/200-00.yaml:${place}  ${field}
      expected: ${expected}
      found:    ${found}
      mend:     write each entry on a line of its own, after "- "

    1 problem in the catalog.
  `);
});

test('a list that means nothing without an entry must have one', () => {
  const texts = edited(
    [success, `http: "200"\ncase: "00"\nrows: []\n${contracts}`],
    ['cases/503-00.yaml', 'appliesTo: any', 'appliesTo: []'],
  );
  expect(report(texts)).toBe(dedent`
    catalog/cases/200-00.yaml:3:7  rows
      expected: at least one entry
      found:    []
      mend:     add one, after "- "

    catalog/cases/503-00.yaml:5:16  rows[0].appliesTo
      expected: any, or a list of service codes in quotes
      found:    []
      mend:     write any, or a list such as ["47", "78"]

    2 problems in the catalog.
  `);
});

test('a scalar is no mapping, in the place of a file, a row and a text', () => {
  const texts = edited(
    ['operator.yaml', 'Bank Contoh\n'],
    [success, `http: "200"\ncase: "00"\nrows:\n  - Successful\ntext:\n${contracts}`],
  );
  expect(report(texts)).toBe(dedent`
    catalog/cases/200-00.yaml:4:5  rows[0]
      expected: a mapping with the keys appliesTo, category, message, description, causes, published, translation, retired
      found:    Successful
      mend:     write "key: value" lines

    catalog/cases/200-00.yaml:5:6  text
      expected: a mapping with the keys en, id
      found:    nothing
      mend:     write "key: value" lines

    catalog/operator.yaml:1:1
      expected: a mapping with the keys name, official, contacts
      found:    Bank Contoh
      mend:     write "key: value" lines

    3 problems in the catalog.
  `);
});

test('words, days and addresses must be those that a page can use', () => {
  const texts = edited(
    ['catalog.yaml', '"2031-02-28"', '2031-02-29'],
    ['catalog.yaml', 'https://standard.example/', 'http://standard.example/'],
    ['operator.yaml', 'https://contoh.example/lapor#{code}', 'javascript:alert(1)'],
    ['operator.yaml', 'official: true', 'official: yes'],
    [bill, 'calledBy: bank', 'calledBy: merchant'],
    [bill, 'slug: bill-payment', 'slug: "24"'],
    [bill, 'basis: guidance\n    fields', 'basis: guess\n    fields'],
  );
  expect(report(texts)).toBe(dedent`
    catalog/catalog.yaml:17:11  source.readOn
      expected: a day such as "2026-01-31"
      found:    2031-02-29
      mend:     write year, month and day with hyphens; the day must exist

    catalog/catalog.yaml:22:8  standard.url
      expected: an https address
      found:    http://standard.example/
      mend:     write it with https:// in front

    catalog/operator.yaml:2:11  official
      expected: true or false
      found:    yes
      mend:     write true or false, without quotes

    catalog/operator.yaml:6:16  contacts.reportError
      expected: an e-mail address, an https address, or ""
      found:    javascript:alert(1)
      mend:     write it like name@example.org or with https:// in front

    catalog/services/bill-payment.yaml:3:7  slug
      expected: lower-case words joined by hyphens, and not two digits alone
      found:    "24"
      mend:     write it like mpm-code-generation

    catalog/services/bill-payment.yaml:4:11  calledBy
      expected: partner or bank
      found:    merchant
      mend:     write who sends the request

    catalog/services/bill-payment.yaml:77:12  samples[1].basis
      expected: one of published, snap, guidance
      found:    guess
      mend:     write one of them

    7 problems in the catalog.
  `);
});

test('a sample body holds what JSON holds', () => {
  expect(report(edited([bill, 'value: 10000.5', 'value: .inf']))).toBe(dedent`
    catalog/services/bill-payment.yaml:67:16  samples[0].fields.amount.value
      expected: a value that JSON has
      found:    .inf, which YAML reads as the number Infinity
      mend:     write a number with digits, or text in quotes

    1 problem in the catalog.
  `);
});

test('what is published stands beside a repaired text that differs from it', () => {
  const texts = edited(
    ['cases/404-01.yaml', '"BillNot\\u00a0Found"', 'Bill Not Found'],
    [
      success,
      'description: Successful',
      'description: Successful\n    published:\n      reason: { en: Damage., id: Rusak. }',
    ],
  );
  expect(report(texts)).toBe(dedent`
    catalog/cases/200-00.yaml:10:7  rows[0].published
      expected: the text as published: appliesTo, message or description
      found:    reason: { en: Damage., id: Rusak. }
      mend:     add it, or remove published

    catalog/cases/404-01.yaml:15:16  rows[0].published.message
      expected: a text that differs from the message of the row
      found:    Bill Not Found
      mend:     remove it, or repair the message

    2 problems in the catalog.
  `);
});

test('a site that says it is official says whose it is', () => {
  const told = report(edited(['operator.yaml', "name: 'Bank", 'name: "" # \'Bank']));
  expect(told).toContain('catalog/operator.yaml:1:7  name');
  expect(told).toContain('expected: a name, since official is true');
});

test('a key of blanks, or of endless words, is told in words that fit a line', () => {
  const told = report(edited(['operator.yaml', 'name:', `" ": 1\n${'x'.repeat(500)}: 2\nname:`]));
  expect(told).toContain('found:    an empty key\n');
  expect(told).toContain(`found:    ${'x'.repeat(60)}…\n`);
});
