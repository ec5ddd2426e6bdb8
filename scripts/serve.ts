import { existsSync, readFileSync } from 'node:fs';
import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import path from 'node:path';
import sirv from 'sirv';
import { headersFor, parseHeadersFile } from '#publish/headers.ts';
import { redirectIn, shortForm } from '#publish/redirects.ts';

/** Types that sirv has not or leaves without their character set. */
const types: Record<string, string> = {
  '.css': 'text/css;charset=utf-8',
  '.js': 'text/javascript;charset=utf-8',
  '.mjs': 'text/javascript;charset=utf-8',
  '.pagefind': 'application/octet-stream',
  '.pf_fragment': 'application/octet-stream',
  '.pf_index': 'application/octet-stream',
  '.pf_meta': 'application/octet-stream',
  '.txt': 'text/plain;charset=utf-8',
};

/** What a build leaves for hosts; no page. */
const internal = /^\/_(?:headers|redirects|hosting)(?:\/|$)/;

const short = new RegExp(`^/${shortForm}$`);

/**
 * Makes the request handler that shows a built site as a static host would: pages with or without
 * the slash at the end, 404.html for what is not there, compressed copies where there are some, the
 * headers and redirects that the build has written.
 * Files are looked up at each request, so a new build shows at once.
 * @param folder the built site; nothing outside of it is ever served
 * @param base the path that the site lives under, with slashes at both ends
 */
export function serveFolder(folder: string, base: string): RequestListener {
  const serveFile = sirv(folder, { dev: true, etag: true, gzip: true, brotli: true });
  const read = (name: string) => {
    const file = path.join(folder, name);
    return existsSync(file) ? readFileSync(file, 'utf8') : '';
  };

  return (request, response) => {
    const url = request.url ?? '/';
    const [pathname = ''] = url.split('?', 1);
    const rules = parseHeadersFile(read('_headers'));
    const address = decode(pathname);
    // How long what is not there is kept is no matter of where it is not.
    const caching = headersFor(base, rules)['Cache-Control'];
    for (const [name, value] of Object.entries(headersFor(address ?? base, rules))) {
      response.setHeader(name, value);
    }
    response.setHeader('Vary', 'Accept-Encoding');

    const notFound = () => {
      if (caching) response.setHeader('Cache-Control', caching);
      sendNotFound(response, folder);
    };

    if (request.method !== 'GET' && request.method !== 'HEAD') {
      response.writeHead(405, { Allow: 'GET, HEAD' }).end();
    } else if (address === undefined) {
      sendText(response, 400, 'Bad request: the address holds a broken percent-encoding.');
    } else if (address.startsWith(base)) {
      const below = address.slice(base.length - 1);
      const target = leadsTo(below, address, { folder, base, redirects: () => read('_redirects') });
      if (target !== undefined) {
        response.writeHead(301, { Location: target }).end();
      } else if (internal.test(below)) {
        notFound();
      } else {
        dropStrangeRange(request);
        readEncodings(request);
        // A file that a build makes longer while it is sent is sent longer than announced, and the
        // rest must not reach the next answer on the same connection.
        response.setHeader('Connection', 'close');
        const type = types[path.posix.extname(below)];
        if (type) response.setHeader('Content-Type', type);
        request.url = below.split('/').map(encodeURIComponent).join('/');
        serveFile(request, response, notFound);
      }
    } else if (address === '/' || address === base.slice(0, -1)) {
      response.writeHead(302, { Location: base }).end();
    } else {
      notFound();
    }
  };
}

/** The path that is meant; undefined when it is none. */
function decode(pathname: string): string | undefined {
  try {
    return path.posix.normalize(decodeURIComponent(pathname));
  } catch {
    return undefined;
  }
}

interface Site {
  folder: string;
  base: string;
  redirects: () => string;
}

/** Where an address leads: the short form of a code by pattern, others by the list. */
function leadsTo(below: string, address: string, site: Site): string | undefined {
  const code = short.exec(below)?.slice(1).join('');
  if (code === undefined) {
    return /^\/services\/\d/.test(below) ? redirectIn(site.redirects(), address) : undefined;
  }
  const isThere = existsSync(path.join(site.folder, 'codes', code, 'index.html'));
  return isThere ? `${site.base}codes/${code}/` : undefined;
}

/**
 * sirv reads only the plain form of a range, and throws when it ends before it begins. A server
 * may leave any range unheeded, and then sends the whole file.
 */
function dropStrangeRange({ headers }: IncomingMessage): void {
  const [, start, end] = /^bytes=(\d{1,15})-(\d{0,15})$/.exec(headers.range ?? '') ?? [];
  const plain = start !== undefined && (!end || Number(end) > Number(start));
  if (!plain || headers['if-range']) delete headers.range;
}

/** sirv takes an encoding that is refused (`br;q=0`) for one that is accepted. */
function readEncodings({ headers }: IncomingMessage): void {
  const accepted = (headers['accept-encoding'] ?? '')
    .split(',')
    .filter((encoding) => !/;\s*q=0(?:\.0*)?\s*$/i.test(encoding));
  headers['accept-encoding'] = accepted.join(',');
}

function sendNotFound(response: ServerResponse, folder: string): void {
  const page = path.join(folder, '404.html');
  if (existsSync(page)) {
    response.writeHead(404, { 'Content-Type': 'text/html;charset=utf-8' });
    response.end(readFileSync(page));
  } else {
    sendText(response, 404, 'Not found.');
  }
}

function sendText(response: ServerResponse, status: number, text: string): void {
  response.writeHead(status, { 'Content-Type': 'text/plain;charset=utf-8' }).end(`${text}\n`);
}
