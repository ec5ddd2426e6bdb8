/** What happens to a site after Astro has built it. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Catalog } from '#catalog/model.ts';
import type { Urls } from '#catalog/urls.ts';
import { compress } from './compress.ts';
import { headerRules, toHeadersFile } from './headers.ts';
import { policyOf, withPolicy } from './policy.ts';
import { redirectsOf, toRedirectsFile } from './redirects.ts';

/**
 * Makes a folder with a built site ready for any host: the policy in each page, the files that
 * hosts read, packed copies.
 */
export async function publish(folder: string, catalog: Catalog, urls: Urls): Promise<void> {
  const pages = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.html'))
    .map((file) => path.join(folder, file));
  const policy = policyOf(pages.map((page) => readFileSync(page, 'utf8')));
  for (const page of pages) {
    writeFileSync(page, withPolicy(readFileSync(page, 'utf8'), policy));
  }
  const write = (name: string, text: string) => {
    writeFileSync(path.join(folder, name), text);
  };
  write('_headers', toHeadersFile(headerRules(policy, urls.home())));
  write('_redirects', toRedirectsFile(redirectsOf(catalog, urls)));
  await compress(folder);
}
