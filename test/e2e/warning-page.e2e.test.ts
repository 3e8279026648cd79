import { createServer } from 'node:http';
import { describe, expect, it } from 'vitest';
import { close, listen } from '../../home/listen.ts';
import { WARNING } from '../../ui/words/warning.ts';
import { startHeldServer } from './support/held-server.ts';
import { urlOf } from './support/homes.ts';
import { isWarning, press, reads, unfold, visit } from './support/people.ts';
import { popupOf } from './support/popup.ts';
import { BROWSERS, type Scene, setScene } from './support/scene.ts';
import { until } from './support/wait.ts';

const PUBLIC_NAME = 'www.example.com';

const isBrowsersOwn = (address: string) => /^(chrome-error:|about:certerror)/.test(address);

/** A device under names that are written in ways of their own. */
const ODDLY_WRITTEN = ['user:pw@127.0.0.1', 'user:pw@camera.local', 'nas.', 'nas.lan.', 'user@nas.'];

describe.each(BROWSERS)('the warning page in %s', (name) => {
  const scene = setScene(name, { names: [PUBLIC_NAME, 'nas', 'nas.', 'nas.lan', 'nas.lan.'] });

  it("stands in place of the browser's page and names the device", async () => {
    const { driver, home } = scene;
    await driver.open(home.startPage);
    await driver.open(urlOf(home, 'camera'));
    await driver.arriveAt(isWarning);
    expect(await reads(driver.tab, 'Is this your device?')).toContain('camera.local');
  });

  it('lets Back lead to the page before, though no one clicked anything there', async () => {
    const { driver, home } = scene;
    await driver.back();
    await driver.arriveAt(home.startPage);
  });

  it('comes again on Forward, and Back still leads away from it', async () => {
    const { driver, home } = scene;
    await driver.forward();
    await driver.arriveAt(isWarning);
    // A page that is not drawn yet does not hear the mouse.
    await reads(driver.tab, 'Is this your device?');
    await driver.back();
    await driver.arriveAt(home.startPage);
  });

  it('comes and goes the same way when the background had been stopped', async () => {
    const { driver, home } = scene;
    await driver.stopWorker();
    await driver.open(urlOf(home, 'camera'));
    await driver.arriveAt(isWarning);
    await reads(driver.tab, 'Is this your device?');
    await driver.back();
    await driver.arriveAt(home.startPage);
  });

  it('lets its own Go back lead to the page before', async () => {
    const { driver, home } = scene;
    await driver.open(urlOf(home, 'fridge'));
    await driver.arriveAt(isWarning);
    await press(driver.tab, 'Go back');
    await driver.arriveAt(home.startPage);
  });

  it('has the headline in focus, and the safe action next, so that Tab and Enter go back', async () => {
    const { driver, home } = scene;
    await driver.open(urlOf(home, 'thermostat'));
    await driver.arriveAt(isWarning);
    await reads(driver.tab, WARNING.back);
    await until('the headline to have the focus', async () =>
      (await driver.tab.evaluate('document.activeElement?.tagName')) === 'H1' ? true : null,
    );
    await driver.tab.keyboard.press('Tab');
    await driver.tab.keyboard.press('Enter');
    await driver.arriveAt(home.startPage);
  });

  it('says that the device is known when it was confirmed or seen before', async () => {
    const { driver, home } = scene;
    await visit(driver, urlOf(home, 'doorbell'));
    await home.rotate('doorbell');
    await driver.open(urlOf(home, 'doorbell'));
    await driver.arriveAt(isWarning);
    await unfold(driver.tab, WARNING.more);
    await reads(driver.tab, 'First seen:');
  });

  it.each(ODDLY_WRITTEN)(
    'stands in place of the browser’s page for https://%s, and hides what is secret',
    async (host) => {
      const { driver, home } = scene;
      await driver.open(home.startPage);
      await driver.open(`https://${host}:${new URL(urlOf(home, 'camera')).port}/a?token=4711#there`);
      const address = new URL(await driver.arriveAt(isWarning));
      address.searchParams.delete('key'); // Random, so that anything may stand in it.
      expect(decodeURIComponent(address.href)).not.toMatch(/user|pw|4711|there/);
      await reads(driver.tab, 'Is this your device?');
    },
  );

  it('that was duplicated acts on its own tab, and leaves the first alone', async () => {
    const { driver, home } = scene;
    await driver.open(home.startPage);
    await driver.open(urlOf(home, 'camera'));
    const address = await driver.arriveAt(isWarning);
    for (const words of [WARNING.continue, WARNING.back]) {
      const twin = await driver.duplicate();
      await press(twin, words);
      await until('the second tab to go elsewhere', async () =>
        twin.isClosed() || !isWarning(await driver.standsAt(twin)) ? true : null,
      );
      expect(await driver.standsAt(driver.tab)).toBe(address);
      if (!twin.isClosed()) await twin.close();
    }
    await press(driver.tab, 'Go back');
    await driver.arriveAt(home.startPage);
  });

  /** A page of a place that no one is stopped at, and whether it was asked for. */
  async function startElsewhere() {
    const asked = new Set<string | undefined>();
    const server = createServer(({ url }, answer) => {
      asked.add(url);
      answer.setHeader('Cache-Control', 'no-store').end('Elsewhere');
    });
    const origin = `http://localhost:${await listen(server, 0)}`;
    return { origin, asked, stop: () => close(server) };
  }

  /** How many refused pages the background has heard of, and would show our page for. */
  async function heardOf({ driver }: Scene): Promise<number> {
    const page = await driver.openExtensionPage('devices/index.html');
    const script = `chrome.storage.session.get(null)
      .then((all) => Object.keys(all).filter((key) => key.startsWith('refused:')).length)`;
    const count = Number(await page.evaluate(script));
    await page.close();
    return count;
  }

  it('does not take the place of a page that the person has gone to since', async () => {
    const { driver, home } = scene;
    const elsewhere = await startElsewhere();
    let gone = 0;
    for (let round = 0; round < 8 && gone < 4; round++) {
      // Of its own in each round: the icon of the page of before may be asked for late.
      const path = `/${String(round)}`;
      const heard = await heardOf(scene);
      const release = await driver.slowWorker();
      // Firefox may hold up either page until the background runs.
      const opened = [];
      for (const url of [urlOf(home, 'camera'), `${elsewhere.origin}${path}`]) {
        const open = driver.open(url).catch(() => null);
        opened.push(open);
        await Promise.race([open, new Promise((resolve) => setTimeout(resolve, 3000))]);
      }
      await release();
      await Promise.all(opened);
      // Chromium tells of the refusal in any case, and that the person is elsewhere is seen only after that.
      if (name === 'chrome')
        await until('the background to hear of it', async () => ((await heardOf(scene)) > heard ? true : null));
      await new Promise((resolve) => setTimeout(resolve, 2000));
      // Firefox may lose the second of two pages that it is asked for at once: then the person has gone nowhere.
      if (!elsewhere.asked.has(path)) continue;
      gone += 1;
      expect(await driver.standsAt(driver.tab)).toBe(`${elsewhere.origin}${path}`);
    }
    await elsewhere.stop();
    expect(gone).toBeGreaterThan(0);
  });

  it.each(['before the device shows its certificate', 'as the browser refuses it'])(
    'does not take the place of a page that the person goes to %s',
    async (when) => {
      const { driver, home } = scene;
      const elsewhere = await startElsewhere();
      const device = await startHeldServer('camera.local');
      const goesTo = `${elsewhere.origin}/${when.replaceAll(' ', '-')}`;
      const left = () => until('the browser to leave the device', async () => device.isLeft() || null);
      try {
        await driver.open(home.startPage);
        const opened = driver.open(device.url).catch(() => null);
        await until('the device to be asked', async () => device.isAsked() || null);
        if (when.startsWith('as')) {
          device.release();
          await left();
        }
        await driver.open(goesTo);
        device.release();
        await Promise.all([opened, left()]);
        await driver.arriveAt(goesTo);
        // Whatever it had to be told of, it has heard by the time it answers.
        await popupOf(driver);
        await new Promise((resolve) => setTimeout(resolve, 1500));
        expect(await driver.standsAt(driver.tab)).toBe(goesTo);
      } finally {
        await device.stop();
        await elsewhere.stop();
      }
    },
  );

  it('that is opened again after the browser was started anew says what it knows, and opens the site', async () => {
    const { driver, home } = scene;
    await driver.open(`${urlOf(home, 'camera')}login?token=4711`);
    const address = await driver.arriveAt(isWarning);
    await driver.restartBrowser();
    await driver.open(address);
    await reads(driver.tab, 'This warning is from earlier');
    await press(driver.tab, 'Open it again');
    await driver.arriveAt((at) => isWarning(at) && at !== address);
    const text = await reads(driver.tab, 'Is this your device?');
    expect(text).toContain('camera.local');
    expect(text).not.toContain('4711');
  });

  it('stays away from a refused page with a public name', async () => {
    const { driver, home } = scene;
    const url = new URL(urlOf(home, 'camera'));
    url.hostname = PUBLIC_NAME;
    await driver.open(url.href);
    await driver.arriveAt(isBrowsersOwn);
    await new Promise((resolve) => setTimeout(resolve, 1500));
    expect(await driver.arriveAt(() => true)).toSatisfy(isBrowsersOwn);
  });
});
