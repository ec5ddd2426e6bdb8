import { Failure } from './failure.mjs';

/**
 * Where a person wants the site served. Set to nothing is the same as unset: an empty host would
 * mean every address of the machine.
 * @param {NodeJS.ProcessEnv} env HOST, 127.0.0.1 by default, and PORT, 4321 by default; port 0
 *   means any free one
 * @throws {Failure} when PORT is not the number of a port
 */
export function readAddress({ HOST = '', PORT = '' }) {
  const host = HOST === '' ? '127.0.0.1' : HOST;
  const port = PORT === '' ? '4321' : PORT;
  if (/^\d{1,5}$/.test(port) && Number(port) <= 65_535) return { host, port: Number(port) };
  throw new Failure(`PORT is ${PORT}: set it to a number from 0 to 65535, or unset it.`);
}
