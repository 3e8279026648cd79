import { granted, restartBrowser } from '../support/extension-api.ts';
import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { type Gateway, startGateway } from '../../gateway/gateway.ts';
import { readOffer } from '../../src/core/gateways/offer.ts';
import { sha256Hex } from '../../src/core/index.ts';
import { pairWithCode } from '../../src/features/pairing/pair-with-code.ts';
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
  const paired = await pair(code);
  if (!paired.ok) throw new Error(paired.problem);
  const read = await readOffer(paired.bytes, Date.now(), 100_000);
  if (!read.ok) throw new Error(read.problem);
  const { root, issuers } = gateway.authority;
  expect(await sha256Hex(root.certificate.der)).toBe(read.offer.codes.certificateSha256);
  expect(read.offer.intermediates.length).toBe(issuers.length);
  expect(await pair(code)).toEqual({ ok: false, problem: 'code-expired' });
});

it('gives the same over http and in its folder, for whoever pairs by a file', async () => {
  const files = [
    await (await fetch(`http://127.0.0.1:${gateway.port}/pairing.pem`)).text(),
    await readFile(join(folder, 'pairing.pem'), 'utf8'),
  ];
  for (const file of files) {
    const read = await readOffer(new TextEncoder().encode(file), Date.now(), 100_000);
    if (!read.ok) throw new Error(read.problem);
    const { root, issuers } = gateway.authority;
    expect(await sha256Hex(root.certificate.der)).toBe(read.offer.codes.certificateSha256);
    const known = issuers.map(({ certificate }) => sha256Hex(certificate.der));
    const brought = read.offer.intermediates.map((der) => sha256Hex(der));
    expect(new Set(await Promise.all(brought))).toEqual(new Set(await Promise.all(known)));
    expect(read.offer.ignored).toBe(0);
  }
});

it('does not pair with another code', async () => {
  const code = await gateway.newPairingCode();
  expect(await pair(String((Number(code) + 1) % 10 ** 8).padStart(8, '0'))).toEqual({
    ok: false,
    problem: 'wrong-code',
  });
});
