import type { Page } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import type { Home } from '../../home/index.ts';
import { REFEREE, REFEREE_PROBLEMS } from '../../ui/words/evidence/referee.ts';
import { pairByPaste } from './support/pairing.ts';
import { fill, press, reads, unfold, visit } from './support/people.ts';
import { readsVerdict, withVerdict } from './support/popup.ts';
import { BROWSERS, setScene } from './support/scene.ts';
import type { Driver } from './support/types.ts';

const urlOf = (home: Home, id: string): string => home.devices.find((each) => each.id === id)?.url ?? '';

/** Tells Latchkey where to ask the gateway, and reads what came of it. */
async function askGateway(driver: Driver, address: string, says: string): Promise<void> {
  const page = await driver.openExtensionPage('devices/index.html');
  try {
    await reads(page, 'Example Home');
    await unfold(page, REFEREE.title);
    await fill(page, 'input[id^="referee-"]', address);
    await press(page, REFEREE.ask);
    await reads(page, says);
  } finally {
    await page.close();
  }
}

/** Everything in Details, opened. */
async function details(page: Page): Promise<string> {
  await page.evaluate(`document.querySelectorAll('details').forEach((each) => { each.open = true; })`);
  return (await page.evaluate('document.body.innerText')) as string;
}

describe.each(BROWSERS)('a gateway in %s that is asked about keys', (name) => {
  const scene = setScene(name, (home) => ({ trusted: [home.gateway.rootPem] }));

  it('is not asked before the person said so', async () => {
    const { home, driver } = scene;
    await pairByPaste(driver, home.gateway.pairingPem, { digits: home.gateway.fingerprint });
    await visit(driver, urlOf(home, 'heater'));
    await withVerdict(driver, 'new', async (page) => {
      expect(await details(page)).not.toContain('Your gateway expects');
    });
  });

  it('says that a device which signed its own certificate is the person’s', async () => {
    const { home, driver } = scene;
    await askGateway(driver, urlOf(home, 'router').replace(/\/$/, ''), REFEREE.saved);
    await visit(driver, urlOf(home, 'projector'));
    await withVerdict(driver, 'new', async (page) => {
      const text = await reads(page, 'which expects this key');
      expect(text).toContain('Example Home');
      expect(await details(page)).toContain('The device’s key is the one that your gateway expects for this name.');
    });
  });

  it('follows a new key that the gateway knows of', async () => {
    const { home, driver } = scene;
    await home.rotate('projector');
    await visit(driver, urlOf(home, 'projector'));
    await withVerdict(driver, null, async (page) => {
      await reads(page, 'which expects this key');
      expect(await details(page)).toContain('Your gateway expects a newer key than last time.');
    });
  });

  it('makes no device suspicious that shows another key on a port which the gateway may not mean', async () => {
    const { home, driver } = scene;
    await visit(driver, urlOf(home, 'heater'));
    await withVerdict(driver, null, async (page) => {
      await page.evaluate(`document.querySelector('.details').open = true`);
      await reads(page, 'Your gateway expects a different key for this name. It may mean the main service there');
      await readsVerdict(page, 'new');
    });
  });

  it('has nothing to say of a device that it does not know', async () => {
    const { home, driver } = scene;
    await visit(driver, urlOf(home, 'camera'));
    await withVerdict(driver, 'new', async (page) => {
      await page.evaluate(`document.querySelector('.details').open = true`);
      await reads(page, 'Your gateway doesn’t know this name.');
      expect(await reads(page, 'doesn’t settle it')).not.toContain('Belongs to');
    });
  });

  it('is not believed where another answers at the address that was typed', async () => {
    const { home, driver } = scene;
    await visit(driver, urlOf(home, 'garage'));
    await askGateway(driver, urlOf(home, 'garage').replace(/\/$/, ''), REFEREE_PROBLEMS['not-confirmed']);
    await visit(driver, urlOf(home, 'heater'));
    await withVerdict(driver, 'new', async (page) => {
      await page.evaluate(`document.querySelector('.details').open = true`);
      await reads(page, 'Latchkey couldn’t check that the answer came from your gateway.');
    });
  });
});

describe.each(BROWSERS)('a gateway in %s whose certificate the browser does not accept or show', (name) => {
  const scene = setScene(name, { withoutSecurityInfo: true, companion: 'allowed' });

  it('is asked by the companion, and believed', async () => {
    const { home, driver } = scene;
    await pairByPaste(driver, home.gateway.pairingPem, { digits: home.gateway.fingerprint });
    await askGateway(driver, urlOf(home, 'router').replace(/\/$/, ''), REFEREE.saved);
    await visit(driver, urlOf(home, 'projector'));
    await withVerdict(driver, null, async (page) => {
      expect(await reads(page, 'which expects this key')).toContain('Example Home');
    });
  });
});
