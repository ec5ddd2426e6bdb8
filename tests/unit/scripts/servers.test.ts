import { expect, test } from 'vitest';
import { makeProject, runNode, write } from './project.ts';

test('servers that cannot be installed are named, and so is what comes of it', async () => {
  const folder = makeProject();
  write(folder, {
    'install.mjs': [
      "import { ensureServers, missingServers } from './scripts/install-servers.mjs';",
      'await ensureServers();',
      "console.log(missingServers().join(' and '));",
    ].join('\n'),
  });
  // It finds no program there, whatever this machine has; but for what Debian hides from most.
  const { code, stdout } = await runNode(folder, ['install.mjs']);
  const [installing, told, missing = ''] = stdout.split('\n');
  expect(code).toBe(0);
  expect(installing).toBe(
    'Installing nginx and Caddy for the tests of hosting: the packages of Debian …',
  );
  expect(missing).toMatch(/^(?:nginx and )?caddy$/);
  expect(told).toBe(
    `Not tested: hosting by ${missing}, which could not be installed (there is no apt-get). Where CI is set, that fails.`,
  );
});
