/** `npm run preview`: serves the built site until it is told to end. */
import { existsSync } from 'node:fs';
import { createServer } from 'node:http';
import { restore } from '#generate/swap.ts';
import { readAddress } from './address.mjs';
import { Failure } from './failure.mjs';
import { listen } from './listen.ts';
import { readPlace } from './place.mjs';
import { builtBase, serveFolder } from './serve.ts';

restore('dist');
if (!existsSync('dist')) throw new Failure('There is no built site: run `npm run build` first.');

const base = builtBase('dist');
const { base: asked } = readPlace(process.env);
if (process.env.BASE_PATH && base !== asked) {
  throw new Failure(
    `The built site lives at ${base}, and BASE_PATH is ${asked}: run \`npm run build\` with it, or unset it.`,
  );
}
const { host, port: wanted } = readAddress(process.env);

const server = createServer(serveFolder('dist', base));
const port = await listen(server, host, wanted);
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.on(signal, () => {
    server.close();
    server.closeAllConnections();
  });
}

if (wanted !== 0 && port !== wanted) console.log(`Port ${wanted} is busy: taking ${port} instead.`);
console.log(`The site is at http://${host.includes(':') ? `[${host}]` : host}:${port}${base}`);
console.log('Press Ctrl+C to end.');
