import { existsSync } from 'node:fs';
import { withApt } from '../apt.mjs';
import { findProgram } from '../find-program.mjs';

/** The part of nginx that sends what was packed by brotli; Debian has it as a package of its own. */
const brotliModule = '/usr/lib/nginx/modules/ngx_http_brotli_static_module.so';

/** What tests and measures of hosting need, and the packages of Debian that have it. */
const programs = {
  nginx: {
    isThere: () => findProgram('nginx') !== undefined && existsSync(brotliModule),
    packages: ['nginx', 'libnginx-mod-http-brotli-static'],
  },
  caddy: { isThere: () => findProgram('caddy') !== undefined, packages: ['caddy'] },
  wrk: { isThere: () => findProgram('wrk') !== undefined, packages: ['wrk'] },
};

type Program = keyof typeof programs;

/** Debian starts the servers that it installs, unless this file forbids it. */
const startNothing = `
policy=/usr/sbin/policy-rc.d
if [ ! -e "$policy" ]; then
  trap 'rm -f "$policy"' EXIT
  printf '#!/bin/sh\\nexit 101\\n' > "$policy" && chmod +x "$policy" || exit
fi
`;

/** Those of the programs that are not installed. */
export function missingOf(names: readonly Program[]): Program[] {
  return names.filter((name) => !programs[name].isThere());
}

/**
 * Installs those of the programs that are missing, where that can be done.
 * @returns which are missing all the same, and why; undefined when none is
 */
export async function ensure(names: readonly Program[]): Promise<string | undefined> {
  const missing = missingOf(names);
  if (missing.length === 0) return undefined;
  console.log(`Installing ${missing.join(' and ')}: the packages of Debian …`);
  const packages = missing.flatMap((name) => programs[name].packages);
  const reason = await withApt(`${startNothing} install ${packages.join(' ')}`);
  const left = missingOf(names).join(' and ');
  return left ? `${left}, which could not be installed (${reason})` : undefined;
}

/** Installs the servers for the tests of hosting, or says that those will not be tested. */
export async function ensureServers(): Promise<void> {
  const missing = await ensure(['nginx', 'caddy']);
  if (missing) console.log(`Not tested: hosting by ${missing}. Where CI is set, that fails.`);
}
