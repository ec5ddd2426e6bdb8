/** A catalog as it lies on the disk. */
import { mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { contohTexts } from '../contoh.ts';

/** What stands at a path that a file of the catalog might have: bytes, or what is no file. */
export type Entry = Buffer | 'folder' | 'broken link';

/** The files of a catalog, by path inside its folder, with `/` between the parts. */
export type Files = Map<string, Entry>;

/** The files of the invented catalog. */
export const contohFiles: ReadonlyMap<string, Buffer> = new Map(
  [...contohTexts].map(([file, text]) => [file, Buffer.from(text ?? '')]),
);

/** Makes a folder that holds some files hold others; what stays the same is not touched. */
export function writeFiles(folder: string, from: ReadonlyMap<string, Entry>, to: Files): void {
  for (const [file, entry] of from) {
    if (to.get(file) !== entry) rmSync(path.join(folder, file), { recursive: true, force: true });
  }
  for (const [file, entry] of to) {
    if (from.get(file) === entry) continue;
    const target = path.join(folder, file);
    mkdirSync(path.dirname(target), { recursive: true });
    if (entry === 'folder') mkdirSync(target);
    else if (entry === 'broken link') symlinkSync('nowhere', target);
    else writeFileSync(target, entry);
  }
}

/** Whether the catalog is read from this file: editors keep their own ones beside it. */
export function isRead(file: string): boolean {
  return /\.ya?ml$/i.test(file) && !path.posix.basename(file).startsWith('.');
}

/** The text of a file as it is read; empty where nothing can be read. */
export function textOf(files: ReadonlyMap<string, Entry>, file: string): string {
  const entry = files.get(file);
  return Buffer.isBuffer(entry) ? entry.toString('utf8') : '';
}
