import { describe, expect, test } from 'vitest';
import { scan } from '#decoder/scan.ts';
import { lexicon } from './lexicon.ts';

const confidences = (text: string) => scan(text, lexicon).map(({ confidence }) => confidence);

describe('the heading of a column says what its numbers are', () => {
  test.each([
    ['in Markdown', '| RC | Jumlah |\n|---|---|\n| 4044701 | 2004700 |'],
    ['in CSV', 'rc,amount\n4044701,2004700'],
    ['with semicolons', 'rc;amount\n4044701;2004700'],
    ['with tabs', 'rc\tamount\n4044701\t2004700'],
    ['aligned by blanks', 'rc        amount\n4044701   2004700'],
    [
      'in a page, in one line',
      '<tr><th>RC</th><th>Nominal</th></tr><tr><td>4044701</td><td>2004700</td></tr>',
    ],
    ['of a statement', "INSERT INTO trx (rc, amount) VALUES ('4044701', 2004700)"],
    ['of a statement in many lines', "INSERT INTO trx (rc, amount) VALUES\n  ('4044701', 2004700)"],
  ])('%s', (_, text) => {
    expect(confidences(text)).toEqual(['certain', 'possible']);
  });

  test('also far above, in the first line of a file', () => {
    const rows = Array.from({ length: 5_000 }, (_, index) => `${String(index)},x,5044799`).join(
      '\n',
    );
    const [find, ...others] = scan(`no,note,rc\n${rows}`, lexicon);
    expect(find).toMatchObject({ code: '5044799', confidence: 'certain', why: 'key' });
    expect(others).toHaveLength(4_999);
  });
});

test('the key of a list says what its items are', () => {
  expect(confidences('retry_codes:\n  - 4004003\n  - 5030000')).toEqual(['certain', 'certain']);
  expect(confidences('amounts:\n  - 2004700')).toEqual(['possible']);
});
