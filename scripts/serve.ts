import { existsSync, readFileSync, statSync } from 'node:fs';
import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import negotiate from '@fastify/accept-negotiator';
import send from '@fastify/send';
import { headersFor, parseHeadersFile } from '#publish/headers.ts';
import { redirectIn, shortForm } from '#publish/redirects.ts';

/** By the ending of a file. Whatever has another one is bytes. */
const types: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.mjs': 'text/javascript; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.wasm': 'application/wasm',
  '.xml': 'text/xml; charset=utf-8',
};

/** The endings of packed copies, by the name of the encoding; the best first. */
const packings = { br: '.br', gzip: '.gz' };

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
  const read = (name: string) => readIfThere(path.join(folder, name))?.toString() ?? '';

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
      const file = internal.test(below) ? undefined : fileAt(folder, below);
      if (target !== undefined) {
        response.writeHead(301, { Location: target }).end();
      } else if (file === undefined) {
        notFound();
      } else {
        void sendFile(request, response, { folder, file });
      }
    } else if (address === '/' || address === base.slice(0, -1)) {
      response.writeHead(302, { Location: base }).end();
    } else {
      notFound();
    }
  };
}

/** The path that a site was built for. */
export function builtBase(folder: string): string {
  const headers = readIfThere(path.join(folder, '_headers'))?.toString() ?? '';
  return parseHeadersFile(headers)[0]?.path ?? '/';
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

/** The file that answers at a path, itself a path below the folder; undefined when there is none. */
function fileAt(folder: string, below: string): string | undefined {
  const page = path.posix.join(below, 'index.html');
  return (below.endsWith('/') ? [page] : [below, page]).find((file) => isFile(folder, file));
}

function isFile(folder: string, file: string): boolean {
  try {
    return statSync(path.join(folder, file)).isFile();
  } catch {
    // Also a name that is too long for a file, or holds a zero.
    return false;
  }
}

/** Sends a file, or of a packed one the copy that is understood; heeds conditions and ranges. */
async function sendFile(
  request: IncomingMessage,
  response: ServerResponse,
  { folder, file }: { folder: string; file: string },
): Promise<void> {
  const names = Object.keys(packings) as (keyof typeof packings)[];
  const there = names.filter((name) => isFile(folder, file + packings[name]));
  const encoding = negotiate(request.headers['accept-encoding'] ?? '', there);
  const copy = encoding === null ? file : file + packings[encoding];
  const { statusCode, headers, stream, type } = await send(request, encodeURI(copy), {
    root: folder,
    index: false,
    cacheControl: false,
    contentType: false,
    dotfiles: 'allow',
  });
  if (type === 'file') {
    response.setHeader('Content-Type', types[path.extname(file)] ?? 'application/octet-stream');
    if (encoding !== null) response.setHeader('Content-Encoding', encoding);
    response.writeHead(statusCode, headers);
    try {
      await pipeline(stream, response);
    } catch {
      // Who has stopped listening is told nothing, and must not end the server.
      response.destroy();
    } finally {
      // Node leaves it open where the response was closed before it began.
      stream.destroy();
    }
  } else {
    const range = headers['Content-Range'];
    response.writeHead(statusCode, range === undefined ? {} : { 'Content-Range': range }).end();
  }
}

function sendNotFound(response: ServerResponse, folder: string): void {
  const page = readIfThere(path.join(folder, '404.html'));
  if (page === undefined) sendText(response, 404, 'Not found.');
  else response.writeHead(404, { 'Content-Type': 'text/html; charset=utf-8' }).end(page);
}

/** A build may take a file away at any moment. */
function readIfThere(file: string): Buffer | undefined {
  try {
    return readFileSync(file);
  } catch {
    return undefined;
  }
}

function sendText(response: ServerResponse, status: number, text: string): void {
  response.writeHead(status, { 'Content-Type': 'text/plain; charset=utf-8' }).end(`${text}\n`);
}
