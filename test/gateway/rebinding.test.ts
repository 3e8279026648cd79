import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Gateway, startGateway } from '../../gateway/gateway.ts';
import { inOwnNetwork } from '../e2e/support/own-network.ts';
import { httpRequest } from './support/acme-client.ts';
import { newFolder } from './support/ca.ts';

let gateway: Gateway;
const folder = newFolder();
beforeAll(async () => {
  gateway = await startGateway({ folder, port: 0, name: 'gateway.home.arpa', address: '127.0.0.1' });
});
afterAll(async () => {
  await gateway.close();
  await rm(join(folder, '..'), { recursive: true });
});

/** As a browser sends it that was led here by this name. */
const ask = (host: string, method: string, path: string) =>
  httpRequest(`http://127.0.0.1:${gateway.port}${path}`, { host }, { method });

/** Whatever a page could read or change. */
const PLACES = [
  ['GET', '/acme/directory'],
  ['GET', '/acme/directory/server'],
  ['HEAD', '/acme/new-nonce'],
  ['POST', '/acme/new-account'],
  ['POST', '/acme/new-order'],
  ['POST', '/acme/finalize/0'],
  ['POST', '/acme/revoke-cert'],
  ['GET', '/acme/renewal-info/0'],
  ['POST', '/.well-known/est/simpleenroll'],
  ['GET', '/.well-known/latchkey/pair'],
  ['POST', '/.well-known/latchkey/pair/share'],
] as const;

describe('a web page that points its own name at the gateway', () => {
  it.each(PLACES)('gets nothing from %s %s', async (method, path) => {
    for (const host of [
      'evil.example',
      `evil.example:${gateway.port}`,
      'gateway.home.arpa.evil.example',
      'x@evil.example',
    ])
      expect((await ask(host, method, path)).status).toBe(421);
  });

  it('is told no names, and opens no account', async () => {
    const { text, headers } = await ask('evil.example', 'GET', '/acme/directory');
    expect(text).not.toContain('evil.example');
    expect(headers.get('replay-nonce')).toBeNull();
  });
});

it.each(['gateway.home.arpa', 'GATEWAY.home.arpa', 'gateway.home.arpa.', 'localhost', '127.0.0.1'])(
  'answers devices that call it %s',
  async (name) => {
    for (const host of [name, `${name}:${gateway.port}`])
      expect((await ask(host, 'GET', '/acme/directory')).status).toBe(200);
  },
);

it('answers by an address that its computer got since, and has a certificate for it', async () => {
  const outcome = await inOwnNetwork({ addresses: [], hosts: [] }, ['../../gateway/moved-inside.ts']);
  expect(outcome).toEqual({ statuses: [200, 421, 421, 200], isCertified: true });
});
