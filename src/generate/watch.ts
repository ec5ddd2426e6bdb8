import path from 'node:path';
import type { AstroIntegration } from 'astro';
import { catalogFolder } from '#catalog/load.ts';
import { generate } from './generate.ts';

/**
 * While the development server runs: saving a file of the catalog generates the pages anew and
 * reloads the browser. A broken catalog is told in the terminal and leaves the pages as they were.
 */
export function watchCatalog(): AstroIntegration {
  return {
    name: 'watch-catalog',
    hooks: {
      'astro:server:setup': ({ server, logger }) => {
        const folder = path.resolve(catalogFolder());
        server.watcher.add(folder);
        server.watcher.on('all', (_event, file) => {
          if (!path.resolve(file).startsWith(folder + path.sep)) return;
          try {
            generate('patch');
          } catch (error) {
            logger.error(error instanceof Error ? error.message : String(error));
            return;
          }
          // The catalog is read once a module; a module that is loaded anew reads it anew.
          for (const environment of Object.values(server.environments)) {
            environment.moduleGraph.invalidateAll();
          }
          server.ws.send({ type: 'full-reload' });
          logger.info('The catalog has changed; pages generated anew.');
        });
      },
    },
  };
}
