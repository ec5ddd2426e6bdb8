/**
 * `npm run build`: generates the pages, builds the site, and the command beside it. All of it is
 * written to a fresh folder, which then takes the place of dist: a build that fails, or is killed,
 * leaves the last one as it is.
 */
import { getCatalog, getWords } from '#catalog/load.ts';
import { rootLocale } from '#catalog/locales.ts';
import { makeUrls } from '#catalog/urls.ts';
import { generate } from '#generate/generate.ts';
import { freshOf, repairSwap, swapIn } from '#generate/swap.ts';
import { publish } from '#publish/publish.ts';
import { bundleDecode } from './decode/bundle.ts';
import { toKnowledge } from './decode/knowledge.ts';
import { lock } from './lock.ts';
import { readPlace } from './place.mjs';

process.env.ASTRO_TELEMETRY_DISABLED = '1';
// Vite heeds one that a person has set for other work, and builds what is meant for development.
process.env.NODE_ENV = 'production';

const { site, base } = readPlace(process.env);

const start = performance.now();
console.log('Building the site …');
// Two at once would write into each other's folders.
await lock('.dist-lock');
repairSwap('dist');
const { plan } = generate('write');
const fresh = freshOf('dist');
try {
  // Not by its command line: there, less than all messages means none, errors included.
  const { build } = await import('astro');
  await build({ logLevel: 'warn', outDir: fresh });
  const catalog = getCatalog();
  await bundleDecode(toKnowledge(catalog, getWords, { base, site }), `${fresh}/decode.mjs`);
  await publish(fresh, catalog, makeUrls({ base, locale: rootLocale }));
} catch (error) {
  // The disk may be full of what was written.
  repairSwap('dist');
  throw error;
}
swapIn('dist');
const seconds = ((performance.now() - start) / 1000).toFixed(1);
console.log(`Built dist from ${plan.size} generated pages in ${seconds} s.`);
