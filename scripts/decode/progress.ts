import { cutLeft } from './paint.ts';
import type { Output } from './output.ts';

/** Files up to so many bytes are read before anybody wonders. */
const large = 50_000_000;
/** In milliseconds, between two words about how far it is. */
const breath = 100;

/** A line that says how far a file has been read, and goes when that is done. */
export class Progress {
  private readonly output: Output;
  private readonly width: number;
  private last = 0;
  private isShown = false;

  constructor(output: Output, width: number) {
    this.output = output;
    this.width = width;
  }

  /** @param size of the file in bytes; 0 when nobody knows */
  tell(done: number, size: number, write: () => string): void {
    const now = performance.now();
    if (Math.max(done, size) <= large || now - this.last < breath) return;
    this.last = now;
    this.isShown = true;
    void this.output.write(`\r${cutLeft(write(), this.width - 1)}\u001b[K`);
  }

  /** Takes the line away. */
  clear(): void {
    if (this.isShown) void this.output.write('\r\u001b[K');
    this.isShown = false;
  }
}
