import path from 'node:path';
import { setInterval } from 'node:timers';
import { fileURLToPath } from 'node:url';

/** Errors whose message says all. By name: a Node that cannot read TypeScript cannot import the catalog's. */
const plain = new Set(['Failure', 'CatalogError']);

/**
 * The frame around every command: runs it in the project's folder, and tells what a person can
 * mend as the sentence that it is, with exit code 1.
 * @param {() => Promise<void>} command
 */
export async function main(command) {
  process.chdir(path.join(fileURLToPath(import.meta.url), '..', '..'));
  endWithParent();
  try {
    await command();
  } catch (error) {
    const said = tell(error);
    if (said === undefined) throw error;
    console.error(said);
    process.exitCode = 1;
  }
}

/**
 * What to tell of an error that a person can mend; undefined of any other.
 * @param {unknown} error
 */
function tell(error) {
  if (!(error instanceof Error)) return undefined;
  if (plain.has(error.name)) return error.message;
  // Of Node, and of programs that it calls.
  if (/\bENOSPC\b|No space left on device/.test(error.message)) {
    return 'The disk is full: free some space, and run the command again. What the last build made is still there.';
  }
  return undefined;
}

/**
 * npm hands a signal to the shell between it and its script; the shell dies of it and leaves the
 * script behind. So below npm, a command that has lost its parent ends itself.
 */
function endWithParent() {
  if (!process.env.npm_lifecycle_event) return;
  const parent = process.ppid;
  setInterval(() => {
    if (process.ppid !== parent) process.kill(process.pid, 'SIGTERM');
  }, 500).unref();
}
