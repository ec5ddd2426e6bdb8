/** The only place that makes an address of this site: base path, language and trailing slash. */
import { locales, rootLocale, type Locale } from './locales.ts';

/** The pages of which there is one each, by the word that stands in their address. */
export type PageName = 'codes' | 'coverage' | 'decode' | 'privacy' | 'search';

export interface UrlOptions {
  /** The path that the site lives under, such as `/` or `/docs/`; slashes at the ends don't matter. */
  base: string;
  /** The language of the pages linked to. */
  locale: Locale;
}

/** Makes the addresses of one language. Each is a path from the root of the host. */
export function makeUrls({ base, locale }: UrlOptions) {
  const root = `/${base}/`.replace(/\/{2,}/g, '/');
  const pages = locale === rootLocale ? root : `${root}${locale}/`;
  return {
    home: () => pages,
    page: (name: PageName) => `${pages}${name}/`,
    /** The permanent page of a response code, seven digits. */
    code: (code: string) => `${pages}codes/${code}/`,
    /** The short address of a response code, which leads to its page. */
    shortCode: (code: string) => `${root}${code}/`,
    /** The short address of a service, two digits, which leads to its page. */
    shortService: (code: string) => `${root}services/${code}/`,
    /** The index page of a service. */
    service: (slug: string) => `${pages}services/${slug}/`,
    /** One case across all services; the id is like `404-01`. */
    case: (id: string) => `${pages}cases/${id}/`,
    /** All cases under one HTTP status, three digits. */
    http: (status: string) => `${pages}http/${status}/`,
    /** A guide, by the words in its address. */
    guide: (slug: string) => `${pages}guides/${slug}/`,
    /** The decoder with codes in its fragment, which is never sent to a server. */
    decode: (codes: readonly string[]) => `${pages}decode/#${codes.join(',')}`,
    /** The search page with a query, and with filters; an empty one of either is left out. */
    search: (query: string, filter: Readonly<Record<string, string>> = {}) => {
      const params = Object.entries({ q: query, ...filter }).filter(([, value]) => value !== '');
      const written = params.map(([name, value]) => `${name}=${encodeURIComponent(value)}`);
      return `${pages}search/${written.length > 0 ? '?' : ''}${written.join('&')}`;
    },
    /** What the search loads: its data when it is opened, the verdicts after them. */
    searchFile: (version: string, name: 'data' | 'verdicts') =>
      `${root}search/files/${version}/${locale}/${name}.json`,
    /** The table of all codes, filtered. */
    codes: (filter: Record<string, string>) =>
      `${pages}codes/?${new URLSearchParams(filter).toString()}`,
    /** A file of the data interface, such as `catalog.json`. There is one for all languages. */
    api: (file: string) => `${root}api/${file}`,
    /** A static file, such as `favicon.svg`. */
    file: (path: string) => `${root}${path}`,
  };
}

/**
 * The path of the same page in another language: what follows base path and language stays.
 * @param path a path of this site, in any language
 */
export function pathIn(path: string, { base, locale }: UrlOptions): string {
  const root = makeUrls({ base, locale: rootLocale }).home();
  const rest = path.startsWith(root) ? path.slice(root.length) : '';
  const [first = '', ...others] = rest.split('/');
  const isPrefix = first !== rootLocale && (locales as readonly string[]).includes(first);
  const page = isPrefix ? others.join('/') : rest;
  // Two slashes at the beginning would make the next word the name of another host.
  return makeUrls({ base, locale }).home() + page.replace(/^[/\\]+/, '');
}

export type Urls = ReturnType<typeof makeUrls>;
