import { describe, expect, it } from 'vitest';
import { EVIDENCE_SETTINGS } from '../../ui/words/evidence/settings.ts';
import { rememberWords } from '../../ui/words/popup.ts';
import { WARNING } from '../../ui/words/warning.ts';
import { urlOf } from './support/homes.ts';
import { pairByPaste } from './support/pairing.ts';
import { addMaker } from './support/makers.ts';
import { isWarning, press, reads, unfold, visit } from './support/people.ts';
import { type PopupReading, popupSays, popupWith } from './support/popup.ts';
import { BROWSERS, type Scene, setScene } from './support/scene.ts';
import { until } from './support/wait.ts';

/**
 * Every device that the browsers refuse, in the order of a first visit, with what can be said of it before anyone goes
 * on. One is not among them that passes on another's statement: what is said of it takes that.
 */
const REFUSED = [
  ['router', 'confirmed', 'U-L/S'],
  ['printer', 'confirmed', 'U-L/S'],
  ['nas', 'confirmed', 'U-L/S'],
  ['lights', 'confirmed', 'U-L/S'],
  ['scanner', 'confirmed', 'U-L/S'],
  ['camera', 'new', 'U-S/S'],
  ['doorbell', 'new', 'U-S/S'],
  ['visitor', 'new', 'U-S/S'],
  ['plug', 'new', 'U-S/S'],
  // One of the two may only pass on what the other sends, for neither page was shown.
  ['bulb', 'caution', 'U-S/S'],
  ['plug', 'caution', 'U-S/S'],
  ['thermostat', 'new', 'U-U/S'],
  ['tv', 'caution', 'U-U/S'],
  ['soundbar', 'caution', 'U-U/S'],
  ['tv', 'caution', 'U-U/S'],
  ['garage', 'caution', 'U-L/S'],
  ['fridge', 'caution', 'U-L/S'],
  ['freezer', 'caution', 'U-L/S'],
  ['meter', 'caution', 'U-L/S'],
  ['impostor', 'danger', 'U-U/S'],
  ['gate', 'new', 'U-U/S'],
  ['sensor', 'new', 'U-S/S'],
  ['bridge', 'new', 'U-S/S'],
  ['twin', 'new', 'U-S/S'],
  ['lamp', 'new', 'U-U/S'],
  ['dishwasher', 'confirmed', 'U-L/S'],
  ['dryer', 'new', 'U-U/S'],
  ['boiler', 'new', 'U-U/S'],
  ['mower', 'new', 'U-S/S'],
] as const;

const pair = ({ driver, home }: Scene): Promise<void> =>
  pairByPaste(driver, home.gateway.pairingPem, { digits: home.gateway.fingerprint });

const reasonsOf = ({ checks }: PopupReading): readonly string[] => checks.map(({ reason }) => reason);

describe.each(BROWSERS)('with the companion, in %s as it is shipped', (name) => {
  const scene = setScene(name, { withoutSecurityInfo: true, companion: 'allowed' });

  /** Opens a device that is refused, and reads what is said of it in place of the browser's error. */
  async function stopAt(id: string): Promise<PopupReading> {
    const { driver, home } = scene;
    // The companion waits three seconds for a device, which a busy machine may need for another program.
    await until('the companion to have asked the device', async () => {
      await driver.open(urlOf(home, id));
      await driver.arriveAt(isWarning);
      const text = await reads(driver.tab, new RegExp(`${WARNING.asked}|${WARNING.notAsked}`));
      return text.includes(WARNING.asked) ? true : null;
    });
    // The popup may ask anew, and wait no longer for the answer than a person would.
    return popupWith(driver, 'probe-alone');
  }

  it('a refused device is known before anyone goes on, whatever its certificate', async () => {
    await pair(scene);
    const found: (readonly [string, string | null, string | null])[] = [];
    for (const [id] of REFUSED) {
      const reading = await stopAt(id);
      found.push([id, reading.verdict, reading.certificateClass]);
      expect(reasonsOf(reading), id).toEqual(expect.arrayContaining(['unseen-refused', 'probe-alone']));
    }
    expect(found).toEqual(REFUSED);
  });

  it('says on the page whose device it is, and that the browser was shown what it hides', async () => {
    await stopAt('printer');
    const text = await reads(scene.driver.tab, 'Your gateway confirms this device');
    expect(text).toContain(WARNING.asked);
    expect(text).toContain('Your browser may still be shown something else.');
    expect(text).toContain(WARNING.stop);
  });

  /** Opens a device that is refused, and waits for a line about its maker. */
  async function readsMaker(id: string, words: string | RegExp): Promise<string> {
    await stopAt(id);
    await reads(scene.driver.tab, 'Made by');
    return reads(scene.driver.tab, words);
  }

  it('says on the page who made the device, as far as it says so itself', async () => {
    await readsMaker('gate', /Says it was made by “Warmhouse Appliances”, model “Gate Camera 7”/);
    const text = await readsMaker('sensor', /Says its model is .*Rain Sensor 3/);
    expect(text).not.toContain('Warmhouse');
    expect(text).toContain('This is about the certificate that Latchkey’s companion saw, on its own connection.');
    await stopAt('camera');
    expect(await reads(scene.driver.tab, WARNING.asked)).not.toContain('Made by');
  });

  it('reads more of it once its maker was added, and never has that lead', async () => {
    const { driver, home } = scene;
    await addMaker(driver, home.makerPem);
    // Whether Firefox tells the address that it reached decides whether that is more than the device's word.
    await readsMaker('sensor', /Warmhouse Appliances”?, model “?Rain Sensor 3/);
    const page = await driver.openExtensionPage('makers/index.html');
    await unfold(page, EVIDENCE_SETTINGS.title);
    await reads(page, 'Identity certificate from the maker');
    for (const kind of ['token', 'device-identity']) {
      await page.select(`#use-${kind}`, 'primary');
      await reads(page, 'Saved.');
    }
    await page.close();
    for (const id of ['sensor', 'gate']) {
      await readsMaker(id, 'Warmhouse');
      await popupSays(driver, 'new');
    }
  });

  it('says on the page that a device shows the statement of another one', async () => {
    const { driver } = scene;
    await readsMaker('relay', 'The device shows a statement that was made for a different certificate.');
    await popupSays(driver, 'caution');
    await unfold(driver.tab, WARNING.more);
    expect(await reads(driver.tab, 'What it shows about itself')).toContain('Shown to Latchkey’s companion');
  });

  it('a key that changed is told at once, though the companion saw the one before a moment ago', async () => {
    const { driver, home } = scene;
    await stopAt('doorbell');
    const popup = await driver.openPopup();
    await press(popup, rememberWords('new').answer);
    await reads(popup, 'Remembered');
    await popup.close();
    await home.rotate('doorbell');
    expect(await stopAt('doorbell')).toMatchObject({ verdict: 'danger', certificateClass: 'U-S/S' });
  });

  it('behind the browser’s own warning it says the same where the browser shows what it was shown', async () => {
    const { driver, home } = scene;
    await visit(driver, urlOf(home, 'nas'));
    const reading = await popupSays(driver, name === 'chrome' ? 'cannot-tell' : 'confirmed');
    expect(reasonsOf(reading)).toContain(name === 'chrome' ? 'probe-alone' : 'browser-overridden');
  });
});

describe.each(BROWSERS)('with the companion, in a %s that opens the home’s devices without a warning', (name) => {
  const scene = setScene(name, ({ gateway }) => ({
    withoutSecurityInfo: true,
    companion: 'allowed',
    trusted: [gateway.rootPem],
  }));

  it('confirms them', async () => {
    const { driver, home } = scene;
    await pair(scene);
    for (const id of ['router', 'printer', 'nas', 'lights', 'scanner']) {
      await driver.open(urlOf(home, id));
      await driver.arriveAt(urlOf(home, id));
      expect((await popupSays(driver, 'confirmed')).certificateClass, id).toBe('U-L/S');
    }
  });
});
