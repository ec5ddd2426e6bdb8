/** `npm run dev`: the site while it is written, with every change shown at once. */
import { generate } from '#generate/generate.ts';
import { readAddress } from './address.mjs';
import { readPlace } from './place.mjs';

process.env.ASTRO_TELEMETRY_DISABLED = '1';

// Told now, and not in the middle of Astro's own messages.
readPlace(process.env);
generate('write');
// Not by its command line, which goes to the background when it believes that a program runs it.
const { dev } = await import('astro');
const server = await dev({ server: readAddress(process.env) });
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.on(signal, () => {
    void server.stop().then(() => process.exit());
  });
}
