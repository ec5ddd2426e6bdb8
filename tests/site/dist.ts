import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { load, type CheerioAPI } from 'cheerio';
import type { Site } from '../sites.ts';

/** The address of every page, as a path from the root of the host. */
export function listPages({ dist, base }: Site): string[] {
  return readdirSync(dist, { recursive: true, encoding: 'utf8' })
    .map((file) => file.split(path.sep).join('/'))
    .filter((file) => file.endsWith('.html'))
    .map((file) => base + file.replace(/(^|\/)index\.html$/, '$1'))
    .sort();
}

/** The file behind an address, or undefined when the site has none. */
export function fileAt({ dist, base }: Site, address: string): string | undefined {
  if (!address.startsWith(base)) return undefined;
  const relative = decodeURIComponent(address.slice(base.length));
  const file = path.join(
    dist,
    relative.endsWith('/') || relative === '' ? `${relative}index.html` : relative,
  );
  return existsSync(file) ? file : undefined;
}

/** The text of the file behind an address. @throws when there is none */
export function readAt(site: Site, address: string): string {
  const file = fileAt(site, address);
  if (file === undefined) throw new Error(`The site has nothing at ${address}.`);
  return readFileSync(file, 'utf8');
}

const opened = new Map<string, CheerioAPI>();

/** A page, to be asked by selectors; parsed once, so not to be changed. @throws when there is none */
export function openPage(site: Site, address: string): CheerioAPI {
  const key = `${site.dist} ${address}`;
  const page = opened.get(key) ?? load(readAt(site, address));
  opened.set(key, page);
  return page;
}

/** Whether a page is one of its own: neither a short address of another one nor the answer to any address. */
export function isOwnPage(site: Site, address: string): boolean {
  const isStub = openPage(site, address)('meta[http-equiv=refresh]').length > 0;
  return !isStub && !address.endsWith('404.html');
}

/** Text as a person reads it: white space folded. */
export function plain(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
