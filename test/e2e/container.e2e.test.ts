import { expect, it } from 'vitest';
import { BACKUP } from '../../ui/words/backup.ts';
import { FAULTS } from '../../ui/words/faults.ts';
import { pairByPaste } from './support/pairing.ts';
import { choose, press, reads } from './support/people.ts';
import { setScene } from './support/scene.ts';

const scene = setScene('firefox');

it(
  'when a page of ours stands in a container of Firefox, which has a storage of its own, it makes and takes in ' +
    'nothing there',
  async () => {
    const { driver, home } = scene;
    await pairByPaste(driver, home.gateway.pairingPem, { digits: home.gateway.fingerprint });
    const ordinary = await driver.openExtensionPage('backup/index.html');
    const address = String(await ordinary.evaluate('location.href'));
    const container = await driver.tab.browser().createBrowserContext();
    try {
      const page = await container.newPage();
      // The driver is never told that a page of an extension is there: its words tell.
      page.goto(address, { timeout: 0 }).catch(() => null);
      for (const [at, says] of [
        [page, FAULTS['other-storage']],
        [ordinary, 'The file is ready'],
      ] as const) {
        await reads(at, BACKUP.make);
        await choose(at, BACKUP.without);
        await press(at, BACKUP.prepare);
        expect(await reads(at, says)).toContain(says);
      }
    } finally {
      await container.close();
    }
  },
);
