import { X509Certificate } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startCaddy, type Caddy } from './support/caddy.ts';
import { startDriver } from './support/driver.ts';
import { pairByPaste } from './support/pairing.ts';
import { visit } from './support/people.ts';
import { popupOf } from './support/popup.ts';
import { startSServer } from './support/s-server.ts';
import { BROWSERS } from './support/scene.ts';
import type { Driver } from './support/types.ts';

const NAMES = { caddy: 'cloud.home.arpa', device: 'gadget.local' };

describe.each(BROWSERS)('software that we did not write, in %s', (name) => {
  let caddy: Caddy;
  let device: Awaited<ReturnType<typeof startSServer>>;
  let driver: Driver;
  beforeAll(async () => {
    [caddy, device] = await Promise.all([startCaddy(NAMES.caddy), startSServer(NAMES.device)]);
    driver = await startDriver(name, { names: Object.values(NAMES) });
  });
  afterAll(async () => {
    await driver?.close();
    await Promise.all([caddy?.stop(), device?.stop()]);
  });

  it('calls a self-signed openssl server new', async () => {
    await visit(driver, device.url);
    expect(await popupOf(driver)).toMatchObject({ verdict: 'new', certificateClass: 'U-S/S' });
  });

  it('does not confirm a site behind Caddy before its root is paired', async () => {
    await visit(driver, caddy.url);
    expect((await popupOf(driver)).verdict).not.toBe('confirmed');
  });

  it('confirms it as soon as the root is paired, through the intermediate that Caddy issues from', async () => {
    const { root, intermediate } = await caddy.authority();
    await pairByPaste(driver, root + intermediate, { digits: new X509Certificate(root).fingerprint256 });
    expect(await popupOf(driver)).toMatchObject({ verdict: 'confirmed', certificateClass: 'U-L/S' });
  });
});
