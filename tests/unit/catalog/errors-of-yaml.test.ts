import { describe, expect, test } from 'vitest';
import { readCatalog } from '#catalog/read.ts';
import { contohTexts, dedent, edited, partOf, report } from './contoh.ts';

const success = 'cases/200-00.yaml';
const bill = 'services/bill-payment.yaml';
const contracts = partOf(success, 'contracts') + partOf(success, 'searchWords');

describe('a byte order mark and CRLF', () => {
  test('are accepted, and the catalog is the same', () => {
    const texts = [...contohTexts].map(
      ([file, text]) => [file, `\ufeff${text?.replaceAll('\n', '\r\n') ?? ''}`] as const,
    );
    expect(readCatalog(new Map(texts), 'catalog')).toEqual(readCatalog(contohTexts, 'catalog'));
  });

  test('move no place of a problem', () => {
    const text = `\ufeffhtpp: "200"\r\ncase: "00"\r\nrows: []\r\n${contracts}`;
    expect(report(edited([success, text]))).toBe(dedent`
      catalog/cases/200-00.yaml:1:1  http
        expected: an HTTP status: 3 digits in quotes
        found:    nothing
        mend:     add the field http

      catalog/cases/200-00.yaml:1:1  htpp
        expected: one of the keys http, case, rows, searchWords, contracts, confusedWith, countsAs, text
        found:    htpp
        mend:     rename it to http, or remove it

      catalog/cases/200-00.yaml:3:7  rows
        expected: at least one entry
        found:    []
        mend:     add one, after "- "

      3 problems in the catalog.
    `);
  });
});

test.each(['', '\n\n', '\ufeff', '# comments\n# only\n', 'null', '~\n'])(
  'a file without content is told as such: %j',
  (text) => {
    expect(report(edited([success, text]))).toBe(dedent`
      catalog/cases/200-00.yaml:1:1
        expected: a file with content
        found:    an empty file, or comments only
        mend:     fill it in, or delete it

      1 problem in the catalog.
    `);
  },
);

describe('broken YAML', () => {
  test.each([
    [
      'a colon in the text',
      'description: Done: successful',
      '8:18',
      'one ": " in a line',
      'Done: successful',
      'put the text in quotes, or begin a new line',
    ],
    [
      'an open quote',
      'description: "Successful',
      '8:18',
      'a quote that is closed',
      '"Successful',
      'close the quote',
    ],
    [
      'a tab',
      'description: Successful\n\tretired: {}',
      '9:1',
      'spaces as indentation',
      'a tab',
      'indent with spaces',
    ],
    [
      'a key twice',
      'description: Successful\n    message: Successful',
      '9:5',
      'a key that its mapping does not have yet',
      'message: Successful',
      'remove one of the two, or correct its name',
    ],
    [
      'a second document',
      'description: Successful\n---\nhttp: "200"',
      '9:1',
      'one document in a file',
      '---',
      'move the second document to a file of its own',
    ],
    [
      'a list as a key',
      'description: Successful\n    [reason]: x',
      '9:5',
      'a key that is text',
      '[reason]: x',
      'put text that begins with { or [ in quotes',
    ],
    [
      'an anchor, which would swallow a word',
      'description: &amp; more',
      '8:24',
      'values that are written out, without anchors (&) and aliases (*)',
      '&amp;',
      'write the value out; text that begins with & or * needs quotes',
    ],
    [
      'an alias',
      'description: *bold',
      '8:18',
      'values that are written out, without anchors (&) and aliases (*)',
      '*bold',
      'write the value out; text that begins with & or * needs quotes',
    ],
    [
      'a value without end',
      `description: ${'['.repeat(40)}${']'.repeat(40)}`,
      '8:47',
      'values nested at most 32 deep',
      `${'['.repeat(11)}${']'.repeat(40)}`,
      'check the brackets and the indentation',
    ],
    [
      'a byte that is not UTF-8',
      'description: Berhas\ufffdl',
      '8:24',
      'text in UTF-8',
      '\ufffdl',
      'save the file as UTF-8, or write the lost character again',
    ],
  ])('%s', (_, line, place, expected, found, mend) => {
    expect(report(edited([success, 'description: Successful', line]))).toBe(dedent`
      catalog/cases/200-00.yaml:${place}
        expected: ${expected}
        found:    ${found}
        mend:     ${mend}

      1 problem in the catalog.
    `);
  });

  test('with a value so deep that the parser gives up is told, too', () => {
    const texts = edited([success, 'description: Successful', `description: ${'['.repeat(9000)}`]);
    expect(report(texts)).toContain('expected: values nested at most 32 deep\n');
  });

  test("is told in the parser's words where there are no better ones", () => {
    const texts = edited([success, 'message: Successful', 'message: {field name} is missing']);
    expect(report(texts)).toBe(dedent`
      catalog/cases/200-00.yaml:7:27
        expected: YAML that can be read
        found:    unexpected scalar at node end
        mend:     check quotes, brackets and indentation here and above; text that holds ": " or " #", or begins with a sign such as { [ ! % @, needs quotes

      1 problem in the catalog.
    `);
  });
});

test('a key that JavaScript would lose in a sample body is refused', () => {
  expect(report(edited([bill, 'nested: {}', '__proto__: {}']))).toBe(dedent`
    catalog/services/bill-payment.yaml:70:7
      expected: a key that JavaScript does not treat specially
      found:    __proto__: {}
      mend:     rename the key

    1 problem in the catalog.
  `);
});

test('a bomb of aliases is told anchor by anchor, and goes off nowhere', () => {
  const bomb = ['a: &a [x, x, x, x, x, x, x, x, x]'];
  for (const [name, before] of ['ba', 'cb', 'dc', 'ed', 'fe', 'gf', 'hg', 'ih']) {
    bomb.push(`${name}: &${name} [${`*${before}, `.repeat(9)}]`);
  }
  expect(report(edited([success, bomb.join('\n')]))).toMatch(/\n9 problems in the catalog\.$/);
});

test(
  'a list of more mistakes than a function takes arguments is told in full',
  { timeout: 60_000 },
  () => {
    const rows = '  - x\n'.repeat(130_000);
    expect(
      report(edited([success, `http: "200"\ncase: "00"\nrows:\n${rows}${contracts}`])),
    ).toMatch(/\n130000 problems in the catalog\.$/);
  },
);

test('what follows a mistake is told with its own line, too', () => {
  const told = report(
    edited(['operator.yaml', `  basis: snap\nname: x\ntext: |-\n  a\n  b\n  c\n- d\n`]),
  );
  expect(told).toContain('catalog/operator.yaml:2:1');
  expect(told).toContain('catalog/operator.yaml:7:1');
});
