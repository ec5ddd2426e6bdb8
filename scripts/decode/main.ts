import path from 'node:path';
import { decode } from './command.ts';
import { openInput } from './files.ts';
import type { Knowledge } from './knowledge.ts';

/** Runs the command on the streams of this process. @param folder what names of files begin at */
export async function main(
  knowledge: Knowledge,
  { name, folder }: { name: string; folder: string },
): Promise<void> {
  process.exitCode = await decode(process.argv.slice(2), knowledge, {
    stdin: openInput,
    stdout: process.stdout,
    stderr: process.stderr,
    env: process.env,
    folder: path.resolve(folder),
    name,
  });
}
