import { describe, expect, it } from 'vitest';
import { urlOf } from './support/homes.ts';
import { pairByFetch } from './support/pairing.ts';
import { isWarning, press, reads, visit } from './support/people.ts';
import { popupSays, popupWith } from './support/popup.ts';
import { BROWSERS, setScene } from './support/scene.ts';

interface Expected {
  readonly id: string;
  readonly verdict: string;
  readonly certificateClass: string | null;
  readonly reason?: string;
}

/**
 * The devices of the home that bring no evidence, in the order of visits, with what Latchkey must say once the gateway
 * is paired.
 */
const DEVICES: readonly Expected[] = [
  { id: 'printer', verdict: 'confirmed', certificateClass: 'U-L/S' },
  { id: 'nas', verdict: 'confirmed', certificateClass: 'U-L/S' },
  { id: 'lights', verdict: 'confirmed', certificateClass: 'U-L/S' },
  { id: 'scanner', verdict: 'confirmed', certificateClass: 'U-L/S' },
  { id: 'router', verdict: 'confirmed', certificateClass: 'U-L/S' },
  { id: 'camera', verdict: 'new', certificateClass: 'U-S/S' },
  { id: 'visitor', verdict: 'new', certificateClass: 'U-S/S' },
  { id: 'plug', verdict: 'new', certificateClass: 'U-S/S' },
  { id: 'bulb', verdict: 'danger', certificateClass: 'NU-S/S', reason: 'key-on-other-device' },
  { id: 'thermostat', verdict: 'new', certificateClass: 'U-U/S' },
  { id: 'tv', verdict: 'caution', certificateClass: 'U-U/S', reason: 'name-mismatch' },
  { id: 'soundbar', verdict: 'danger', certificateClass: 'NU-U/S', reason: 'key-on-other-device' },
  { id: 'garage', verdict: 'caution', certificateClass: 'U-L/S', reason: 'name-mismatch' },
  { id: 'fridge', verdict: 'caution', certificateClass: 'U-L/S', reason: 'expired' },
  { id: 'freezer', verdict: 'caution', certificateClass: 'U-L/S', reason: 'not-yet-valid' },
  { id: 'impostor', verdict: 'danger', certificateClass: 'U-U/S', reason: 'impostor-issuer' },
  { id: 'kettle', verdict: 'plain', certificateClass: null },
];

describe.each(BROWSERS)('the devices of a home in %s', (name) => {
  const scene = setScene(name);

  it('calls the printer unproved while no gateway is paired', async () => {
    const { driver, home } = scene;
    await visit(driver, urlOf(home, 'printer'));
    const { verdict, checks } = await popupWith(driver, 'no-gateway-paired');
    expect(verdict).not.toBe('confirmed');
    expect(checks).toContainEqual({ reason: 'no-gateway-paired', answer: 'cannot tell' });
  });

  it('confirms the open printer as soon as its gateway is paired', async () => {
    const { driver, home } = scene;
    await pairByFetch(driver, `${home.gateway.httpUrl}.well-known/est/cacerts`, { words: home.gateway.words });
    expect((await popupSays(driver, 'confirmed')).certificateClass).toBe('U-L/S');
  });

  describe('one after the other', () => {
    it.each(DEVICES)('says $verdict for the $id', async ({ id, verdict, certificateClass, reason }) => {
      const { driver, home } = scene;
      await visit(driver, urlOf(home, id));
      const popup = await popupSays(driver, verdict);
      expect(popup).toMatchObject({ verdict, certificateClass });
      if (reason !== undefined) expect(popup.checks.map((check) => check.reason)).toContain(reason);
    });

    it('warns of the meter, which no browser opens, and offers the way back', async () => {
      const { driver, home } = scene;
      await driver.open(home.startPage);
      await driver.open(urlOf(home, 'meter'));
      await driver.arriveAt(isWarning);
      await reads(driver.tab, 'meter.local');
      await press(driver.tab, 'Go back');
      await driver.arriveAt(home.startPage);
    });
  });
});
