/** The addresses that lead to others. */
import type { Catalog } from '#catalog/model.ts';
import type { Urls } from '#catalog/urls.ts';
import { splitCode } from '#catalog/code.ts';

/** What may stand between the parts of a code in a short address. */
const separators = ['', '-', '_', '.'];

/** Every redirect, as address and target; short forms in each notation, service codes. */
export function redirectsOf({ codes, services }: Pick<Catalog, 'codes' | 'services'>, urls: Urls) {
  return [
    ...codes.flatMap(({ code }) =>
      separators.map((separator) => {
        const written = Object.values(splitCode(code) ?? {}).join(separator);
        return { from: urls.shortCode(written), to: urls.code(code) };
      }),
    ),
    ...services.map(({ code, slug }) => ({
      from: urls.shortService(code),
      to: urls.service(slug),
    })),
  ];
}

/** The redirects as the file `_redirects`, which many static hosts read. */
export function toRedirectsFile(redirects: ReturnType<typeof redirectsOf>): string {
  // Hosts match with and without the slash at the end, and take two thousand lines at most.
  const lines = redirects.map(({ from, to }) => `${from.replace(/\/$/, '')} ${to} 301`);
  return `${lines.join('\n')}\n`;
}
