import { startHome } from '../home/index.ts';
import { build } from '../scripts/build.ts';
import { buildCompanion } from '../scripts/build-companion.ts';
import { TARGETS } from '../scripts/manifest.ts';
import { table } from './table.ts';
import { startDriver } from '../test/e2e/support/driver.ts';
import { homeNames, urlOf } from '../test/e2e/support/homes.ts';
import type { Driver } from '../test/e2e/support/types.ts';
import { spread } from './pair.ts';
import { announce } from './announce.ts';

const ROUNDS = 15;

/**
 * Resolves with the page's own clock when it shows what the companion saw; asked a moment after the page opened, so at
 * most that late.
 */
const SHOWN = `new Promise((done) => {
  const look = () => (document.querySelector('.facts') ? done(performance.now()) : requestAnimationFrame(look));
  look();
})`;

/**
 * How long the warning page takes to say what the device showed to the companion: while both run, and from a background
 * that sleeps.
 */
export async function benchWarning(): Promise<void> {
  await buildCompanion();
  const rows = [];
  for (const target of TARGETS) {
    announce(`${target}: building the extension, then opening the warning page ${String(2 * ROUNDS)} times`);
    await build(target);
    const home = await startHome({ ports: 'ephemeral' });
    const driver = await startDriver(target, {
      names: homeNames(home),
      companion: 'allowed',
      withoutSecurityInfo: true,
    });
    try {
      const url = urlOf(home, 'printer');
      const warm = await times(driver, url, () => Promise.resolve());
      rows.push([target, spread(warm), spread(await times(driver, url, () => driver.stopWorker()))]);
    } finally {
      await driver.close();
      await home.stop();
    }
  }
  console.log(
    table(['browser', 'warning page to verdict, warm (≤ 500 ms)', 'background and companion not running'], rows),
  );
}

async function times(driver: Driver, url: string, before: () => Promise<void>): Promise<number[]> {
  const taken = [];
  for (let round = -2; round < ROUNDS; round++) {
    await before();
    const kept = { kind: 'refused', url, refusal: 'authority-invalid', wayOn: true, address: null };
    const ours = await driver.openExtensionPage('popup/index.html');
    await ours.evaluate(
      `chrome.storage.session.set({ 'refused:bench': ${JSON.stringify({ kept, privateTab: null })} }).then(() => true)`,
    );
    await ours.close();
    const query = new URLSearchParams({ key: 'bench', site: new URL(url).origin });
    const page = await driver.openExtensionPage(`warning/index.html?${query.toString()}`);
    const shown = (await page.evaluate(SHOWN)) as number;
    if (round >= 0) taken.push(shown);
    await page.close();
  }
  return taken;
}
