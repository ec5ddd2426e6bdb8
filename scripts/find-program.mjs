import { existsSync } from 'node:fs';
import path from 'node:path';

/** Debian puts servers where only root looks for programs. */
const elsewhere = ['/usr/sbin'];

/**
 * The path of a program that is installed.
 * @param {string} name
 * @returns {string | undefined} undefined when there is none
 */
export function findProgram(name) {
  const folders = (process.env.PATH ?? '').split(path.delimiter).filter(Boolean);
  return [...folders, ...elsewhere]
    .map((folder) => path.join(folder, name))
    .find((program) => existsSync(program));
}
