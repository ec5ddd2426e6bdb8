/**
 * Puts a folder that was written anew in the place of the old one, by two renames (a rename onto a
 * folder with content fails). A crash leaves the old folder, the new one, or for the moment between
 * the renames the old one under another name; `repairSwap` puts that right and is called first by
 * every command.
 */
import { existsSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';

/** Where the new folder is written: beside the real one, so that a rename stays on one disk. */
export function freshOf(folder: string): string {
  return besides(folder).fresh;
}

/** Puts back what a swap was interrupted over, and leaves alone what is being written beside it. */
export function restore(folder: string): void {
  const { old } = besides(folder);
  if (!existsSync(folder) && existsSync(old)) renameSync(old, folder);
}

/** Finishes or undoes a swap that was interrupted. */
export function repairSwap(folder: string): void {
  const { fresh, old } = besides(folder);
  restore(folder);
  rmSync(fresh, { recursive: true, force: true });
  rmSync(old, { recursive: true, force: true });
}

/** Lets the fresh folder take the place of the real one, and removes what was there. */
export function swapIn(folder: string): void {
  const { fresh, old } = besides(folder);
  if (existsSync(folder)) renameSync(folder, old);
  renameSync(fresh, folder);
  rmSync(old, { recursive: true, force: true });
}

function besides(folder: string): { fresh: string; old: string } {
  const { dir, base } = path.parse(folder);
  return { fresh: path.join(dir, `.${base}-fresh`), old: path.join(dir, `.${base}-old`) };
}
