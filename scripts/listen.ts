import type { Server } from 'node:http';
import { Failure } from './failure.mjs';

/**
 * Where a person wants the site served. Set to nothing is the same as unset: an empty host would
 * mean every address of the machine.
 * @param env HOST, 127.0.0.1 by default, and PORT, 4321 by default; port 0 means any free one
 * @throws Failure when PORT is not the number of a port
 */
export function readAddress({ HOST = '', PORT = '' }: NodeJS.ProcessEnv) {
  const host = HOST === '' ? '127.0.0.1' : HOST;
  const port = PORT === '' ? '4321' : PORT;
  if (/^\d{1,5}$/.test(port) && Number(port) <= 65_535) return { host, port: Number(port) };
  throw new Failure(`PORT is ${PORT}: set it to a number from 0 to 65535, or unset it.`);
}

/**
 * Makes a server listen on a port or, where that is busy, on the next one that is free.
 * @returns the port that it listens on
 * @throws Failure when it can't listen on any
 */
export async function listen(server: Server, host: string, port: number): Promise<number> {
  for (let candidate = port; candidate <= 65_535; candidate += 1) {
    const error = await tryToListen(server, host, candidate);
    if (error === undefined) {
      const address = server.address();
      return typeof address === 'object' && address ? address.port : candidate;
    }
    if (error.code !== 'EADDRINUSE') throw new Failure(explain(error, host, candidate));
  }
  throw new Failure(`Every port from ${port} on is busy: set PORT to a lower one.`);
}

function tryToListen(
  server: Server,
  host: string,
  port: number,
): Promise<NodeJS.ErrnoException | undefined> {
  return new Promise((resolve) => {
    const fail = (error: NodeJS.ErrnoException) => {
      server.off('listening', succeed);
      resolve(error);
    };
    const succeed = () => {
      server.off('error', fail);
      resolve(undefined);
    };
    server.once('error', fail).once('listening', succeed).listen(port, host);
  });
}

function explain({ code, message }: NodeJS.ErrnoException, host: string, port: number): string {
  switch (code) {
    case 'EACCES':
      return `This user may not listen on port ${port}: set PORT to a number above 1023.`;
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
    case 'EAI_AGAIN':
      return `HOST is ${host}, which is no address of this machine: set it to 127.0.0.1 or 0.0.0.0, or unset it.`;
    default:
      return `The site cannot be served on ${host}, port ${port} (${message}): set HOST and PORT to other ones.`;
  }
}
