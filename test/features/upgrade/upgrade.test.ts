import { lastingRules, pace, restartBrowser, tabs, visited } from '../../support/extension-api.ts';
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Observation } from '../../../src/core/index.ts';
import type { Reply, Request, RequestName, TabView } from '../../../src/protocol/index.ts';
import { DAY, mint, type Minted } from '../../support/mint.ts';
import { pageSighting } from '../../support/observations.ts';

const HTTP = 'http://printer.local/status';
const HTTPS = 'https://printer.local/status';
const ENDPOINT = 'printer.local:443';

let own: Minted;
beforeAll(async () => {
  own = await mint({ subject: 'CN=Own', notBefore: Date.now() - DAY, notAfter: Date.now() + DAY });
});

const load = async () => ({
  ...(await import('../../../src/features/upgrade/choose.ts')),
  ...(await import('../../../src/features/upgrade/rules.ts')),
  ...(await import('../../../src/features/upgrade/undone.ts')),
  ...(await import('../../../src/features/upgrade/upgrade.ts')),
  ...(await import('../../../src/features/upgrade/view.ts')),
  ...(await import('../../../src/features/guard/held.ts')),
  ...(await import('../../../src/features/navigation/appraise-visit.ts')),
  ...(await import('../../../src/features/routes/background.ts')),
  ...(await import('../../support/fresh-database.ts')),
  ...(await import('../../support/visit.ts')),
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
afterEach(() => vi.useRealTimers());

const seen = (url = 'https://printer.local/'): Observation[] => pageSighting({ leaf: own, url });

const send = <N extends RequestName>(name: N, request: Request<N>): Promise<Reply<N>> =>
  background.answerInBackground(
    { name, request } as never,
    { id: 'latchkey-under-test', url: 'chrome-extension://latchkey-under-test/devices/index.html' } as never,
  ) as Promise<Reply<N>>;

async function remember(url = 'https://printer.local/'): Promise<void> {
  await background.visitPage({ url, observations: seen(url) });
  const endpoint = `printer.local:${new URL(url).port || '443'}`;
  const spkiSha256 = (await background.findDevice(endpoint))?.endpoints[0]?.spkiSha256 ?? '';
  expect(await send('device/remember', { device: endpoint, spkiSha256 })).toMatchObject({ ok: true });
}

const asks = (url = HTTP, parts: { method?: string; request?: string; from?: string | null } = {}, tabId = 1) =>
  background.pageAsked(tabId, { url, method: 'GET', request: '1', from: null, ...parts });
/** The tab asks over https in the place of http, no one answers, and the tab shows that. */
const fails = async (url = HTTPS, { tabId = 1, request = '1', incognito = false, unanswered = true } = {}) => {
  tabs.set(tabId, { incognito, url, status: 'complete' });
  await background.requestFailed(tabId, request, unanswered);
  await background.upgradeFailed({ tabId, url });
};
/** What is judged of a page that a tab shows. @param at when it was seen, now unless said. */
const shows = async (url: string, tabId = 1, at = Date.now()) => {
  const observations = seen(url).map((each) => ({ ...each, time: at }));
  const { appraisal } = await background.appraiseVisit(observations, Date.now());
  await background.upgradeShown(tabId, { url, observations }, appraisal);
};
/** So long, and all that is on its way by then. */
const afterAWhile = async (before: () => Promise<unknown>) => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  await before();
  vi.advanceTimersByTime(15_000);
  vi.useRealTimers();
  await background.upgradeEnded(1);
};
const patterns = () => [...lastingRules.values()].map(({ condition }) => condition.regexFilter);
const RULE = '^http://([^/?#@]*@)?printer\\.local\\.?/';
const logOf = async () => {
  const device = await background.findDevice(ENDPOINT);
  return (await background.logOfDevice(device?.id ?? '')).map(({ what }) => what);
};

describe('Firefox: a page asked for over http', () => {
  it('is left alone when no one stands for the device', async () => {
    expect(await asks()).toEqual({});
    await background.visitPage({ url: 'https://printer.local/', observations: seen() });
    expect(await asks()).toEqual({});
  });

  it('is opened over https when the person remembered the device', async () => {
    await remember();
    expect(await asks()).toEqual({ redirectUrl: HTTPS });
  });

  it.each<[string, string, Parameters<typeof asks>[1]]>([
    ['a form is sent', HTTP, { method: 'POST' }],
    ['a page of the device itself leads there', HTTP, { from: 'https://printer.local/start' }],
    ['another port is asked for', 'http://printer.local:8080/', {}],
    ['it names 443, which would be another port after https failed', 'http://printer.local:443/', {}],
    ['it is asked for over https', HTTPS, {}],
  ])('is left alone when %s', async (_title, url, parts) => {
    await remember();
    expect(await asks(url, parts)).toEqual({});
  });

  it('is opened over http when the device leads back there by itself', async () => {
    await remember();
    expect(await asks(HTTP, { request: '7' })).toEqual({ redirectUrl: HTTPS });
    await background.upgradeEnded(1);
    expect(await asks(HTTP, { request: '7' })).toEqual({});
    expect(await asks(HTTP, { request: '8' })).toEqual({});
  });

  it('is left alone when the guard holds the device', async () => {
    await remember();
    const host = { host: 'printer.local', port: 443, label: null, savedAt: null, spkiSha256: null };
    await background.hold(ENDPOINT, { ...host, reasons: [], at: Date.now(), hidden: false, seen: '[]' });
    expect(await asks()).toEqual({});
  });
});

describe('Chromium: the rules', () => {
  it('follow what the person says of the device, and of its page', async () => {
    expect(patterns()).toEqual([]);
    await remember();
    expect(patterns()).toEqual([RULE]);
    expect([...lastingRules.values()][0]?.condition.excludedInitiatorDomains).toEqual(['printer.local']);
    expect(await background.changeUpgrade({ device: ENDPOINT, on: false })).toEqual({ on: true, here: false });
    await send('storage/changed', {});
    expect(patterns()).toEqual([]);
    await background.changeUpgrade({ device: ENDPOINT, on: true });
    await background.changeUpgrade({ device: null, on: false });
    await background.followUpgrades();
    expect(patterns()).toEqual([]);
    await background.changeUpgrade({ device: null, on: true });
    await background.followUpgrades();
    expect(patterns()).toEqual([RULE]);
    const gone = await send('device/forget', { device: ENDPOINT });
    expect(patterns()).toEqual([]);
    await send('device/restore', { device: ENDPOINT, forgotten: gone.ok ? gone.value : '' });
    expect(patterns()).toEqual([RULE]);
  });

  it('are made right at the next look, whatever stands there', async () => {
    await remember();
    lastingRules.clear();
    lastingRules.set(9, { id: 9, condition: { regexFilter: 'stray' } });
    await restartBackground();
    await shows('https://printer.local/');
    expect(patterns()).toEqual([RULE]);
  });

  it('stay as they are when the browser refuses a change', async () => {
    await remember();
    const refused = vi.spyOn(globalThis.chrome.declarativeNetRequest, 'updateDynamicRules');
    refused.mockRejectedValue(new Error('too many rules'));
    const logged = vi.spyOn(console, 'error').mockImplementation(() => undefined);
    await background.ruleApplied(1, HTTPS, '1');
    await fails();
    // While the rule stands, http would only lead to https again.
    expect(visited).toEqual([]);
    refused.mockRestore();
    logged.mockRestore();
  });
});

describe('a device that does not answer over https', () => {
  it('is opened over http, its rule is gone by then, and its log says so once', async () => {
    await remember();
    await background.ruleApplied(1, HTTPS, '1');
    await fails(`${HTTPS}#part`);
    expect(visited).toEqual([{ tabId: 1, url: `${HTTP}#part` }]);
    expect(patterns()).toEqual([]);
    expect(await asks(HTTP, { request: '2' })).toEqual({});
    await shows(HTTP);
    await background.ruleApplied(1, HTTPS, '3');
    await fails(HTTPS, { request: '3' });
    await shows(HTTP);
    expect((await logOf()).filter((what) => what === 'https-unanswered')).toHaveLength(1);
  });

  it('is opened over http, too, where the browser tells of the page before the request', async () => {
    await remember();
    await asks();
    tabs.set(1, { incognito: false, url: HTTPS, status: 'complete' });
    await background.upgradeFailed({ tabId: 1, url: HTTPS });
    expect(visited).toEqual([]);
    await background.requestFailed(1, '1', true);
    expect(visited).toEqual([{ tabId: 1, url: HTTP }]);
  });

  it('is not opened over http where the request that failed then is another one, or was answered', async () => {
    await remember();
    await asks();
    tabs.set(1, { incognito: false, url: HTTPS, status: 'complete' });
    await background.upgradeFailed({ tabId: 1, url: HTTPS });
    await background.requestFailed(1, '2', true);
    await background.requestFailed(1, '1', false);
    expect(visited).toEqual([]);
  });

  it('is opened over http after the background was stopped in between', async () => {
    await remember();
    await background.ruleApplied(1, HTTPS, '1');
    await restartBackground();
    await fails();
    expect(visited).toEqual([{ tabId: 1, url: HTTP }]);
    await restartBackground();
    expect(await asks()).toEqual({});
  });

  it('is opened over http when it says nothing for a while', async () => {
    await remember();
    const http = { incognito: false, url: 'about:blank', status: 'loading', pendingUrl: HTTP };
    tabs.set(1, http);
    await afterAWhile(() => background.ruleApplied(1, HTTPS, '1'));
    expect(visited).toEqual([{ tabId: 1, url: HTTP }]);
  });

  it.each<[string, { url: string; pendingUrl?: string }]>([
    ['another device', { url: 'about:blank', pendingUrl: 'https://nas.local/' }],
    ['a page of which the browser does not tell that it is on its way', { url: 'about:blank' }],
    ['a page that is there, and still loads', { url: 'https://slow.example/' }],
  ])('leaves the tab alone that shows or loads %s after a while', async (_title, tab) => {
    await remember();
    tabs.set(1, { incognito: false, status: 'loading', ...tab });
    await afterAWhile(() => background.ruleApplied(1, HTTPS, '1'));
    expect([visited, patterns()]).toEqual([[], [RULE]]);
  });

  it('is given up as soon as the tab asks for something else', async () => {
    await remember();
    tabs.set(1, { incognito: false, url: 'about:blank', status: 'loading', pendingUrl: HTTPS });
    await afterAWhile(async () => {
      await background.ruleApplied(1, HTTPS, '1');
      await background.requestFailed(1, '1', false);
    });
    expect([visited, patterns()]).toEqual([[], [RULE]]);
  });

  it.each<[string, () => Promise<void>]>([
    ['https was typed', () => fails()],
    [
      'it answered, and a later page failed',
      async () => {
        await background.ruleApplied(1, HTTPS, '1');
        await background.upgradeEnded(1);
        await fails();
      },
    ],
    [
      'another page failed',
      async () => {
        await background.ruleApplied(1, HTTPS, '1');
        await fails('https://nas.local/');
      },
    ],
    [
      'the browser wanted https there by itself',
      async () => {
        const [rule] = lastingRules.values();
        lastingRules.clear();
        await background.ruleApplied(1, HTTPS, '1');
        if (rule) lastingRules.set(rule.id, rule);
        await fails();
      },
    ],
    [
      'an extension blocked it, or the device is not there at all',
      async () => {
        await background.ruleApplied(1, HTTPS, '1');
        await fails(HTTPS, { unanswered: false });
      },
    ],
    [
      'https was typed while it was under way',
      async () => {
        await background.ruleApplied(1, HTTPS, '1');
        await background.requestFailed(1, '1', false);
        await fails(HTTPS, { request: '2' });
      },
    ],
    [
      'https was typed before the tab showed that it failed',
      async () => {
        await background.ruleApplied(1, HTTPS, '1');
        await background.requestFailed(1, '1', true);
        await fails(HTTPS, { request: '2' });
      },
    ],
    [
      'another request failed',
      async () => {
        await background.ruleApplied(1, HTTPS, '1');
        await fails(HTTPS, { request: '2' });
      },
    ],
    [
      'the window is private: the rules are kept on disk',
      async () => {
        await background.ruleApplied(1, HTTPS, '1');
        await fails(HTTPS, { incognito: true });
      },
    ],
  ])('is not opened over http when %s', async (_title, happens) => {
    await remember();
    await happens();
    expect([visited, patterns()]).toEqual([[], [RULE]]);
  });

  it('has every tab opened over http that asked while the rules were being changed', async () => {
    await remember();
    tabs.set(3, { incognito: false, url: 'about:blank' });
    pace.turn = () => new Promise((resolve) => setTimeout(resolve, 2));
    await background.ruleApplied(1, HTTPS, '1');
    const first = fails();
    // The rule still stands, and leads this tab to https, too.
    await background.ruleApplied(3, HTTPS, '2');
    await Promise.all([first, fails(HTTPS, { tabId: 3, request: '2' })]);
    expect(visited.map(({ url }) => url)).toEqual([HTTP, HTTP]);
    expect(patterns()).toEqual([]);
    expect((await background.upgrades.read()).asked).toEqual({});
  });

  it('is opened over https again once it was seen with it, or an hour later', async () => {
    await remember();
    await background.ruleApplied(1, HTTPS, '1');
    await fails();
    await shows('https://printer.local/');
    expect(patterns()).toEqual([RULE]);
    await background.ruleApplied(1, HTTPS, '2');
    await fails(HTTPS, { request: '2' });
    await shows(HTTP);
    expect(patterns()).toEqual([]);
    const now = Date.now();
    const later = vi.spyOn(Date, 'now').mockReturnValue(now + 3_500_000);
    await background.followUpgrades();
    expect(patterns()).toEqual([]);
    later.mockReturnValue(now + 3_700_000);
    await background.followUpgrades();
    vi.restoreAllMocks();
    expect(patterns()).toEqual([RULE]);
  });

  it('is left alone when a page that it sent over https before is judged only then, or again', async () => {
    await remember();
    const before = Date.now() - 1;
    await background.ruleApplied(1, HTTPS, '1');
    await fails();
    await shows('https://printer.local/', 1, before);
    await shows('https://printer.local/', 3, before);
    expect([await background.isUnanswered(ENDPOINT), patterns()]).toEqual([true, []]);
    await shows(HTTP);
    expect(await logOf()).toContain('https-unanswered');
    await shows('https://printer.local/', 3, before);
    expect([await background.isUnanswered(ENDPOINT), patterns()]).toEqual([true, []]);
  });

  it('is tried again sooner, with nothing in its log, when http showed nothing either', async () => {
    await remember();
    await background.ruleApplied(1, HTTPS, '1');
    await fails();
    const now = Date.now();
    vi.spyOn(Date, 'now').mockReturnValue(now + 400_000);
    await shows(HTTP);
    vi.restoreAllMocks();
    expect(patterns()).toEqual([RULE]);
    expect(await logOf()).not.toContain('https-unanswered');
  });

  it('is opened over http when that was told before the browser’s rules were looked up', async () => {
    await remember();
    tabs.set(1, { incognito: false, url: HTTPS, status: 'complete' });
    pace.turn = () => new Promise((resolve) => setTimeout(resolve, 2));
    void background.ruleApplied(1, HTTPS, '1');
    void background.requestFailed(1, '1', true);
    await background.upgradeFailed({ tabId: 1, url: HTTPS });
    expect(visited).toEqual([{ tabId: 1, url: HTTP }]);
    expect((await background.upgrades.read()).asked).toEqual({});
  });

  it('keeps its rule when another device leads to it in the same request', async () => {
    await remember();
    const nas = { id: 9, condition: { regexFilter: '^http://([^/?#@]*@)?nas\\.local\\.?/' } };
    lastingRules.set(nas.id, nas);
    await background.ruleApplied(1, 'https://nas.local/', '1');
    await background.upgradeEnded(1);
    await background.ruleApplied(1, HTTPS, '1');
    expect(await background.isUnanswered(ENDPOINT)).toBe(false);
    expect(patterns()).toContain(RULE);
    // Back to the printer in the same request: only now it is known to lead in a circle.
    await background.upgradeEnded(1);
    await background.ruleApplied(1, HTTPS, '1');
    expect(patterns()).not.toContain(RULE);
    await shows(HTTP);
    expect([await background.isUnanswered(ENDPOINT), await logOf()]).toEqual([
      false,
      expect.not.arrayContaining(['https-unanswered']) as unknown,
    ]);
  });

  it('has its rule left as it is by whatever a private window shows', async () => {
    await remember();
    const host = { host: 'printer.local', port: 443, label: null, savedAt: null, spkiSha256: null };
    await background.hold(ENDPOINT, { ...host, reasons: [], at: Date.now(), hidden: true, seen: '[]' });
    await background.followUpgrades();
    expect(patterns()).toEqual([RULE]);
    lastingRules.clear();
    await shows('https://printer.local/', 2);
    expect(patterns()).toEqual([]);
  });
});

describe('the popup over a page that came over http', () => {
  const view = (port = 80) =>
    ({
      kind: 'judged',
      appraisal: { scheme: 'http', host: { kind: 'dns', value: 'printer.local' }, port },
    }) as unknown as TabView;

  it('says nothing of https when no one stands for the device, or the port is another one', async () => {
    expect(await background.withHttps(view(), HTTP)).not.toHaveProperty('byHttps');
    await remember();
    expect(await background.withHttps(view(8080), HTTP)).not.toHaveProperty('byHttps');
  });

  it('says that the device has https, and when it did not answer there', async () => {
    await remember();
    expect(await background.withHttps(view(), HTTP)).toMatchObject({ byHttps: { url: HTTPS, unanswered: false } });
    await background.ruleApplied(1, HTTPS, '1');
    await fails();
    expect(await background.withHttps(view(), HTTP)).toMatchObject({ byHttps: { url: HTTPS, unanswered: true } });
  });
});
