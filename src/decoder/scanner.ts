/** Scans a text of any size as it comes, in time in proportion to it and in bounded memory. */
import { analyse } from './analyse.ts';
import { isBodyLine, isMember, longestMember } from './bodies.ts';
import { Counter } from './counter.ts';
import { excerptOf } from './excerpt.ts';
import type { Finding } from './finding.ts';
import { Held } from './held.ts';
import type { Lexicon } from './lexicon.ts';
import { findSpotFor } from './spots.ts';

/** A text of at most so many bytes is read as a whole: it was pasted, and every word may count. */
const small = 65_536;
/** Pieces are held in slices of at most so many bytes. */
const slice = 4 * small;
/** How much of a line is read to either side of a spot. */
const longestReach = 4_096;
/** How many lines of a body are read to either side of one of its members. */
const mostLines = 60;
/** After so much, a part ends at the next good place. */
const longestPart = 49_152;
/** Behind a part, the next one may be so near that they are read together. */
const near = 64;
/** What is known of the text before a part. */
const longestBefore = 2_048;
/** What is kept of the text before a spot: whatever of it may be read with it, or asked for. */
const longestLead = mostLines * longestMember + 2 * longestReach + longestBefore;
/** What must be known of the text behind a spot before it is read. */
const margin = 32_768;

interface Stretch {
  start: number;
  end: number;
}

/**
 * Reads a text as UTF-8, in pieces cut anywhere. What is found does not depend on where they are cut.
 */
export class Scanner {
  private readonly lexicon: Lexicon;
  private readonly held = new Held(slice);
  private readonly counter = new Counter();
  /** How many bytes have come. */
  private total = 0;
  /** Places in the held bytes: counted so far; read so far; searched so far. */
  private counted = 0;
  private done = 0;
  private from = 0;
  private firstLine: string | undefined;

  constructor(lexicon: Lexicon) {
    this.lexicon = lexicon;
  }

  /** Takes the next piece, and gives what is found for sure by now. */
  push(piece: Uint8Array): Finding[] {
    const found: Finding[] = [];
    // A large piece is taken in slices, so that it is not held twice.
    for (let start = 0; start < piece.length; start += slice) {
      this.hold(piece.subarray(start, start + slice));
      if (this.total > small) this.read(false, found);
    }
    return found;
  }

  /** Gives what is found in the rest, when no more pieces come. */
  end(): Finding[] {
    const found: Finding[] = [];
    if (this.total > small) {
      this.read(true, found);
      return found;
    }
    const { length } = this.held;
    this.firstLine = this.held.firstLine();
    while (this.done < length) this.readPart(this.partOf({ start: this.done, end: length }), found);
    return found;
  }

  private hold(piece: Uint8Array): void {
    if (!this.held.hasRoom(piece.length)) this.forget(piece.length);
    this.held.append(piece);
    this.total += piece.length;
  }

  /** Makes room: what has been searched goes, but for what may be asked of it. */
  private forget(needed: number): void {
    const keep = this.held.signStart(Math.max(0, this.from - longestLead));
    // What stands together in fours goes on doing so.
    const count = keep - (keep % 4);
    this.count(keep);
    this.held.forget(count, needed);
    this.counted -= count;
    this.done = Math.max(0, this.done - count);
    this.from -= count;
  }

  private read(isEnd: boolean, found: Finding[]): void {
    this.firstLine ??= this.held.firstLine();
    const { length } = this.held;
    const limit = isEnd ? length : length - margin;
    while (this.from < limit) {
      const spot = this.findSpot(this.from, limit);
      this.from = spot < 0 ? limit : spot;
      if (spot < 0) return;
      const part = this.partAround(spot);
      if (!isEnd && part.end + margin > length) return;
      this.readPart(part, found);
      this.from = this.done;
    }
  }

  private findSpot(from: number, to: number): number {
    return findSpotFor(this.lexicon)(this.held, from, to);
  }

  /** The lines, or the stretch of a long one, that have to be read together. */
  private partAround(spot: number): Stretch {
    const { start, end } = this.linesAround(spot);
    const part = { start, end };
    while (part.end - start < longestPart) {
      const next = this.findSpot(part.end, Math.min(this.held.length, part.end + near));
      if (next < 0) return part;
      part.end = this.linesAround(next).end;
    }
    return this.partOf(part);
  }

  /** The first part of a stretch, or all of it. */
  private partOf({ start, end }: Stretch): Stretch {
    return {
      start,
      end: end - start <= longestPart ? end : this.held.cut(start, start + longestPart),
    };
  }

  private linesAround(spot: number): Stretch {
    const { held, done } = this;
    let start = held.lineStart(spot, spot - longestReach, done);
    let end = held.lineEnd(spot, spot + longestReach);
    if (!isMember(held.text(start, end))) return { start, end };
    for (let lines = 0; lines < mostLines && start > done; lines += 1) {
      const above = held.lineStart(start - 1, start - 1 - longestMember, done);
      if (!isBodyLine(held.text(above, start))) break;
      start = above;
    }
    for (let lines = 0; lines < mostLines && end < held.length; lines += 1) {
      const below = held.lineEnd(end, end + longestMember);
      if (!isBodyLine(held.text(end, below))) break;
      end = below;
    }
    return { start, end };
  }

  private readPart({ start, end }: Stretch, findings: Finding[]): void {
    const text = this.held.text(start, end);
    this.count(start);
    const found = analyse(text, this.lexicon, {
      before: () => this.textBefore(start - longestBefore, start),
      beforeOwn: (most) => this.textBefore(Math.max(this.done, start - most), start),
      firstLine: this.firstLine ?? '',
    });
    const { offset: before } = this.counter;
    const counter = this.counter.copy();
    for (const one of found) {
      counter.add(text.slice(counter.offset - before, one.offset));
      const { line, lineStart, offset } = counter;
      const excerpt = excerptOf(text, one.offset, one.length);
      findings.push({ line, column: offset - lineStart + 1, ...one, offset, excerpt });
    }
    this.count(end);
    this.done = end;
  }

  /** A stretch of the text, from the beginning of a line where there is one. */
  private textBefore(lowest: number, end: number): string {
    const { held, done } = this;
    if (lowest <= 0 || lowest === done) return held.text(Math.max(0, lowest), end);
    const line = held.lineEnd(lowest, end);
    return held.text(line < end ? line : held.signStart(lowest), end);
  }

  /** Counts lines and units up to a place. */
  private count(end: number): void {
    if (end <= this.counted) return;
    this.counter.add(this.held.text(this.counted, end));
    this.counted = end;
  }
}
