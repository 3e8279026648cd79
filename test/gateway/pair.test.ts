import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { type Gateway, startGateway } from '../../gateway/gateway.ts';
import { pairWithCode } from '../../src/features/pairing/pair-with-code.ts';
import { granted, restartBrowser } from '../support/extension-api.ts';
import { newFolder } from './support/ca.ts';

/** The extension's own side of pairing, against the gateway as it runs. */
const folder = newFolder();
let gateway: Gateway;
beforeAll(async () => {
  gateway = await startGateway({ folder, port: 0, name: 'gateway.home.arpa', address: '127.0.0.1' });
});
afterAll(async () => {
  await gateway.close();
  await rm(join(folder, '..'), { recursive: true });
});
beforeEach(() => {
  restartBrowser();
  granted.add('*://127.0.0.1/*');
});

const pair = (code: string) => pairWithCode(`http://127.0.0.1:${gateway.port}/`, code);

it('pairs with the code that the gateway printed, once, and brings root and both intermediates', async () => {
  const code = await gateway.newPairingCode();
  const result = await pair(code);
  expect(result).toMatchObject({ ok: true });
  const { root, issuers } = gateway.authority;
  const text = JSON.stringify(result);
  for (const { certificate } of [root, ...issuers])
    expect(text).toContain(Buffer.from(certificate.der).toString('base64'));
  expect(await pair(code)).toMatchObject({ ok: false });
});

it('does not pair with another code', async () => {
  const code = await gateway.newPairingCode();
  expect(await pair(String((Number(code) + 1) % 10 ** 8).padStart(8, '0'))).toMatchObject({ ok: false });
});
