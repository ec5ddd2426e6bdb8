import { describe, expect, test } from 'vitest';
import { contohTexts, dedent, edited, report } from './contoh.ts';

const success = 'cases/200-00.yaml';
const bill = 'services/bill-payment.yaml';

describe('a name that must be claimed once', () => {
  test('is told with the place of the first claim: cases', () => {
    const copy = contohTexts.get(success) ?? null;
    expect(report(edited(['cases/copy.yaml', copy]))).toBe(dedent`
      catalog/cases/copy.yaml:2:7  case
        expected: a case that no other file describes
        found:    200-00, which stands in catalog/cases/200-00.yaml:2 too
        mend:     merge the two files, or correct http or case

      1 problem in the catalog.
    `);
  });

  test('services', () => {
    const copy = contohTexts.get('services/book-transfer.yaml') ?? null;
    const told = report(edited(['services/copy.yaml', copy])).split('\n\n');
    expect(told.slice(0, 2).join('\n\n')).toBe(dedent`
      catalog/services/copy.yaml:2:7  code
        expected: a service code that no other service has
        found:    90, which stands in catalog/services/book-transfer.yaml:2 too
        mend:     remove one of the two, or correct its code

      catalog/services/copy.yaml:4:7  slug
        expected: a slug that no other service has
        found:    book-transfer, which stands in catalog/services/book-transfer.yaml:4 too
        mend:     give one of the two another slug
    `);
    // What its text says without an answer was copied, too.
    expect(new Set(told.slice(2, -1).map((problem) => problem.split('\n')[1]?.trim()))).toEqual(
      new Set(['expected: a text of its own']),
    );
  });

  test('services within the rows of a case', () => {
    const texts = edited(
      ['cases/404-07.yaml', '["24"]', '["24", "90"]'],
      ['cases/409-02.yaml', '["24"]', 'any'],
    );
    expect(report(texts)).toBe(dedent`
      catalog/cases/404-07.yaml:13:17  rows[1].appliesTo[0]
        expected: a service that no other row of this case is for
        found:    90, which stands in catalog/cases/404-07.yaml:6 too
        mend:     merge the rows (list further meanings under causes), or correct appliesTo

      catalog/cases/409-02.yaml:15:16  rows[1].appliesTo
        expected: a service that no other row of this case is for
        found:    any, which stands in catalog/cases/409-02.yaml:6 too
        mend:     merge the rows (list further meanings under causes), or correct appliesTo

      2 problems in the catalog.
    `);
  });

  test('HTTP statuses, categories, services of the standard, samples and kinds of transaction', () => {
    const texts = edited(
      ['http-statuses.yaml', '"409"', '"404"'],
      ['catalog.yaml', 'name: Aturan', 'name: Berhasil'],
      ['standard-services.yaml', '- code: "24"\n  name: A\n- code: "24"\n  name: B\n'],
      [bill, '"503"', '"200"'],
      ['cases/409-01.yaml', '[Unbinding]', '[Unbinding, Top up]'],
    );
    expect(
      report(texts)
        .split('\n\n')
        .filter((problem) => problem.includes('too')),
    ).toEqual([
      dedent`
        catalog/cases/409-01.yaml:104:26  countsAs.failed[0].kinds[1]
          expected: a kind of transaction that counts one way
          found:    Top up, which stands in catalog/cases/409-01.yaml:101 too
          mend:     remove one of the two
      `,
      dedent`
        catalog/catalog.yaml:41:11  categories[2].name
          expected: a category that stands here once
          found:    Berhasil, which stands in catalog/catalog.yaml:29 too
          mend:     remove one of the two
      `,
      dedent`
        catalog/http-statuses.yaml:15:11  [2].status
          expected: an HTTP status that stands here once
          found:    404, which stands in catalog/http-statuses.yaml:8 too
          mend:     remove one of the two
      `,
      dedent`
        catalog/services/bill-payment.yaml:76:11  samples[1].http
          expected: one sample for an HTTP status
          found:    200, which stands in catalog/services/bill-payment.yaml:61 too
          mend:     remove one of the two
      `,
      dedent`
        catalog/standard-services.yaml:3:9  [1].code
          expected: a service code that stands here once
          found:    24, which stands in catalog/standard-services.yaml:1 too
          mend:     remove one of the two
      `,
    ]);
  });
});

describe('a name that must be known', () => {
  test('is looked for among the services', () => {
    expect(report(edited(['cases/404-07.yaml', '["24"]', '["24", "42"]']))).toBe(dedent`
      catalog/cases/404-07.yaml:6:23  rows[0].appliesTo[1]
        expected: a service that the catalog has (05, 24, 90)
        found:    "42"
        mend:     add a file for the service, or correct its code here

      1 problem in the catalog.
    `);
  });

  test('is looked for among the categories, and the near one is suggested', () => {
    const texts = edited(
      [success, 'Berhasil', 'Sukses'],
      ['cases/404-07.yaml', 'category: Aturan', 'category: aturan'],
    );
    expect(report(texts)).toBe(dedent`
      catalog/cases/200-00.yaml:6:15  rows[0].category
        expected: one of the categories Berhasil, Teknis & "<lain>" {x}, Aturan
        found:    Sukses
        mend:     write one of them, or add the category to catalog.yaml

      catalog/cases/404-07.yaml:7:15  rows[0].category
        expected: one of the categories Berhasil, Teknis & "<lain>" {x}, Aturan
        found:    aturan
        mend:     write Aturan

      2 problems in the catalog.
    `);
  });

  test('is looked for among the HTTP statuses', () => {
    const texts = edited(['cases/422-13.yaml', '"422"', '"411"'], [bill, '"503"', '"504"']);
    expect(report(texts)).toBe(dedent`
      catalog/cases/422-13.yaml:2:7  http
        expected: an HTTP status of http-statuses.yaml (200, 404, 409, 410, 422, 503)
        found:    "411"
        mend:     add it to http-statuses.yaml, or correct it here

      catalog/services/bill-payment.yaml:76:11  samples[1].http
        expected: an HTTP status of http-statuses.yaml (200, 404, 409, 410, 422, 503)
        found:    "504"
        mend:     add it to http-statuses.yaml, or correct it here

      2 problems in the catalog.
    `);
  });

  test('is looked for among the other cases', () => {
    const texts = edited(['cases/404-01.yaml', '["404-07"]', '["404-01", "404-99", 40407]']);
    expect(report(texts)).toBe(dedent`
      catalog/cases/404-01.yaml:78:16  confusedWith[0]
        expected: the id of another case of the catalog
        found:    "404-01"
        mend:     correct the id, or remove it

      catalog/cases/404-01.yaml:78:26  confusedWith[1]
        expected: the id of another case of the catalog
        found:    "404-99"
        mend:     correct the id, or remove it

      catalog/cases/404-01.yaml:78:36  confusedWith[2]
        expected: the id of a case, such as "404-01"
        found:    40407, which YAML reads as the number 40407
        mend:     write the id in quotes

      3 problems in the catalog.
    `);
  });

  test('is looked for among the kinds of transaction and the listed codes', () => {
    const texts = edited(
      [bill, 'transactionKind: Bill payment', 'transactionKind: Bill payments'],
      ['catalog.yaml', '"2002400"', '"4040507"'],
    );
    expect(report(texts)).toBe(dedent`
      catalog/catalog.yaml:25:9  sample.code
        expected: a response code that the catalog lists
        found:    "4040507"
        mend:     write a listed code, or add its service or case

      catalog/services/bill-payment.yaml:5:18  transactionKind
        expected: a kind of transaction that countsAs of some case names
        found:    Bill payments
        mend:     write the kind as it stands there, or remove the field

      2 problems in the catalog.
    `);
  });

  test('is not missed where a broken file may hold it', () => {
    const texts = edited(
      [bill, 'code: "24"', 'code: 24'],
      ['http-statuses.yaml', '- status', '-\tstatus: 200\n- status'],
      ['catalog.yaml', 'categories:', 'categorys:'],
    );
    expect(report(texts)).toBe(dedent`
      catalog/catalog.yaml:3:1  categories
        expected: a list
        found:    nothing
        mend:     add the field categories

      catalog/catalog.yaml:28:1  categorys
        expected: one of the keys publisher, product, source, standard, sample, categories
        found:    categorys
        mend:     rename it to categories, or remove it

      catalog/http-statuses.yaml:1:2
        expected: spaces as indentation
        found:    a tab
        mend:     indent with spaces

      catalog/services/bill-payment.yaml:1:7  code
        expected: a service code: 2 digits in quotes
        found:    24, which YAML reads as the number 24
        mend:     write exactly 2 digits, in quotes: "24"

      4 problems in the catalog.
    `);
  });
});

describe('the files of a catalog', () => {
  test('must be there, and no others', () => {
    const texts = new Map([...contohTexts].filter(([file]) => !file.startsWith('services/')));
    texts.delete('operator.yaml');
    texts.set('operators.yaml', 'name: ""\n');
    expect(report(texts)).toBe(dedent`
      catalog/operator.yaml:1:1
        expected: this file
        found:    no such file
        mend:     add it, or name the folder of a whole catalog in CATALOG_DIR

      catalog/operators.yaml:1:1
        expected: catalog.yaml, operator.yaml, http-statuses.yaml, fields.yaml, no-known-way.yaml, standard-services.yaml, sources.yaml, transaction-statuses.yaml, synonyms.yaml, services/*.yaml or cases/*.yaml
        found:    a file that a catalog does not have
        mend:     rename it, or move it out of the folder

      catalog/services/*.yaml:1:1
        expected: at least one such file
        found:    no such file
        mend:     add it, or name the folder of a whole catalog in CATALOG_DIR

      3 problems in the catalog.
    `);
  });

  test('of an empty folder are all missing', () => {
    expect(report(new Map())).toMatch(/\n7 problems in the catalog\.$/);
  });
});
