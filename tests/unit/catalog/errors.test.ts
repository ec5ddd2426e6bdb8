import { describe, expect, test } from 'vitest';
import { dedent, edited, report } from './contoh.ts';

const success = 'cases/200-00.yaml';
const bill = 'services/bill-payment.yaml';

test('the invented catalog has no problem', () => {
  expect(report(edited())).toBe('no problem');
});

test('all problems are told at once, in the order of files and places, with their count', () => {
  const texts = edited(
    ['services/card-unbinding.yaml', 'code: "05"', 'code: 05'],
    [success, 'message: Successful', 'mesage: Successful'],
    [success, 'case: "00"', 'case: 00'],
    ['cases/404-01.yaml', ''],
  );
  expect(report(texts)).toBe(dedent`
    catalog/cases/200-00.yaml:2:7  case
      expected: a case code: 2 digits in quotes
      found:    00, which YAML reads as the number 0
      mend:     write exactly 2 digits, in quotes: "00"

    catalog/cases/200-00.yaml:5:5  rows[0].message
      expected: text
      found:    nothing
      mend:     add the field message

    catalog/cases/200-00.yaml:7:5  rows[0].mesage
      expected: one of the keys appliesTo, category, message, description, causes, published, translation, retired
      found:    mesage
      mend:     rename it to message, or remove it

    catalog/cases/404-01.yaml:1:1
      expected: a file with content
      found:    an empty file, or comments only
      mend:     fill it in, or delete it

    catalog/services/card-unbinding.yaml:1:7  code
      expected: a service code: 2 digits in quotes
      found:    05, which YAML reads as the number 5
      mend:     write exactly 2 digits, in quotes: "05"

    5 problems in the catalog.
  `);
});

describe('digits', () => {
  test.each([
    ['00', '00, which YAML reads as the number 0', ': "00"'],
    ['7', '7, which YAML reads as the number 7', ': "07"'],
    ['047', '047, which YAML reads as the number 47', ': "47"'],
    ['1e1', '1e1, which YAML reads as the number 10', ': "10"'],
    ['1e3', '1e3, which YAML reads as the number 1000', ''],
    ['4.7', '4.7, which YAML reads as the number 4.7', ''],
    ['-1', '-1, which YAML reads as the number -1', ''],
    ['.nan', '.nan, which YAML reads as the number NaN', ''],
    ['0o17', '0o17', ''],
    ['0x17', '0x17', ''],
    ['4_7', '4_7', ''],
    ['"0"', '"0"', ''],
    ['"000"', '"000"', ''],
    ['"0O"', '"0O"', ''],
    ['" 00"', '" 00"', ''],
    ['"٠٠"', '"٠٠"', ''],
    ['true', 'true', ''],
    ['null', 'null', ''],
    ['', 'nothing', ''],
    ['["00"]', '["00"]', ''],
  ])('case: %s is refused', (written, found, example) => {
    // Where nothing is written, the place is the end of the line.
    const column = written === '' ? 6 : 7;
    expect(report(edited([success, 'case: "00"', `case: ${written}`.trim()]))).toBe(dedent`
      catalog/cases/200-00.yaml:2:${column}  case
        expected: a case code: 2 digits in quotes
        found:    ${found}
        mend:     write exactly 2 digits, in quotes${example}

      1 problem in the catalog.
    `);
  });

  test('in the list of services of a row have a place of their own', () => {
    expect(report(edited(['cases/404-07.yaml', '["24"]', '["24", 90]']))).toBe(dedent`
      catalog/cases/404-07.yaml:6:23  rows[0].appliesTo[1]
        expected: a service code: 2 digits in quotes
        found:    90, which YAML reads as the number 90
        mend:     write exactly 2 digits, in quotes: "90"

      1 problem in the catalog.
    `);
  });

  test('of an HTTP status stay within its range', () => {
    const texts = edited([success, '"200"', '"099"'], ['http-statuses.yaml', '"503"', '"600"']);
    expect(report(texts)).toBe(dedent`
      catalog/cases/200-00.yaml:1:7  http
        expected: an HTTP status from "100" to "599"
        found:    "099"
        mend:     check the first digit

      catalog/http-statuses.yaml:36:11  [5].status
        expected: an HTTP status from "100" to "599"
        found:    "600"
        mend:     check the first digit

      2 problems in the catalog.
    `);
  });
});

describe('keys', () => {
  test('that are unknown are refused, and the near one is suggested', () => {
    const texts = edited(
      [bill, 'transactionKind', 'TRANSACTION_KIND'],
      ['operator.yaml', 'official: true', 'official: true\nowner: me'],
    );
    expect(report(texts)).toBe(dedent`
      catalog/operator.yaml:3:1  owner
        expected: one of the keys name, official, contacts
        found:    owner
        mend:     remove it: there is no such field

      catalog/services/bill-payment.yaml:5:1  TRANSACTION_KIND
        expected: one of the keys code, name, slug, calledBy, transactionKind, idempotencyField, retired, searchWords, text, ticketFields, request, response, noAnswer, samples
        found:    TRANSACTION_KIND
        mend:     rename it to transactionKind, or remove it

      2 problems in the catalog.
    `);
  });

  test('of JavaScript objects are unknown like any other', () => {
    expect(report(edited([success, 'case: "00"', 'case: "00"\nhasOwnProperty: x']))).toBe(dedent`
      catalog/cases/200-00.yaml:3:1  hasOwnProperty
        expected: one of the keys http, case, rows, searchWords, contracts, confusedWith, countsAs, text
        found:    hasOwnProperty
        mend:     remove it: there is no such field

      1 problem in the catalog.
    `);
  });

  test('that are missing are named, at the start of what lacks them', () => {
    const texts = edited(
      [bill, 'calledBy: bank\n', ''],
      ['http-statuses.yaml', '    en:\n      meaning: The call worked.\n', ''],
    );
    expect(report(texts)).toBe(dedent`
      catalog/http-statuses.yaml:4:5  [0].text.en
        expected: a mapping with the keys meaning
        found:    nothing
        mend:     add the field en

      catalog/services/bill-payment.yaml:1:1  calledBy
        expected: partner or bank
        found:    nothing
        mend:     add the field calledBy

      2 problems in the catalog.
    `);
  });
});

describe('texts', () => {
  test('must be there', () => {
    const texts = edited(
      [success, '    message: Successful', '    message:'],
      [success, 'description: Successful', 'description: " \u200b "'],
      ['cases/503-00.yaml', 'message: Service Unavailable', 'message: 503'],
      ['cases/404-07.yaml', 'message: Bill Not Found', 'message: [reason]'],
    );
    expect(report(texts)).toBe(dedent`
      catalog/cases/200-00.yaml:7:13  rows[0].message
        expected: text
        found:    nothing
        mend:     write the text; digits alone, and text that begins with { or [, need quotes

      catalog/cases/200-00.yaml:8:18  rows[0].description
        expected: text that is not empty
        found:    " <U+200B> "
        mend:     write the text, or remove the field

      catalog/cases/404-07.yaml:8:14  rows[0].message
        expected: text
        found:    [reason]
        mend:     write the text; digits alone, and text that begins with { or [, need quotes

      catalog/cases/503-00.yaml:7:14  rows[0].message
        expected: text
        found:    503, which YAML reads as the number 503
        mend:     write the text; digits alone, and text that begins with { or [, need quotes

      4 problems in the catalog.
    `);
  });

  test('of a message have one space between words, and none at the ends', () => {
    for (const message of ['"Successful  done"', '" Successful"', '"Successful "']) {
      const told = report(
        edited(['cases/200-00.yaml', 'message: Successful', `message: ${message}`]),
      );
      expect(told).toContain('expected: words with one space between them, and none at the ends');
      expect(told).toContain('1 problem in the catalog.');
    }
  });

  test('of a message are no longer than the standard allows', () => {
    expect(report(edited(['cases/422-12.yaml', 'Not allowed', 'Nott allowed']))).toBe(dedent`
      catalog/cases/422-12.yaml:9:14  rows[0].message
        expected: at most 150 characters, as the standard allows; these are 151
        found:    Nott allowed [reason], because KatapanjangKatapanjangKatapan…
        mend:     shorten it to what the API really sends

      1 problem in the catalog.
    `);
  });

  test.each(['Field {name', 'Field name]', 'Field [name}', 'Field {name [reason]}'])(
    'of a message close their placeholders: %s',
    (message) => {
      expect(report(edited([success, 'message: Successful', `message: "${message}"`]))).toBe(dedent`
        catalog/cases/200-00.yaml:7:14  rows[0].message
          expected: placeholders that are named, opened and closed, none inside another, such as {field name} or [reason]
          found:    "${message}"
          mend:     close the bracket, name what it stands for, or remove it

        1 problem in the catalog.
      `);
    },
  );

  test('of a message stand on one line with plain spaces; others are made visible', () => {
    const texts = edited(
      [success, 'message: Successful', 'message: Very\u00a0Successful'],
      ['cases/503-00.yaml', 'message: Service Unavailable', 'message: "Service\\nUnavailable"'],
    );
    expect(report(texts)).toBe(dedent`
      catalog/cases/200-00.yaml:7:14  rows[0].message
        expected: text on one line, with plain spaces only
        found:    Very<U+00A0>Successful
        mend:     write it so; text that was published otherwise goes under published, in quotes

      catalog/cases/503-00.yaml:7:14  rows[0].message
        expected: text on one line, with plain spaces only
        found:    "Service\\nUnavailable"
        mend:     write it so; text that was published otherwise goes under published, in quotes

      2 problems in the catalog.
    `);
  });

  test('hold no control characters, and none gets from an error to the terminal', () => {
    expect(report(edited([success, 'message: Successful', 'message: a\u001b[31mb\0']))).toBe(dedent`
      catalog/cases/200-00.yaml:7:14  rows[0].message
        expected: text without control characters
        found:    a<U+001B>[31mb<U+0000>
        mend:     remove the control characters

      1 problem in the catalog.
    `);
  });
});
