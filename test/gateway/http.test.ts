import { createServer, type Server } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { isAtHome } from '../../gateway/common/addresses.ts';
import { serveRoutes } from '../../gateway/common/http.ts';
import { type RouteRequest, textAnswer } from '../../gateway/common/routes.ts';

let server: Server;
let port: number;
const asked: RouteRequest[] = [];
const faults: unknown[] = [];
beforeAll(async () => {
  const routes = {
    'POST /echo': (ask: RouteRequest) => {
      asked.push(ask);
      return textAnswer(200, 'Heard.');
    },
  };
  server = createServer(serveRoutes(routes, (error) => faults.push(error)));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  ({ port } = server.address() as AddressInfo);
});
afterAll(() => new Promise((resolve) => server.close(resolve)));

const HEAD = 'POST /echo HTTP/1.1\r\nHost: gateway.home.arpa\r\nContent-Length: 1000\r\n\r\n';

/** Sends these parts one after the other, and resets the connection at once. */
async function hangUpAfter(...parts: readonly string[]): Promise<void> {
  const socket = connect(port, '127.0.0.1');
  socket.setNoDelay(true);
  await new Promise((resolve) => socket.once('connect', resolve));
  for (const part of parts) await new Promise((resolve) => socket.write(part, resolve));
  await new Promise((resolve) => socket.resetAndDestroy().once('close', resolve));
}

describe('a request', () => {
  it('that is cut off reaches no route, and is no fault of the gateway', async () => {
    await hangUpAfter(HEAD, 'cut off');
    const whole = await fetch(`http://127.0.0.1:${port}/echo`, { method: 'POST', body: 'whole' });
    expect(await whole.text()).toBe('Heard.\n');
    expect(asked.filter(({ body }) => body.includes('cut off'))).toEqual([]);
    expect(faults).toEqual([]);
  });

  it('is answered with text that no browser takes for a page', async () => {
    const { headers } = await fetch(`http://127.0.0.1:${port}/<script>alert(1)</script>`);
    expect(headers.get('content-type')).toContain('text/plain');
    expect(headers.get('x-content-type-options')).toBe('nosniff');
  });
});

it.each([
  ['192.168.1.9', true],
  ['127.0.0.1', true],
  ['fd00::1', true],
  ['93.184.216.34', false],
  ['2001:4860::1', false],
  // A connection that ended has none.
  ['', false],
  ['nas.home.arpa', false],
])('%j is an address of the home: %s', (address, expected) => {
  expect(isAtHome(address)).toBe(expected);
});
