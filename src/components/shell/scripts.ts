/**
 * What runs on every page, in one file that the browser keeps. On their own these scripts are so
 * small that the bundler would write each into every page.
 */
import '#components/copy/copy-element.ts';
import '#components/language/language-link.ts';
import '#components/language/language-offer.ts';
import '#components/search/search-entry.ts';
import '#components/theme/theme-select.ts';
