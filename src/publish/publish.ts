/** What happens to a site after Astro has built it. */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Catalog } from '#catalog/model.ts';
import type { Urls } from '#catalog/urls.ts';
import { compress } from './compress.ts';
import { headerRules, toHeadersFile } from './headers.ts';
import { policyOf, withPolicy } from './policy.ts';
import { redirectsOf, serviceRedirects, toRedirectsFile } from './redirects.ts';
import { caddyfile, nginxConf, type Served } from './servers.ts';

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
  const base = urls.home();
  const rules = headerRules(policy, base);
  write('_headers', toHeadersFile(rules));
  write('_redirects', toRedirectsFile(redirectsOf(catalog, urls)));
  const served: Served = { base, rules, redirects: serviceRedirects(catalog, urls) };
  const template = (name: string) => readFileSync(path.join('hosting', name), 'utf8');
  mkdirSync(path.join(folder, '_hosting'));
  write('_hosting/nginx.conf', nginxConf(template('nginx.conf'), served));
  write('_hosting/Caddyfile', caddyfile(template('Caddyfile'), served));
  await compress(folder);
}
