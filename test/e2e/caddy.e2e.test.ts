import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runOpenssl } from '../home/support/openssl.ts';
import { startCaddy, type Caddy } from './support/caddy.ts';
import { startDriver } from './support/driver.ts';
import { pairByFetch, pairByPaste, type Shown } from './support/pairing.ts';
import { visit } from './support/people.ts';
import { popupSays, popupWith } from './support/popup.ts';
import { BROWSERS } from './support/scene.ts';
import type { BrowserName, Driver } from './support/types.ts';

const NAME = 'cloud.home.arpa';

/** What the person reads in a terminal on the machine where Caddy runs. */
async function fingerprint({ files }: Caddy): Promise<Shown> {
  const said = await runOpenssl(['x509', '-in', files.root, '-noout', '-fingerprint', '-sha256']);
  return { digits: said.split('=')[1]?.trim() ?? '' };
}

const byFiles = async (driver: Driver, caddy: Caddy): Promise<void> => {
  const { root, intermediate } = await caddy.authority();
  await pairByPaste(driver, root + intermediate, await fingerprint(caddy));
};
const byAddress = async (driver: Driver, caddy: Caddy): Promise<void> =>
  pairByFetch(driver, new URL(caddy.certificatesUrl).host, await fingerprint(caddy));

/**
 * The two ways that Caddy offers: its admin API, found by its address alone, and the files in its data folder; each
 * browser takes both.
 */
const PAIR: Record<BrowserName, readonly [typeof byFiles, typeof byFiles]> = {
  chrome: [byAddress, byFiles],
  firefox: [byFiles, byAddress],
};

describe.each(BROWSERS)('a site behind Caddy in %s', (name) => {
  let caddy: Caddy;
  let driver: Driver;
  beforeAll(async () => {
    [caddy, driver] = await Promise.all([startCaddy(NAME), startDriver(name, { names: [NAME] })]);
  });
  afterAll(async () => {
    await driver?.close();
    await caddy?.stop();
  });

  it('is not confirmed while Caddy is not paired', async () => {
    await visit(driver, caddy.url);
    const { verdict, certificateClass, checks } = await popupWith(driver, 'no-gateway-paired');
    expect(verdict).not.toBe('confirmed');
    expect(certificateClass).toBe('U-U/S');
    expect(checks).toContainEqual({ reason: 'no-gateway-paired', answer: 'cannot tell' });
  });

  it('is confirmed as soon as it is, through the intermediate that Caddy issues from', async () => {
    await PAIR[name][0](driver, caddy);
    const { certificateClass, checks } = await popupSays(driver, 'confirmed');
    expect(certificateClass).toBe('U-L/S');
    expect(checks).toContainEqual({ reason: 'path-to-gateway', answer: 'proved' });
  });

  it('cannot be told, and is no danger, when Caddy made a new intermediate of the same name', async () => {
    const before = await caddy.authority();
    await caddy.rotate();
    const after = await caddy.authority();
    expect(after.root).toBe(before.root);
    expect(after.intermediate).not.toBe(before.intermediate);
    await visit(driver, caddy.url);
    const { verdict, checks, text } = await popupWith(driver, 'issuer-rotated');
    expect(verdict).toBe('cannot-tell');
    expect(checks).toContainEqual({ reason: 'issuer-rotated', answer: 'cannot tell' });
    expect(text).toContain('Pair your gateway again');
  });

  it('is confirmed again once the person paired again, which brought the new intermediate', async () => {
    await PAIR[name][1](driver, caddy);
    await popupSays(driver, 'confirmed');
  });
});
