import { readFileSync } from 'node:fs';
import { run } from './child.mjs';
import { Failure } from './failure.mjs';
import { pinnedNode } from './node.mjs';
import { makeStamp, readStamp, writeStamp } from './stamp.mjs';

const install = [
  'ci',
  '--no-audit',
  '--no-fund',
  '--prefer-offline',
  '--loglevel=error',
  // npm's own patience keeps a person without a network waiting for more than two minutes.
  '--fetch-retries=2',
  '--fetch-retry-mintimeout=1000',
  '--fetch-retry-maxtimeout=5000',
  '--fetch-timeout=60000',
];

/** What npm prints when it fails, and what that means to a person. */
const reasons = [
  {
    sign: /\b(ENOTFOUND|EAI_AGAIN|ECONN\w+|E?TIMEDOUT|\w+_TIMEOUT|EIDLETIMEOUT|E(NET|HOST)UNREACH)\b/,
    reason: 'the package registry cannot be reached',
    mend: 'check the network and the proxy',
  },
  {
    sign: /\b(EACCES|EPERM|EROFS)\b/,
    reason: 'this user may not write here',
    mend: 'mend the rights to this folder and to the cache of npm',
  },
  { sign: /\bENOSPC\b/, reason: 'the disk is full', mend: 'free some space' },
  {
    sign: /\bEUSAGE\b/,
    reason: 'package-lock.json does not fit package.json',
    mend: 'run `npm install`',
  },
];

/**
 * Installs the packages, unless that was done before.
 * @throws {Failure} when they cannot be installed
 */
export async function setUp() {
  if (readStamp() === stamp()) return;
  console.log('Installing the packages …');
  const start = Date.now();
  const { code, output } = await run('npm', install, { capture: true });
  if (code !== 0) throw new Failure(explain(code, output));
  writeStamp(stamp());
  console.log(`Packages installed in ${((Date.now() - start) / 1000).toFixed(1)} s.`);
}

function stamp() {
  const { platform, arch, version } = process;
  const node = pinnedNode() ? 'pinned' : version;
  return makeStamp(readFileSync('package-lock.json', 'utf8'), { platform, arch, node });
}

/**
 * @param {number} code
 * @param {string} output
 */
function explain(code, output) {
  if (code === 127) return 'npm was not found: install it, it comes with Node, and try again.';
  const known = reasons.find(({ sign }) => sign.test(output));
  return known
    ? `The packages could not be installed, ${known.reason}: ${known.mend}, and try again.`
    : 'The packages could not be installed: run `npm ci` to see why, and try again.';
}
