import { run } from './child.mjs';

/** Lists that are partly out of reach may still name a package, so the code of an update says little. */
const prelude = `
export DEBIAN_FRONTEND=noninteractive
apt() { apt-get -o DPkg::Lock::Timeout=60 -o Acquire::http::Timeout=20 "$@"; }
install() { apt install -y --no-install-recommends "$@"; }
apt update
`;

/**
 * Runs a shell script as root that installs packages of Debian, where that can be done.
 * @param {string} script may call `install` with names of packages
 * @returns {Promise<string>} why they may not be there afterwards
 */
export async function withApt(script) {
  if ((await run('apt-get', ['--version'], { capture: true })).code !== 0) {
    return 'there is no apt-get';
  }
  const root = process.getuid?.() === 0;
  if (!root && (await run('sudo', ['-n', 'true'], { capture: true })).code !== 0) {
    return 'no rights to use apt-get';
  }
  const shell = ['/bin/sh', '-c', prelude + script];
  const [program = '', ...args] = root ? shell : ['sudo', '-n', ...shell];
  await run(program, args, { capture: true });
  return 'apt-get has failed';
}
