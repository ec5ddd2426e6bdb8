/** A lock that the system lets go of when its process ends, however that ends. */
import { createHash } from 'node:crypto';
import { rmSync } from 'node:fs';
import { connect, createServer } from 'node:net';
import path from 'node:path';
import { Failure } from './failure.mjs';

const isWindows = process.platform === 'win32';

/**
 * Makes this process the only one that holds a lock, for as long as it lives. Where the disk has no
 * sockets, as some that are shared with a virtual machine, there is no lock.
 * @param file where processes find each other: a path from the working folder, since that of a
 *   socket may not be long
 * @throws Failure when another process holds it
 */
export async function lock(file: string): Promise<void> {
  const address = isWindows ? pipeOf(file) : file;
  const told = new Failure(
    'Another build is running in this folder: wait until it has ended, and run the command again.',
  );
  if (await isHeld(address)) throw told;
  const remove = () => {
    if (!isWindows) rmSync(file, { force: true });
  };
  // What a process that was killed has left is a file that nobody listens on.
  remove();
  await new Promise<void>((resolve, reject) => {
    createServer()
      .on('error', ({ code }: NodeJS.ErrnoException) => {
        // Somebody was faster.
        if (code === 'EADDRINUSE') reject(told);
        else resolve();
      })
      .listen(address, () => {
        process.once('exit', remove);
        resolve();
      })
      .unref();
  });
}

/** Windows has names for this that are no files. */
function pipeOf(file: string): string {
  return `\\\\.\\pipe\\${createHash('sha256').update(path.resolve(file)).digest('hex')}`;
}

function isHeld(address: string): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(address);
    socket
      .on('connect', () => {
        socket.destroy();
        resolve(true);
      })
      .on('error', () => {
        resolve(false);
      });
  });
}
