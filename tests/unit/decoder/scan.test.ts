import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Finding } from '#decoder/finding.ts';
import { scan } from '#decoder/scan.ts';
import { Scanner } from '#decoder/scanner.ts';
import { allLabelled as entries } from './labelled.ts';
import { lexicon } from './lexicon.ts';

/** Lines of a log in which there is nothing to find, longer than what is read as a whole. */
const noise = Array.from(
  { length: 1_200 },
  (_, index) =>
    `2026-11-24 10:00:${String(index % 60).padStart(2, '0')},123 INFO [exec-${index}] pool released ${index * 37} in 12 ms`,
).join('\n');

function scanInPieces(bytes: Uint8Array, cuts: readonly number[]): Finding[] {
  const scanner = new Scanner(lexicon);
  const ends = [...new Set(cuts.map((cut) => cut % (bytes.length + 1)))].sort((a, b) => a - b);
  const found: Finding[] = [];
  let start = 0;
  for (const end of [...ends, bytes.length]) {
    found.push(...scanner.push(bytes.subarray(start, end)));
    start = end;
  }
  return [...found, ...scanner.end()];
}

const encode = (text: string) => new TextEncoder().encode(text);
const anyEntry = fc.constantFrom(...entries.map(({ text }) => text));
const anyText = fc.oneof(
  { weight: 3, arbitrary: anyEntry },
  fc.string({ unit: 'binary', maxLength: 200 }),
  fc.string({
    unit: fc.constantFrom(...Array.from('0123456789OoIlxX*-./_ ,:"{}[]=\n\t\\%é４–rceodInvalid')),
    maxLength: 120,
  }),
);

describe('what is found does not depend on', () => {
  test('where a text is cut into pieces, not even within a sign of several bytes', () => {
    fc.assert(
      fc.property(
        fc.array(anyText, { maxLength: 6 }),
        fc.boolean(),
        fc.array(fc.nat(), { maxLength: 40 }),
        (texts, isLong, cuts) => {
          const bytes = encode([...(isLong ? [noise] : []), ...texts].join('\n'));
          const whole = scanInPieces(bytes, []);
          expect(scanInPieces(bytes, cuts)).toEqual(whole);
        },
      ),
      { numRuns: 60 },
    );
  });

  test('pieces of a single byte', () => {
    const bytes = encode(`${noise}\n{"responseCode":"4044701"} é –\nrc=4034714`);
    const cuts = Array.from({ length: bytes.length }, (_, index) => index);
    expect(scanInPieces(bytes, cuts)).toEqual(scanInPieces(bytes, []));
  });
});

test('every find stands where it says, in units, lines and columns of the decoded text', () => {
  fc.assert(
    fc.property(fc.array(anyText, { maxLength: 8 }), (texts) => {
      // What no encoding can hold is read as the sign for that.
      const text = texts.join('\n').toWellFormed();
      for (const find of scan(text, lexicon)) {
        expect(find.text).toBe(text.slice(find.offset, find.offset + find.length));
        const before = text.slice(0, find.offset).split('\n');
        expect(find.line).toBe(before.length);
        expect(find.column).toBe((before.at(-1) ?? '').length + 1);
      }
    }),
    { numRuns: 300 },
  );
});

test('within a long log, a text gives the codes that it gives alone', () => {
  const isSure = ({ confidence, code }: Finding) => confidence !== 'possible' && code !== null;
  const texts = entries.filter(({ shape }) => shape !== 'message-only').map(({ text }) => text);
  // Farther apart than what stands before a text is asked about it.
  const gap = `\n\n${noise.slice(0, 4_000)}\n\n`;
  const starts = texts.map((_, index) =>
    texts.slice(0, index).reduce((sum, text) => sum + text.length + gap.length, gap.length),
  );
  const within = scan([noise.slice(0, 10), ...texts, ''].join(gap).slice(10), lexicon).filter(
    isSure,
  );
  const lost = texts.filter((text, index) => {
    const start = starts[index] ?? 0;
    const own = within.filter(({ offset }) => offset >= start && offset < start + text.length);
    const alone = scan(text, lexicon).filter(isSure);
    return alone.map(({ code }) => code).join() !== own.map(({ code }) => code).join();
  });
  // Notations with blanks, and what only the whole of a short text tells, may be lost there.
  expect(lost.length / texts.length, lost.slice(0, 5).join('\n---\n')).toBeLessThan(0.01);
}, 60_000);

describe('never throws, and ends soon, for', () => {
  test.each([
    ['numbers and blanks', '4044701 '],
    ['codes in objects, on one line', '{"responseCode":"4044701"}'],
    ['codes in objects, a line each', '{"responseCode":"4044701","responseMessage":"x"}\n'],
    ['the beginning of many messages', 'invalid '],
    ['whole messages', 'Invalid Mandatory Field '],
    ['brackets', '['],
    ['braces', '{'],
    ['quotes', '"'],
    ['backslashes', '\\'],
    ['keys without values', 'responseMessage:'],
    ['states', '"latestTransactionStatus":"03",'],
    ['statuses of HTTP', 'HTTP/1.1 200 '],
    ['paths', '/qr/qr-mpm-query '],
    ['percent signs', '%25'],
    ['blanks', ' '],
    ['line breaks', '\n'],
    ['digits', '4'],
    ['wide digits', '４'],
    ['patterns', '404xx01 '],
    ['cells', '| 4044701 '],
  ])(
    'two megabytes of %s',
    (_, unit) => {
      const text = unit.repeat(Math.ceil(2e6 / unit.length));
      const start = performance.now();
      scan(text, lexicon);
      // In quadratic time this would take hours.
      expect(performance.now() - start).toBeLessThan(50_000);
    },
    60_000,
  );

  test('bytes that are no text', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 2_000 }), fc.boolean(), (junk, isLong) => {
        const scanner = new Scanner(lexicon);
        if (isLong) scanner.push(encode(noise));
        scanner.push(junk);
        scanner.push(encode(' rc=4044701 '));
        const found = [...scanner.push(junk), ...scanner.end()];
        expect(found.length).toBeGreaterThanOrEqual(0);
      }),
      { numRuns: 60 },
    );
  });
});

test('a line of twenty megabytes is read like any other, its columns counted', () => {
  const half = 'x'.repeat(10_000_000);
  const [find, ...others] = scan(`${half} rc=4044701 ${half}`, lexicon);
  expect(find).toMatchObject({ code: '4044701', line: 1, column: 10_000_005 });
  expect(others).toEqual([]);
});
