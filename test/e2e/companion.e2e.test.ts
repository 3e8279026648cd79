import { describe, expect, it } from 'vitest';
import { urlOf } from './support/homes.ts';
import { pairByPaste } from './support/pairing.ts';
import { isWarning, press, reads } from './support/people.ts';
import { popupOf } from './support/popup.ts';
import { setScene } from './support/scene.ts';

const CONTINUE = 'Continue to the browser’s own warning';

describe.each(['chrome', 'firefox'] as const)('with the companion, in %s as it is shipped', (name) => {
  const scene = setScene(name, { withoutSecurityInfo: true, companion: true });

  it('a refused printer is confirmed before anybody goes on, once its gateway is paired', async () => {
    const { driver, home } = scene;
    await pairByPaste(driver, home.gateway.rootPem, { digits: home.gateway.fingerprint });
    await driver.open(urlOf(home, 'printer'));
    await driver.arriveAt(isWarning);
    const text = await reads(driver.tab, 'vouches for printer.local');
    expect(text).toContain('It is what the device showed to Latchkey’s companion.');
    expect((await popupOf(driver)).verdict).toBe('confirmed');
  });

  it('and behind the browser’s own warning too', async () => {
    const { driver, home } = scene;
    await press(driver.tab, CONTINUE);
    await driver.clickThroughBrowserWarning();
    await driver.arriveAt(urlOf(home, 'printer'));
    expect((await popupOf(driver)).verdict).toBe('confirmed');
  });
});
