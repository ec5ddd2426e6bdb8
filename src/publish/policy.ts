/** What a browser may load and run on the pages, as a Content-Security-Policy. */
import { createHash } from 'node:crypto';
import { elementsOf } from './elements.ts';

/** One policy for all pages. `header` has what a meta element cannot say. */
export interface Policy {
  header: string;
  meta: string;
}

/** The names under which scripts may make trusted values, one for each place that needs one. */
const trustedTypes = ['decoder-worker'];

/**
 * Makes the policy of a site: the scripts inside its pages may run by their hashes.
 * @param pages the HTML of every page
 */
export function policyOf(pages: Iterable<string>): Policy {
  const hashes = new Set([...pages].flatMap(inlineScripts).map(hashOf));
  const directives = [
    "default-src 'none'",
    // Full-text search is WebAssembly.
    `script-src 'self' 'wasm-unsafe-eval' ${[...hashes].sort().join(' ')}`.trim(),
    "style-src 'self'",
    "style-src-elem 'self'",
    // Starlight sets properties of single elements.
    "style-src-attr 'unsafe-inline'",
    // The icon stands inside the page.
    "img-src 'self' data:",
    "connect-src 'self'",
    "worker-src 'self'",
    "base-uri 'none'",
    "form-action 'self'",
    "require-trusted-types-for 'script'",
    `trusted-types ${trustedTypes.join(' ')}`,
  ];
  const meta = directives.join('; ');
  // In a meta element this one is an error.
  return { meta, header: `${meta}; frame-ancestors 'none'` };
}

/** The page with the policy in a meta element, for hosts that send no headers. */
export function withPolicy(page: string, { meta }: Policy): string {
  const at = /<meta charset[^>]*>/i.exec(page);
  const element = `<meta http-equiv="Content-Security-Policy" content="${meta}">`;
  // Only what stands behind it is bound by it; the character set must stand first.
  const start = at ? at.index + at[0].length : page.indexOf('<head>') + '<head>'.length;
  return page.slice(0, start) + element + page.slice(start);
}

/** The scripts that stand in a page; data is none. */
function inlineScripts(page: string): string[] {
  return elementsOf(page)
    .filter(({ name, attribute }) => name === 'script' && attribute('src') === undefined)
    .filter(({ attribute }) => !/^application\/(?:ld\+)?json$/i.test(attribute('type') ?? ''))
    .map(({ text }) => text);
}

function hashOf(script: string): string {
  return `'sha256-${createHash('sha256').update(script).digest('base64')}'`;
}
