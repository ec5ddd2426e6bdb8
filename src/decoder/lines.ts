/** The lines of a text, and things in the order of their places. */

/** Tells which line a place is in. Lines and places count from 0. */
export interface Lines {
  at: (place: number) => number;
  /** Where a line begins. */
  start: (line: number) => number;
  /** Where a line ends, its break left out. */
  end: (line: number) => number;
}

/** Works out the lines of a text. */
export function readLines(text: string): Lines {
  const ends: number[] = [];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) ends.push(at);
  return {
    at: (place) => firstAtLeast(ends, place, (end) => end),
    start: (line) => (line === 0 ? 0 : (ends[line - 1] ?? text.length) + 1),
    end: (line) => ends[line] ?? text.length,
  };
}

/** Of things in the order of their places, those that begin from `start` on and before `end`. */
export function between<Thing extends { start: number }>(
  things: readonly Thing[],
  start: number,
  end: number,
): Thing[] {
  const place = (thing: Thing) => thing.start;
  return things.slice(firstAtLeast(things, start, place), firstAtLeast(things, end, place));
}

/** Of things in the order of their places, the nearest few on either side of a place. */
export function nearest<Thing extends { start: number }>(
  things: readonly Thing[],
  place: number,
  few: number,
): Thing[] {
  const index = firstAtLeast(things, place, (thing) => thing.start);
  return things.slice(Math.max(0, index - few), index + few);
}

/** The index of the first thing that is at least `limit`; their number when there is none. */
function firstAtLeast<Thing>(
  ascending: readonly Thing[],
  limit: number,
  value: (thing: Thing) => number,
): number {
  let low = 0;
  let high = ascending.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    const thing = ascending[middle];
    if (thing !== undefined && value(thing) < limit) low = middle + 1;
    else high = middle;
  }
  return low;
}
