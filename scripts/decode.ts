/** `npm run decode`: explains codes and messages, and finds them in files. */
import { catalogFolder, getWords, loadCatalog } from '#catalog/load.ts';
import { toKnowledge } from './decode/knowledge.ts';
import { main } from './decode/main.ts';

// npm leaves the folder that it was called in for the one of the project.
const { npm_lifecycle_event: event, INIT_CWD: called } = process.env;

await main(toKnowledge(loadCatalog(catalogFolder()), getWords, { base: '/', site: '' }), {
  name: 'npm run -s decode --',
  folder: event === 'decode' && called !== undefined ? called : process.cwd(),
});
