/** A stretch of a text: whether it is a word that was searched for. */
export interface Stretch {
  text: string;
  isHit: boolean;
}

/** Splits a text at the words that begin like one of the words searched for. */
export function highlight(text: string, words: readonly string[]): Stretch[] {
  if (words.length === 0) return [{ text, isHit: false }];
  const begins = `(?<![\\p{L}\\p{N}])(?:${words.map(literally).join('|')})[\\p{L}\\p{N}]*`;
  // A split by a group gives the stretches between and the hits in turn.
  return text
    .split(new RegExp(`(${begins})`, 'giu'))
    .map((stretch, index) => ({ text: stretch, isHit: index % 2 === 1 }))
    .filter((stretch) => stretch.text !== '');
}

function literally(word: string): string {
  return word.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
}
