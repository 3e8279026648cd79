import { describe, expect, it } from 'vitest';
import { urlOf } from './support/homes.ts';
import { addMaker } from './support/makers.ts';
import { pairByPaste } from './support/pairing.ts';
import { reads, visit } from './support/people.ts';
import { type CardReading, evidenceCards, evidenceLine, readPopup, withVerdict } from './support/popup.ts';
import { BROWSERS, setScene } from './support/scene.ts';

interface Told {
  readonly verdict: string | null;
  readonly made: string | null;
  readonly owner: string | null;
  readonly cards: readonly CardReading[];
}

const STATEMENT = 'Signed statement of the device';
const IDENTITY = 'Identity certificate from the maker';
const IN_USE = `${IDENTITY} (from this connection)`;
const BESIDE = `${IDENTITY} (from the device’s address)`;
const VOUCHER = 'Ownership voucher';
const FIDO = 'FIDO ownership voucher';

describe.each(BROWSERS)('devices of the home in %s that show whose they are', (name) => {
  const scene = setScene(name);

  /** What the popup tells of a device, once it has both lines or the one given. */
  async function look(id: string, last = 'Belongs to'): Promise<Told> {
    await visit(scene.driver, urlOf(scene.home, id));
    return withVerdict(scene.driver, null, async (page) => {
      await reads(page, last);
      const { verdict } = await readPopup(page);
      const [made, owner] = [await evidenceLine(page, 'Made by'), await evidenceLine(page, 'Belongs to')];
      return { verdict, made, owner, cards: await evidenceCards(page) };
    });
  }
  const standings = ({ cards }: Told) => cards.map(({ title, standing }) => [title, standing]);

  it('prove nothing before the maker is added and the gateway paired', async () => {
    const dishwasher = await look('dishwasher');
    expect(dishwasher.made).toBe('Says it was made by “Warmhouse Appliances”, model “Dishwasher 5”.');
    expect(dishwasher.owner).toBe('Says it belongs to “Example Home Gateway Root”.');
    expect(standings(dishwasher)).toEqual([
      [IDENTITY, 'Not proved'],
      [VOUCHER, 'Not proved'],
    ]);
    const boiler = await look('boiler');
    expect(boiler.made).toBe('Says it was made by “Warmhouse Appliances”, model “Boiler 2”.');
    expect(boiler.owner).toBe('Says it was passed on, but not to whom.');
    expect(standings(boiler)).toEqual([
      [IDENTITY, 'Not proved'],
      [FIDO, 'Not proved'],
    ]);
    const mower = await look('mower', 'Made by');
    expect(mower).toMatchObject({ made: 'Says its model is “Mower 1”.', owner: null });
    expect(standings(mower)).toEqual([[STATEMENT, 'Not proved']]);
  });

  it('prove who made them once the maker is added, and still not whose they are', async () => {
    await addMaker(scene.driver, scene.home.makerPem, 'Warmhouse');
    for (const [id, model] of [
      ['dishwasher', 'Dishwasher 5'],
      ['boiler', 'Boiler 2'],
    ] as const) {
      const seen = await look(id);
      expect(seen.made).toBe(`Warmhouse, model ${model}, says the maker.`);
      expect(seen.owner).toMatch(/^Says it (belongs to|was passed on)/);
      expect(standings(seen).map(([, standing]) => standing)).toEqual(['Proved', 'Not proved']);
    }
    const mower = await look('mower', 'Made by');
    expect(mower.made).toBe('Warmhouse, model Mower 1, signed with a key that this maker certified.');
    expect(standings(mower)).toEqual([[STATEMENT, 'Proved']]);
    expect(mower.cards[0]?.text).toContain('In the certificate of this connection');
  });

  it('prove whose they are once the gateway is paired, too, where it had a part in that', async () => {
    const { driver, home } = scene;
    await pairByPaste(driver, home.gateway.pairingPem, { digits: home.gateway.fingerprint });
    const dishwasher = await look('dishwasher');
    expect(dishwasher).toMatchObject({
      verdict: 'confirmed',
      made: 'Warmhouse, model Dishwasher 5, says the maker.',
      owner: 'Your gateway “Example Home Gateway Root”, says a voucher from its maker.',
    });
    expect(standings(dishwasher)).toEqual([
      [IDENTITY, 'Proved'],
      [VOUCHER, 'Proved'],
    ]);
    expect(dishwasher.cards[1]?.text).toContain('The voucher is for a device with this serial number.');
    const boiler = await look('boiler');
    expect(boiler).toMatchObject({
      verdict: 'new',
      made: 'Warmhouse, model Boiler 2, says the maker.',
      owner: 'Says it was passed on to your gateway “Example Home Gateway Root”.',
    });
    expect(standings(boiler)).toEqual([
      [IDENTITY, 'Proved'],
      [FIDO, 'Not proved'],
    ]);
    expect(boiler.cards[1]?.text).toContain('The previous owner signed the device over to your gateway.');
  });

  it('are refused by name with the voucher of another serial number', async () => {
    const dryer = await look('dryer');
    expect(dryer.made).toBe('Warmhouse, model Dryer 5, says the maker.');
    expect(dryer.owner).toBe('The voucher is for a different device.');
    expect(standings(dryer)).toEqual([
      [IN_USE, 'Proved'],
      [BESIDE, 'Not proved'],
      [VOUCHER, 'Check failed'],
    ]);
  });
});
