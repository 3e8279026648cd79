import type { Page } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import { alreadyPaired, PAIRING, PROBLEMS } from '../../ui/words/pairing.ts';
import { plain } from '../../ui/words/phrase.ts';
import { openssl } from '../support/openssl.ts';
import { makeSelfSigned } from './support/openssl.ts';
import { offerByFetch, offerByPaste, prove } from './support/pairing.ts';
import { becomesPressable, hasFocus, isPressable, press, reads, unfold } from './support/people.ts';
import { BROWSERS, setScene } from './support/scene.ts';

describe.each(BROWSERS)('pairing in %s', (name) => {
  const scene = setScene(name);

  async function onPairingPage(use: (page: Page) => Promise<void>): Promise<void> {
    const page = await scene.driver.openExtensionPage('pairing/index.html');
    try {
      await use(page);
    } finally {
      await page.close();
    }
  }

  async function gateways(): Promise<string> {
    const page = await scene.driver.openExtensionPage('devices/index.html');
    const text = await reads(page, /No gateway is paired yet|never websites/);
    await page.close();
    return text;
  }

  it.each([
    { condition: 'text without a certificate', text: () => 'hello', says: PROBLEMS.unreadable },
    {
      condition: 'a private key in the paste',
      text: () => makeSelfSigned({ name: 'x.local', ca: true }).then(({ cert, key }) => `${cert}${key}`),
      says: PROBLEMS['private-key'],
    },
    {
      condition: 'the certificate of a device',
      text: () => makeSelfSigned({ name: 'x.local', ca: false }).then(({ cert }) => cert),
      says: PROBLEMS['not-a-ca'],
    },
  ])('refuses $condition in a clear sentence, and stores nothing', async ({ text, says }) => {
    const pasted = await text();
    await onPairingPage(async (page) => {
      await offerByPaste(page, pasted);
      expect(await reads(page, says)).toContain('Nothing was stored.');
    });
  });

  it.each([
    { scheme: 'AES', how: [] },
    { scheme: 'RC2', how: ['-legacy', '-certpbe', 'PBE-SHA1-RC2-40'] },
    { scheme: 'Triple DES', how: ['-certpbe', 'PBE-SHA1-3DES'] },
  ])('reads a root in a PKCS #12 file without a password, encrypted with $scheme', async ({ how }) => {
    const { gateway } = scene.home;
    const file = openssl(['pkcs12', '-export', '-nokeys', '-in', 'a.pem', '-passout', 'pass:', ...how, '-out', 'out'], {
      'a.pem': gateway.rootPem,
    });
    await onPairingPage(async (page) => {
      await offerByPaste(page, Buffer.from(file).toString('base64'));
      await prove(page, { digits: gateway.fingerprint.slice(0, 32) });
      await reads(page, 'This matches.');
    });
  });

  it('keeps Pair out of reach until what the person types matches', async () => {
    const { home } = scene;
    const wrong = home.gateway.fingerprint.replace(/./g, (digit) => (digit === '0' ? '1' : '0'));
    await onPairingPage(async (page) => {
      await offerByPaste(page, home.gateway.rootPem);
      await prove(page, { digits: home.gateway.fingerprint.slice(0, 31) });
      expect(await isPressable(page, 'Pair')).toBe(false);
      await prove(page, { digits: wrong });
      await reads(page, 'This fingerprint isn’t the one of this certificate');
      expect(await isPressable(page, 'Pair')).toBe(false);
      await prove(page, { digits: home.gateway.fingerprint.slice(0, 32) });
      await reads(page, 'This matches.');
      await becomesPressable(page, 'Pair');
    });
  });

  it('has what was found in focus, and stores nothing when Cancel is pressed', async () => {
    const { home } = scene;
    await onPairingPage(async (page) => {
      await offerByPaste(page, home.gateway.rootPem);
      await reads(page, 'What was found');
      await hasFocus(page, PAIRING.found);
      await press(page, 'Cancel');
      await reads(page, PAIRING.source);
    });
    expect(await gateways()).not.toContain('Example Home');
  });

  it('pairs root and intermediate fetched over http, and says what they are believed for', async () => {
    const { home } = scene;
    await onPairingPage(async (page) => {
      await offerByFetch(page, `${home.gateway.httpUrl}.well-known/est/cacerts`);
      await reads(page, 'never websites');
      await unfold(page, PAIRING.all);
      await reads(page, 'It includes 2 intermediate certificates');
      await prove(page, { words: home.gateway.words });
      await press(page, 'Pair');
      await reads(page, 'is paired');
    });
    expect(await gateways()).toContain('Example Home');
  });

  it('refuses to pair the same root twice', async () => {
    await onPairingPage(async (page) => {
      await offerByPaste(page, scene.home.gateway.rootPem);
      await reads(page, plain(alreadyPaired('Example Home Gateway Root')));
      await reads(page, PAIRING.toDevices);
    });
  });

  it('says so when the gateway has no file at the address', async () => {
    await onPairingPage(async (page) => {
      await offerByFetch(page, `${scene.home.gateway.httpUrl}no-such-file`);
      await reads(page, PROBLEMS['bad-status']);
    });
  });
});
