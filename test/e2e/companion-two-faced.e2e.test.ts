import { createServer, type Server } from 'node:https';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { close, listen } from '../../home/listen.ts';
import { DAY, mint } from '../support/mint.ts';
import { privateKeyPem } from '../../home/keys.ts';
import { REASONS } from '../../ui/words/reasons.ts';
import { WARNING } from '../../ui/words/warning.ts';
import { urlOf } from './support/homes.ts';
import { pairByPaste } from './support/pairing.ts';
import { goOn, isWarning, reads, turnGuardOff } from './support/people.ts';
import { popupSays, popupWith } from './support/popup.ts';
import { BROWSERS, type Scene, setScene } from './support/scene.ts';
import { startTwoFaced, type TwoFaced } from './support/two-faced.ts';

/** Someone in between with a page of their own, once the scene is there, which pairs its gateway. */
function setTwoFaced(scene: Scene): { readonly url: () => string } {
  let impostor: Server;
  let between: TwoFaced;
  beforeAll(async () => {
    const own = await mint({
      subject: 'CN=printer.local',
      dns: ['printer.local'],
      notBefore: Date.now() - DAY,
      notAfter: Date.now() + DAY,
    });
    impostor = createServer({ cert: own.pem, key: privateKeyPem(own.keys) }, (_, response) =>
      response.end('<title>Your printer</title>'),
    );
    const { port } = new URL(urlOf(scene.home, 'printer'));
    await turnGuardOff(scene.driver);
    between = await startTwoFaced({ honest: Number(port), own: await listen(impostor, 0) });
    await pairByPaste(scene.driver, scene.home.gateway.pairingPem, { digits: scene.home.gateway.fingerprint });
  });
  afterAll(async () => {
    between?.stop();
    if (impostor) await close(impostor);
  });
  return { url: () => `https://printer.local:${String(between.port)}/` };
}

describe.each(BROWSERS)('someone in between who lets the companion through and answers %s alone', (name) => {
  const scene = setScene(name, { companion: 'allowed' });
  const between = setTwoFaced(scene);

  it('before anyone goes on, it is said that the browser’s own connection stays hidden', async () => {
    await scene.driver.open(between.url());
    await scene.driver.arriveAt(isWarning);
    const text = await reads(scene.driver.tab, WARNING.asked);
    // Firefox says that it was shown a self-signed certificate, which the printer's is not; Chromium says nothing of
    // the kind.
    if (name === 'firefox') await popupSays(scene.driver, 'caution');
    else expect(text).toContain('Your browser may still be shown something else.');
  });

  it('once the browser shows its certificate, that one counts, and the difference is told', async () => {
    const { driver } = scene;
    await goOn(driver.tab);
    await driver.clickThroughBrowserWarning();
    await driver.arriveAt(between.url());
    const { verdict, checks, certificateClass } = await popupWith(driver, 'probe-differs');
    expect({ verdict, certificateClass }).toEqual({
      verdict: name === 'chrome' ? 'danger' : 'caution',
      certificateClass: 'U-S/S',
    });
    expect(checks).toContainEqual({ reason: 'probe-differs', answer: 'refuted' });
  });
});

const isAnswered = (url: string): Promise<boolean> =>
  fetch(url, { method: 'HEAD', credentials: 'omit', cache: 'no-store' }).then(
    () => true,
    () => false,
  );

describe('the same before a Chromium as it is shipped, which accepts the gateway', () => {
  const scene = setScene('chrome', ({ gateway }) => ({
    withoutSecurityInfo: true,
    companion: 'allowed',
    trusted: [gateway.rootPem],
  }));
  const between = setTwoFaced(scene);

  it('a page that no one else could have sent is confirmed', async () => {
    await scene.driver.open(urlOf(scene.home, 'printer'));
    await scene.driver.arriveAt(urlOf(scene.home, 'printer'));
    await popupSays(scene.driver, 'confirmed');
  });

  it('a refusal is not explained by what the companion saw', async () => {
    await scene.driver.open(between.url());
    await scene.driver.arriveAt(isWarning);
    const { checks } = await popupSays(scene.driver, 'caution');
    expect(checks).toContainEqual(expect.objectContaining({ reason: 'probe-alone' }));
  });

  it('their page past the warning is not confirmed, nor is it when it comes again without one', async () => {
    const { driver } = scene;
    await goOn(driver.tab);
    await driver.clickThroughBrowserWarning();
    await driver.arriveAt(between.url());
    // What the tab was let past is kept from the background, as long as no page of ours has asked.
    const target = await driver.tab.browser().waitForTarget((each) => each.type() === 'service_worker');
    const background = await target.worker();
    expect(await background?.evaluate(isAnswered, between.url())).toBe(false);
    expect(await background?.evaluate(isAnswered, urlOf(scene.home, 'printer'))).toBe(true);
    const page = await driver.openExtensionPage('setup/index.html');
    expect(await page.evaluate(isAnswered, between.url())).toBe(true);
    await page.close();
    for (const again of [false, true]) {
      if (again) await driver.open(between.url());
      await driver.arriveAt(between.url());
      expect(await driver.tab.title()).toBe('Your printer');
      const { checks, text } = await popupSays(driver, 'cannot-tell');
      expect(checks).toContainEqual({ reason: 'probe-alone', answer: 'proved' });
      expect(text).toContain(REASONS['page-unseen']);
    }
  });

  it('nor is the device’s own page on another port meanwhile, where anyone may be let pass too', async () => {
    await scene.driver.open(urlOf(scene.home, 'printer'));
    await scene.driver.arriveAt(urlOf(scene.home, 'printer'));
    await popupSays(scene.driver, 'cannot-tell');
  });
});
