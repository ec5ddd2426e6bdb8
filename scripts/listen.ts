import type { Server } from 'node:http';
import { Failure } from './failure.mjs';

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
