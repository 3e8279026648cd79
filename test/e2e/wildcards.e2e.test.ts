import type { Server } from 'node:https';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { close } from '../../home/listen.ts';
import { profileRemarks } from '../../src/core/gateways/profile-remarks.ts';
import { LOCAL_SUFFIXES } from '../../src/core/net/host.ts';
import { mintLeaf, mintRoot } from '../support/mint.ts';
import { serve, PERIOD } from './support/anchored-gateway.ts';
import { startDriver } from './support/driver.ts';
import { BROWSERS } from './support/scene.ts';
import type { Driver } from './support/types.ts';

const BASES = [...LOCAL_SUFFIXES, 'rack.home.arpa', 'rack.local', 'box.lan'];

describe.each(BROWSERS)('a wildcard under a root that %s trusts', (name) => {
  let driver: Driver;
  const servers: Server[] = [];
  const urls = new Map<string, string>();
  beforeAll(async () => {
    const root = await mintRoot({ subject: 'CN=Wildcards', ...PERIOD });
    for (const base of BASES) {
      const { server, url } = await serve(`printer.${base}`, await mintLeaf(root, { dns: [`*.${base}`], ...PERIOD }));
      servers.push(server);
      urls.set(base, url);
    }
    driver = await startDriver(name, { names: BASES.map((base) => `printer.${base}`), trusted: [root.pem] });
  });
  afterAll(async () => {
    await driver?.close();
    await Promise.all(servers.map(close));
  });

  // Firefox knows single labels for what they are, Chromium the Public Suffix List besides.
  const refused = (base: string): boolean => !base.includes('.') || (base === 'home.arpa' && name === 'chrome');
  const says = { chrome: 'ERR_CERT_COMMON_NAME_INVALID', firefox: 'SSL_ERROR_BAD_CERT_DOMAIN' }[name];

  it.each(BASES)('takes *.%s only where it is deep enough', async (base) => {
    expect(await driver.refusalOf(urls.get(base) ?? '')).toBe(refused(base) ? says : null);
  });

  it('is what the advice of Latchkey says', async () => {
    for (const base of BASES) {
      const leaf = await mintLeaf(await mintRoot(PERIOD), { dns: [`*.${base}`], ...PERIOD });
      expect(profileRemarks(leaf.der).includes('profile-wildcard')).toBe(refused(base) || base === 'home.arpa');
    }
  });
});
