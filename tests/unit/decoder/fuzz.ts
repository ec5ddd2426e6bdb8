/** Inputs that nobody would write, the same for the same seed, and what a scan makes of them. */
import { scan } from '#decoder/scan.ts';
import type { Lexicon } from '#decoder/lexicon.ts';

/** What came of many inputs. */
export interface Fuzzed {
  count: number;
  /** Inputs that made the scan throw; the first few. */
  broken: string[];
  /** The longest time for an input, in microseconds for each of its units, and that input. */
  slowest: { perUnit: number; input: string };
}

/** Signs that the rules are about, so that they meet often. */
const signs = Array.from(
  '0123456789OoIlxX*?#-./_+ ,:;"\'`\\{}[]()<>=&|%\n\t\r\0é４–\u200b\ud800ae',
);
const words = [
  '4044701',
  '404-47-01',
  '404xx01',
  'responseCode',
  'responseMessage',
  'latestTransactionStatus',
  'Invalid Mandatory Field ',
  'Unauthorized. ',
  'HTTP/1.1 200',
  '/qr/qr-mpm-notify',
  '\\u0022',
  '%22',
  '\u001b[31m',
];

/** Shorter inputs are timed by chance. */
const leastTimed = 200;

/** Scans many inputs: texts that are mutated, and signs and words in any order. */
export function fuzz(
  texts: readonly string[],
  lexicon: Lexicon,
  count: number,
  seed: number,
): Fuzzed {
  const random = makeRandom(seed);
  const result: Fuzzed = { count, broken: [], slowest: { perUnit: 0, input: '' } };
  for (let index = 0; index < count; index += 1) {
    const input = index % 3 === 0 ? invent(random) : mutate(pick(texts, random), texts, random);
    const time = () => {
      const start = performance.now();
      scan(input, lexicon);
      return ((performance.now() - start) * 1000) / Math.max(input.length, leastTimed);
    };
    try {
      let perUnit = time();
      // What the machine does besides is not the input's: the best of three counts.
      if (perUnit > result.slowest.perUnit) perUnit = Math.min(perUnit, time(), time());
      if (perUnit > result.slowest.perUnit) result.slowest = { perUnit, input };
    } catch {
      if (result.broken.length < 10) result.broken.push(input);
    }
  }
  return result;
}

/** Numbers from 0 up to 1, by Mulberry32. */
function makeRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

function pick<Item>(items: readonly Item[], random: () => number): Item {
  return items[Math.floor(random() * items.length)] as Item;
}

function invent(random: () => number): string {
  const length = Math.floor(random() * 60);
  return Array.from({ length }, () => pick(random() < 0.2 ? words : signs, random)).join('');
}

/** Cuts, doubles, swaps and sprinkles a text. */
function mutate(text: string, texts: readonly string[], random: () => number): string {
  let mutated = text.slice(0, 2_000);
  for (let times = 1 + Math.floor(random() * 4); times > 0; times -= 1) {
    const at = Math.floor(random() * (mutated.length + 1));
    const to = at + Math.floor(random() * 20);
    const piece = pick(
      [
        '',
        mutated.slice(at, to).repeat(1 + Math.floor(random() * 8)),
        pick(signs, random),
        pick(words, random),
        pick(texts, random).slice(0, 100),
      ],
      random,
    );
    mutated = mutated.slice(0, at) + piece + mutated.slice(to);
  }
  return mutated;
}
