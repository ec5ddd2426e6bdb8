/** Starts the servers that may carry the site. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { missingOf } from '../../scripts/hosting/install.ts';
import { startServer, type BuiltSite, type Running } from '../../scripts/hosting/start.ts';
import { serveFolder } from '../../scripts/serve.ts';

export const serverNames = ['nginx', 'caddy', 'preview'] as const;

export type ServerName = (typeof serverNames)[number];

/** Whether a server can be started here. */
export function isInstalled(name: ServerName): boolean {
  return name === 'preview' || missingOf([name]).length === 0;
}

/** Serves a built site on a free port. */
export async function start(name: ServerName, site: BuiltSite): Promise<Running> {
  if (name !== 'preview') return startServer(name, site);
  const server = createServer(serveFolder(site.dist, site.base));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    port,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => {
          resolve();
        });
        server.closeAllConnections();
      }),
  };
}
