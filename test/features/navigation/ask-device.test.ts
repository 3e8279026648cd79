import { BASE, granted, painted, restartBrowser, tabs } from '../../support/extension-api.ts';
import '../../support/fresh-database.ts';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Fact, observedByBrowser, parseOrigin } from '../../../src/core/index.ts';
import type { TabView } from '../../../src/protocol/index.ts';
import { appraiseRefusedAsked } from '../../../src/features/navigation/appraise-refused.ts';
import { viewTab } from '../../../src/features/navigation/view-tab.ts';
import { keepRefusal } from '../../../src/features/navigation/kept-refusals.ts';
import { viewAskedWarning, viewWarning } from '../../../src/features/navigation/view-warning.ts';
import { answerInBackground } from '../../../src/features/routes/background.ts';
import { knownDevices } from '../../../src/store/devices.ts';
import { spkiOf } from '../../support/observations.ts';
import { native } from '../../support/native-port.ts';
import { freshDatabase } from '../../support/fresh-database.ts';
import { DAY, mint, type Minted } from '../../support/mint.ts';
import { startTlsDevice, type TlsDevice } from '../../support/tls-device.ts';
import { committed, started, tell, visitPage } from '../../support/visit.ts';

let [own, other]: Minted[] = [];
let device: TlsDevice;
let url: string;

const camera = (): Promise<Minted> =>
  mint({ subject: 'CN=Camera', dns: ['camera.localhost'], notBefore: Date.now() - DAY, notAfter: Date.now() + DAY });

beforeAll(async () => {
  [own, other] = [await camera(), await camera()];
  device = await startTlsDevice([own]);
  url = `https://camera.localhost:${String(device.port)}/`;
});
beforeEach(async () => {
  restartBrowser();
  await freshDatabase();
  granted.add('nativeMessaging');
  await device.show([own as Minted]);
  tabs.set(1, { incognito: false, url }).set(2, { incognito: true, url });
});
afterAll(() => {
  device.close();
  for (const child of native.started) child.kill();
});

/** A page that loaded in a Chromium as it is shipped; or whose leaf the browser showed. */
function load(tabId: number, leaf?: Minted, ...more: readonly Fact[]): Promise<void> {
  const origin = parseOrigin(url);
  if (!origin) throw new TypeError(url);
  const rest: Fact = leaf
    ? { kind: 'certificate', leaf: leaf.der, others: [] }
    : { kind: 'unseen', reason: 'flag-off' };
  return visitPage({
    tabId,
    url,
    observations: observedByBrowser(
      { ...origin, address: '127.0.0.1' },
      [rest, ...more],
      crypto.randomUUID(),
      Date.now(),
    ),
  });
}

/** The person says in the popup that a device with this certificate is theirs. */
async function mine(leaf: Minted): Promise<void> {
  const request = { device: `camera.localhost:${String(device.port)}`, spkiSha256: await spkiOf(leaf) };
  const popup = { id: 'latchkey-under-test', url: `${BASE}popup/index.html` };
  expect(await answerInBackground({ name: 'device/remember', request }, popup as never)).toMatchObject({ ok: true });
}

const verdictOf = (view: TabView): string => (view.kind === 'judged' ? view.appraisal.headline.kind : view.kind);
const reasons = (view: TabView): readonly string[] =>
  view.kind === 'judged' ? view.appraisal.findings.map(({ code }) => code) : [];

describe('a page that loaded where the browser shows no certificate', () => {
  it('is judged by what the device shows, painted and remembered', async () => {
    await load(1);
    const view = await viewTab({ tabId: 1, url });
    expect(verdictOf(view)).toBe('new');
    expect(reasons(view)).toEqual(expect.arrayContaining(['unseen-flag-off', 'probe-alone', 'key-first-seen']));
    expect(painted.get(1)).toBe('?');
    expect(await knownDevices()).toMatchObject([{ endpoints: [{ host: 'camera.localhost', port: device.port }] }]);
  });

  it('when the popup opens before the device has answered, waits for it', async () => {
    const loading = load(1);
    expect(verdictOf(await viewTab({ tabId: 1, url }))).toBe('new');
    await loading;
  });

  it('is not said to be the person’s device, though that device answers the companion', async () => {
    await load(1);
    await mine(own as Minted);
    await load(1);
    const view = await viewTab({ tabId: 1, url });
    expect(verdictOf(view)).toBe('cannot-tell');
    expect(view).toMatchObject({
      appraisal: { headline: { reasons: ['page-unseen', 'unseen-flag-off', 'remembered-by-person', 'key-unchanged'] } },
    });
    expect(painted.get(1)).toBe('…');
  });

  it('in a private window, nothing is written down', async () => {
    await load(2);
    expect(verdictOf(await viewTab({ tabId: 2, url }))).toBe('new');
    expect(await knownDevices()).toEqual([]);
  });

  it('when another page came into the tab meanwhile, what the device shows is not painted on that', async () => {
    const loading = load(1);
    tabs.set(1, { incognito: false, url: 'https://example.com/' });
    await loading;
    expect(painted.get(1) ?? '').toBe('');
  });

  it('and was loaded again with another key, the answer of a moment ago does not count', async () => {
    await load(1);
    await device.show([other as Minted]);
    await load(1);
    expect(await viewTab({ tabId: 1, url })).toMatchObject({
      appraisal: { certificate: { spkiSha256: await spkiOf(other as Minted) } },
    });
  });

  it('and is loaded again while the device is asked, each load has its own answer', async () => {
    const first = load(1);
    await device.show([other as Minted]);
    await Promise.all([first, load(1)]);
    expect(await viewTab({ tabId: 1, url })).toMatchObject({
      appraisal: { certificate: { spkiSha256: await spkiOf(other as Minted) } },
    });
  });

  it('without the permission, no one is asked', async () => {
    granted.delete('nativeMessaging');
    const before = device.connections();
    await load(1);
    expect(verdictOf(await viewTab({ tabId: 1, url }))).toBe('cannot-tell');
    expect(device.connections()).toBe(before);
  });
});

describe('a page that came without an answer, as from a service worker', () => {
  const appStarts = async (): Promise<TabView> => {
    await tell(1, started());
    await tell(1, committed(url, `app-${String(Math.random())}`));
    return viewTab({ tabId: 1, url });
  };
  it('when the device that answers there now is the person’s, is not said to be from it', async () => {
    await load(1, own);
    await mine(own as Minted);
    const before = device.connections();
    expect(await appStarts()).toMatchObject({ kind: 'unknown', why: 'no-answer' });
    expect(device.connections()).toBeGreaterThan(before);
    expect(painted.get(1)).toBe('…');
  });

  it('when something with another key answers there now, is danger, and nothing is written down', async () => {
    await load(1, own);
    await mine(own as Minted);
    await device.show([other as Minted]);
    const known = await knownDevices();
    tabs.set(4, { incognito: false, url });
    await tell(4, started());
    await tell(4, committed(url, 'app'));
    const view = await viewTab({ tabId: 4, url });
    expect(view).toMatchObject({ kind: 'judged', ofAnother: true, appraisal: { headline: { kind: 'danger' } } });
    expect(painted.get(4)).toBe('✕');
    const bindings = view.kind === 'judged' ? view.appraisal.findings.map(({ binding }) => binding) : [];
    expect(bindings).toContain('claimed');
    expect(bindings).not.toContain('same-key');
    expect(await knownDevices()).toEqual(known);
  });

  it('without the companion, says that nothing is known', async () => {
    granted.delete('nativeMessaging');
    const before = device.connections();
    expect(await appStarts()).toMatchObject({ kind: 'unknown', why: 'no-answer' });
    expect(device.connections()).toBe(before);
  });
});

describe('a page whose certificate the browser showed', () => {
  it('is not asked about where nothing is missing', async () => {
    const before = device.connections();
    await load(1, own);
    expect(verdictOf(await viewTab({ tabId: 1, url }))).toBe('new');
    expect(device.connections()).toBe(before);
  });
});

describe('a page whose browser had warned', () => {
  const overridden = (leaf: Minted): Promise<void> =>
    load(1, leaf, { kind: 'browser', opinion: 'overridden', refusal: null, builtInRoot: null });

  it('is compared with what the device shows: the same', async () => {
    await overridden(own as Minted);
    const view = await viewTab({ tabId: 1, url });
    expect(verdictOf(view)).toBe('new');
    expect(reasons(view)).toEqual(expect.arrayContaining(['certificate-seen', 'probe-agrees', 'key-first-seen']));
  });

  it('and which shows the companion another certificate: a reason for care, and the browser’s counts', async () => {
    await overridden(other as Minted);
    const view = await viewTab({ tabId: 1, url });
    expect(verdictOf(view)).toBe('caution');
    expect(reasons(view)).toContain('probe-differs');
    expect(view).toMatchObject({ appraisal: { certificate: { spkiSha256: await spkiOf(other as Minted) } } });
  });
});

describe('a page that the browser refused', () => {
  it('is shown at once without the device, and then with it', async () => {
    const key = await keepRefusal({ kind: 'refused', url, refusal: 'self-signed', wayOn: true, address: null }, null);
    const first = await viewWarning({ key });
    expect(first).toMatchObject({
      companion: 'asking',
      appraisal: { certificate: null, headline: { kind: 'cannot-tell' } },
    });
    const then = await viewAskedWarning({ key }, 1);
    expect(then).toMatchObject({
      companion: 'asked',
      appraisal: { certificateClass: 'U-S/S', headline: { kind: 'new' }, address: '127.0.0.1' },
    });
    expect(await knownDevices()).toMatchObject([{ endpoints: [{ host: 'camera.localhost' }] }]);
  });

  it('when page and popup ask again, is never judged by what the first answer taught', async () => {
    const key = await keepRefusal({ kind: 'refused', url, refusal: 'self-signed', wayOn: true, address: null }, null);
    const ask = async () => {
      const view = await viewAskedWarning({ key }, 1);
      return view.kind === 'refused' && view.appraisal.findings.map(({ code }) => code);
    };
    expect(await ask()).toContain('key-first-seen');
    expect(await ask()).toContain('key-first-seen');
    const next = await keepRefusal({ kind: 'refused', url, refusal: 'self-signed', wayOn: true, address: null }, null);
    expect((await viewAskedWarning({ key: next }, 1)) as unknown).toMatchObject({
      appraisal: { findings: expect.arrayContaining([expect.objectContaining({ code: 'key-unchanged' })]) as unknown },
    });
  });

  it('is asked about at the address that the browser had reached, and nowhere else', async () => {
    const at = async (address: string) =>
      (await appraiseRefusedAsked(1, { url, refusal: 'self-signed', address }))?.appraisal.findings.find(
        ({ question }) => question === 'device-asked',
      );
    expect(await at('127.0.0.1')).toMatchObject({
      code: 'probe-alone',
      params: { address: '127.0.0.1', tls: 'TLSv1.3' },
    });
    expect(await at('127.0.0.2')).toMatchObject({ answer: 'cannot tell', code: 'probe-refused' });
    // Whatever the name says.
    expect(await at('93.184.215.14')).toBeUndefined();
  });

  it('in a private window, nothing is written down', async () => {
    expect(
      (await appraiseRefusedAsked(2, { url, refusal: 'self-signed', address: null }))?.appraisal.headline.kind,
    ).toBe('new');
    expect(await knownDevices()).toEqual([]);
  });

  it('without the permission, says so and no more than before', async () => {
    granted.delete('nativeMessaging');
    const key = await keepRefusal({ kind: 'refused', url, refusal: 'self-signed', wayOn: true, address: null }, null);
    expect(await viewWarning({ key })).toMatchObject({ companion: 'not-allowed' });
    expect(await viewAskedWarning({ key }, 1)).toMatchObject({
      companion: 'not-allowed',
      appraisal: { headline: { kind: 'cannot-tell' } },
    });
  });

  it('of a public name that no one allowed, no one is asked', async () => {
    const asked = await appraiseRefusedAsked(1, {
      url: 'https://www.example.com/',
      refusal: 'authority-invalid',
      address: null,
    });
    expect(asked?.appraisal.findings.map(({ question }) => question)).not.toContain('device-asked');
  });
});
