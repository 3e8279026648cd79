import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { POPUP, rememberWords } from '../../ui/words/popup.ts';
import { startDriver } from './support/driver.ts';
import { startNginx, type Nginx } from './support/nginx.ts';
import { press, turnGuardOff, visit } from './support/people.ts';
import { popupSays, readsVerdict, withVerdict } from './support/popup.ts';
import { BROWSERS } from './support/scene.ts';
import type { Driver } from './support/types.ts';

const NAME = 'gadget.local';

describe.each(BROWSERS)('an nginx with a certificate made by openssl, in %s', (name) => {
  let device: Nginx;
  let driver: Driver;
  beforeAll(async () => {
    [device, driver] = await Promise.all([startNginx(NAME), startDriver(name, { names: [NAME] })]);
    await turnGuardOff(driver);
  });
  afterAll(async () => {
    await driver?.close();
    await device?.stop();
  });

  it('is new, and remembered once the person says that they set it up', async () => {
    await visit(driver, device.url);
    await withVerdict(driver, 'new', async (page, { certificateClass }) => {
      expect(certificateClass).toBe('U-S/S');
      await press(page, rememberWords('new').answer);
      await readsVerdict(page, 'remembered');
    });
  });

  it('is remembered when it is loaded again', async () => {
    await driver.open('about:blank');
    await visit(driver, device.url);
    const { checks } = await popupSays(driver, 'remembered');
    expect(checks).toContainEqual({ reason: 'key-unchanged', answer: 'proved' });
  });

  it('is a danger when it comes back with another key', async () => {
    await device.reset();
    await visit(driver, device.url);
    const { checks } = await popupSays(driver, 'danger');
    expect(checks).toContainEqual({ reason: 'key-changed', answer: 'refuted' });
  });

  it('is remembered with the new key once the person says twice that they reset it', async () => {
    await withVerdict(driver, 'danger', async (page) => {
      await press(page, POPUP.changed);
      await press(page, POPUP.changedYes);
      await readsVerdict(page, 'remembered');
    });
    await driver.open('about:blank');
    await visit(driver, device.url);
    await popupSays(driver, 'remembered');
  });
});
