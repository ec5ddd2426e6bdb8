/** A lock that the system lets go of when its process ends, however that ends. */
import { createHash } from 'node:crypto';
import { rmSync } from 'node:fs';
import { connect, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Failure } from './failure.mjs';

/**
 * Makes this process the only one that builds in a folder, for as long as it lives.
 * @throws Failure when another one does
 */
export async function lock(folder: string): Promise<void> {
  const address = addressOf(folder);
  if (await isHeld(address)) {
    throw new Failure(
      'Another build is running in this folder: wait until it has ended, and run the command again.',
    );
  }
  // What a process that was killed has left is a file that nobody listens on.
  if (process.platform !== 'win32') rmSync(address, { force: true });
  await new Promise<void>((resolve, reject) => {
    createServer().on('error', reject).listen(address, resolve).unref();
  });
}

/** A socket by which processes of one user find each other; its path may not be long. */
function addressOf(folder: string): string {
  const owner = `${process.getuid?.() ?? ''} ${path.resolve(folder)}`;
  const name = createHash('sha256').update(owner).digest('hex').slice(0, 16);
  return process.platform === 'win32'
    ? `\\\\.\\pipe\\build-${name}`
    : path.join(tmpdir(), `build-${name}.sock`);
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
