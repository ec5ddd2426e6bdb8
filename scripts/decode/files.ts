import { createReadStream, fstatSync, statSync, type Stats } from 'node:fs';
import path from 'node:path';
import type { Readable } from 'node:stream';

/** What an argument may name. */
export type Named =
  | { kind: 'file'; path: string; size: number }
  | { kind: 'folder' }
  /** `reason` where there may be a file, and it cannot be asked for. */
  | { kind: 'nothing'; reason?: string };

/** Looks whether a name is that of a file, from the folder that the command was called in. */
export function lookUp(name: string, folder: string): Named {
  const file = path.resolve(folder, name);
  let stats: Stats | undefined;
  try {
    stats = statSync(file, { throwIfNoEntry: false });
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    // A long text is no name, and neither is one with a zero in it.
    const isNone =
      code === 'ENAMETOOLONG' || code === 'ENOTDIR' || code === 'ERR_INVALID_ARG_VALUE';
    return { kind: 'nothing', ...(!isNone && { reason: reasonOf(error) }) };
  }
  if (!stats) return { kind: 'nothing' };
  if (stats.isDirectory()) return { kind: 'folder' };
  return { kind: 'file', path: file, size: stats.size };
}

/** How much is read at a time. */
const chunkSize = 512 * 1024;

/** Opens a file. */
export function openFile(file: string): Readable {
  return createReadStream(file, { highWaterMark: chunkSize });
}

/** Standard input, in large pieces where it is a file, and how large that is; 0 when nobody knows. */
export function openInput(): { stream: Readable; size: number } {
  const stats = fstatSync(0);
  // Of a folder, this stream says that it is one.
  const isWhole = stats.isFile() || stats.isDirectory();
  if (!isWhole) return { stream: process.stdin, size: 0 };
  return { stream: createReadStream('', { fd: 0, highWaterMark: chunkSize }), size: stats.size };
}

/** Why a file cannot be read, in words. */
export function reasonOf(error: unknown): string {
  const { code, message } = error as NodeJS.ErrnoException;
  switch (code) {
    case 'EACCES':
    case 'EPERM':
      return 'permission denied';
    case 'ENOENT':
      return 'no such file';
    case 'EISDIR':
      return 'is a folder';
    default:
      // "ELOOP: too many symbolic links encountered, stat 'app.log'"
      return /^E\w+: (.*), \w+(?: '.*)?$/s.exec(message)?.[1] ?? message;
  }
}
