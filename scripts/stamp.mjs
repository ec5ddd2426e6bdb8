import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** Inside node_modules, so that it goes whenever they go. */
const file = path.join('node_modules', '.set-up');

/**
 * What an installation depends on, in one line.
 * @param {string} lock the text of package-lock.json
 * @param {{ platform: string, arch: string, node: string }} machine node: the version of Node that
 *   the packages are used with; 'pinned' when it is one of them
 */
export function makeStamp(lock, { platform, arch, node }) {
  const hash = createHash('sha256');
  for (const part of [lock, platform, arch, node]) hash.update(`${part.length}:${part}`);
  return hash.digest('hex');
}

/** The stamp of the last complete installation, if there is one. */
export function readStamp() {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}

/** @param {string} stamp */
export function writeStamp(stamp) {
  writeFileSync(file, stamp);
}
