import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describe, expect, onTestFinished, test } from 'vitest';
import { readAddress } from '../../../scripts/address.mjs';
import { listen } from '../../../scripts/listen.ts';

function makeServer() {
  const server = createServer((_request, response) => {
    response.end();
  });
  onTestFinished(() => {
    server.close();
  });
  return server;
}

/** A server on a port of its own. */
async function occupy(port = 0) {
  const server = makeServer();
  await new Promise<void>((resolve) => {
    // Busy is what it shall be; by whom does not matter.
    server.once('error', () => {
      resolve();
    });
    server.listen(port, '127.0.0.1', resolve);
  });
  return port === 0 ? (server.address() as AddressInfo).port : port;
}

describe('the address', () => {
  test('is 127.0.0.1:4321, also when the variables are set to nothing', () => {
    const address = { host: '127.0.0.1', port: 4321 };
    expect(readAddress({})).toEqual(address);
    expect(readAddress({ HOST: '', PORT: '' })).toEqual(address);
  });

  test('is what HOST and PORT say', () => {
    expect(readAddress({ HOST: '0.0.0.0', PORT: '8080' })).toEqual({ host: '0.0.0.0', port: 8080 });
  });

  test.each(['abc', '-1', '65536', '80.5', '0x50', ' 80', '1e3'])('has no port %j', (PORT) => {
    expect(() => readAddress({ PORT })).toThrow(
      `PORT is ${PORT}: set it to a number from 0 to 65535, or unset it.`,
    );
  });
});

describe('listening', () => {
  test('takes the port that is wanted when it is free', async () => {
    const server = makeServer();
    const port = await listen(server, '127.0.0.1', 0);
    server.close();
    expect(await listen(makeServer(), '127.0.0.1', port)).toBe(port);
  });

  test('takes the next free port when the wanted one is busy', async () => {
    const busy = await occupy();
    const server = makeServer();
    const port = await listen(server, '127.0.0.1', busy);
    expect(port).toBeGreaterThan(busy);
    expect((await fetch(`http://127.0.0.1:${port}/`)).status).toBe(200);
  });

  test('says so when there is no port left', async () => {
    const last = await occupy(65_535);
    await expect(listen(makeServer(), '127.0.0.1', last)).rejects.toThrow(
      'Every port from 65535 on is busy: set PORT to a lower one.',
    );
  });

  test('says so when the host is not this machine', async () => {
    // Set aside for documentation: no machine has it.
    await expect(listen(makeServer(), '203.0.113.1', 4321)).rejects.toThrow(
      'HOST is 203.0.113.1, which is no address of this machine: set it to 127.0.0.1 or 0.0.0.0, or unset it.',
    );
  });
});
