/** How many pages nginx sends in a while, as the build has configured it. */
import { globSync } from 'node:fs';
import { z } from 'zod';
import { run } from '../child.mjs';
import { ensure } from './install.ts';
import { startServer, type BuiltSite } from './start.ts';

/** How long, by how many connections. */
const seconds = 30;
const connections = 64;

const measured = z.object({
  requests: z.number(),
  microseconds: z.number(),
  wrong: z.number(),
  broken: z.number(),
  p99: z.number(),
});

/** Asks for every page of a built site in turn. Gives the lines to print; a wrong answer is a failure. */
export async function benchHosting({ dist, base }: BuiltSite): Promise<string[]> {
  const missing = await ensure(['nginx', 'wrk']);
  if (missing) return [`hosting       not measured by ${missing}`];
  const pages = globSync('**/index.html', { cwd: dist })
    .map((file) => file.replace(/index\.html$/, ''))
    // Short addresses answer by leading on.
    .filter((page) => !/^(?:\d{7}|services\/\d+)\/$/.test(page))
    .map((page) => base + page)
    .sort();
  const server = await startServer('nginx', { dist, base });
  try {
    const { code, output } = await run(
      'wrk',
      [
        '--threads=2',
        `--connections=${connections}`,
        `--duration=${seconds}s`,
        '--script=scripts/hosting/mix.lua',
        `http://127.0.0.1:${server.port}`,
        '--',
        ...pages,
      ],
      { capture: true },
    );
    if (code !== 0) return [`hosting       not measured: ${output.trim()}`];
    return tell(output, pages.length);
  } finally {
    await server.stop();
  }
}

function tell(output: string, pages: number): string[] {
  const { requests, microseconds, wrong, broken, p99 } = measured.parse(
    JSON.parse(output.trimEnd().split('\n').at(-1) ?? ''),
  );
  if (wrong + broken > 0) process.exitCode = 1;
  const perSecond = Math.round(requests / (microseconds / 1e6));
  return [
    `hosting       nginx, ${seconds} s, ${connections} connections, ${pages} pages in turn, on this machine`,
    `  sent        ${perSecond} pages a second, 99 of 100 within ${(p99 / 1000).toFixed(1)} ms`,
    `  wrong       ${wrong} of ${requests} answers, ${broken} broken off`,
  ];
}
