/**
 * The promise that no address stops answering once it was published. `content/urls.txt` holds all of
 * them, one a line, from the root of the site: a page and each of its headings, a file.
 */
import { caseId, splitCode } from '#catalog/code.ts';
import { locales } from '#catalog/locales.ts';
import type { Answers } from './answers.ts';

/** Where the list is. */
export const listFile = 'content/urls.txt';

/** How a built site differs from what is promised. */
export interface Differences {
  /** Promised, and not answered. */
  broken: string[];
  /** Answered, and not promised yet. */
  added: string[];
}

/** There is a sitemap only where the site knows its own host. */
const needsHost = (url: string) => url.startsWith('/sitemap-');

/** Reads the list. */
export function parseList(text: string): string[] {
  return text.split('\n').filter((line) => line !== '');
}

/** Writes the list: sorted, each address once. */
export function writeList(urls: Iterable<string>): string {
  return [...new Set(urls)]
    .sort()
    .map((url) => `${url}\n`)
    .join('');
}

/** Every address of a built site that is worth a promise, sorted. */
export function listUrls(answers: Answers): string[] {
  return [...answers]
    .flatMap(([page, { headings }]) => [page, ...headings.map((id) => `${page}#${id}`)])
    .sort();
}

/** Compares what is promised with a built site. */
export function compareUrls(promised: readonly string[], answers: Answers): Differences {
  const known = new Set(promised);
  const urls = listUrls(answers);
  const hasHost = urls.some(needsHost);
  return {
    broken: promised.filter((url) => !isAnswered(url, answers) && (hasHost || !needsHost(url))),
    added: urls.filter((url) => !known.has(url)),
  };
}

function isAnswered(url: string, answers: Answers): boolean {
  const [page = '', anchor] = url.split('#');
  const answer = answers.get(page);
  // A page that leads on takes the reader to the top of another one.
  return (
    answer !== undefined && (anchor === undefined || answer.isStub || answer.anchors.has(anchor))
  );
}

/** What to do about each difference, a sentence for each. */
export function tell({ broken, added }: Differences): string[] {
  return [
    ...broken.map((url) => `${url} no longer answers: ${mend(url)}.`),
    ...added.map((url) => `${url} is new: run \`npm run urls -- --update\`.`),
  ];
}

/** How an address is made to answer again. */
function mend(url: string): string {
  const [page = '', anchor] = url.split('#');
  if (anchor !== undefined) {
    return `give the heading its old text back, or put an empty element with the id "${anchor}" where it stood`;
  }
  const words = page.split('/').filter((word) => word !== '');
  const [first = '', second = ''] = words.filter((word) => word !== 'api' && !isLocale(word));
  const code = splitCode(first === 'codes' ? second.replace('.json', '') : first);
  if (code) return retireCase(caseId(code.http, code.case), `service ${code.service}`);
  if (first === 'cases' && second !== '') return retireCase(second, 'all services');
  if (first === 'http' && second !== '') {
    return `put the cases under it back into content/catalog/cases, and give their rows \`retired\``;
  }
  if (first === 'services') {
    return 'put the service back into content/catalog/services, and give it `retired`';
  }
  return 'put it back, or a page in its place that leads to where it has gone (src/components/stub/Stub.astro)';
}

function retireCase(id: string, services: string): string {
  return `put its row for ${services} back into content/catalog/cases/${id}.yaml, and give it \`retired\``;
}

function isLocale(word: string): boolean {
  return (locales as readonly string[]).includes(word);
}
