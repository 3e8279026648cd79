import { execFile } from 'node:child_process';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { unzipSync } from 'fflate';
import type { Page } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import { LIMITS } from '../../ui/words/anchor-limits.ts';
import { DEVICES } from '../../ui/words/devices.ts';
import { POPUP, rememberWords } from '../../ui/words/popup.ts';
import { lastDownload, watchDownloads } from './support/downloads.ts';
import { urlOf } from './support/homes.ts';
import { pairByPaste } from './support/pairing.ts';
import { isWarning, press, reads, visit } from './support/people.ts';
import { popupSays, withVerdict } from './support/popup.ts';
import { BROWSERS, setScene } from './support/scene.ts';
import type { BrowserName, Place } from './support/types.ts';

const run = promisify(execFile);

/**
 * As a person does who unpacks the zip and follows its README. Firefox's profile of the test lies where no script
 * looks, so it gets a place that does.
 */
async function runScript(
  name: BrowserName,
  place: Place,
  zip: Uint8Array,
  action: 'install' | 'remove',
): Promise<Place> {
  const folder = join(place.home, 'Downloads', 'latchkey');
  await mkdir(folder, { recursive: true });
  for (const [file, content] of Object.entries(unzipSync(zip))) await writeFile(join(folder, file), content);
  if (name === 'firefox') {
    await mkdir(join(place.home, '.mozilla'), { recursive: true });
    await run('ln', ['-sfn', join(place.profile, '..'), join(place.home, '.mozilla/firefox')]);
  }
  await run('sh', ['linux.sh', action], { cwd: folder, env: { ...process.env, HOME: place.home } });
  return place;
}

describe.each(BROWSERS)('"Stop browser warnings" in %s', (name) => {
  const scene = setScene(name);
  let zip: Uint8Array;
  let page: Page;

  const openPage = async (): Promise<Page> => {
    const devices = await scene.driver.openExtensionPage('devices/index.html');
    await press(devices, DEVICES.anchor);
    await reads(devices, 'Stop browser warnings for');
    return devices;
  };
  const typeAddress = async (url: string): Promise<void> => {
    await page.focus('#address');
    await page.evaluate(
      `(() => { const field = document.querySelector('#address'); field.value = ${JSON.stringify(url)}; ` +
        `field.dispatchEvent(new InputEvent('input', { bubbles: true })); })()`,
    );
  };
  const tryIt = async (words: string): Promise<string> => {
    await press(page, 'Try it');
    return reads(page, words);
  };

  it('makes the two files, and says what they are good for', async () => {
    const { driver, home } = scene;
    await pairByPaste(driver, home.gateway.pairingPem, { digits: home.gateway.fingerprint });
    await visit(driver, urlOf(home, 'printer'));
    await popupSays(driver, 'confirmed');
    await driver.restartBrowser();
    page = await openPage();
    await press(page, 'Make the two files');
    await reads(page, 'Install them in this browser');
    await watchDownloads(page);
    await press(page, 'Download with instructions');
    zip = await lastDownload(page);
    expect(Object.keys(unzipSync(zip))).toHaveLength(9);
  });

  it('warns that a trusted device can have the browser insist on it (HSTS), also when the files are gone', async () => {
    expect(LIMITS.strict).toContain('HSTS');
    await reads(page, LIMITS.strict);
    const before = await openPage();
    await reads(before, LIMITS.strict);
    await before.close();
  });

  it(
    'when the browser lets a device through because it was told to, says that this shows nothing, and how to see ' +
      'it all the same',
    async () => {
      const { driver, home } = scene;
      await visit(driver, urlOf(home, 'printer'));
      const told = await tryIt('This says nothing about what you installed.');
      expect(told).toContain(name === 'chrome' ? '“Turn on warnings”' : 'Under “Servers”, select printer.local');
      expect(told).not.toContain('It works.');
    },
  );

  it('when the gateway does not vouch for the device that the browser lets through, says so', async () => {
    const { driver, home } = scene;
    await visit(driver, urlOf(home, 'doorbell'));
    await typeAddress(urlOf(home, 'doorbell'));
    expect(await tryIt('Your gateway doesn’t confirm this device')).not.toContain('then try again');
  });

  it('does not say that it works before the files are in', async () => {
    const { home } = scene;
    await typeAddress(urlOf(home, 'nas'));
    expect(await tryIt('It doesn’t work yet')).toContain('Common reasons:');
  });

  it(
    'when the script of the download has put them in, the browser warns no more, the page says so, and the ' +
      'device is confirmed',
    async () => {
      const { driver, home } = scene;
      await page.close();
      await driver.restartBrowser((place) => runScript(name, place, zip, 'install'));
      page = await openPage();
      await tryIt('It works.');
      await driver.open(urlOf(home, 'nas'));
      await driver.arriveAt(urlOf(home, 'nas'));
      await popupSays(driver, 'confirmed');
    },
  );

  it('still stands before a device that no one vouches for', async () => {
    const { driver, home } = scene;
    await driver.open(urlOf(home, 'camera'));
    await driver.arriveAt(isWarning);
  });

  it('when made anew, names the old pair, until the person has taken it out', async () => {
    await press(page, 'Make new files');
    await reads(page, 'Made earlier');
    await press(page, 'I removed it');
    await reads(page, /^(?![^]*Made earlier)/);
  });

  it('when the script has taken the files out, the browser warns again', async () => {
    const { driver, home } = scene;
    await page.close();
    await driver.restartBrowser((place) => runScript(name, place, zip, 'remove'));
    await driver.open(urlOf(home, 'nas'));
    await driver.arriveAt(isWarning);
  });

  it(
    name === 'chrome'
      ? 'offers the same for one device that the person called theirs'
      : 'does not offer it for a device that signed its own certificate, which Firefox refuses, and says so',
    async () => {
      const { driver, home } = scene;
      await visit(driver, urlOf(home, 'camera'));
      const anchor = await withVerdict(driver, 'new', async (popup) => {
        await press(popup, rememberWords('new').answer);
        if (name === 'firefox') {
          expect(await reads(popup, 'when you said it was yours')).not.toContain(POPUP.anchor);
          return `../anchor/index.html?device=${encodeURIComponent(new URL(urlOf(home, 'camera')).host)}`;
        }
        await reads(popup, POPUP.anchor);
        return (await popup.evaluate(`document.querySelector('.act a').getAttribute('href')`)) as string;
      });
      page = await driver.openExtensionPage(anchor.replace('../', ''));
      if (name === 'firefox')
        return void (await reads(page, 'Firefox refuses a device that signed its own certificate'));
      await press(page, 'Make the two files');
      await reads(page, 'Install them in this browser');
      await watchDownloads(page);
      await press(page, 'Download with instructions');
      const own = await lastDownload(page);
      await page.close();
      await driver.restartBrowser((place) => runScript(name, place, own, 'install'));
      await driver.open(urlOf(home, 'camera'));
      await driver.arriveAt(urlOf(home, 'camera'));
      await popupSays(driver, 'remembered');
    },
  );
});
