/** The headers that every host should send, by address. */
import type { Policy } from './policy.ts';

type Headers = Readonly<Record<string, string>>;

/** A rule: its headers hold for every address that begins with `path`. A later rule wins. */
export interface HeaderRule {
  /** From the root of the host, with a slash at its end. */
  path: string;
  headers: Headers;
}

/** Features of browsers that no page here uses. */
const unused = [
  'accelerometer',
  'autoplay',
  'bluetooth',
  'camera',
  'display-capture',
  'geolocation',
  'gyroscope',
  'hid',
  'magnetometer',
  'microphone',
  'midi',
  'payment',
  'publickey-credentials-get',
  'serial',
  'usb',
  'xr-spatial-tracking',
];

const minute = 60;
const year = 365 * 24 * 60 * minute;

/**
 * The rules of a site.
 * @param base the path that it lives under, with slashes at both ends
 */
export function headerRules(policy: Policy, base: string): HeaderRule[] {
  return [
    {
      path: base,
      headers: {
        'Cache-Control': `public, max-age=${minute}`,
        'Content-Security-Policy': policy.header,
        'Cross-Origin-Opener-Policy': 'same-origin',
        'Cross-Origin-Resource-Policy': 'same-origin',
        'Permissions-Policy': unused.map((feature) => `${feature}=()`).join(', '),
        // Codes stand in addresses: other sites do not learn them.
        'Referrer-Policy': 'same-origin',
        'Strict-Transport-Security': `max-age=${2 * year}`,
        'X-Content-Type-Options': 'nosniff',
      },
    },
    // Their names change with what is in them.
    ...['_astro/', 'search/files/'].map((folder) => ({
      path: base + folder,
      headers: { 'Cache-Control': `public, max-age=${year}, immutable` },
    })),
    // Dashboards of others read it.
    {
      path: `${base}api/`,
      headers: {
        'Access-Control-Allow-Origin': '*',
        'Cross-Origin-Resource-Policy': 'cross-origin',
      },
    },
  ];
}

/** The headers of an address. */
export function headersFor(pathname: string, rules: readonly HeaderRule[]): Headers {
  const own = rules.filter(({ path }) => pathname.startsWith(path));
  return Object.assign({}, ...own.map(({ headers }) => headers)) as Headers;
}

/** The rules as the file `_headers`, which many static hosts read. */
export function toHeadersFile(rules: readonly HeaderRule[]): string {
  // There a second rule adds to the first: what it sets anew must be taken off before.
  const named = rules.map(({ path, headers }, at) => {
    const before = Object.assign({}, ...rules.slice(0, at).map((rule) => rule.headers)) as Headers;
    const lines = Object.entries(headers).flatMap(([name, value]) => [
      ...(name in before ? [`  ! ${name}`] : []),
      `  ${name}: ${value}`,
    ]);
    return [`${path}*`, ...lines].join('\n');
  });
  return `${named.join('\n\n')}\n`;
}

/** Reads that file. */
export function parseHeadersFile(text: string): HeaderRule[] {
  return text
    .split(/\n(?=\S)/)
    .filter((block) => block.trim() !== '')
    .map((block) => {
      const [address = '', ...lines] = block.split('\n').filter((line) => line.trim() !== '');
      const headers = lines
        .filter((line) => !line.startsWith('  ! '))
        .map((line): [string, string] => {
          const [name = '', ...value] = line.trim().split(': ');
          return [name, value.join(': ')];
        });
      return { path: address.replace(/\*$/, ''), headers: Object.fromEntries(headers) };
    });
}
