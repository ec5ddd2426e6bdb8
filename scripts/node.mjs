import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { run } from './child.mjs';
import { Failure } from './failure.mjs';

/** The Node that came with the packages, if they hold one for this machine. */
export function pinnedNode() {
  const { optionalDependencies } = JSON.parse(readFileSync('package.json', 'utf8'));
  const file = process.platform === 'win32' ? 'node.exe' : 'node';
  return Object.keys(optionalDependencies)
    .map((name) => path.resolve('node_modules', name, 'bin', file))
    .find((program) => existsSync(program));
}

/**
 * The Node that runs the project's TypeScript: the pinned one, else the one that runs this.
 * @throws {Failure} when that one is too old
 */
export function typescriptNode() {
  const node = pinnedNode() ?? (process.features.typescript ? process.execPath : undefined);
  if (node) return node;
  throw new Failure(
    `Node ${process.versions.node} is too old, and no newer one comes with the packages for ${process.platform} on ${process.arch}: install Node 24, or 22.18 and later, and run the command again.`,
  );
}

/**
 * Runs one of the project's commands.
 * @param {string} name such as `build`, for scripts/build.ts
 * @param {NodeJS.ProcessEnv} [env]
 * @returns {Promise<number>} its exit code
 */
export async function runCommand(name, env) {
  return (await run(typescriptNode(), ['scripts/run.mjs', name], { env })).code;
}
