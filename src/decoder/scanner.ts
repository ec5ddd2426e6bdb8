/** Scans a text of any size as it comes, in time in proportion to it and in bounded memory. */
import { analyse } from './analyse.ts';
import type { Finding } from './finding.ts';
import type { Lexicon } from './lexicon.ts';
import { findSpotFor, type SpotBytes } from './spots.ts';

/** A text of at most so many bytes is read as a whole: it was pasted, and every word may count. */
const small = 65_536;
/** Most texts are short; room for more is made when it comes. */
const firstHeld = 4_096;
/** How much of a line is read to either side of a spot. */
const longestReach = 4_096;
/** How many lines of a body are read to either side of one of its members. */
const mostLines = 60;
/** After so much, a part ends at the next good place. */
const longestPart = 49_152;
/** What is known of the text before a part. */
const longestBefore = 2_048;
/** What must be known of the text behind a spot before it is read. */
const margin = 32_768;
const newline = 10;

/**
 * Reads a text as UTF-8, in pieces cut anywhere. What is found does not depend on where they are cut.
 */
export class Scanner {
  private readonly lexicon: Lexicon;
  private readonly decoder = new TextDecoder('utf-8', { ignoreBOM: true });
  private held: SpotBytes = makeBytes(firstHeld);
  /** How many bytes have come. */
  private total = 0;
  /** Places in the held bytes: counted so far; read so far; searched so far. */
  private counted = 0;
  private done = 0;
  private from = 0;
  /** Where the counted bytes end in the text. */
  private offset = 0;
  private line = 1;
  private lineStart = 0;
  private firstLine: string | undefined;

  constructor(lexicon: Lexicon) {
    this.lexicon = lexicon;
  }

  /** Takes the next piece, and gives what is found for sure by now. */
  push(piece: Uint8Array): Finding[] {
    const found: Finding[] = [];
    // A large piece is taken in slices, so that it is not held twice.
    for (let start = 0; start < piece.length; start += 4 * small) {
      this.hold(piece.subarray(start, start + 4 * small));
      if (this.total > small) found.push(...this.read(false));
    }
    return found;
  }

  /** Gives what is found in the rest, when no more pieces come. */
  end(): Finding[] {
    if (this.total > small) return this.read(true);
    const found: Finding[] = [];
    this.firstLine = this.readFirstLine();
    while (this.done < this.held.length) {
      const rest = this.held.length - this.done;
      const end =
        rest <= longestPart ? this.held.length : this.cut(this.done, this.done + longestPart);
      found.push(...this.readPart(this.done, end));
    }
    return found;
  }

  private hold(piece: Uint8Array): void {
    const { bytes, length } = this.held;
    if (length + piece.length + 8 > bytes.length) this.forget(piece.length);
    this.held.bytes.set(piece, this.held.length);
    this.held.length += piece.length;
    this.held.bytes.fill(0, this.held.length, this.held.length + 8);
    this.total += piece.length;
  }

  /** Makes room: what has been read goes, but for what may be asked of it. */
  private forget(needed: number): void {
    const { bytes, length } = this.held;
    let keep = Math.max(0, Math.min(this.done, this.from) - 2 * longestReach);
    if (this.from > this.done) keep = Math.max(keep, this.from - 4 * longestReach);
    // What stands together in fours goes on doing so.
    keep = this.toSign(keep);
    keep -= keep % 4;
    this.count(Math.max(this.counted, this.toSign(keep)));
    const rest = length - keep;
    const target =
      rest + needed + 8 > bytes.length ? makeBytes(2 * (rest + needed) + 8) : this.held;
    target.bytes.set(bytes.subarray(keep, length));
    target.length = rest;
    this.held = target;
    this.counted -= keep;
    this.done = Math.max(0, this.done - keep);
    this.from -= keep;
  }

  private read(isEnd: boolean): Finding[] {
    const found: Finding[] = [];
    this.firstLine ??= this.readFirstLine();
    for (;;) {
      const { length } = this.held;
      const limit = isEnd ? length : length - margin;
      if (limit <= this.from) return found;
      const spot = this.findSpot(this.from, limit);
      if (spot < 0) {
        this.from = limit;
        return found;
      }
      const part = this.partAround(spot);
      if (!isEnd && part.end + margin > length) {
        this.from = spot;
        return found;
      }
      found.push(...this.readPart(part.start, part.end));
      this.from = this.done;
    }
  }

  private findSpot(from: number, to: number): number {
    return findSpotFor(this.lexicon)(this.held, from, to);
  }

  /** The lines, or the stretch of a long one, that have to be read together. */
  private partAround(spot: number): { start: number; end: number } {
    const window = this.windowAround(spot);
    const { start } = window;
    let { end } = window;
    for (;;) {
      if (end - start >= longestPart) return { start, end: this.cut(start, start + longestPart) };
      const next = this.findSpot(end, Math.min(this.held.length, end + 64));
      if (next < 0) return { start, end };
      end = this.windowAround(next).end;
    }
  }

  private windowAround(spot: number): { start: number; end: number } {
    const { length } = this.held;
    let start = this.lineStartBefore(spot, spot - longestReach);
    let end = this.lineEndAfter(spot, spot + longestReach);
    if (!isMember(this.text(start, end))) return { start, end };
    const isBody = (from: number, to: number) => isBodyLine(this.text(from, to));
    for (let lines = 0; lines < mostLines && start > this.done; lines += 1) {
      const above = this.lineStartBefore(start - 1, start - 1 - 400);
      if (!isBody(above, start)) break;
      start = above;
    }
    for (let lines = 0; lines < mostLines && end < length; lines += 1) {
      const below = this.lineEndAfter(end, end + 400);
      if (!isBody(end, below)) break;
      end = below;
    }
    return { start, end };
  }

  /** The beginning of the line, but not before what has been read, nor before `lowest`. */
  private lineStartBefore(place: number, lowest: number): number {
    const { bytes } = this.held;
    const bottom = Math.max(this.done, lowest, 0);
    let index = place;
    while (index > bottom && bytes[index - 1] !== newline) index -= 1;
    const isCut = index === bottom && index > this.done && bytes[index - 1] !== newline;
    return isCut ? this.toGap(index) : index;
  }

  /** The end of the line, its break included, or a gap between words beyond `highest`. */
  private lineEndAfter(place: number, highest: number): number {
    const { bytes, length } = this.held;
    const top = Math.min(length, highest);
    let index = place;
    while (index < top && bytes[index] !== newline) index += 1;
    if (index === length) return length;
    return bytes[index] === newline ? index + 1 : this.toGap(index);
  }

  /** The next place where neither a word nor a sign of several bytes is cut in two. */
  private toGap(place: number): number {
    const { bytes, length } = this.held;
    let index = place;
    while (index < length && index < place + 64 && isInWord(bytes[index] ?? 0)) index += 1;
    return Math.max(this.toSign(index), index);
  }

  /** The beginning of the sign of several bytes that a place is in. */
  private toSign(place: number): number {
    const { bytes } = this.held;
    for (let index = place; index > place - 4 && index > 0; index -= 1) {
      if (((bytes[index] ?? 0) & 0xc0) !== 0x80) return index;
    }
    return place;
  }

  /** A good place to cut a long part: the end of a line, of an object, of a word. */
  private cut(start: number, end: number): number {
    const { bytes } = this.held;
    const lowest = start + ((end - start) * 3) / 4;
    for (const sign of ['\n', '}', ',', ' ']) {
      const byte = sign.charCodeAt(0);
      for (let index = end; index > lowest; index -= 1) if (bytes[index - 1] === byte) return index;
    }
    return this.toGap(end);
  }

  private readPart(start: number, end: number): Finding[] {
    const text = this.text(start, end);
    this.count(start);
    const lowest = Math.max(0, start - longestBefore);
    const found = analyse(text, this.lexicon, {
      before: () => this.textBefore(lowest, start),
      beforeOwn: (most) => this.textBefore(Math.max(this.done, start - most), start),
      firstLine: this.firstLine ?? '',
    });
    const findings: Finding[] = [];
    let { line, lineStart } = this;
    let seen = 0;
    for (const one of found) {
      for (
        let at = text.indexOf('\n', seen);
        at >= 0 && at < one.offset;
        at = text.indexOf('\n', seen)
      ) {
        line += 1;
        seen = at + 1;
        lineStart = this.offset + seen;
      }
      const offset = this.offset + one.offset;
      const excerpt = excerptOf(text, one.offset, one.length);
      findings.push({ line, column: offset - lineStart + 1, ...one, offset, excerpt });
    }
    this.count(end);
    this.done = end;
    return findings;
  }

  /** A stretch of the text, from the beginning of a line where there is one. */
  private textBefore(lowest: number, end: number): string {
    if (lowest === 0 || lowest === this.done) return this.text(lowest, end);
    const lineEnd = this.held.bytes.indexOf(newline, lowest);
    return this.text(lineEnd >= 0 && lineEnd < end ? lineEnd + 1 : this.toSign(lowest), end);
  }

  /** Counts lines and units up to a place. */
  private count(end: number): void {
    if (end <= this.counted) return;
    const text = this.text(this.counted, end);
    for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) {
      this.line += 1;
      this.lineStart = this.offset + at + 1;
    }
    this.offset += text.length;
    this.counted = end;
  }

  private text(start: number, end: number): string {
    return this.decoder.decode(this.held.bytes.subarray(start, end));
  }

  private readFirstLine(): string {
    const end = this.held.bytes.indexOf(newline);
    return end < 0 || end > 1_000 || end > this.held.length ? '' : this.text(0, end);
  }
}

const excerptLength = 160;

/** The line around a place, as far as it helps a person to know it again. */
function excerptOf(text: string, offset: number, length: number): string {
  const lead = text.slice(Math.max(0, offset - excerptLength / 2), offset);
  const start = offset - lead.length + lead.lastIndexOf('\n') + 1;
  const rest = text.slice(offset + length, start + excerptLength).split('\n', 1)[0] ?? '';
  const excerpt = text.slice(start, offset + length) + rest;
  return (/[^\S ]| {2}/.test(excerpt) ? excerpt.replace(/\s+/g, ' ') : excerpt).trim();
}

function makeBytes(size: number): SpotBytes {
  const buffer = new ArrayBuffer(Math.ceil(size / 4) * 4);
  return { bytes: new Uint8Array(buffer), fours: new Int32Array(buffer), length: 0 };
}

/** Letters, digits, and all that is no ASCII. */
function isInWord(byte: number): boolean {
  return byte > 127 || /[0-9A-Za-z]/.test(String.fromCharCode(byte));
}

/** What begins a member of a body: `"responseCode": `, `<code>`, `rc = `, `Response Code : `, `[rc] =>`. */
const member = String.raw`["'<]|[A-Za-z_][\w.-]*(?: [A-Za-z_][\w.-]*){0,2}["']?\s{0,20}(?:[:=]|=>)|\[["']?[\w.-]+["']?\]\s{0,4}=>`;
const memberStart = new RegExp(`^\\s*(?:${member})`);
/** Further lines of a body: brackets, and what a value is said to be. */
const bodyStart = new RegExp(
  `^\\s*(?:${member}|[>{}()[\\]),]|(?:array|string|int)\\(\\d+\\))`,
  'i',
);
const longestMember = 400;

/** Whether a line is a member of a body that goes over several lines. */
function isMember(line: string): boolean {
  return line.length < longestMember && memberStart.test(line) && !/[{}].*[{}]/.test(line);
}

/** Whether a body may go on with a line. */
function isBodyLine(line: string): boolean {
  return line.length < longestMember && bodyStart.test(line);
}
