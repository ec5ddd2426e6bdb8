/** The bytes of a text that are held while it is read, and where it may be cut. */
import type { SpotBytes } from './spots.ts';

/** Behind the bytes that count there are as many zeros, for what reads more than one at once. */
const zeros = 8;
const newline = 10;
/** Longer words are cut. */
const longestWord = 64;
const longestFirstLine = 1_000;

/** A stretch of a text as bytes; what is searched for by its fours, and read by its signs. */
export class Held implements SpotBytes {
  bytes: Uint8Array;
  fours: Int32Array;
  length = 0;
  private readonly decoder = new TextDecoder('utf-8', { ignoreBOM: true });

  constructor(size: number) {
    const buffer = new ArrayBuffer(Math.ceil(size / 4) * 4);
    this.bytes = new Uint8Array(buffer);
    this.fours = new Int32Array(buffer);
  }

  /** Whether so many further bytes find room. */
  hasRoom(size: number): boolean {
    return this.length + size + zeros <= this.bytes.length;
  }

  append(piece: Uint8Array): void {
    this.bytes.set(piece, this.length);
    this.length += piece.length;
    this.bytes.fill(0, this.length, this.length + zeros);
  }

  /** Lets the first bytes go, a number of fours, so that so many further ones find room. */
  forget(count: number, needed: number): void {
    const rest = this.bytes.subarray(count, this.length);
    const size = rest.length + needed + zeros;
    if (size > this.bytes.length) {
      const larger = new Held(2 * size);
      larger.bytes.set(rest);
      this.bytes = larger.bytes;
      this.fours = larger.fours;
    } else {
      this.bytes.set(rest);
    }
    this.length = rest.length;
  }

  text(start: number, end: number): string {
    return this.decoder.decode(this.bytes.subarray(start, end));
  }

  /** The first line that is held; empty when it is too long to hold headings. */
  firstLine(): string {
    const end = this.bytes.indexOf(newline);
    return end < 0 || end > longestFirstLine || end > this.length ? '' : this.text(0, end);
  }

  /**
   * The beginning of the line, or a gap between words from `lowest` on.
   * @param first where the line may begin at the earliest
   */
  lineStart(place: number, lowest: number, first: number): number {
    const bottom = Math.max(first, lowest);
    let index = place;
    while (index > bottom && this.bytes[index - 1] !== newline) index -= 1;
    const isCut = index > first && this.bytes[index - 1] !== newline;
    return isCut ? this.gapFrom(index) : index;
  }

  /** The end of the line, its break included, or a gap between words from `highest` on. */
  lineEnd(place: number, highest: number): number {
    const top = Math.min(this.length, highest);
    let index = place;
    while (index < top && this.bytes[index] !== newline) index += 1;
    if (index === this.length) return index;
    return this.bytes[index] === newline ? index + 1 : this.gapFrom(index);
  }

  /** The next place where neither a word nor a sign of several bytes is cut in two. */
  gapFrom(place: number): number {
    let index = place;
    const last = Math.min(this.length, place + longestWord);
    while (index < last && isInWord(this.bytes[index] ?? 0)) index += 1;
    // A longer word is cut, but no sign.
    for (let left = 3; left > 0 && isFurther(this.bytes[index] ?? 0); left -= 1) index += 1;
    return index;
  }

  /** The beginning of the sign of several bytes that a place is in. */
  signStart(place: number): number {
    for (let index = place; index > place - 4 && index > 0; index -= 1) {
      if (!isFurther(this.bytes[index] ?? 0)) return index;
    }
    return place;
  }

  /** A good place to cut a long stretch, in its last quarter: the end of a line, of an object, of a word. */
  cut(start: number, end: number): number {
    const lowest = end - Math.ceil((end - start) / 4);
    const quarter = this.bytes.subarray(lowest, end);
    for (const sign of ['\n', '}', ',', ' ']) {
      const place = quarter.lastIndexOf(sign.charCodeAt(0));
      if (place >= 0) return lowest + place + 1;
    }
    return this.gapFrom(end);
  }
}

/** Whether a byte is a further one of a sign of several. */
function isFurther(byte: number): boolean {
  return (byte & 0xc0) === 0x80;
}

/** Letters, digits, and all that is no ASCII. */
function isInWord(byte: number): boolean {
  return byte > 127 || /[0-9A-Za-z]/.test(String.fromCharCode(byte));
}
