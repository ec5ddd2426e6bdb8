/** Counts the lines and units of a text as it goes by. */
export class Counter {
  /** The line that the text ends in so far, from 1, and where it begins. */
  line = 1;
  lineStart = 0;
  /** How many units there are. */
  offset = 0;

  /** Goes on by a further text. */
  add(text: string): void {
    for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) {
      this.line += 1;
      this.lineStart = this.offset + at + 1;
    }
    this.offset += text.length;
  }

  /** A counter that has counted as much, and goes on by itself. */
  copy(): Counter {
    return Object.assign(new Counter(), this);
  }
}
