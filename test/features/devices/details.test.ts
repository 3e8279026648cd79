import { restartBrowser, tabs } from '../../support/extension-api.ts';
import '../../support/fresh-database.ts';
import { beforeAll, beforeEach, expect, it } from 'vitest';
import { localScope } from '../../../src/core/scope/scope.ts';
import { addGateway } from '../../../src/store/gateways.ts';
import { ask } from '../../support/ask.ts';
import { paired, pageSighting } from '../../support/observations.ts';
import { freshDatabase } from '../../support/fresh-database.ts';
import { DAY, type Gateway, mintGateway } from '../../support/mint.ts';
import { visitPage } from '../../support/visit.ts';

const PRINTER = 'https://printer.local/';
const ID = 'printer.local:443';
let home: Gateway;

beforeAll(async () => {
  const dates = { notBefore: Date.now() - DAY, notAfter: Date.now() + 100 * DAY };
  home = await mintGateway({ root: dates, intermediate: dates, leaf: dates });
});
beforeEach(async () => {
  restartBrowser();
  await freshDatabase();
  await addGateway(
    paired(home.root, [home.intermediate], { scope: localScope(Date.now() + 90 * DAY), pairedAt: Date.now() - 1000 }),
  );
  tabs.set(1, { incognito: false, url: PRINTER });
  await visitPage({ tabId: 1, url: PRINTER, observations: pageSighting({ leaf: home.leaf }) });
});

it('gives the key of a device, where it was seen, until when its certificate is valid, and what happened', async () => {
  await ask('device/rename', { device: ID, label: 'Printer' });
  const { view, places, keys, timeline } = await ask('device/details', { device: ID });
  expect(view).toMatchObject({ id: ID, label: 'Printer', pinned: 'gateway' });
  expect(places.map(({ id }) => id)).toEqual([ID]);
  expect(keys).toMatchObject([{ spkiSha256: view.spkiSha256, saved: true }]);
  expect(timeline.map(({ what }) => what)).toEqual(
    expect.arrayContaining(['first-seen', 'pinned-by-gateway', 'renamed']),
  );
  expect(timeline.every(({ name, endpoint }) => name === 'Printer' && endpoint === ID)).toBe(true);
});

it('finds nothing of a device that is not known, or was forgotten', async () => {
  await expect(ask('device/details', { device: 'nas.local:443' })).rejects.toThrow('not-found');
  await ask('device/forget', { device: ID });
  await expect(ask('device/details', { device: ID })).rejects.toThrow('not-found');
});
