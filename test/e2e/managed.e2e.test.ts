import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { describe, expect, it } from 'vitest';
import { urlOf } from './support/homes.ts';
import { reads, visit } from './support/people.ts';
import { underPolicies } from './support/policies.ts';
import { popupOf, popupSays, popupWith } from './support/popup.ts';
import { BROWSERS, setScene } from './support/scene.ts';
import type { BrowserName, Driver, Place } from './support/types.ts';
import { until } from './support/wait.ts';

const GECKO_ID = 'latchkey@local-device.org';

/** The browser's own policy file that hands our policy on. */
function policyFile(driver: Driver, gateways: unknown, more: object = {}): object {
  const values = { gateways, ...more };
  if (driver.name === 'firefox') return { policies: { '3rdparty': { Extensions: { [GECKO_ID]: values } } } };
  return { '3rdparty': { extensions: { [new URL(driver.extensionUrl('')).host]: values } } };
}

/** Writes another policy into the file that a running Chromium watches. */
async function rewrite(place: Place, policies: object): Promise<void> {
  const folder = join(place.home, 'policies', 'etc');
  const files = (await readdir(folder, { recursive: true })).filter((file) => file.endsWith('latchkey.json'));
  expect(files.length).toBeGreaterThan(0);
  for (const file of files) await writeFile(join(folder, file), JSON.stringify(policies));
}

async function devicesText(driver: Driver, words = 'Your other browsers'): Promise<string> {
  const page = await driver.openExtensionPage('devices/index.html');
  try {
    return await reads(page, words);
  } finally {
    await page.close();
  }
}

/**
 * Chromium hands a policy out some seconds after the file was written, and puts that off whenever a page opens: so one
 * page waits. After a start it first hands out what was in force before.
 */
async function policyArrived(driver: Driver, gateways: unknown, more: object = {}): Promise<void> {
  const page = await driver.openExtensionPage('setup/index.html');
  const inForce = '(globalThis.browser ?? chrome).storage.managed.get(null)';
  try {
    await until('the policy to arrive', async () =>
      isDeepStrictEqual(await page.evaluate(inForce), { gateways, ...more }) ? true : null,
    );
  } finally {
    await page.close();
  }
}

describe.each(BROWSERS)('a gateway that an organisation sets up, in %s', (name: BrowserName) => {
  const scene = setScene(name);
  let place: Place;
  /** Where the browser lives without a policy. */
  let bare: Place | null = null;
  const office = () => ({ name: 'Office', certificates: scene.home.gateway.pairingPem });
  const setPolicies = async (gateways: unknown, more: object = {}): Promise<void> => {
    await scene.driver.restartBrowser(
      async (at) => (place = await underPolicies(name, (bare ??= at), policyFile(scene.driver, gateways, more))),
    );
    await policyArrived(scene.driver, gateways, more);
  };

  it('confirms its devices', async () => {
    const { driver, home } = scene;
    await setPolicies([office(), { name: 'Broken', certificates: 'nothing' }]);
    await devicesText(driver, 'Set up by your organisation');
    await visit(driver, urlOf(home, 'printer'));
    const { text } = await popupSays(driver, 'confirmed');
    expect(text).toContain('Office');
  });

  it('takes the OID that the policy sets for Local Device', async () => {
    const { driver, home } = scene;
    const confirmedBy = async (usage: string) => {
      await visit(driver, urlOf(home, 'printer'));
      expect((await popupWith(driver, usage)).verdict).toBe('confirmed');
    };
    await confirmedBy('usage-local-device');
    await setPolicies([office(), { name: 'Broken', certificates: 'nothing' }], { localDeviceOid: '2.25.1' });
    await confirmedBy('usage-server');
  });

  it('is shown as the organisation’s, without a way to change it, and faults are shown with their reason', async () => {
    const text = await devicesText(scene.driver, 'Broken');
    expect(text).toContain('Broken isn’t used. Latchkey can’t read this as a certificate.');
    expect(text).toContain('No gateway is paired yet.');
    expect(text).not.toMatch(/Unpair|Rename Office/);
  });

  it('is not believed outside the scope that the policy names', async () => {
    const { driver, home } = scene;
    await setPolicies([{ ...office(), names: ['home.arpa', 'example.com'], addresses: [] }]);
    expect(await devicesText(driver, 'Office')).toContain('The policy also names example.com, which isn’t local.');
    await visit(driver, urlOf(home, 'printer'));
    const { verdict, checks } = await popupWith(driver, 'outside-scope');
    expect(verdict).not.toBe('confirmed');
    expect(checks).toContainEqual({ reason: 'outside-scope', answer: 'refuted' });
  });

  if (name === 'chrome')
    it('follows a change of the policy while the browser runs', async () => {
      const { driver } = scene;
      await rewrite(place, policyFile(driver, [office()]));
      await policyArrived(driver, [office()]);
      await until('the page to be confirmed', async () =>
        (await popupOf(driver)).verdict === 'confirmed' ? true : null,
      );
      await rewrite(place, policyFile(driver, []));
      await policyArrived(driver, []);
      await until('the page not to be confirmed', async () =>
        (await popupOf(driver)).verdict === 'confirmed' ? null : true,
      );
    });

  it('is gone with the policy', async () => {
    const { driver, home } = scene;
    await setPolicies([]);
    await visit(driver, urlOf(home, 'printer'));
    expect((await popupOf(driver)).verdict).not.toBe('confirmed');
    expect(await devicesText(driver)).not.toContain('Office');
  });

  it('leaves the policies of this computer alone', async () => {
    await expect(
      readFile(
        name === 'chrome' ? '/etc/chromium/policies/managed/latchkey.json' : '/etc/firefox/policies/policies.json',
        'utf8',
      ),
    ).rejects.toThrow('ENOENT');
  });
});
