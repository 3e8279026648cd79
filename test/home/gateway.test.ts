import { createHash, X509Certificate } from 'node:crypto';
import { mnemonicToEntropy } from '@scure/bip39';
import { wordlist } from '@scure/bip39/wordlists/english.js';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startHome } from '../../home/index.ts';
import type { Home } from '../../home/types.ts';
import { runOpenssl } from './support/openssl.ts';

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

test('shows fingerprint, words and QR code on its page over http and on the start page', async () => {
  for (const shown of [await fetched(''), await (await fetch(home.startPage)).text()]) {
    expect(shown.replaceAll(':', '').toLowerCase()).toContain(home.gateway.fingerprint);
    expect([...shown.matchAll(/<li>([a-z]+)<\/li>/g)].map(([, word]) => word)).toEqual(home.gateway.words);
    expect(shown).toContain('<svg');
  }
});
