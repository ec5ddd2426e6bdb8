/** `npm run build`: generates the pages, builds the site into dist, and the command beside it. */
import { catalogFolder, loadCatalog, loadWords } from '#catalog/load.ts';
import { generate } from '#generate/generate.ts';
import { bundleDecode } from './decode/bundle.ts';
import { toKnowledge } from './decode/knowledge.ts';

process.env.ASTRO_TELEMETRY_DISABLED = '1';

const start = performance.now();
console.log('Building the site …');
const { plan } = generate('write');
// Not by its command line: there, less than all messages means none, errors included.
const { build } = await import('astro');
await build({ logLevel: 'warn' });
const { BASE_PATH: base = '/', SITE_URL: site = '' } = process.env;
const knowledge = toKnowledge(loadCatalog(catalogFolder()), loadWords, { base, site });
await bundleDecode(knowledge, 'dist/decode.mjs');
const seconds = ((performance.now() - start) / 1000).toFixed(1);
console.log(`Built dist from ${plan.size} generated pages in ${seconds} s.`);
