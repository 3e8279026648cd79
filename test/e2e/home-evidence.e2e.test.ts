import { describe, expect, it } from 'vitest';
import { type EvidenceReading, readsEvidence } from './support/evidence.ts';
import { urlOf } from './support/homes.ts';
import { addMaker } from './support/makers.ts';
import { pairByPaste } from './support/pairing.ts';
import { visit } from './support/people.ts';
import { withPopup } from './support/popup.ts';
import { BROWSERS, setScene } from './support/scene.ts';

/** Of the gateway as it was paired, and as vouchers name it. */
const [GATEWAY, ROOT] = ['Example Home Gateway Root', 'CN=Example Home Gateway Root'];

describe.each(BROWSERS)('devices of the home in %s that show whose they are', (name) => {
  const scene = setScene(name);

  /** What the popup shows of a device, once `fits` is true of it. */
  async function shown(id: string, fits: (reading: EvidenceReading) => boolean): Promise<EvidenceReading> {
    await visit(scene.driver, urlOf(scene.home, id));
    return withPopup(scene.driver, (_, page) => readsEvidence(page, fits));
  }
  const proved = (reading: EvidenceReading, line: 'made' | 'owner') => reading[line]?.answer === 'proved';
  const hasOwner = ({ owner }: EvidenceReading): boolean => owner !== null;

  it('prove nothing before the maker is added and the gateway paired', async () => {
    const washer = await shown('dishwasher', hasOwner);
    expect(washer.made).toMatchObject({ answer: 'cannot tell' });
    expect(washer.made?.text).toContain('Says it was made by Warmhouse Appliances, model Dishwasher 5.');
    expect(washer.owner).toMatchObject({ answer: 'cannot tell' });
    expect(washer.owner?.text).toContain('Says it belongs to');
    expect(washer.owner?.text).toContain(ROOT);
    const boiler = await shown('boiler', hasOwner);
    expect([boiler.made?.answer, boiler.owner?.answer]).toEqual(['cannot tell', 'cannot tell']);
    expect(boiler.owner?.text).toContain('Says it belongs to');
    const mower = await shown('mower', ({ made }) => made !== null);
    expect(mower.made).toMatchObject({ answer: 'cannot tell', text: 'Says it is a Mower 1.' });
    expect(mower.owner).toBeNull();
  });

  it('prove who made them once the maker is added, and still not whose they are', async () => {
    await addMaker(scene.driver, scene.home.makerPem, 'Warmhouse', 'Warmhouse Appliances');
    for (const id of ['dishwasher', 'boiler']) {
      const reading = await shown(id, (each) => proved(each, 'made') && hasOwner(each));
      expect(reading.owner, id).toMatchObject({ answer: 'cannot tell' });
    }
    const mower = await shown('mower', (each) => proved(each, 'made'));
    expect(mower.made?.text).toBe('Warmhouse, model Mower 1, says a statement that the device signed.');
    expect(mower.cards).toEqual(['Signed statement of the deviceProved']);
  });

  it('prove whose they are once the gateway is paired, too', async () => {
    const { driver, home } = scene;
    await pairByPaste(driver, home.gateway.rootPem, { digits: home.gateway.fingerprint });
    const washer = await shown('dishwasher', (each) => proved(each, 'owner'));
    expect(washer.made?.text).toBe('Warmhouse, model Dishwasher 5, says the maker.');
    expect(washer.owner?.text).toBe(`${GATEWAY}, says a voucher from its maker.`);
    expect(washer.cards).toEqual(['Identity certificate from the makerProved', 'Ownership voucherProved']);
    expect(washer.open).toEqual([]);
    const boiler = await shown('boiler', (each) => proved(each, 'owner'));
    expect(boiler.made?.text).toBe('Warmhouse, model Boiler 2, says the maker.');
    expect(boiler.owner?.text).toBe(`${GATEWAY}, says its ownership voucher.`);
    expect(boiler.cards).toEqual(['Identity certificate from the makerProved', 'FIDO ownership voucherProved']);
  });

  it('are refused by name with the voucher of another serial number', async () => {
    const dryer = await shown('dryer', ({ owner }) => owner?.answer === 'refuted');
    expect(dryer.made).toMatchObject({ answer: 'proved', text: 'Warmhouse, model Dryer 5, says the maker.' });
    expect(dryer.owner?.text).toContain('The voucher is for a different device.');
    expect(dryer.cards).toContain('Ownership voucherDoes not hold');
  });
});
