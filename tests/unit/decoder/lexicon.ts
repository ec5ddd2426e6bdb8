/** What the tests of the decoder scan with: the catalog that is shipped. */
import { toDigest } from '#catalog/digest.ts';
import { loadCatalog } from '#catalog/load.ts';
import { makeLexicon } from '#decoder/lexicon.ts';

export const digest = toDigest(loadCatalog('content/catalog'), 'en');
export const lexicon = makeLexicon(digest);
