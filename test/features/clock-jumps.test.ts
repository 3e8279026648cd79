import { BASE, EVERYWHERE, painted, restartBrowser, tabs } from '../support/extension-api.ts';
import '../support/fresh-database.ts';
import { createHash } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { badgeEndings } from '../../src/features/ending/badge.ts';
import { grantPass, hasPass } from '../../src/features/navigation/pass.ts';
import { answerInBackground } from '../../src/features/routes/background.ts';
import { answerInPage } from '../../src/features/routes/page-work.ts';
import { purgeRemoved } from '../../src/features/trust/purge.ts';
import { isUnanswered, leaveAlone } from '../../src/features/upgrade/undone.ts';
import type { Answers, Reply, Request, RequestName } from '../../src/protocol/index.ts';
import { PAGE_WORK } from '../../src/protocol/routes.ts';
import { findDevice } from '../../src/store/devices.ts';
import { pairedGateways } from '../../src/store/gateways.ts';
import { freshDatabase } from '../support/fresh-database.ts';
import { DAY, mint, mintLeaf, mintRoot, type Minted } from '../support/mint.ts';
import { pageSighting } from '../support/observations.ts';
import { visitPage } from '../support/visit.ts';

const TWENTY_YEARS = 20 * 365 * DAY;
const NOW = Date.now();
const dates = { notBefore: NOW - DAY, notAfter: NOW + 400 * DAY };

/** The clock alone: nothing else waits. */
const setClock = (time: number): void => void vi.useFakeTimers({ toFake: ['Date'], now: time });

async function ask<N extends RequestName>(name: N, request: Request<N>): Promise<Answers[N]> {
  const where = Object.hasOwn(PAGE_WORK, name) ? answerInPage : answerInBackground;
  const sender = { id: 'latchkey-under-test', url: `${BASE}devices/index.html` };
  const reply = (await where({ name, request } as never, sender as never)) as Reply<N>;
  if (!reply.ok) throw new Error(reply.fault);
  return reply.value as Answers[N];
}

/** A page is opened now, by whatever the clock says. @returns the verdict. */
async function visit(host: string, leaf: Minted): Promise<string> {
  const url = `https://${host}/`;
  tabs.set(1, { incognito: false, url });
  const seen = pageSighting({ leaf, url, address: '10.0.0.1' });
  await visitPage({ url, observations: seen.map((each) => ({ ...each, time: Date.now() })) });
  const view = await ask('tab/view', { tabId: 1, url });
  return view.kind === 'judged' ? view.appraisal.headline.kind : view.kind;
}

async function pair(root: Minted): Promise<void> {
  const typed = createHash('sha256').update(root.der).digest('hex');
  const view = await ask('pairing/read', { source: 'paste', bytes: Buffer.from(root.pem).toString('base64') });
  if (view.kind !== 'offer') throw new Error(view.kind);
  await ask('pairing/compare', { offer: view.offer, typed });
  await ask('pairing/confirm', { offer: view.offer, typed, name: 'Home' });
}

beforeEach(async () => {
  restartBrowser();
  await freshDatabase();
});
afterEach(() => void vi.useRealTimers());

describe.each([
  ['years ahead', TWENTY_YEARS],
  ['years back', -TWENTY_YEARS],
])('a clock that is set %s and put right again', (_, jump) => {
  it('costs no device, no saved key and no gateway, though the browser was started in between', async () => {
    const [own, root] = [await mint({ subject: 'CN=Own', ...dates }), await mintRoot(dates)];
    const leaf = await mintLeaf(root, { ...dates, dns: ['nas.local'] });
    setClock(NOW);
    await pair(root);
    expect(await visit('printer.local', own)).toBe('new');
    const id = 'printer.local:443';
    const spkiSha256 = (await findDevice(id))?.endpoints[0]?.spkiSha256 ?? '';
    await ask('device/remember', { device: id, spkiSha256 });
    expect([await visit('printer.local', own), await visit('nas.local', leaf)]).toEqual(['remembered', 'confirmed']);

    setClock(NOW + jump);
    restartBrowser();
    await purgeRemoved();
    await badgeEndings(true);
    // Whoever's certificate is outside its dates by this clock is called neither confirmed nor dangerous.
    expect(await visit('nas.local', leaf)).toBe('caution');
    await visit('printer.local', own);
    await ask('device/list', {});

    setClock(NOW + 60_000);
    restartBrowser();
    await purgeRemoved();
    expect([await visit('printer.local', own), await visit('nas.local', leaf)]).toEqual(['remembered', 'confirmed']);
    expect((await findDevice(id))?.personPin).not.toBeNull();
    expect((await pairedGateways()).map(({ name }) => name)).toEqual(['Home']);
    // And another key is still noticed.
    expect(await visit('printer.local', await mint({ subject: 'CN=Other', ...dates }))).toBe('danger');
  });

  it('leaves no pass and no undone upgrade standing longer than it should', async () => {
    setClock(NOW + jump);
    await grantPass(1, 'https://printer.local/');
    await leaveAlone('printer.local:80', true, false);
    expect([await hasPass(1, 'https://printer.local/'), await isUnanswered('printer.local:80')]).toEqual([true, true]);
    setClock(NOW);
    expect([await hasPass(1, 'https://printer.local/'), await isUnanswered('printer.local:80')]).toEqual([
      false,
      false,
    ]);
  });

  it('does not keep what is done once a day from being done again', async () => {
    setClock(NOW + jump);
    await badgeEndings();
    setClock(NOW);
    const soon = await mint({ subject: 'CN=Soon', notBefore: NOW - 100 * DAY, notAfter: NOW + 5 * DAY });
    await visit('soon.local', soon);
    const spkiSha256 = (await findDevice('soon.local:443'))?.endpoints[0]?.spkiSha256 ?? '';
    await ask('device/remember', { device: 'soon.local:443', spkiSha256 });
    await badgeEndings();
    expect(painted.get(EVERYWHERE)).toBe('1');
  });
});
