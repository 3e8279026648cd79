import { BASE, frames, granted, restartBrowser, SESSION_QUOTA, tabs, visited } from '../../support/extension-api.ts';
import '../../support/fresh-database.ts';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { keepRefusal, keptRefusal } from '../../../src/features/navigation/kept-refusals.ts';
import { pageRefused, tabClosed } from '../../../src/features/navigation/refused-page.ts';
import { viewTab } from '../../../src/features/navigation/view-tab.ts';
import { answerInBackground } from '../../../src/features/routes/background.ts';
import { session } from '../../../src/platform/storage.ts';
import type { RefusedPage } from '../../../src/platform/types.ts';
import type { Reply, Request, RequestName } from '../../../src/protocol/index.ts';
import { freshDatabase } from '../../support/fresh-database.ts';

const PRINTER = 'https://printer.local/';
const SECRET = 'https://user:pw@printer.local:8443/login?token=4711#there';

beforeEach(async () => {
  restartBrowser();
  await freshDatabase();
});

/** The browser refused a page, and its error page stands in the tab. */
async function refuse(change: Partial<RefusedPage> = {}): Promise<void> {
  const page = { tabId: 1, url: PRINTER, refusal: 'authority-invalid', wayOn: true, address: null, ...change } as const;
  const tab = tabs.get(page.tabId) ?? { incognito: false, url: '' };
  tabs.set(page.tabId, { ...tab, url: page.url });
  await pageRefused(page);
}

/** Asks as the warning page in a tab does. */
const send = <N extends RequestName>(name: N, request: Request<N>, tabId: number, at = shownAt()): Promise<Reply<N>> =>
  answerInBackground({ name, request }, { id: 'latchkey-under-test', url: at, tab: { id: tabId } as never }) as Promise<
    Reply<N>
  >;

const shownAt = (): string => visited.find(({ url }) => url.startsWith(`${BASE}warning/`))?.url ?? '';
const keyOf = (address: string): string => new URL(address).searchParams.get('key') ?? '';

describe('a refused page', () => {
  it('when it is local, our page takes its place', async () => {
    await refuse();
    expect(visited).toHaveLength(1);
    expect(shownAt()).toMatch(/warning\/index\.html\?key=[^&]+&site=https%3A%2F%2Fprinter\.local$/);
  });

  it('leaves no user name, password, path, query or fragment in our own address', async () => {
    await refuse({ url: SECRET });
    expect(shownAt()).toMatch(/&site=https%3A%2F%2Fprinter\.local%3A8443$/);
    // The key is drawn at random, and may spell anything.
    const told = decodeURIComponent(shownAt().replace(keyOf(shownAt()), ''));
    expect(told).not.toMatch(/user|pw|login|token|4711|there/);
    expect(await send('warning/view', { key: keyOf(shownAt()) }, 1)).toMatchObject({ value: { url: SECRET } });
  });

  it('when it is public, the browser’s page stays, unless the person granted the name', async () => {
    await refuse({ url: 'https://www.example.com/' });
    expect(visited).toEqual([]);
    granted.add('*://www.example.com/*');
    await refuse({ url: 'https://www.example.com/' });
    expect(visited).toHaveLength(1);
  });

  it('when the person chose to continue, our page stays away from that tab and site', async () => {
    await refuse();
    expect(await send('warning/continue', { key: keyOf(shownAt()) }, 1)).toMatchObject({ ok: true });
    await refuse();
    expect(visited.slice(1)).toEqual([{ tabId: 1, url: PRINTER }]);
    await refuse({ url: 'https://nas.local/' });
    expect(visited).toHaveLength(3);
  });

  it('tells the popup over our page what the browser said', async () => {
    await refuse({ refusal: 'intercepted' });
    expect(await viewTab({ tabId: 1, url: shownAt() })).toMatchObject({
      appraisal: { headline: { kind: 'caution', reasons: ['browser-refused-intercepted', 'unseen-refused'] } },
    });
  });

  it('when the browser said something that we do not know: caution', async () => {
    await refuse({ refusal: 'other', wayOn: false });
    expect(await send('warning/view', { key: keyOf(shownAt()) }, 1)).toMatchObject({
      value: { refusal: 'other', wayOn: 'none', appraisal: { headline: { kind: 'caution' } } },
    });
  });
});

describe('a refusal that we hear of late', () => {
  it('when another page stands in the tab by then, leaves it alone', async () => {
    frames.set(1, { url: 'https://www.example.com/' });
    await refuse();
    expect(visited).toEqual([]);
  });

  it('when the same address was tried again since, leaves that to what comes of it', async () => {
    frames.set(1, { url: PRINTER, documentId: 'second' });
    await refuse({ documentId: 'first' });
    expect(visited).toEqual([]);
  });

  it('when the person is on the way elsewhere, leaves the tab alone', async () => {
    tabs.set(1, { incognito: false, url: PRINTER, status: 'loading', pendingUrl: 'https://camera.local/' });
    await refuse();
    expect(visited).toEqual([]);
  });

  it('when something is on its way that we may not see, waits until it is there', async () => {
    tabs.set(1, { incognito: false, url: PRINTER, status: 'loading' });
    const told = refuse();
    await new Promise((resolve) => setTimeout(resolve, 60));
    expect(visited).toEqual([]);
    frames.set(1, { url: 'https://www.example.com/' });
    tabs.set(1, { incognito: false, url: 'https://www.example.com/', status: 'complete' });
    await told;
    expect(visited).toEqual([]);
  });

  it('when the browser tells of another page sooner than its tabs do, leaves the tab alone', async () => {
    await refuse({ movedOn: () => true });
    expect(visited).toEqual([]);
    await refuse({ movedOn: () => false });
    expect(visited).toHaveLength(1);
  });

  it('when the browser tells of another page while the tab is looked at, leaves the tab alone', async () => {
    // It is looked at three times, and only the last look hears of it.
    let asked = 0;
    await refuse({ movedOn: () => ++asked === 3 });
    expect([asked, visited]).toEqual([3, []]);
  });

  it('when the error page has still to load, waits for it', async () => {
    tabs.set(1, { incognito: false, url: PRINTER, status: 'loading' });
    const told = refuse();
    await new Promise((resolve) => setTimeout(resolve, 60));
    expect(visited).toEqual([]);
    tabs.set(1, { incognito: false, url: PRINTER, status: 'complete' });
    await told;
    expect(visited).toHaveLength(1);
  });

  it('when the tab is gone, does nothing', async () => {
    const told = vi.spyOn(console, 'error');
    tabs.delete(1);
    await pageRefused({ tabId: 1, url: PRINTER, refusal: 'authority-invalid', wayOn: true, address: null });
    expect(visited).toEqual([]);
    expect(told).not.toHaveBeenCalled();
    told.mockRestore();
  });
});

describe('a warning page', () => {
  it('that was duplicated acts on its own tab, and on no other', async () => {
    await refuse();
    tabs.set(7, { incognito: false, url: shownAt() });
    await send('warning/continue', { key: keyOf(shownAt()) }, 7);
    expect(visited.slice(1)).toEqual([{ tabId: 7, url: PRINTER }]);
    // The first one has no pass.
    await refuse();
    expect(visited.slice(2).map(({ tabId }) => tabId)).toEqual([1]);
  });

  it('cannot name a tab', async () => {
    await refuse();
    const request = { key: keyOf(shownAt()), tabId: 1 } as Request<'warning/continue'>;
    await send('warning/continue', request, 7);
    expect(visited.slice(1)).toEqual([{ tabId: 7, url: PRINTER }]);
  });

  it.each(['warning/continue', 'warning/back', 'warning/open'] as const)(
    '%s: in no tab, nothing is done',
    async (name) => {
      await refuse();
      const request = { key: keyOf(shownAt()), site: PRINTER } as never;
      expect(await send(name, request, -1)).toEqual({ ok: false, fault: 'bad-message' });
      expect(visited).toHaveLength(1);
    },
  );

  it.each(['warning/view', 'warning/asked', 'warning/continue', 'warning/back', 'warning/open'] as const)(
    '%s: another page of ours may not ask it',
    async (name) => {
      await refuse();
      const request = { key: keyOf(shownAt()), site: PRINTER } as never;
      expect(await send(name, request, 1, `${BASE}popup/index.html`)).toEqual({ ok: false, fault: 'unknown-sender' });
    },
  );

  it('that is opened again after the browser was started anew says so, and opens the site and no more', async () => {
    await refuse({ url: SECRET });
    const address = shownAt();
    restartBrowser();
    expect(await send('warning/view', { key: keyOf(address) }, 1, address)).toEqual({
      ok: true,
      value: { kind: 'gone' },
    });
    expect(await send('warning/continue', { key: keyOf(address) }, 1, address)).toEqual({
      ok: false,
      fault: 'not-found',
    });
    await send('warning/open', { site: 'https://printer.local:8443' }, 1, address);
    expect(visited).toEqual([{ tabId: 1, url: 'https://printer.local:8443/' }]);
    expect(await viewTab({ tabId: 1, url: address })).toMatchObject({ kind: 'silent' });
  });

  it.each(['javascript:alert(1)', 'file:///etc/passwd', 'printer.local', ''])(
    'opens no site that is none (%s)',
    async (site) => {
      await refuse();
      expect(await send('warning/open', { site }, 1)).toEqual({ ok: false, fault: 'bad-message' });
    },
  );
});

describe('what is kept about refused pages', () => {
  const refused = { kind: 'refused', url: PRINTER, refusal: 'expired', wayOn: true, address: null } as const;

  it('is found under its key alone', async () => {
    const [one, other] = [await keepRefusal(refused, null), await keepRefusal(refused, null)];
    expect(one).not.toBe(other);
    expect(one.length).toBeGreaterThan(36);
    expect(await keptRefusal(one)).toEqual(refused);
    expect(await keptRefusal('')).toBeNull();
  });

  it('does not grow without end: the oldest is forgotten', async () => {
    const keys = [];
    for (let i = 0; i < 45; i++) {
      keys.push(await keepRefusal(refused, null));
      await new Promise((resolve) => setTimeout(resolve, 2));
    }
    const found = await Promise.all(keys.map(keptRefusal));
    expect(found.map((each) => each !== null)).toEqual([
      ...Array<boolean>(5).fill(false),
      ...Array<boolean>(40).fill(true),
    ]);
  });

  it('is of a long address its site alone, so that no page fills the storage with it', async () => {
    const long = `${PRINTER}?${'x'.repeat(2_000_000)}`;
    for (let i = 0; i < 40; i++) await refuse({ url: long });
    expect(JSON.stringify(await globalThis.chrome.storage.session.get(null)).length).toBeLessThan(100_000);
    const key = keyOf(shownAt());
    expect(await send('warning/view', { key }, 1)).toMatchObject({ value: { kind: 'refused', url: PRINTER } });
    await send('warning/continue', { key }, 1);
    expect(visited.at(-1)).toEqual({ tabId: 1, url: PRINTER });
  });

  it('is found where the storage has no room for it, and the way on to the browser’s page is open', async () => {
    await globalThis.chrome.storage.session.set({ filling: 'x'.repeat(SESSION_QUOTA - 20) });
    await refuse({ url: SECRET });
    expect(await send('warning/view', { key: keyOf(shownAt()) }, 1)).toMatchObject({ value: { url: SECRET } });
    expect(await send('warning/continue', { key: keyOf(shownAt()) }, 1)).toMatchObject({ ok: true });
    expect(visited.slice(1)).toEqual([{ tabId: 1, url: SECRET }]);
    // And ours stays away.
    await refuse({ url: SECRET });
    expect(visited).toHaveLength(2);
    for (const key of await session.keys('')) await session.remove(key);
  });

  it('is forgotten with the tab of a private window, and with no other', async () => {
    const [hidden, other] = [await keepRefusal(refused, 2), await keepRefusal(refused, null)];
    await tabClosed(1);
    expect(await keptRefusal(hidden)).not.toBeNull();
    await tabClosed(2);
    expect([await keptRefusal(hidden), await keptRefusal(other)]).toEqual([null, refused]);
  });
});
