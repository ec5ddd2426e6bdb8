/** What `npm test` runs once all is set up. Its last line is the count of all tests. */
import { ensureServers } from './hosting/install.ts';
import { close, runSteps } from './step.ts';
import { browser, build, catalog, format, hosting, lint, site, types, unit } from './steps.ts';
import { addUp } from './tally.ts';

// Settings of a person's own site are no matter of the tests.
for (const name of ['BASE_PATH', 'CATALOG_DIR', 'HOST', 'PORT', 'SITE_URL']) {
  Reflect.deleteProperty(process.env, name);
}

await ensureServers();
const checked = await runSteps([types, lint], [format, catalog, unit]);
const built = await runSteps([build]);
// What an earlier run has built says nothing about this one.
const tested = built.failed === 0 ? await runSteps([site, hosting, browser]) : addUp([]);
close(addUp([checked, built, tested]));
