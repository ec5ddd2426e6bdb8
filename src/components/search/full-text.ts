import { rootLocale } from '#catalog/locales.ts';
import { makeUrls } from '#catalog/urls.ts';
import { holdingMost } from '#search/full-text.ts';
import type { FoundPage } from '#search/pages.ts';
import type { Context, FullText, Question } from './search-view.ts';
import { toAnswer, type Pages } from './text-results.ts';

/** The little of Pagefind's interface that is used here. */
interface Index {
  search: (term: string) => Promise<{ results: Hit[] }>;
}
interface Hit {
  id: string;
  score: number;
  data: () => Promise<{
    url: string;
    /** The sections of the page that hold a word. */
    sub_results: { title: string; plain_excerpt: string }[];
    meta: Partial<Record<'title' | 'case' | 'service' | 'http', string>>;
  }>;
}
interface Pagefind {
  createInstance: (options: object) => Index;
}

/** With more words than this, one that is wrong is not the reason why nothing was found. */
const mostWords = 12;

/** How many files of Pagefind could not be loaded. */
let lost = 0;

/**
 * Pagefind keeps to itself that a part of its index could not be loaded, and finds less, or nothing.
 * To be removed when its `search` fails then.
 */
const load = window.fetch.bind(window);
window.fetch = async (input, init) => {
  const isOfPagefind = typeof input === 'string' && input.includes('/pagefind/');
  try {
    const response = await load(input, init);
    if (isOfPagefind && !response.ok) lost += 1;
    return response;
  } catch (error) {
    if (isOfPagefind) lost += 1;
    throw error;
  }
};

let index: Promise<Index> | undefined;
/** Browsers keep what came of an import for as long as the page lives, failure included. */
let attempts = 0;

/**
 * Asks the index of full text for the pages that hold the words; where no page holds all of them,
 * for those that hold the most.
 */
export async function askFullText(question: Question, context: Context): Promise<FullText> {
  // Only a build has an index.
  if (import.meta.env.DEV) return { state: 'failed' };
  try {
    const { query, limit } = question;
    const before = lost;
    const found = await ask(await (index ??= loadIndex()), query.words, limit);
    if (lost > before) throw new Error('A part of the index could not be loaded.');
    return toAnswer(found, question, context);
  } catch {
    // The next query may try again.
    index = undefined;
    return { state: 'failed' };
  }
}

async function ask(index: Index, words: readonly string[], limit: number): Promise<Pages> {
  const holdingAll = (await index.search(words.join(' '))).results;
  const isPartly = holdingAll.length === 0 && words.length > 1 && words.length <= mostWords;
  const perWord = isPartly ? await Promise.all(words.map((word) => index.search(word))) : [];
  const hits = isPartly ? holdingMost(perWord.map(({ results }) => results)) : holdingAll;
  const pages = await Promise.all(hits.slice(0, limit).map(toPage));
  return { pages, total: hits.length, isPartly: isPartly && pages.length > 0 };
}

async function loadIndex(): Promise<Index> {
  const urls = makeUrls({ base: import.meta.env.BASE_URL, locale: rootLocale });
  const again = attempts === 0 ? '' : `?${attempts}`;
  attempts += 1;
  const address = urls.file(`pagefind/pagefind.js${again}`);
  const pagefind = (await import(/* @vite-ignore */ address)) as Pagefind;
  // The index is small: a worker would cost more to load than it saves.
  // A case with much to say about it must not stand behind one with little.
  return pagefind.createInstance({ noWorker: true, ranking: { pageLength: 0 } });
}

async function toPage(hit: Hit): Promise<FoundPage> {
  const { url, meta, sub_results: sections } = await hit.data();
  const { title: heading = '', plain_excerpt: text = '' } = sections[0] ?? {};
  // An excerpt begins with its heading, which says little, or is the title of the page.
  const rest = text.startsWith(heading) ? text.slice(heading.length).replace(/^\W+/, '') : text;
  // It is written as HTML, and shown as text.
  const excerpt = rest.replaceAll('&lt;', '<').replaceAll('&gt;', '>');
  for (const kind of ['case', 'service', 'http'] as const) {
    const id = meta[kind];
    if (id !== undefined) return { kind, id, excerpt };
  }
  return { kind: 'page', id: url, title: meta.title ?? url, excerpt };
}
