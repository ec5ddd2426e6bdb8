import { wordsIn } from './words.ts';

/** A stretch of a text: whether it is a word that was searched for. */
export interface Stretch {
  text: string;
  isHit: boolean;
}

/** So much of a long text is shown on either side of a hit, in UTF-16 units. */
const around = 120;

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

/** Of a long text, what stands around its hits. */
export function clip(text: string, isHit: (word: string) => boolean): string {
  if (text.length <= 2 * around) return text;
  const words = text.split(/(?<=\s)/);
  const first = words.findIndex((word) => wordsIn(word).some(isHit));
  const before = words.slice(0, Math.max(first, 0)).join('').length;
  const start = Math.max(0, before - around);
  const end = Math.min(text.length, start + 2 * around);
  const cut = text.slice(start, end).trim();
  return `${start > 0 ? '… ' : ''}${cut}${end < text.length ? ' …' : ''}`;
}
