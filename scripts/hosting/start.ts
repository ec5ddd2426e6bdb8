/** Starts nginx or Caddy on a built site, as the build has configured it. */
import { spawn } from 'node:child_process';
import {
  chmodSync,
  chownSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:http';
import { connect, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { defaults } from '#publish/servers.ts';
import { findProgram } from '../find-program.mjs';

/** A server that runs. */
export interface Running {
  port: number;
  /** Ends it, and removes what it had. */
  stop: () => Promise<void>;
}

/** A built site, and the path that it lives under. */
export interface BuiltSite {
  dist: string;
  base: string;
}

const servers = {
  nginx: {
    file: 'nginx.conf',
    args: (config: string, own: string) => [
      '-p',
      own,
      '-c',
      config,
      '-e',
      'stderr',
      '-g',
      'daemon off;',
    ],
  },
  caddy: {
    file: 'Caddyfile',
    args: (config: string) => ['run', '--adapter', 'caddyfile', '--config', config],
  },
};

/** Nobody, where root starts it: what serves the world needs no rights. */
const user = process.getuid?.() === 0 ? { uid: 65_534, gid: 65_534 } : {};

/** How long a server may take to start, on a machine that is busy; in milliseconds. */
const patience = 30_000;

/**
 * Serves a copy of a built site on a free port of this machine.
 * @throws when the server does not start, with what it has said
 */
export async function startServer(
  name: keyof typeof servers,
  { dist, base }: BuiltSite,
): Promise<Running> {
  const { file, args } = servers[name];
  const folder = realpathSync(mkdtempSync(path.join(tmpdir(), `${name}-`)));
  const root = path.join(folder, 'site');
  const own = path.join(folder, 'own');
  const config = path.join(folder, file);
  cpSync(dist, path.join(root, base), { recursive: true, preserveTimestamps: true });
  mkdirSync(own);
  chmodSync(folder, 0o755);
  if (user.uid !== undefined) chownSync(own, user.uid, user.gid);
  const port = await findPort();
  writeFileSync(config, adapt(readFileSync(path.join(dist, '_hosting', file), 'utf8'), root, port));

  const child = spawn(findProgram(name) ?? name, args(config, own), {
    ...user,
    env: { PATH: process.env.PATH, HOME: own },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let said = '';
  let isOver = false;
  child.stderr.setEncoding('utf8').on('data', (text: string) => (said += text));
  const ended = new Promise<void>((resolve) => {
    for (const event of ['close', 'error']) child.on(event, resolve);
  }).then(() => {
    isOver = true;
  });
  const stop = async () => {
    child.kill('SIGTERM');
    await ended;
    rmSync(folder, { recursive: true, force: true });
  };

  const end = Date.now() + patience;
  const isWaiting = () => !isOver && Date.now() < end;
  while (isWaiting() && !(await isListening(port))) await setTimeout(20);
  if (isWaiting()) return { port, stop };
  await stop();
  throw new Error(`${name} has not started. ${said}`);
}

/** Changes in a configuration what the guide tells to change, and nothing else. */
function adapt(config: string, root: string, port: number): string {
  return config
    .replace(new RegExp(`^(\\s*listen |:)${defaults.port}\\b`, 'm'), `$1${port}`)
    .replaceAll(defaults.root, root);
}

/** A port that is free now. */
async function findPort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

function isListening(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1');
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
