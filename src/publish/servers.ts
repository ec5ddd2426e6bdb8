/** Fills in the configurations of web servers. Their templates are in `hosting/`. */
import { headersFor, type HeaderRule } from './headers.ts';
import { shortForm, type Redirect } from './redirects.ts';

/** What a configuration says of the site. */
export interface Served {
  /** The path that the site lives under, with slashes at both ends. */
  base: string;
  rules: readonly HeaderRule[];
  /** Those for which there is no pattern. */
  redirects: readonly Redirect[];
}

/** Where a configuration serves the site; whoever runs it changes that in the file. */
export const defaults = { root: '/srv/site', port: 8080 };

type Lines = readonly string[];

/** The configuration of nginx, by its template. */
export function nginxConf(template: string, served: Served): string {
  const { base, redirects } = served;
  return fillIn(template, served, {
    headers: nginxHeaders(served),
    home: base === '/' ? [] : [`location = / {`, `  return 302 ${base};`, '}', ''],
    redirects: redirects.flatMap(({ from, to }) => [
      `location ~ ^${escapePattern(withoutSlash(from))}/?$ {`,
      `  return 301 ${to};`,
      '}',
    ]),
  });
}

/** The configuration of Caddy, by its template. */
export function caddyfile(template: string, served: Served): string {
  const { base, rules, redirects } = served;
  return fillIn(template, served, {
    headers: [
      ...rules.flatMap(({ path, headers }) =>
        Object.entries(headers).map(
          // The page for what is not there answers above the base path, too.
          ([name, value]) => `header ${path === base ? '' : `${path}* `}${name} "${value}"`,
        ),
      ),
    ],
    home:
      base === '/' ? [] : [`redir / ${base} 302`, `redir ${withoutSlash(base)} ${base} 302`, ''],
    redirects: redirects.flatMap(({ from, to }) => [
      `redir ${withoutSlash(from)} ${to} 301`,
      `redir ${withoutSlash(from)}/ ${to} 301`,
    ]),
  });
}

/**
 * Each header from a map by address. A rule for caching is about files that are there, so it goes
 * by the address that is answered in the end; the others go by the one that was asked for.
 */
function nginxHeaders({ base, rules }: Served): Lines {
  const general = headersFor(base, rules);
  const names = [...new Set(rules.flatMap(({ headers }) => Object.keys(headers)))];
  return names.flatMap((name) => {
    const variable = `$header_${name.toLowerCase().replaceAll('-', '_')}`;
    const special = rules
      .filter(({ path, headers }) => path !== base && name in headers)
      .map(({ path, headers }) => `  ~^${escapePattern(path)} "${headers[name] ?? ''}";`);
    if (special.length === 0) return [`add_header ${name} "${general[name] ?? ''}" always;`];
    return [
      `map ${name === 'Cache-Control' ? '$uri' : '$request_uri'} ${variable} {`,
      `  default "${general[name] ?? ''}";`,
      // Of several patterns nginx takes the first, of several rules the last one holds.
      ...special.reverse(),
      '}',
      `add_header ${name} ${variable} always;`,
    ];
  });
}

function fillIn(template: string, { base, rules }: Served, blocks: Record<string, Lines>): string {
  const words: Record<string, string> = {
    base,
    pattern: escapePattern(base),
    short: shortForm,
    caching: headersFor(base, rules)['Cache-Control'] ?? '',
    root: defaults.root,
    port: String(defaults.port),
  };
  const lines = template.split('\n').flatMap((line) => {
    const [, indent = '', name = ''] = /^(\s*)\{\{(\w+)\}\}$/.exec(line) ?? [];
    const block = blocks[name];
    if (block) return block.map((line) => (line === '' ? '' : indent + line));
    return [line.replace(/\{\{(\w+)\}\}/g, (_, word: string) => words[word] ?? '')];
  });
  return lines.join('\n');
}

function withoutSlash(address: string): string {
  return address.replace(/\/$/, '');
}

function escapePattern(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
