/** Tells what stands inside of a list or an element of some name: `"detailData": [`, `<detailData>`. */
import { nearest } from './lines.ts';

interface Range {
  start: number;
  end: number;
}

/** Makes what tells whether a place of a text is inside of a list or an element of some name. */
export function makeParents(plain: string): (name: string, place: number) => boolean {
  const known = new Map<string, Range[]>();
  return (name, place) => {
    const ranges = known.get(name) ?? findRanges(plain, name);
    known.set(name, ranges);
    return nearest(ranges, place, 1).some(({ start, end }) => start < place && place < end);
  };
}

/** What is cut off goes on to the end of the text. */
function findRanges(plain: string, name: string): Range[] {
  const opening = new RegExp(
    `(?<!/)${name}["'\\\\\\]]{0,8}\\s{0,4}(?:[:=]>?)?\\s{0,4}(?:Array\\s{0,8})?[[({>]`,
    'gi',
  );
  const openings = [...plain.matchAll(opening)];
  if (openings.length === 0) return [];
  const ends = endsOfLists(plain);
  const closings = [...plain.matchAll(new RegExp(`</${name}`, 'gi'))].map(({ index }) => ({
    start: index,
  }));
  return openings.map(({ 0: opened, index }) => {
    const start = index + opened.length;
    const end = opened.endsWith('>')
      ? nearest(closings, start, 1).find((closing) => closing.start >= start)?.start
      : ends.get(start - 1);
    return { start, end: end ?? plain.length };
  });
}

/** Where each bracket is closed. */
function endsOfLists(plain: string): Map<number, number> {
  const ends = new Map<number, number>();
  const open: number[] = [];
  for (const { 0: bracket, index } of plain.matchAll(/[[({\])}]/g)) {
    if ('[({'.includes(bracket)) {
      open.push(index);
      continue;
    }
    const last = open.pop();
    if (last !== undefined) ends.set(last, index);
  }
  return ends;
}
