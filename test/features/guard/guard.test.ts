import { restartBrowser, rules, SESSION_QUOTA, tabs, visited } from '../../support/extension-api.ts';
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Observation } from '../../../src/core/index.ts';
import type { Reply, Request, RequestName } from '../../../src/protocol/index.ts';
import { localScope } from '../../../src/core/scope/scope.ts';
import { DAY, type Gateway, mint, type Minted, mintGateway } from '../../support/mint.ts';
import { paired, pageSighting } from '../../support/observations.ts';
import { guardSent } from '../../../ui/words/guard.ts';

const PRINTER = 'https://printer.local/';
const ENDPOINT = 'printer.local:443';
const GUARD = /guard\/index\.html\?site=https%3A%2F%2Fprinter\.local$/;

let own: Minted;
let other: Minted;
beforeAll(async () => {
  const dates = { notBefore: Date.now() - DAY, notAfter: Date.now() + DAY };
  [own, other] = await Promise.all([mint({ subject: 'CN=Own', ...dates }), mint({ subject: 'CN=Other', ...dates })]);
});

const load = async () => ({
  ...(await import('../../../src/features/guard/guard.ts')),
  ...(await import('../../../src/features/guard/held.ts')),
  ...(await import('../../../src/features/guard/setting.ts')),
  ...(await import('../../../src/features/guard/guard-page.ts')),
  ...(await import('../../../src/features/navigation/page-seen.ts')),
  ...(await import('../../../src/features/routes/background.ts')),
  ...(await import('../../support/fresh-database.ts')),
  ...(await import('../../../src/store/database.ts')),
  ...(await import('../../../src/store/devices.ts')),
});
let background: Awaited<ReturnType<typeof load>>;

/** The browser stops the background, and starts it for the next event: nothing in memory is left. */
async function restartBackground(): Promise<void> {
  await background?.closeDatabase();
  vi.resetModules();
  background = await load();
}

beforeEach(async () => {
  restartBrowser();
  await restartBackground();
  await background.freshDatabase();
});

const seen = (leaf: Minted, url = PRINTER, at = Date.now()): Observation[] =>
  pageSighting({ leaf, url }).map((each) => ({ ...each, time: at }));

/** @returns whether the page is stopped. */
const answered = (leaf: Minted, { url = PRINTER, tabId = 1, method = 'GET' } = {}): Promise<boolean> =>
  background.guardAnswer(tabId, { url, method, observations: seen(leaf, url) });

const send = <N extends RequestName>(name: N, request: Request<N>, tabId = 1): Promise<Reply<N>> =>
  background.answerInBackground(
    { name, request } as never,
    {
      id: 'latchkey-under-test',
      url: 'chrome-extension://latchkey-under-test/guard/index.html',
      tab: { id: tabId },
    } as never,
  ) as Promise<Reply<N>>;

/** The device is seen, and the person says that it is theirs. */
async function remember(leaf: Minted): Promise<string> {
  const { visitPage } = await import('../../support/visit.ts');
  await visitPage({ url: PRINTER, observations: seen(leaf) });
  const device = await background.findDevice(ENDPOINT);
  const spkiSha256 = device?.endpoints[0]?.spkiSha256 ?? '';
  expect(await send('device/remember', { device: ENDPOINT, spkiSha256 })).toMatchObject({ ok: true });
  return spkiSha256;
}

const held = async (): Promise<string[]> => Object.keys((await background.guardState()).held);
const shownAt = (): string => visited.at(-1)?.url ?? '';

describe('the guard', () => {
  it('lets every page through of a device that no one remembers', async () => {
    expect(await answered(own)).toBe(false);
    const { visitPage } = await import('../../support/visit.ts');
    await visitPage({ url: PRINTER, observations: seen(own) });
    expect(await answered(other)).toBe(false);
    expect([await held(), rules.size, visited]).toEqual([[], 0, []]);
  });

  it('stops a page with another key, blocks its endpoint, and says what was sent', async () => {
    await remember(own);
    expect(await answered(own)).toBe(false);
    expect(await answered(other, { method: 'POST' })).toBe(true);
    expect(shownAt()).toMatch(GUARD);
    expect([...rules.values()].map(({ condition }) => condition.regexFilter)).toEqual([
      '^(https|wss)://([^/?#@]*@)?printer\\.local\\.?(:443)?/',
    ]);
    expect(await background.viewGuard({ site: PRINTER }, 1)).toMatchObject({
      kind: 'held',
      reasons: ['key-changed'],
      hidden: false,
      method: 'POST',
    });
  });

  it.each(['https://x@printer.local/', 'https://x:y@printer.local/login', 'https://printer.local:443/'])(
    'takes the place of a page whose address is written %s',
    async (url) => {
      await remember(own);
      tabs.set(1, { incognito: false, url });
      expect(await answered(other)).toBe(true);
      expect(shownAt()).toMatch(GUARD);
    },
  );

  it.each(['https://printer.local:8443/', 'https://printer.local./', 'http://printer.local/'])(
    'takes the place of a page that the attacker has led on to %s by then',
    async (url) => {
      await remember(own);
      tabs.set(1, { incognito: false, url });
      expect(await answered(other)).toBe(true);
      expect(shownAt()).toMatch(GUARD);
    },
  );

  it('lets go what is right by now: the gateway was paired again, and the person accepted the new key', async () => {
    const dates = { notBefore: Date.now() - DAY, notAfter: Date.now() + 100 * DAY };
    const gateway = () => mintGateway({ root: dates, intermediate: dates, leaf: dates });
    const [before, after] = await Promise.all([gateway(), gateway()]);
    const pair = async ({ root, intermediate }: Gateway): Promise<void> => {
      const { addGateway } = await import('../../../src/store/gateways.ts');
      await addGateway(paired(root, [intermediate], { scope: localScope(Date.now() + 90 * DAY) }));
      await send('storage/changed', {});
    };
    await pair(before);
    await remember(own);
    const observations = pageSighting({ leaf: after.leaf, others: [after.intermediate] });
    const asked = observations.map((each) => ({ ...each, time: Date.now() }));
    expect(await background.guardAnswer(1, { url: PRINTER, method: 'GET', observations: asked })).toBe(true);
    expect((await background.guardState()).held[ENDPOINT]?.reasons).toEqual(['key-changed', 'impostor-issuer']);
    await send('storage/changed', {});
    expect(await held()).toEqual([ENDPOINT]);
    await pair(after);
    expect(await held()).toEqual([ENDPOINT]);
    const spkiSha256 = (await background.guardState()).held[ENDPOINT]?.spkiSha256 ?? '';
    expect(await send('device/remember', { device: ENDPOINT, spkiSha256 })).toMatchObject({ ok: true });
    expect([await held(), rules.size]).toEqual([[], 0]);
  });

  describe.each(['revocation', 'gateways'])('while the store of %s cannot be read', (broken) => {
    let { transaction }: Partial<IDBDatabase> = {};
    const mend = () => void Object.assign(IDBDatabase.prototype, { transaction });
    beforeEach(() => ({ transaction } = IDBDatabase.prototype));
    afterEach(mend);
    async function breakStore(): Promise<void> {
      await restartBackground();
      IDBDatabase.prototype.transaction = function (stores, ...rest) {
        if ([stores].flat().includes(broken)) throw new DOMException('Unreadable', 'UnknownError');
        return (transaction as IDBDatabase['transaction']).call(this, stores, ...rest);
      };
    }

    it('stops its page as unchecked, until it can be', async () => {
      await remember(own);
      await breakStore();
      expect(await answered(other)).toBe(true);
      expect(await background.viewGuard({ site: PRINTER }, 1)).toMatchObject({ kind: 'held', reasons: [] });
      mend();
      expect(await answered(own)).toBe(false);
      expect(await held()).toEqual([]);
    });

    it('lets nothing go', async () => {
      await remember(own);
      await answered(other);
      await breakStore();
      expect(await answered(own)).toBe(true);
      await background.reviseHeld();
      expect([await held(), rules.size]).toEqual([[ENDPOINT], 1]);
    });

    it('opens it once the person says so', async () => {
      await remember(own);
      await breakStore();
      await answered(own);
      await send('guard/release', { site: 'https://printer.local', pass: 'unchecked' });
      expect(await answered(own)).toBe(false);
    });
  });

  it('stops the key that it holds at any other port of the host, and nothing else there', async () => {
    const { appraiseVisit } = await import('../../../src/features/navigation/appraise-visit.ts');
    const second = 'https://printer.local:8443/';
    const shown = async (leaf: Minted, url: string): Promise<string> => {
      visited.length = 0;
      tabs.set(1, { incognito: false, url });
      const observations = seen(leaf, url);
      const { appraisal } = await appraiseVisit(observations, Date.now());
      await background.guardShown(1, { url, observations } as never, appraisal);
      return shownAt();
    };
    const third = await mint({ subject: 'CN=Third', notBefore: Date.now() - DAY, notAfter: Date.now() + DAY });
    await remember(own);
    expect(await shown(other, second)).toBe('');
    await answered(other);
    for (const honest of [own, third]) expect(await shown(honest, second)).toBe('');
    expect(await shown(other, 'https://nas.local/')).toBe('');
    expect(await shown(other, second)).toMatch(GUARD);
    expect(await send('tab/view', { tabId: 1, url: shownAt() })).toMatchObject({
      value: { kind: 'judged', appraisal: { headline: { kind: 'danger' } } },
    });
    expect(await held()).toEqual([ENDPOINT]);
    // What is asked once more is the endpoint that is held: whoever answers there says nothing of another port.
    await send('guard/release', { site: 'https://printer.local', pass: '' });
    expect(shownAt()).toBe('https://printer.local');
    await answered(other);
    expect(await shown(other, second)).toMatch(GUARD);
    // Once the person opened it in spite of that, they are led on to what was stopped.
    await send('guard/release', { site: 'https://printer.local', pass: 'unchecked' });
    expect(shownAt()).toBe(second);
    expect(await shown(other, second)).toBe('');
  });

  it('leaves a saved device at another port alone that has the key which it holds', async () => {
    const { appraiseVisit } = await import('../../../src/features/navigation/appraise-visit.ts');
    const { visitPage } = await import('../../support/visit.ts');
    const url = 'https://printer.local:8443/';
    await remember(own);
    await visitPage({ url, observations: seen(other, url) });
    const spkiSha256 = (await background.findDevice('printer.local:8443'))?.endpoints[0]?.spkiSha256 ?? '';
    await send('device/remember', { device: 'printer.local:8443', spkiSha256 });
    await answered(other);
    visited.length = 0;
    tabs.set(1, { incognito: false, url });
    const observations = seen(other, url);
    const { appraisal } = await appraiseVisit(observations, Date.now());
    expect(appraisal.headline.kind).toBe('remembered');
    await background.guardShown(1, { url, observations } as never, appraisal);
    expect([visited, await held()]).toEqual([[], [ENDPOINT]]);
  });

  it('leaves a new tab alone that has no address yet, and one in which the person went elsewhere', async () => {
    await remember(own);
    for (const url of ['', 'about:blank', 'https://printer.local.example/', 'https://printer.local@nas.local/']) {
      tabs.set(1, { incognito: false, url });
      expect(await answered(other)).toBe(true);
      expect(visited.filter(({ url: at }) => GUARD.test(at))).toEqual([]);
    }
  });

  it('still holds it after the background was stopped, in another tab too, where nothing was sent', async () => {
    await remember(own);
    await answered(other);
    await restartBackground();
    await background.reviseHeld();
    expect(rules.size).toBe(1);
    tabs.set(3, { incognito: false, url: 'about:blank' });
    expect(await background.guardAsked(3, `${PRINTER}next`)).toBe(true);
    expect(visited.at(-1)).toMatchObject({ tabId: 3, url: expect.stringMatching(GUARD) as string });
    expect(await background.viewGuard({ site: PRINTER }, 3)).toMatchObject({ kind: 'held', method: null });
  });

  it('stops the page where the browser does not take the rule', async () => {
    await remember(own);
    const taken = vi.spyOn(globalThis.chrome.declarativeNetRequest, 'updateSessionRules');
    taken.mockRejectedValueOnce(new Error('no rule of that kind'));
    const logged = vi.spyOn(console, 'error').mockImplementation(() => undefined);
    expect(await answered(other)).toBe(true);
    expect(shownAt()).toMatch(GUARD);
    expect([rules.size, logged.mock.calls.length]).toEqual([0, 1]);
    taken.mockRestore();
    logged.mockRestore();
  });

  it('adds a missing rule at the next start, and takes away a stray one', async () => {
    await remember(own);
    await answered(other);
    rules.clear();
    rules.set(7, { id: 7, condition: { regexFilter: 'stray' } });
    await restartBackground();
    await background.reviseHeld();
    expect([...rules.values()].map(({ condition }) => condition.regexFilter)).toEqual([
      expect.stringContaining('printer'),
    ]);
  });

  it('asks the device again at the person’s word, and holds it again while the key is a wrong one', async () => {
    await remember(own);
    await answered(other, { url: `${PRINTER}login` });
    expect(await send('guard/release', { site: 'https://printer.local', pass: '' })).toMatchObject({ ok: true });
    expect(shownAt()).toBe(`${PRINTER}login`);
    expect(rules.size).toBe(0);
    expect(await answered(other)).toBe(true);
    expect(rules.size).toBe(1);
  });

  it('opens a page in spite of the warning at the person’s word, with that key and no other', async () => {
    await remember(own);
    await answered(other);
    const view = await background.viewGuard({ site: PRINTER }, 1);
    const pass = view.kind === 'held' ? (view.spkiSha256 ?? '') : '';
    await send('guard/release', { site: 'https://printer.local', pass });
    expect(await answered(other)).toBe(false);
    expect(rules.size).toBe(0);
    const third = await mint({ subject: 'CN=Third', notBefore: Date.now() - DAY, notAfter: Date.now() + DAY });
    expect(await answered(third)).toBe(true);
  });

  it('keeps what the person let through when a second tab asks the device again', async () => {
    await remember(own);
    tabs.set(3, { incognito: false, url: PRINTER });
    await answered(other);
    await answered(other, { tabId: 3 });
    const view = await background.viewGuard({ site: PRINTER }, 1);
    await send('guard/release', { site: PRINTER, pass: view.kind === 'held' ? (view.spkiSha256 ?? '') : '' });
    await send('guard/release', { site: PRINTER, pass: '' }, 3);
    expect(await answered(other, { tabId: 3 })).toBe(false);
    expect(await answered(other)).toBe(false);
  });

  it('says that a form may have been sent where a page was judged only once it was shown', async () => {
    await remember(own);
    const { appraiseVisit } = await import('../../../src/features/navigation/appraise-visit.ts');
    const observations = seen(other);
    const { appraisal } = await appraiseVisit(observations, Date.now());
    await background.guardShown(1, { url: PRINTER, observations } as never, appraisal);
    const view = await background.viewGuard({ site: PRINTER }, 1);
    expect(view).toMatchObject({ kind: 'held', method: 'unknown' });
    expect(guardSent(view as Parameters<typeof guardSent>[0])).toContain('or sent a form');
  });

  it.each([
    [
      'the person takes the new key for its own',
      async (key: string) => {
        expect(await send('device/remember', { device: ENDPOINT, spkiSha256: key })).toMatchObject({ ok: true });
      },
    ],
    ['the device is forgotten', async () => void (await send('device/forget', { device: ENDPOINT }))],
    [
      'the guard is switched off',
      async () => {
        await background.switchGuard({ on: false });
        await send('storage/changed', {});
      },
    ],
    ['the right key is shown', async () => void (await answered(own))],
  ])('lets go, and leaves no rule, once %s', async (_title, happens) => {
    await remember(own);
    await answered(other);
    const view = await background.viewGuard({ site: PRINTER }, 1);
    expect(view.kind).toBe('held');
    await happens(view.kind === 'held' ? (view.spkiSha256 ?? '') : '');
    expect([await held(), rules.size]).toEqual([[], 0]);
  });

  it('still holds it when a page that the device itself sent before is judged again', async () => {
    await remember(own);
    const { appraiseVisit } = await import('../../../src/features/navigation/appraise-visit.ts');
    const observations = seen(own, PRINTER, Date.now() - 1);
    await answered(other);
    tabs.set(3, { incognito: false, url: PRINTER });
    const { appraisal } = await appraiseVisit(observations, Date.now());
    expect(appraisal.headline.kind).toBe('remembered');
    await background.guardShown(3, { url: PRINTER, observations }, appraisal);
    expect([await held(), rules.size]).toEqual([[ENDPOINT], 1]);
  });

  it('holds nothing for a page that stands open from before the person chose the key of their device', async () => {
    const { appraiseVisit } = await import('../../../src/features/navigation/appraise-visit.ts');
    const observations = seen(other, PRINTER, Date.now() - 1000);
    await remember(own);
    tabs.set(3, { incognito: false, url: PRINTER });
    const { appraisal } = await appraiseVisit(observations, Date.now());
    expect(appraisal.headline.kind).toBe('danger');
    await background.guardShown(3, { url: PRINTER, observations }, appraisal);
    expect([await held(), rules.size]).toEqual([[], 0]);
  });

  describe('where a page fills the storage of the session', () => {
    async function fillBut(left: number): Promise<void> {
      const used = JSON.stringify(await globalThis.chrome.storage.session.get(null)).length;
      await globalThis.chrome.storage.session.set({ filling: 'x'.repeat(SESSION_QUOTA - used - left - 14) });
    }
    /** As the page asks: what the background alone knows, no page finds in the storage. */
    const view = () => send('guard/view', { site: 'https://printer.local' });

    it('holds the device all the same, and lets it go at the person’s word', async () => {
      await remember(own);
      await fillBut(0);
      expect(await answered(other)).toBe(true);
      expect([await held(), rules.size, await view()]).toMatchObject([[ENDPOINT], 1, { value: { kind: 'held' } }]);
      await send('guard/release', { site: 'https://printer.local', pass: '' });
      expect([await held(), rules.size, shownAt()]).toEqual([[], 0, PRINTER]);
    });

    it('still holds it after the background was stopped, where there is room for that alone', async () => {
      await remember(own);
      await answered(other);
      const url = `${PRINTER}?${'x'.repeat(1900)}`;
      await fillBut(1000);
      tabs.set(3, { incognito: false, url: 'about:blank' });
      expect(await background.guardAsked(3, url)).toBe(true);
      await restartBackground();
      await background.reviseHeld();
      expect([await held(), rules.size, await view()]).toMatchObject([[ENDPOINT], 1, { value: { kind: 'held' } }]);
    });

    it('holds a device after the background was stopped, where there was no room for one more', async () => {
      await remember(own);
      await answered(other);
      await fillBut(10);
      const [entry] = Object.values((await background.guardState()).held);
      if (!entry) throw new Error('nothing is held');
      await background.hold('nas.local:443', { ...entry, host: 'nas.local' });
      expect([(await held()).toSorted(), rules.size]).toEqual([['nas.local:443', ENDPOINT], 2]);
      await restartBackground();
      await background.reviseHeld();
      expect([await held(), rules.size]).toEqual([[ENDPOINT], 1]);
    });

    it('keeps of long addresses their site alone', async () => {
      await remember(own);
      const url = `${PRINTER}?${'x'.repeat(2_000_000)}`;
      expect(await answered(other, { url })).toBe(true);
      for (let tabId = 3; tabId < 10; tabId += 1) {
        tabs.set(tabId, { incognito: false, url });
        expect(await background.guardAsked(tabId, url)).toBe(true);
      }
      expect(JSON.stringify(await globalThis.chrome.storage.session.get(null)).length).toBeLessThan(100_000);
      await send('guard/release', { site: 'https://printer.local', pass: '' });
      expect(shownAt()).toBe(PRINTER);
    });
  });

  describe('once the clock was put back', () => {
    afterEach(() => void vi.useRealTimers());
    const setClock = (time: number): void => void vi.useFakeTimers({ toFake: ['Date'], now: time });

    /** A page of the device stands open since then, and is judged again. */
    async function judgeAgain(time: number): Promise<void> {
      const { appraiseVisit } = await import('../../../src/features/navigation/appraise-visit.ts');
      const observations = seen(own, PRINTER, time);
      tabs.set(3, { incognito: false, url: PRINTER });
      const { appraisal } = await appraiseVisit(observations, Date.now());
      expect(appraisal.headline.kind).toBe('remembered');
      await background.guardShown(3, { url: PRINTER, observations }, appraisal);
    }

    it('stops a page that shows another key than the one that was saved before, by whatever clock', async () => {
      const now = Date.now();
      setClock(now + DAY / 2);
      await remember(own);
      setClock(now);
      await judgeAgain(now);
      expect(await held()).toEqual([]);
      const { appraiseVisit } = await import('../../../src/features/navigation/appraise-visit.ts');
      const observations = seen(other, PRINTER, now);
      const { appraisal } = await appraiseVisit(observations, now);
      await background.guardShown(1, { url: PRINTER, observations }, appraisal);
      expect(await held()).toEqual([ENDPOINT]);
    });

    it('lets go what the right key is shown at, and by no page that stood there before', async () => {
      const now = Date.now();
      await remember(own);
      setClock(now + 60_000);
      await answered(other);
      setClock(now);
      for (const time of [now - 1, now, now + 59_999, now + 60_001]) await judgeAgain(time);
      expect([await held(), rules.size]).toEqual([[ENDPOINT], 1]);
      await answered(own);
      expect([await held(), rules.size]).toEqual([[], 0]);
    });

    it('goes by the clock as it is from when the wrong key is shown again', async () => {
      const now = Date.now();
      await remember(own);
      setClock(now + 60_000);
      await answered(other);
      setClock(now);
      await answered(other);
      setClock(now + 10);
      for (const time of [now - 1, now + 59_999, now + 60_001]) await judgeAgain(time);
      expect(await held()).toEqual([ENDPOINT]);
      // Whatever the clock says by then.
      setClock(now + 120_000);
      for (const time of [now + 5, now + 59_999]) await judgeAgain(time);
      expect(await held()).toEqual([ENDPOINT]);
      await answered(own);
      expect(await held()).toEqual([]);
    });
  });

  it('leaves a private window of Chromium alone, where no page of ours can stand', async () => {
    await remember(own);
    expect(await answered(other, { tabId: 2 })).toBe(false);
    expect(rules.size).toBe(0);
  });

  it('has the list of devices tell the danger, until the right key is shown again', async () => {
    const last = (kind: string) => ({ ok: true, value: [{ last: { kind } }] });
    await remember(own);
    await answered(other);
    expect(await send('device/list', {})).toMatchObject(last('danger'));
    const { visitPage } = await import('../../support/visit.ts');
    await visitPage({ url: PRINTER, observations: seen(own) });
    expect(await send('device/list', {})).toMatchObject(last('remembered'));
  });

  it('writes down in the log of the device what it did and what the person decided', async () => {
    await remember(own);
    await answered(other);
    await send('guard/release', { site: 'https://printer.local', pass: 'unchecked' });
    const device = await background.findDevice(ENDPOINT);
    const log = await background.logOfDevice(device?.id ?? '');
    expect(log.map(({ what }) => what).slice(-2)).toEqual(['guard-held', 'guard-opened']);
    expect(device?.keys).toHaveLength(1);
  });

  it('holds the device but leaves the tab alone where the person has gone elsewhere since', async () => {
    await remember(own);
    tabs.set(1, { incognito: false, url: 'https://nas.local/' });
    await answered(other);
    expect(visited).toEqual([]);
    expect(rules.size).toBe(1);
  });

  it('lets what belongs to a tab go with it', async () => {
    await remember(own);
    await answered(other);
    await background.forgetStopped(1);
    expect((await background.guardState()).tabs).toEqual({});
    expect(await held()).toEqual([ENDPOINT]);
  });

  it('tells in the popup over its page what was judged', async () => {
    await remember(own);
    await answered(other);
    expect(await send('tab/view', { tabId: 1, url: shownAt() })).toMatchObject({
      value: { kind: 'judged', appraisal: { headline: { kind: 'danger' } } },
    });
  });

  it('never acts on a page over http, whatever is known of its host', async () => {
    await remember(own);
    const observations = seen(own, 'http://printer.local/');
    expect(await background.guardAnswer(1, { url: 'http://printer.local/', method: 'GET', observations })).toBe(false);
    expect(await held()).toEqual([]);
  });
});
