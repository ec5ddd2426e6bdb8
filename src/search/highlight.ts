import { wordsIn } from './words.ts';

/** A stretch of a text: whether it is a word that was searched for. */
export interface Stretch {
  text: string;
  isHit: boolean;
}

/** Splits a text into the words that are hits and what stands between them. */
export function highlight(text: string, isHit: (word: string) => boolean): Stretch[] {
  const stretches: Stretch[] = [];
  for (const part of text.split(/([\p{L}\p{M}\p{N}]+)/u)) {
    const hit = wordsIn(part).some(isHit);
    const last = stretches.at(-1);
    if (last && !hit && !last.isHit) last.text += part;
    else if (part !== '') stretches.push({ text: part, isHit: hit });
  }
  return stretches;
}
