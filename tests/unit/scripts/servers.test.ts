import { expect, test } from 'vitest';
import { makeProject, runNode, write } from './project.ts';

test('servers that cannot be installed are named, and so is what comes of it', async () => {
  const folder = makeProject();
  write(folder, {
    'install.mjs': [
      "import { ensureServers } from './scripts/hosting/install.ts';",
      'await ensureServers();',
    ].join('\n'),
  });
  // It finds no program there, whatever this machine has; but for what Debian hides from most.
  const { code, stdout } = await runNode(folder, ['install.mjs']);
  expect(code).toBe(0);
  expect(stdout).toMatch(
    /^Installing (?<missing>(?:nginx and )?caddy): the packages of Debian …\nNot tested: hosting by \k<missing>, which could not be installed \(there is no apt-get\)\. Where CI is set, that fails\.\n$/,
  );
});
