import { existsSync, readFileSync } from 'node:fs';
import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import path from 'node:path';
import sirv from 'sirv';

/**
 * Makes the request handler that shows a built site as a static host would: pages with or without
 * the slash at the end, 404.html for what is not there, compressed copies where there are some.
 * Files are looked up at each request, so a new build shows at once.
 * @param folder the built site; nothing outside of it is ever served
 * @param base the path that the site lives under, with slashes at both ends
 */
export function serveFolder(folder: string, base: string): RequestListener {
  const serveFile = sirv(folder, { dev: true, etag: true, gzip: true, brotli: true });

  return (request, response) => {
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      response.writeHead(405, { Allow: 'GET, HEAD' }).end();
      return;
    }
    const url = request.url ?? '/';
    const [pathname = ''] = url.split('?', 1);
    if (!isWellEncoded(pathname)) {
      sendText(response, 400, 'Bad request: the address holds a broken percent-encoding.');
    } else if (pathname.startsWith(base)) {
      dropStrangeRange(request);
      // A file that a build makes longer while it is sent is sent longer than announced, and the
      // rest must not reach the next answer on the same connection.
      response.setHeader('Connection', 'close');
      request.url = url.slice(base.length - 1);
      serveFile(request, response, () => {
        sendNotFound(response, folder);
      });
    } else if (pathname === '/' || pathname === base.slice(0, -1)) {
      response.writeHead(302, { Location: base }).end();
    } else {
      sendNotFound(response, folder);
    }
  };
}

function isWellEncoded(pathname: string): boolean {
  try {
    decodeURIComponent(pathname);
    return true;
  } catch {
    return false;
  }
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
