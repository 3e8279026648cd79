import { BASE, granted, restartBrowser, tabs } from '../../support/extension-api.ts';
import '../../support/fresh-database.ts';
import { afterAll, beforeEach, expect, it } from 'vitest';
import type { HeadlineKind } from '../../../src/core/index.ts';
import { keepRefusal } from '../../../src/features/navigation/kept-refusals.ts';
import { viewAskedWarning } from '../../../src/features/navigation/view-warning.ts';
import { knownDevices } from '../../../src/store/devices.ts';
import { ask } from '../../support/ask.ts';
import { freshDatabase } from '../../support/fresh-database.ts';
import { DAY, mint, type Minted } from '../../support/mint.ts';
import { native } from '../../support/native-port.ts';
import { pageSighting } from '../../support/observations.ts';
import { makeMemoryPort } from '../../support/port-in-memory.ts';
import { visitPage } from '../../support/visit.ts';

const HERE = '192.168.1.22';
const THERE = '192.168.1.66';

let leaf: Minted;

beforeEach(async () => {
  restartBrowser();
  granted.add('nativeMessaging');
  await freshDatabase();
  leaf = await mint({ subject: 'CN=Plug', notBefore: Date.now() - DAY, notAfter: Date.now() + DAY });
  const chain = [Buffer.from(leaf.der).toString('base64')];
  const how = { outcome: 'shown', tls: 'TLSv1.3', cipher: null, alpn: null, ocsp: null, completed: true } as const;
  native.port = () =>
    makeMemoryPort({
      probe: () => Promise.resolve({ answers: [{ ...how, address: THERE, ms: 1, chain }] }),
      network: () => Promise.resolve({ onLink: [] }),
    }).port;
});
afterAll(() => {
  native.port = null;
});

/** A page of the device is shown, past the browser's warning. */
async function shown(url: string, address: string): Promise<HeadlineKind | undefined> {
  const now = Date.now();
  tabs.set(1, { incognito: false, url });
  const observations = pageSighting({ leaf, url, address }).map((each) => ({ ...each, time: now }));
  await visitPage({ tabId: 1, url, observations });
  const view = await ask('tab/view', { tabId: 1, url });
  return view.kind === 'judged' ? view.appraisal.headline.kind : undefined;
}

/** A web page opens an address at which the browser warns; the companion meets the same key there. */
async function refused(): Promise<HeadlineKind | undefined> {
  tabs.set(2, { incognito: false, url: `${BASE}warning/index.html` });
  const refusal = {
    kind: 'refused',
    url: 'https://evil.local/',
    refusal: 'authority-invalid',
    wayOn: true,
    address: null,
  } as const;
  const key = await keepRefusal(refusal, null);
  const view = await viewAskedWarning({ key }, 2);
  return view.kind === 'refused' ? view.appraisal?.headline.kind : undefined;
}

it('whoever passes on what a device sends makes it no more dangerous with a page that was refused', async () => {
  expect(await shown('https://plug.local/', HERE)).toBe('new');
  // Of the address that was refused, the danger is true.
  expect(await refused()).toBe('danger');
  const last = (await knownDevices()).map(({ endpoints }) => [endpoints[0]?.host, endpoints[0]?.last?.kind]);
  expect(last).toContainEqual(['plug.local', 'new']);
  expect(await shown('https://plug.local/', HERE)).toBe('new');
  // Where the page is shown, the person went past the warning.
  expect(await shown('https://evil.local/', THERE)).toBe('danger');
});
