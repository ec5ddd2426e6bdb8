/** Tells which objects of a text hold what: JSON and the like, also where it is cut or escaped. */

/** A stretch between two braces; `end` is the end of the text where the second one is missing. */
export interface ObjectRange {
  start: number;
  end: number;
}

/** Placeholders, `{field name}`, and `${name}` open nothing. */
const braces = /\{[^{}"'`:=\\\n]{0,60}\}|[{}]/g;

/** Every object of a text, outer ones first. */
export function findObjects(plain: string): ObjectRange[] {
  const objects: ObjectRange[] = [];
  const open: ObjectRange[] = [];
  for (const { 0: brace, index } of plain.matchAll(braces)) {
    if (brace === '{') {
      const range = { start: index, end: plain.length };
      objects.push(range);
      open.push(range);
    } else if (brace === '}') {
      const range = open.pop();
      if (range) range.end = index + 1;
    }
  }
  return objects;
}

/** The innermost object that each of some places stands in, places and objects in ascending order. */
export function objectsAt(
  objects: readonly ObjectRange[],
  places: readonly number[],
): (ObjectRange | undefined)[] {
  const open: ObjectRange[] = [];
  let next = 0;
  return places.map((place) => {
    for (let range = objects[next]; range && range.start < place; range = objects[next]) {
      while (open.length > 0 && (open.at(-1)?.end ?? 0) <= range.start) open.pop();
      open.push(range);
      next += 1;
    }
    while (open.length > 0 && (open.at(-1)?.end ?? 0) <= place) open.pop();
    return open.at(-1);
  });
}
