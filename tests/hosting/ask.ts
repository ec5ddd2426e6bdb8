import { Agent, request, type OutgoingHttpHeaders } from 'node:http';

/** What a server says, byte by byte. */
export interface Reply {
  status: number;
  /** By their names in lower case; those that came twice are joined by a comma. */
  headers: Readonly<Record<string, string | undefined>>;
  body: Buffer;
}

export interface Question {
  method?: string;
  headers?: OutgoingHttpHeaders;
}

/** Makes a function that asks a server; the path is sent as it is, where `fetch` would tidy it up. */
export function makeAsk(port: number) {
  const agent = new Agent({ keepAlive: false });
  return (path: string, { method = 'GET', headers = {} }: Question = {}) =>
    new Promise<Reply>((resolve, reject) => {
      request({ agent, port, host: '127.0.0.1', path, method, headers }, (response) => {
        const parts: Buffer[] = [];
        response.on('data', (part: Buffer) => parts.push(part));
        response.on('error', reject).on('end', () => {
          resolve({
            status: response.statusCode ?? 0,
            headers: Object.fromEntries(
              Object.entries(response.headersDistinct).map(([name, values]) => [
                name,
                values?.join(', '),
              ]),
            ),
            body: Buffer.concat(parts),
          });
        });
      })
        .on('error', reject)
        .end();
    });
}

export type Ask = ReturnType<typeof makeAsk>;
