/** `npm run build`: generates the pages and builds the site into dist. */
import { generate } from '#generate/generate.ts';

process.env.ASTRO_TELEMETRY_DISABLED = '1';

const start = performance.now();
console.log('Building the site …');
const { plan } = generate('write');
// Not by its command line: there, less than all messages means none, errors included.
const { build } = await import('astro');
await build({ logLevel: 'warn' });
const seconds = ((performance.now() - start) / 1000).toFixed(1);
console.log(`Built dist from ${plan.size} generated pages in ${seconds} s.`);
