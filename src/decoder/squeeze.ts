/** A text as nothing but its letters and digits, in lower case: spacing and punctuation are gone. */
export interface Squeezed {
  text: string;
  /** The place in the original text of a unit of the squeezed one. */
  origin: (index: number) => number;
}

const others = /[^\p{L}\p{M}\p{N}]+/gu;
const words = /[\p{L}\p{M}\p{N}]+/gu;

/** Squeezes a text. The places are worked out only when somebody asks for one. */
export function squeeze(original: string): Squeezed {
  const lower = toLower(original);
  let origins: number[] | undefined;
  return {
    text: lower.replace(others, ''),
    origin: (index) => (origins ??= listKept(lower))[index] ?? original.length,
  };
}

/** In lower case, but for the few letters that would become longer. */
function toLower(text: string): string {
  const lower = text.toLowerCase();
  if (lower.length === text.length) return lower;
  return text.replace(/\p{L}/gu, (letter) => {
    const small = letter.toLowerCase();
    return small.length === letter.length ? small : letter;
  });
}

function listKept(text: string): number[] {
  const places: number[] = [];
  for (const { 0: word, index } of text.matchAll(words)) {
    for (let unit = 0; unit < word.length; unit += 1) places.push(index + unit);
  }
  return places;
}
