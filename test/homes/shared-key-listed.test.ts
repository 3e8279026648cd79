import '../support/fresh-database.ts';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { observedByBrowser, parseOrigin } from '../../src/core/index.ts';
import { ask } from '../support/ask.ts';
import { restartBrowser, tabs } from '../support/extension-api.ts';
import { freshDatabase } from '../support/fresh-database.ts';
import { DAY, mint, type Minted } from '../support/mint.ts';
import { visitPage } from '../support/visit.ts';

let ofModule: Minted;
let ofUnit: Minted;
beforeAll(async () => {
  const dates = { notBefore: Date.now() - DAY, notAfter: Date.now() + DAY };
  ofModule = await mint({ subject: 'CN=Smart module', ...dates });
  ofUnit = await mint({ subject: 'CN=Unit', dns: ['unit.bigscreen.example'], ...dates });
});
beforeEach(async () => {
  restartBrowser();
  await freshDatabase();
});

/** Opens a device in a tab of its own, and leaves it open. */
async function open(tabId: number, url: string, address: string, { der }: Minted): Promise<void> {
  const origin = parseOrigin(url);
  if (!origin) throw new TypeError(url);
  const observations = observedByBrowser(
    { ...origin, address },
    [
      { kind: 'certificate', leaf: der, others: [] },
      { kind: 'browser', opinion: 'overridden', refusal: null, builtInRoot: null },
    ],
    crypto.randomUUID(),
    Date.now(),
  );
  tabs.set(tabId, { incognito: false, url });
  await visitPage({ tabId, url, observations });
}

async function popupOf(tabId: number, url: string): Promise<string> {
  const view = await ask('tab/view', { tabId, url });
  return view.kind === 'judged' ? view.appraisal.headline.kind : view.kind;
}

const listed = async (): Promise<Readonly<Record<string, string | undefined>>> =>
  Object.fromEntries((await ask('device/list', {})).map(({ host, last }) => [host, last?.kind]));

const openPlug = () => open(1, 'https://plug.local/', '192.168.1.22', ofModule);
/** A neighbour under a name of its own, who answers with every byte of the plug. */
const openRelay = () => open(2, 'https://relay.local/', '192.168.1.99', ofModule);

describe('two devices with one key, each open in a tab of its own', () => {
  it('when the second is opened, list and popup tell of it on the first one, too', async () => {
    await open(1, 'https://plug.local/', '192.168.1.22', ofModule);
    expect(await listed()).toEqual({ 'plug.local': 'new' });
    await open(2, 'https://bulb.local/', '192.168.1.23', ofModule);
    expect(await listed()).toEqual({ 'plug.local': 'danger', 'bulb.local': 'danger' });
    expect(await popupOf(1, 'https://plug.local/')).toBe('danger');
    expect(await popupOf(2, 'https://bulb.local/')).toBe('danger');
  });

  it('when something else was off with the first one, the list follows once its popup was open', async () => {
    await open(1, 'https://tv.local/', '192.168.1.40', ofUnit);
    await open(2, 'https://soundbar.local/', '192.168.1.41', ofUnit);
    const [tv] = (await ask('device/list', {})).filter(({ host }) => host === 'tv.local');
    expect(tv?.last).toMatchObject({ kind: 'caution' });
    expect(tv?.last?.reasons[0]).toBe('key-on-other-device');
    expect(await popupOf(1, 'https://tv.local/')).toBe('danger');
    expect(await listed()).toEqual({ 'tv.local': 'danger', 'soundbar.local': 'danger' });
  });

  it.each([
    ['after', [1, 2, 1]],
    ['before', [2, 1]],
  ] as const)(
    'a saved device is not in danger where a neighbour passes everything on to it, %s it',
    async (_, order) => {
      const open = { 1: () => openPlug(), 2: () => openRelay() };
      await openPlug();
      const [plug] = await ask('device/list', {});
      await ask('device/remember', { device: plug?.id ?? '', spkiSha256: plug?.spkiSha256 ?? '' });
      for (const tab of order) await open[tab]();
      expect(await popupOf(1, 'https://plug.local/')).toBe('caution');
      expect(await popupOf(2, 'https://relay.local/')).toBe('danger');
      expect(await listed()).toEqual({ 'plug.local': 'caution', 'relay.local': 'danger' });
    },
  );
});
