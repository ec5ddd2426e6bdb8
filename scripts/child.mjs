import { spawn } from 'node:child_process';
import { constants } from 'node:os';

/** @type {Set<import('node:child_process').ChildProcess>} */
const children = new Set();
/** @type {NodeJS.Signals[]} */
const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'];
let interrupted = false;

/**
 * Runs a program to its end. A signal to this process is handed on to all programs that run, and
 * ends this process as soon as they have ended: nobody takes an interrupted step for a failed one.
 * @param {string} program
 * @param {readonly string[]} args
 * @param {{ capture?: boolean, env?: NodeJS.ProcessEnv }} [options] capture: keep what it prints instead of showing it
 * @returns {Promise<{ code: number, output: string }>} the exit code (as in a shell: 127 when there
 *   is no such program, 128 + n after signal n) and what was captured of both its outputs
 */
export function run(program, args, { capture = false, env = process.env } = {}) {
  return new Promise((resolve) => {
    const child = spawn(program, args, {
      env,
      stdio: capture ? ['ignore', 'pipe', 'pipe'] : 'inherit',
      // npm is a .cmd file there, and those need a shell.
      shell: process.platform === 'win32' && program === 'npm',
    });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream?.setEncoding('utf8').on('data', (text) => (output += text));
    }
    if (children.size === 0) for (const signal of signals) process.on(signal, handOn);
    children.add(child);
    child.on('error', (error) => {
      output += error.message;
      end(127);
    });
    child.on('close', (code, signal) => {
      end(code ?? 128 + (signal ? constants.signals[signal] : 0));
    });

    /** @param {number} code */
    function end(code) {
      if (!children.delete(child)) return;
      if (children.size === 0) for (const signal of signals) process.off(signal, handOn);
      if (!interrupted) resolve({ code, output });
      else if (children.size === 0) process.exit(code);
    }
  });
}

/** @param {NodeJS.Signals} signal */
function handOn(signal) {
  interrupted = true;
  for (const child of children) child.kill(signal);
}
