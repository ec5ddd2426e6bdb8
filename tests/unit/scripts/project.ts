/** Small projects of their own for the real commands to run in, so that no test touches this one. */
import { spawn } from 'node:child_process';
import {
  chmodSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { onTestFinished } from 'vitest';

/** How long to wait for a process to say something, on a machine that other steps keep busy. */
export const patience = { timeout: 30_000 };

export const packages = path.resolve('node_modules');

/** A fresh folder that goes with the test. */
export function makeFolder(): string {
  const folder = realpathSync(mkdtempSync(path.join(tmpdir(), 'scripts-')));
  onTestFinished(() => {
    rmSync(folder, { recursive: true, force: true });
  });
  return folder;
}

/** A fresh folder with the project's scripts and whatever else a test names. */
export function makeProject(...parts: string[]): string {
  const folder = makeFolder();
  for (const part of ['package.json', 'scripts', ...parts]) {
    cpSync(part, path.join(folder, part), { recursive: true });
  }
  return folder;
}

/** Writes files, by their path in a folder. */
export function write(folder: string, files: Record<string, string | Uint8Array>): void {
  for (const [file, content] of Object.entries(files)) {
    const target = path.join(folder, file);
    mkdirSync(path.dirname(target), { recursive: true });
    writeFileSync(target, content);
  }
}

/** Puts programs, written for the shell, into the folder `bin` of a project. */
export function writePrograms(folder: string, programs: Record<string, string>): void {
  mkdirSync(path.join(folder, 'bin'), { recursive: true });
  for (const [name, text] of Object.entries(programs)) {
    const file = path.join(folder, 'bin', name);
    writeFileSync(file, `#!/bin/sh\n${text}\n`);
    chmodSync(file, 0o755);
  }
}

/** Starts Node in a folder. Nothing of this process's environment comes along but what is named. */
export function startNode(folder: string, args: string[], env: Record<string, string> = {}) {
  const child = spawn(process.execPath, args, {
    cwd: folder,
    env: { PATH: path.join(folder, 'bin'), HOME: folder, ...env },
  });
  let stdout = '';
  let stderr = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => (stdout += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (stderr += text));
  onTestFinished(() => {
    child.kill('SIGKILL');
  });
  return {
    child,
    /** What it has printed so far. */
    printed: () => stdout,
    ended: new Promise<{ code: number | null; stdout: string; stderr: string }>((resolve) => {
      child.on('close', (code) => {
        resolve({ code, stdout, stderr });
      });
    }),
  };
}

/** Runs Node in a folder to its end. */
export function runNode(folder: string, args: string[], env?: Record<string, string>) {
  return startNode(folder, args, env).ended;
}
