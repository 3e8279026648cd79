import { createServer, type Server } from 'node:https';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { close, listen } from '../../home/listen.ts';
import { DAY, mint } from '../support/mint.ts';
import { privateKeyPem } from '../../home/keys.ts';
import { WARNING } from '../../ui/words/warning.ts';
import { urlOf } from './support/homes.ts';
import { pairByPaste } from './support/pairing.ts';
import { goOn, isWarning, reads, turnGuardOff } from './support/people.ts';
import { popupSays, popupWith } from './support/popup.ts';
import { BROWSERS, setScene } from './support/scene.ts';
import { startTwoFaced, type TwoFaced } from './support/two-faced.ts';

describe.each(BROWSERS)('someone in between who lets the companion through and answers %s alone', (name) => {
  const scene = setScene(name, { companion: 'allowed' });
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

  it('before anyone goes on, it is said that the browser’s own connection stays hidden', async () => {
    await scene.driver.open(`https://printer.local:${String(between.port)}/`);
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
    await driver.arriveAt(`https://printer.local:${String(between.port)}/`);
    const { verdict, checks, certificateClass } = await popupWith(driver, 'probe-differs');
    expect({ verdict, certificateClass }).toEqual({
      verdict: name === 'chrome' ? 'danger' : 'caution',
      certificateClass: 'U-S/S',
    });
    expect(checks).toContainEqual({ reason: 'probe-differs', answer: 'refuted' });
  });
});
