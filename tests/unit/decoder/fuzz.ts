/** Texts that nobody would write, the same ones every time, and what must hold of a scan of them. */
import { findCodes } from '#decoder/find.ts';
import { confidences, reasons, type Finding } from '#decoder/finding.ts';
import { readInput } from '#decoder/read.ts';
import { Scanner } from '#decoder/scanner.ts';
import { allLabelled } from './labelled.ts';
import { lexicon } from './lexicon.ts';

/** A made-up input, and how it was made. */
export interface FuzzInput {
  kind: 'mutant' | 'signs' | 'bytes' | 'long';
  bytes: Uint8Array;
}

/** What scans of such inputs came to. */
export interface FuzzReport {
  inputs: number;
  bytes: number;
  /** What was thrown, or did not hold, and the input in JSON. */
  failures: string[];
  slowest: { milliseconds: number; perKilobyte: number; input: FuzzInput } | undefined;
}

/** Numbers from 0 to below 1 that look random, the same ones for the same seed: mulberry32. */
function makeRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const signs = Array.from(
  '0123456789OoIlxX*?#-–./_ ,:;"\'`{}[]()<>=|&%+\\\n\r\tabcdeinorstuvRCé４０\u200b\u00a0\ud83d\ud800\u0000',
);
const words = [
  ...['responseCode', 'responseMessage', 'latestTransactionStatus', 'rc=', 'HTTP/1.1 200', '=>'],
  ...[
    'amount',
    'Invalid Mandatory Field',
    'Transaction Not Found',
    '4044701',
    '404xx01',
    '\\u0022',
  ],
  ...['%2522', '<td>', '```', '\u001b[31m', '/v1.0/qr/qr-mpm-notify', 'VALUES (', '\n| --- |\n'],
];
const longest = 2_000;

/** Makes inputs, one after the other. */
export function makeFuzz(seed: number): () => FuzzInput {
  const random = makeRandom(seed);
  const below = (limit: number) => Math.floor(random() * limit);
  const oneOf = <Thing>(things: readonly Thing[]): Thing => things[below(things.length)] as Thing;
  const some = (most: number, make: () => string) =>
    Array.from({ length: 1 + below(most) }, make).join('');
  const aText = () => oneOf(allLabelled).text;
  const aPiece = (text: string) => {
    const start = below(text.length);
    return text.slice(start, start + 1 + below(40));
  };
  const mutations: ((text: string, place: number) => string)[] = [
    (text, place) => text.slice(0, place) + text.slice(place + 1 + below(30)),
    (text, place) => text.slice(0, place) + oneOf(signs) + text.slice(place + 1),
    (text, place) => text.slice(0, place) + some(6, () => oneOf(signs)) + text.slice(place),
    (text, place) => text.slice(0, place) + oneOf(words) + text.slice(place),
    (text, place) => text.slice(0, place) + aPiece(aText()) + text.slice(place),
    (text, place) => text.slice(0, place) + aPiece(text).repeat(1 + below(50)) + text.slice(place),
    (text) => text.replaceAll(oneOf(signs), oneOf(signs)),
    (text) => text.split('\n').toReversed().join('\n'),
    (text) => JSON.stringify(text),
    (text) => encodeURIComponent(text.toWellFormed()),
  ];
  const encoder = new TextEncoder();
  const mutant = () => {
    let text = aText();
    for (let left = 1 + below(6); left > 0; left -= 1) {
      text = oneOf(mutations)(text, below(text.length + 1)).slice(0, longest);
    }
    return text;
  };
  return () => {
    const kind = random();
    if (kind < 0.75) return { kind: 'mutant', bytes: encoder.encode(mutant()) };
    if (kind < 0.9) {
      return { kind: 'signs', bytes: encoder.encode(some(120, () => oneOf([...signs, ...words]))) };
    }
    if (kind < 0.999) {
      return { kind: 'bytes', bytes: Uint8Array.from({ length: below(300) }, () => below(256)) };
    }
    // Longer than what is read as a whole.
    const text = Array.from({ length: 40 }, mutant).join(oneOf(signs));
    return { kind: 'long', bytes: encoder.encode(text.repeat(3 + below(4))) };
  };
}

/** Scans an input in pieces, and tells what does not hold of what is found. */
function checkScan(bytes: Uint8Array, pieces: number): string | undefined {
  const scanner = new Scanner(lexicon);
  const found: Finding[] = [];
  const size = Math.ceil(bytes.length / pieces);
  for (let start = 0; start < bytes.length; start += size) {
    found.push(...scanner.push(bytes.subarray(start, start + size)));
  }
  found.push(...scanner.end());
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
  let last = 0;
  for (const find of found) {
    const { offset, length, code, confidence, why } = find;
    if (find.text !== text.slice(offset, offset + length)) return 'a find stands elsewhere';
    if (offset < last) return 'finds are out of order';
    if (code !== null && !/^\d{7}$/.test(code)) return 'a code is no seven digits';
    if (!confidences.includes(confidence) || !reasons.includes(why)) return 'a value is unknown';
    last = offset;
  }
  if (bytes.length < longest) {
    findCodes(text);
    readInput(text);
  }
  return undefined;
}

/** Makes so many inputs and scans them. */
export function fuzz(count: number, seed = 1): FuzzReport {
  const make = makeFuzz(seed);
  const report: FuzzReport = { inputs: count, bytes: 0, failures: [], slowest: undefined };
  for (let index = 0; index < count; index += 1) {
    const input = make();
    const { bytes } = input;
    let failure: string | undefined;
    const check = () => {
      const start = performance.now();
      try {
        failure = checkScan(bytes, 1 + (index % 3));
      } catch (error) {
        failure = String(error);
      }
      return performance.now() - start;
    };
    // The first ones are slow for what is prepared once; of the shortest ones no clock can tell.
    const perKilobyte = (time: number) => (1000 * time) / Math.max(200, bytes.length);
    const record = index < 1_000 ? Infinity : (report.slowest?.perKilobyte ?? 0);
    let milliseconds = check();
    // Something else may have taken the time: what is slow is slow each time.
    for (let again = 0; again < 4 && perKilobyte(milliseconds) > record; again += 1) {
      milliseconds = Math.min(milliseconds, check());
    }
    if (perKilobyte(milliseconds) > record) {
      report.slowest = { milliseconds, perKilobyte: perKilobyte(milliseconds), input };
    }
    report.bytes += bytes.length;
    if (failure !== undefined) {
      report.failures.push(`${failure}: ${JSON.stringify(new TextDecoder().decode(bytes))}`);
    }
  }
  return report;
}
