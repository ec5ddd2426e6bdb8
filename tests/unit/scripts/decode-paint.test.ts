import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { list, pairs, paragraph, table, type Column } from '../../../scripts/decode/layout.ts';
import { cutLeft, makePaint, visible, widthOf, wrap } from '../../../scripts/decode/paint.ts';

// eslint-disable-next-line no-control-regex -- these must not come through
const obeyed = /[\u0000-\u001f\u007f-\u009f\u200e\u200f\u2028-\u202e\u2066-\u2069]/;

describe('what a terminal would obey', () => {
  test.each([
    ['\u001b[31mred', '␛[31mred'],
    ['\u001b]0;title\u0007', '␛]0;title␇'],
    ['\u009b2J', '<U+009B>2J'],
    ['a\u202eb', 'a<U+202E>b'],
    ['a\r\nb\u007f', 'a␍␊b␡'],
    ['a\ud800b', 'a\ufffdb'],
    ['日本 é 🙂', '日本 é 🙂'],
  ])('%j is shown as %j', (text, shown) => {
    expect(visible(text)).toBe(shown);
  });

  test('never comes through, wherever lines are broken', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.integer({ min: 2, max: 40 }), (text, width) => {
        for (const line of [...wrap(text, width), cutLeft(text, width)]) {
          expect(line).not.toMatch(obeyed);
          expect(widthOf(line)).toBeLessThanOrEqual(width);
        }
      }),
    );
  });
});

describe('a width', () => {
  test.each([
    ['abc', 3],
    ['日本', 4],
    ['e\u0301', 1],
    ['🙂', 2],
    ['ｱﾊﾟ', 3],
    ['한글', 4],
    ['…–×', 3],
  ])('of %s is %i', (text, width) => {
    expect(widthOf(text)).toBe(width);
  });
});

describe('lines', () => {
  test('are broken between words, and inside of words that are too long', () => {
    expect(wrap('one two three', 7)).toEqual(['one two', 'three']);
    expect(wrap('latestTransactionStatus', 18)).toEqual(['latestTransaction', 'Status']);
    expect(wrap('401-00/401-01', 7)).toEqual(['401-00/', '401-01']);
    expect(wrap('日本語フィールド', 5)).toEqual(['日本', '語フ', 'ィー', 'ルド']);
    expect(wrap('', 5)).toEqual(['']);
  });

  test('lose their beginning where the end tells more', () => {
    expect(cutLeft('logs/app.log:3:14', 12)).toBe('…pp.log:3:14');
    expect(cutLeft('short', 12)).toBe('short');
  });

  test('of lists and pairs stand below each other', () => {
    expect(list(['one two', 'three'], 9, true)).toEqual([' 1. one', '    two', ' 2. three']);
    expect(list(['one two'], 5, false)).toEqual(['- one', '  two']);
    expect(
      pairs(
        [
          { name: 'a', text: 'one two' },
          { name: 'long', text: 'x', paint: (text) => `<${text}>` },
        ],
        9,
        (name) => name.toUpperCase(),
      ),
    ).toEqual(['A     one', '      two', 'LONG  <x>']);
    expect(paragraph('one two', 6, '> ')).toEqual(['> one', '> two']);
  });
});

describe('a table', () => {
  const columns: Column[] = [
    { heading: 'Code', fit: 'whole', worth: 3 },
    { heading: 'Count', fit: 'whole', side: 'right', worth: 1 },
    { heading: 'Message', fit: 'break', least: 8, worth: 2 },
    { heading: 'First place', fit: 'cut', least: 6, worth: 1 },
  ];
  const rows = [
    [
      { text: '4044701' },
      { text: '12' },
      { text: 'Transaction Not Found' },
      { text: 'logs/app.log:3:1' },
    ],
    [
      { text: '日本語' },
      { text: '1' },
      { text: '日本語フィールド日本語フィールド' },
      { text: 'x' },
    ],
  ];
  const plain = (heading: string) => heading;

  test('is as wide as it must be', () => {
    expect(table(columns, rows, 80, plain)).toEqual([
      'Code     Count  Message                           First place',
      '4044701     12  Transaction Not Found             logs/app.log:3:1',
      '日本語       1  日本語フィールド日本語フィールド  x',
    ]);
  });

  test('shares what room there is', () => {
    expect(table(columns, rows, 44, plain)).toEqual([
      'Code     Count  Message         First place',
      '4044701     12  Transaction     …app.log:3:1',
      '                Not Found',
      '日本語       1  日本語フィール  x',
      '                ド日本語フィー',
      '                ルド',
    ]);
  });

  test('leaves out what it is worth least where there is no room', () => {
    expect(table(columns, rows, 20, plain)[0]).toBe('Code     Message');
  });

  test('keeps to its width, whatever is in it', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'binary' }))),
        fc.integer({ min: 30, max: 120 }),
        (some, width) => {
          const cells = some.map(([one, other]) => [
            { text: '4044701' },
            { text: '1' },
            { text: one },
            { text: other },
          ]);
          for (const line of table(columns, cells, width, plain)) {
            expect(widthOf(line)).toBeLessThanOrEqual(width);
            expect(line).not.toMatch(obeyed);
          }
        },
      ),
    );
  });

  test('is painted without becoming wider', () => {
    const paint = makePaint(true);
    const [, first] = table(
      columns.slice(0, 2),
      [[{ text: '4044701', paint: (line) => paint(line, 'bad') }, { text: '1' }]],
      80,
      plain,
    );
    expect(first).toBe('\u001b[31m4044701\u001b[0m      1');
  });
});

test('without colours nothing is added', () => {
  expect(makePaint(false)('text', 'bold', 'bad')).toBe('text');
  expect(makePaint(true)('', 'bold')).toBe('');
});
