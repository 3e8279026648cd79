import type { Page } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import { EVIDENCE_PROBLEMS } from '../../ui/words/evidence/settings.ts';
import { urlOf } from './support/homes.ts';
import { addMaker, askMaker, loadMatterLists } from './support/makers.ts';
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

const ATTESTATION = 'Matter device attestation certificate';
const FABRIC = 'Matter fabric certificate';
const IDENTITY = 'Identity certificate from the maker';
const MUD_ADDRESS = 'Address of the maker’s list';
const MUD = 'Maker’s list of what it talks to';

describe.each(BROWSERS)('devices in %s that someone certified', (name) => {
  // The maker's site is on the Internet, where browsers know who certifies it.
  const scene = setScene(name, ({ makerSite }) => ({ trusted: [makerSite.rootPem] }));

  async function told(page: Page): Promise<Told> {
    await reads(page, 'Made by');
    const { verdict } = await readPopup(page);
    const [made, owner] = [await evidenceLine(page, 'Made by'), await evidenceLine(page, 'Belongs to')];
    return { verdict, made, owner, cards: await evidenceCards(page) };
  }

  async function look(id: string): Promise<Told> {
    const { driver, home } = scene;
    await visit(driver, urlOf(home, id));
    return withVerdict(driver, null, told);
  }

  const standings = ({ cards }: Told) => cards.map(({ title, standing }) => [title, standing]);

  describe('and whose makers and owners are not known', () => {
    it.each(['bridge', 'twin'])('only say so: the %s', async (id) => {
      const seen = await look(id);
      expect(seen).toMatchObject({
        verdict: 'new',
        made: 'Says it was made by vendor number 0xFFF1, product number 0x8007. No list that you added names them.',
        owner: 'Says it belongs to a Matter home (fabric FAB0…00AA).',
      });
      expect(standings(seen)).toEqual([
        [ATTESTATION, 'Not proved'],
        [FABRIC, 'Not proved'],
      ]);
    });

    it('only say so: the lamp', async () => {
      const seen = await look('lamp');
      expect(seen).toMatchObject({
        verdict: 'new',
        made: 'Says it was made by “Warmhouse Appliances”, model “Ceiling Lamp 4”.',
        owner: null,
      });
      expect(standings(seen)).toEqual([
        [IDENTITY, 'Not proved'],
        [MUD_ADDRESS, 'Not proved'],
        [MUD, 'Not proved'],
      ]);
    });
  });

  describe('once the person added their makers, and paired the root of the fabric', () => {
    it('proves the bridge to be of its maker, and in that fabric', async () => {
      const { driver, home } = scene;
      await loadMatterLists(driver, home.matter);
      await pairByPaste(driver, home.matter.fabric.rootPem, { digits: home.matter.fabric.fingerprint });
      const seen = await look('bridge');
      expect(seen).toMatchObject({
        verdict: 'new',
        made: 'Warmhouse, model Bridge 2, says the maker.',
        owner: 'Your gateway “Matter home (fabric FAB0…00AA)”, says the certificate of its fabric.',
      });
      expect(standings(seen)).toEqual([
        [ATTESTATION, 'Proved'],
        [FABRIC, 'Proved'],
      ]);
      expect(seen.cards[0]?.text).toContain('The device proved that it has the key that the maker certified.');
    });

    it('proves nothing of the twin, which shows copies and a fabric of the same numbers', async () => {
      const seen = await look('twin');
      expect(seen).toMatchObject({
        verdict: 'new',
        made: 'Says it was made by “Warmhouse”, model “Bridge 2”.',
        owner: 'Says it belongs to a Matter home (fabric FAB0…00AA).',
      });
      expect(standings(seen)).toEqual([
        [ATTESTATION, 'Not proved'],
        [FABRIC, 'Not proved'],
      ]);
      expect(seen.cards[0]?.text).toContain('Nothing shows that the device has the key that the maker certified.');
      expect(seen.cards[1]?.text).toContain('You haven’t paired the fabric that the device is in.');
    });

    it('proves the lamp to be of its maker, and the list that the lamp shows to be what its maker signed', async () => {
      const { driver, home } = scene;
      await addMaker(driver, home.makerPem, 'Warmhouse');
      const seen = await look('lamp');
      expect(seen.made).toBe('Warmhouse, model Ceiling Lamp 4, says the maker.');
      expect(standings(seen)).toEqual([
        [IDENTITY, 'Proved'],
        [MUD_ADDRESS, 'Proved'],
        [MUD, 'Proved'],
      ]);
      const [list] = seen.cards.slice(-1);
      expect(list?.text).toContain('service.warmhouse.example');
      expect(list?.text).toContain('The signature on the list is valid.');
      expect(list?.text).toContain('It’s the list that the certificate of this connection names.');
    });

    it('has nothing fetched for the lamp from a name of its maker that leads into the home', async () => {
      const { driver, home } = scene;
      await withVerdict(driver, null, async (page) => {
        await reads(page, 'Made by');
        await askMaker(driver, page, home.makerSite.host);
        await reads(page, EVIDENCE_PROBLEMS['leads-inside']);
        expect(await evidenceCards(page)).toHaveLength(3);
      });
    });
  });
});
