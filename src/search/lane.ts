/** Finds pages by words: with typos, in other forms, written together or apart. */
import type { Document, Saying, Subject } from './documents.ts';
import { makeVocabulary, type Likes } from './vocabulary.ts';
import { tellingWords, wordsIn } from './words.ts';

/** A page that words have found. */
export interface Hit extends Subject {
  /** Of what is said of it, that which told it. */
  saying: Saying;
  /** The words of that saying that were meant, in lower case. */
  words: string[];
  /** Whether the query has all of one of its sayings. */
  isWhole: boolean;
  /** Whether the saying has all of the query. */
  hasAll: boolean;
  /** Whether it is an answer, and not merely has a word or two of the query. */
  isAnswer: boolean;
  score: number;
}

/** What each kind of saying is worth: a title is the bank's own, search words are guesses. */
const worth: Readonly<Record<Saying['kind'], number>> = {
  title: 1,
  searchWords: 0.95,
  description: 0.85,
};

/** What all sayings of a page together are worth beside the best one. */
const allOfPage = 0.6;

/** An answer holds at least this part of what a query says. */
const least = 0.4;

/** What is this much worse than the best answer is none beside it. */
const muchWorse = 0.4;

/** What nothing that an API does is known to lead to stands behind its like. */
const remote = 0.96;

/** A saying, with its words. */
interface Entry {
  page: Document;
  saying: Saying;
  words: string[];
}

/** Where a word, or several written as one, stands. */
interface Posting {
  entry: Entry;
  /** The words of the entry that it is. */
  parts: string[];
}

/** A word of a query, or two written as one. */
interface Asked {
  likes: Likes;
  /** Which words of the query it is. */
  places: number[];
}

/** What a query has of one saying. */
interface Match {
  /** Of each word that was asked, how well the saying has it. */
  likes: number[];
  /** Of each word of the saying that was asked, how well. */
  words: Map<string, number>;
}

/**
 * Makes the lane of some documents: a function that ranks those that have any word of a query,
 * best first. It never throws, and takes time in proportion to the words of the query.
 * @param synonyms words for the same thing, a list for each
 */
export function makeLane(
  documents: readonly Document[],
  synonyms: readonly (readonly string[])[],
): (query: string) => Hit[] {
  const entries = documents.flatMap((page) =>
    page.sayings.map((saying): Entry => ({ page, saying, words: tellingWords(saying.text) })),
  );
  const single = Map.groupBy(entries.flatMap(eachWord), ({ word }) => word);
  const joined = Map.groupBy(entries.flatMap(joinWords), ({ word }) => word);
  const postingsOf = (word: string) => [...(single.get(word) ?? []), ...(joined.get(word) ?? [])];
  const likesOf = makeVocabulary(single.keys(), joined.keys(), synonyms);
  /** How much a word tells: the fewer pages have it, the more. One that none has tells little. */
  const weights = new Map(
    [...single].map(([word, postings]) => {
      const pages = new Set(postings.map(({ entry }) => entry.page)).size;
      return [word, Math.log(1 + documents.length / pages)];
    }),
  );
  const weigh = (word: string) => weights.get(word) ?? Math.log(1 + documents.length / 8);

  return (query) => {
    const words = tellingWords(query);
    const asked: Asked[] = [
      ...words.map((word, at) => ({ likes: likesOf(word), places: [at] })),
      ...pairsOf(words).map(({ word }, at) => ({ likes: likesOf(word), places: [at, at + 1] })),
    ];
    const asks = asked.slice(0, words.length).map(({ likes }) => weigh(nearest(likes)));
    const matches = matchAll(asked, words.length, postingsOf);
    const byPage = Map.groupBy(matches, ([entry]) => entry.page);
    const hits = [...byPage]
      .map(([page, own]) => rank(page, own, asks, weigh))
      .sort((one, other) => other.score - one.score);
    const best = hits.find(({ isAnswer }) => isAnswer)?.score ?? 0;
    return hits.map((hit) => ({ ...hit, isAnswer: hit.isAnswer && hit.score > muchWorse * best }));
  };
}

/** What a query has of each saying that has any of it. */
function matchAll(
  asked: readonly Asked[],
  count: number,
  postingsOf: (word: string) => Posting[],
): Map<Entry, Match> {
  const matches = new Map<Entry, Match>();
  for (const { likes, places } of asked) {
    for (const [word, like] of likes) {
      for (const { entry, parts } of postingsOf(word)) {
        // Of two words written as one, one alone says nothing.
        if (places.length > 1 && parts.length > 1) continue;
        const match = matches.get(entry) ?? emptyMatch(count);
        matches.set(entry, match);
        for (const at of places) match.likes[at] = Math.max(match.likes[at] ?? 0, like);
        for (const part of parts) {
          match.words.set(part, Math.max(match.words.get(part) ?? 0, like));
        }
      }
    }
  }
  return matches;
}

function emptyMatch(count: number): Match {
  return { likes: Array<number>(count).fill(0), words: new Map() };
}

/**
 * How well a page answers.
 * @param asks how much each word that was asked tells
 */
function rank(
  { kind, id, isRemote }: Document,
  matches: readonly (readonly [Entry, Match])[],
  asks: readonly number[],
  weigh: (word: string) => number,
): Hit {
  const shareOf = (likes: readonly number[]) =>
    sum(asks.map((weight, at) => weight * (likes[at] ?? 0))) / sum(asks);
  const found = matches.map(([{ saying, words }, match]) => {
    const ofQuery = shareOf(match.likes);
    const ofSaying =
      sum(words.map((word) => weigh(word) * (match.words.get(word) ?? 0))) / sum(words.map(weigh));
    return {
      saying,
      words: [...match.words.keys()],
      isWhole: ofSaying > 0.8,
      hasAll: ofQuery > 0.8,
      score: worth[saying.kind] * ofQuery * (0.5 + 0.5 * ofSaying),
    };
  });
  // A page may have one word here and another there.
  const ofPage = shareOf(
    asks.map((_, at) => Math.max(...matches.map(([, { likes }]) => likes[at] ?? 0))),
  );
  const best = found.reduce((one, other) => (other.score > one.score ? other : one));
  return {
    ...best,
    kind,
    id,
    isWhole: found.some(({ isWhole }) => isWhole),
    isAnswer: ofPage >= least,
    score: (best.score + allOfPage * ofPage) * (isRemote ? remote : 1),
  };
}

function eachWord(entry: Entry): (Posting & { word: string })[] {
  return [...new Set(entry.words)].map((word) => ({ word, entry, parts: [word] }));
}

/** The words of a saying that may be written as one: each two, and all of a title. */
function joinWords(entry: Entry): (Posting & { word: string })[] {
  const { saying, words } = entry;
  const whole = { word: wordsIn(saying.text).join(''), parts: words };
  const isLongTitle = saying.kind === 'title' && words.length > 2;
  return [...pairsOf(words), ...(isLongTitle ? [whole] : [])].map((one) => ({ ...one, entry }));
}

/** Each two words beside each other, as one. */
function pairsOf(words: readonly string[]): { word: string; parts: string[] }[] {
  return words.slice(1).map((second, at) => {
    const parts = [words[at] ?? '', second];
    return { word: parts.join(''), parts };
  });
}

/** The word that was most likely meant; empty where none was. */
function nearest(likes: Likes): string {
  let best = ['', 0] as readonly [string, number];
  for (const one of likes) if (one[1] > best[1]) best = one;
  return best[0];
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, one) => total + one, 0);
}
