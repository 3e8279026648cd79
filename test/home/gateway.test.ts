import { createHash, X509Certificate } from 'node:crypto';
import { mnemonicToEntropy } from '@scure/bip39';
import { wordlist } from '@scure/bip39/wordlists/english.js';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { createServer } from 'node:https';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startHome } from '../../home/index.ts';
import { close, listen } from '../../home/listen.ts';
import type { Home } from '../../home/types.ts';
import { pageClient, PASSWORD, type PageClient } from '../gateway/support/page-client.ts';
import { runOpenssl } from './support/openssl.ts';
import { handshake } from './support/tls-client.ts';

let home: Home;
beforeAll(async () => {
  home = await startHome({ ports: 'ephemeral' });
});
afterAll(() => home.stop());

const fetched = async (path: string): Promise<string> =>
  (await fetch(`http://127.0.0.1:${new URL(home.gateway.httpUrl).port}/${path}`)).text();

test('serves a root.pem that openssl reads as a CA, with the fingerprint on the label', async () => {
  const printed = await runOpenssl(
    ['x509', '-noout', '-fingerprint', '-sha256', '-ext', 'basicConstraints,keyUsage'],
    await fetched('root.pem'),
  );
  expect(printed.replaceAll(':', '').toLowerCase()).toContain(home.gateway.fingerprint);
  expect(printed).toContain('CA:TRUE');
  expect(printed).toContain('Certificate Sign, CRL Sign');
});

test('makes the words of the first 128 bits of the hash of the key', () => {
  const spki = new X509Certificate(home.gateway.rootPem).publicKey.export({ type: 'spki', format: 'der' });
  const hash = createHash('sha256').update(new Uint8Array(spki)).digest('hex');
  const entropy = mnemonicToEntropy(home.gateway.words.join(' '), wordlist);
  expect(Buffer.from(entropy).toString('hex')).toBe(hash.slice(0, 32));
});

test('shows fingerprint, words and QR code on the start page', async () => {
  const shown = await (await fetch(home.startPage)).text();
  expect(shown.replaceAll(':', '').toLowerCase()).toContain(home.gateway.fingerprint);
  expect([...shown.matchAll(/<li>([a-z]+)<\/li>/g)].map(([, word]) => word)).toEqual(home.gateway.words);
  expect(shown).toContain('<svg');
});

const pageOf = ({ gateway }: Home): PageClient => {
  const { hostname: name, port } = new URL(gateway.pageUrl);
  return pageClient({ name, port: Number(port), root: gateway.rootPem });
};

test('has the real gateway’s page, under the root of this home; the start page has its set-up code', async () => {
  const client = pageOf(home);
  const startPage = async (): Promise<string> => (await fetch(home.startPage)).text();
  expect(await startPage()).toContain(`href="${home.gateway.pageUrl}"`);
  expect(await startPage()).toContain(`<code>${home.gateway.setUpCode}</code>`);
  await client.post('/set-up', { code: home.gateway.setUpCode, password: PASSWORD, again: PASSWORD });
  expect((await client.get('/devices')).text).toContain('No device has a certificate yet.');
  expect((await client.get('/acme/directory')).text).toContain(`${home.gateway.pageUrl}acme/`);
  expect(await startPage()).not.toContain(home.gateway.setUpCode);

  // Its form has what every form must bring along.
  await client.get('/add/upload');
  const { headers } = await client.post('/add/upload', { name: 'Toaster', address: '' });
  const [, serial = ''] = /serial=([0-9a-f]+)/.exec(String(headers.location)) ?? [];
  const { text } = await client.post('/add/key', { serial, format: 'pair' });
  const pair = Buffer.from(/base64,([^"]+)"/.exec(text)?.[1] ?? '', 'base64').toString();
  const toaster = createServer({ key: pair, cert: pair });
  const port = await listen(toaster, 0);
  expect((await handshake('toaster.home.arpa', port, home.gateway.rootPem)).refusal).toBeNull();
  await close(toaster);
  expect((await client.get('/devices')).text).toContain('toaster.home.arpa');
});

test('leaves nothing behind when it stops', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'latchkey-nothing-'));
  const before = process.env['TMPDIR'];
  process.env['TMPDIR'] = folder;
  try {
    const other = await startHome({ ports: 'ephemeral' });
    expect(readdirSync(folder)).toHaveLength(1);
    await other.stop();
    expect(readdirSync(folder)).toEqual([]);
  } finally {
    if (before === undefined) delete process.env['TMPDIR'];
    else process.env['TMPDIR'] = before;
    rmSync(folder, { recursive: true });
  }
});
