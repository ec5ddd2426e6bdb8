import { existsSync } from 'node:fs';
import { run } from '../child.mjs';
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

/** Installs its arguments. Debian starts the servers that it installs, unless this file forbids it. */
const script = `
policy=/usr/sbin/policy-rc.d
if [ ! -e "$policy" ]; then
  trap 'rm -f "$policy"' EXIT
  printf '#!/bin/sh\\nexit 101\\n' > "$policy" && chmod +x "$policy" || exit
fi
options="-o DPkg::Lock::Timeout=60 -o Acquire::http::Timeout=20"
export DEBIAN_FRONTEND=noninteractive
# Lists that are partly out of reach may still name the packages.
apt-get $options update
apt-get $options install -y --no-install-recommends "$@"
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
  const reason = await install(missing.flatMap((name) => programs[name].packages));
  const left = missingOf(names).join(' and ');
  return left ? `${left}, which could not be installed (${reason})` : undefined;
}

/** @returns why they may not be there afterwards */
async function install(packages: readonly string[]): Promise<string> {
  if ((await run('apt-get', ['--version'], { capture: true })).code !== 0) {
    return 'there is no apt-get';
  }
  const root = process.getuid?.() === 0;
  if (!root && (await run('sudo', ['-n', 'true'], { capture: true })).code !== 0) {
    return 'no rights to use apt-get';
  }
  const shell = ['-c', script, 'sh', ...packages];
  await (root
    ? run('sh', shell, { capture: true })
    : run('sudo', ['-n', 'sh', ...shell], { capture: true }));
  return 'apt-get has failed';
}
