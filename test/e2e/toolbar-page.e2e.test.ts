import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startDriver } from './support/driver.ts';
import { popupOf } from './support/popup.ts';
import { BROWSERS } from './support/scene.ts';
import { badgeTurns } from './support/toolbar.ts';
import type { Driver } from './support/types.ts';
import { until } from './support/wait.ts';

const PUBLIC_NAME = 'www.example.com';
const DEVICE = 'gadget.local';

/** Time enough for anything that could happen to have happened. */
const PAUSE_MS = 800;

describe.each(BROWSERS)('a website that asks a device for something it never shows, in %s', (name) => {
  const asked: string[] = [];
  let server: Server;
  let driver: Driver;
  const at = (host: string, path: string): string =>
    `http://${host}:${String((server.address() as AddressInfo).port)}${path}`;

  beforeAll(async () => {
    server = createServer(({ url = '/' }, response) => {
      asked.push(url);
      if (url === '/file') response.writeHead(200, { 'content-disposition': 'attachment; filename="x.bin"' }).end('x');
      else if (url === '/nothing') response.writeHead(204).end();
      else
        response.writeHead(200, { 'content-type': 'text/html' }).end('<!doctype html><title>A page</title><p>A page');
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    driver = await startDriver(name, { names: [PUBLIC_NAME, DEVICE] });
  });
  afterAll(async () => {
    await driver?.close();
    server.closeAllConnections();
    server.close();
  });

  it.each(['/nothing', '/file'])('%s: does not get the mark of the device', async (path) => {
    await driver.open(at(DEVICE, '/'));
    await badgeTurns(driver, '–');
    await driver.renewTab();
    await driver.open(at(PUBLIC_NAME, '/'));
    await driver.arriveAt(at(PUBLIC_NAME, '/'));
    await driver.tab.evaluate(`void (location.href = ${JSON.stringify(at(DEVICE, path))})`);
    await until('the device to be asked', () => Promise.resolve(asked.includes(path) || null));
    await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
    expect((await driver.toolbar()).badge).toBe('');
    expect(driver.tab.url()).toBe(at(PUBLIC_NAME, '/'));
  });

  it('when a device is then switched off, nothing is said any more of the page before', async () => {
    const address = at(DEVICE, '/');
    await driver.open(address);
    await badgeTurns(driver, '–');
    server.closeAllConnections();
    server.close();
    // A connection that was opened ahead may be what it tries first.
    await expect(driver.open(address)).rejects.toThrow(/CONNECTION_REFUSED|CONNECTION_RESET|EMPTY_RESPONSE|NET_RESET/);
    await badgeTurns(driver, '');
    await expect
      .poll(() => popupOf(driver))
      .toMatchObject({ verdict: null, text: expect.stringContaining('Can’t tell') as string });
  });
});
