import leven from 'leven';
import { stem } from './words.ts';

/** The words of an index that a typed word is like, and how much: 1 for the very word. */
export type Likes = ReadonlyMap<string, number>;

/** So many typed words are remembered: those of the query before stand in the next one too. */
const remembered = 200;

interface Known {
  word: string;
  root: string;
  letters: number;
  /** Which of the synonyms it is one of. */
  sense: number | undefined;
  /** Two words written as one, which nobody means by a short beginning. */
  isPair: boolean;
}

/**
 * Makes the vocabulary of some words: a function that finds those that a typed word may mean. These
 * are the word itself, its other forms, what it is the beginning of, other words for the same thing,
 * and what it is but for a typo or two.
 * @param pairs words that are written as one
 * @param synonyms words for the same thing, a list for each
 */
export function makeVocabulary(
  words: Iterable<string>,
  pairs: Iterable<string>,
  synonyms: readonly (readonly string[])[],
): (typed: string) => Likes {
  const senses = new Map(synonyms.flatMap((line, at) => line.map((word) => [stem(word), at])));
  const know = (word: string, isPair: boolean): Known => {
    const root = stem(word);
    return { word, root, letters: lettersOf(word), sense: senses.get(root), isPair };
  };
  const known = [
    ...Array.from(pairs, (pair) => know(pair, true)),
    // Later ones win: a pair may be a word as well, as "timeout".
    ...Array.from(words, (word) => know(word, false)),
  ];
  const correct = [...new Set(synonyms.flat())].map((word) => know(word, false));
  const spellings = new Set([...known, ...correct].map(({ word }) => word));
  const memory = new Map<string, Likes>();

  const find = (typed: string): Likes => {
    const root = stem(typed);
    const letters = lettersOf(typed);
    // What is a word as it stands is not taken for a slip of another: "used" is not "user".
    const isSlip = !spellings.has(typed);
    const meant = isSlip
      ? correct.find((one) => editsBetween(typed, letters, one) === 1)
      : undefined;
    const sense = senses.get(root) ?? meant?.sense;
    const likes = new Map<string, number>();
    for (const one of known) {
      const form = !one.isPair && one.root === root ? 0.95 : 0;
      const synonym = !one.isPair && sense !== undefined && one.sense === sense ? 0.85 : 0;
      const slip = isSlip || one.isPair ? mistyped(typed, letters, one) : 0;
      const like = Math.max(form, synonym, begun(typed, one), slip);
      if (like > 0) likes.set(one.word, one.word === typed ? 1 : like);
    }
    return likes;
  };
  return (typed) => {
    const before = memory.get(typed);
    if (before) return before;
    if (memory.size >= remembered) memory.clear();
    const likes = find(typed);
    memory.set(typed, likes);
    return likes;
  };
}

/** How much a typed word is the beginning of another. */
function begun(typed: string, { word, isPair }: Known): number {
  const part = typed.length / word.length;
  const isEnough = isPair ? part > 0.7 : typed.length >= 3;
  return isEnough && word.startsWith(typed) ? 0.6 + 0.3 * part : 0;
}

/** How much a typed word is another but for typos. */
function mistyped(typed: string, letters: number, known: Known): number {
  const edits = editsBetween(typed, letters, known);
  return edits === undefined ? 0 : 0.95 - edits / Math.max(typed.length, known.word.length);
}

/** How many slips there are between two words; undefined where they are too many for their length. */
function editsBetween(typed: string, letters: number, known: Known): number | undefined {
  const { word } = known;
  const shorter = Math.min(typed.length, word.length);
  const most = shorter < 4 ? 0 : shorter < 7 ? 1 : 2;
  if (Math.max(typed.length, word.length) - shorter > most) return undefined;
  // A slip changes two letters at most: this rules out nearly all words, and costs nearly nothing.
  if (countBits(letters ^ known.letters) > 2 * most) return undefined;
  if (isSwapped(typed, word)) return 1;
  // The limit is never exceeded: what reaches one more than allowed is too much.
  const edits = leven(typed, word, { maxDistance: most + 1 });
  return edits > most ? undefined : edits;
}

/** Which letters a word has, a bit for each. Several letters may share one. */
function lettersOf(word: string): number {
  let letters = 0;
  for (let at = 0; at < word.length; at += 1) letters |= 1 << (word.charCodeAt(at) % 32);
  return letters;
}

function countBits(bits: number): number {
  let count = 0;
  for (let rest = bits; rest !== 0; rest &= rest - 1) count += 1;
  return count;
}

/** Whether two letters beside each other have changed places, which is one slip and not two. */
function isSwapped(typed: string, word: string): boolean {
  if (typed.length !== word.length) return false;
  let at = 0;
  while (at < typed.length && typed[at] === word[at]) at += 1;
  return (
    typed[at] === word[at + 1] &&
    typed[at + 1] === word[at] &&
    typed.slice(at + 2) === word.slice(at + 2)
  );
}
