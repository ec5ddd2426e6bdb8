/** The addresses that lead to others. */
import type { Catalog } from '#catalog/model.ts';
import type { Urls } from '#catalog/urls.ts';
import { splitCode } from '#catalog/code.ts';

/** An address and where it leads. */
export interface Redirect {
  from: string;
  to: string;
}

/** What may stand between the parts of a code in a short address. */
const separators = ['', '-', '_', '.'];

/**
 * A short address, below the base path, as a pattern that JavaScript, nginx and Go read alike. A
 * list cannot hold the space and the slash that it also takes between the parts.
 */
export const shortForm = '([0-9]{3})[-_. /]?([0-9]{2})[-_. /]?([0-9]{2})/?';

/** Every redirect of a list; short forms in each notation, service codes. */
export function redirectsOf(catalog: Pick<Catalog, 'codes' | 'services'>, urls: Urls): Redirect[] {
  return [
    ...catalog.codes.flatMap(({ code }) =>
      separators.map((separator) => {
        const written = Object.values(splitCode(code) ?? {}).join(separator);
        return { from: urls.shortCode(written), to: urls.code(code) };
      }),
    ),
    ...serviceRedirects(catalog, urls),
  ];
}

/** The redirects of service codes, which no pattern can say. */
export function serviceRedirects({ services }: Pick<Catalog, 'services'>, urls: Urls): Redirect[] {
  return services.map(({ code, slug }) => ({
    from: urls.shortService(code),
    to: urls.service(slug),
  }));
}

/** The redirects as the file `_redirects`, which many static hosts read. */
export function toRedirectsFile(redirects: readonly Redirect[]): string {
  // Hosts match with and without the slash at the end, and take two thousand lines at most.
  const lines = redirects.map(({ from, to }) => `${from.replace(/\/$/, '')} ${to} 301`);
  return `${lines.join('\n')}\n`;
}

/** Where that file says that an address leads. */
export function redirectIn(file: string, address: string): string | undefined {
  const start = `${address.replace(/\/$/, '')} `;
  const line = file.split('\n').find((line) => line.startsWith(start));
  return line?.slice(start.length).split(' ')[0];
}
