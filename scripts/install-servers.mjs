import { existsSync } from 'node:fs';
import { run } from './child.mjs';
import { findProgram } from './find-program.mjs';

/** The part of nginx that sends what was packed by brotli; Debian has it as a package of its own. */
export const brotliModule = '/usr/lib/nginx/modules/ngx_http_brotli_static_module.so';

/** What the tests of hosting need, and the packages of Debian that have it. */
const needs = [
  {
    name: 'nginx',
    isThere: () => findProgram('nginx') !== undefined && existsSync(brotliModule),
    packages: ['nginx', 'libnginx-mod-http-brotli-static'],
  },
  { name: 'caddy', isThere: () => findProgram('caddy') !== undefined, packages: ['caddy'] },
];

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

/** The names of the servers that are not installed. */
export function missingServers() {
  return needs.filter(({ isThere }) => !isThere()).map(({ name }) => name);
}

/**
 * Installs the web servers for the tests where that can be done, and says so where it can't: what
 * becomes of the tests then is their own matter.
 */
export async function ensureServers() {
  const missing = needs.filter(({ isThere }) => !isThere());
  if (missing.length === 0) return;
  console.log('Installing nginx and Caddy for the tests of hosting: the packages of Debian …');
  const reason = await install(missing.flatMap(({ packages }) => packages));
  const names = missingServers().join(' and ');
  if (names) {
    console.log(
      `Not tested: hosting by ${names}, which could not be installed (${reason}). Where CI is set, that fails.`,
    );
  }
}

/**
 * @param {string[]} packages
 * @returns {Promise<string>} why they may not be there afterwards
 */
async function install(packages) {
  if ((await run('apt-get', ['--version'], { capture: true })).code !== 0) {
    return 'there is no apt-get';
  }
  const root = process.getuid?.() === 0;
  if (!root && (await run('sudo', ['-n', 'true'], { capture: true })).code !== 0) {
    return 'no rights to use apt-get';
  }
  const shell = ['sh', '-c', script, 'sh', ...packages];
  const command = [...(root ? [] : ['sudo', '-n']), ...shell];
  await run(command[0], command.slice(1), { capture: true });
  return 'apt-get has failed';
}
