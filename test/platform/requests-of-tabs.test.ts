import { granted } from '../support/extension-api.ts';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { PageListeners } from '../../src/platform/types.ts';

/** The browser's events: whoever listens to one is told by `tell`, of the schemes that it asked for. */
const listeners = new Map<string, Set<(details: object) => unknown>>();
const event = (name: string) => ({
  addListener: (listener: (details: object) => unknown, filter?: { readonly url?: readonly Schemes[] }) => {
    const schemes = Array.isArray(filter?.url) ? filter.url.flatMap((each: Schemes) => each.schemes ?? []) : [];
    const isWanted = ({ url = '' }: { url?: string }) =>
      name.startsWith('request') ||
      (/^https?:/.test(url) ? schemes.length === 0 : schemes.some((scheme) => url.startsWith(`${scheme}:`)));
    const hear = (details: object) => (isWanted(details) ? listener(details) : undefined);
    listeners.set(name, (listeners.get(name) ?? new Set()).add(hear));
  },
  removeListener: () => undefined,
});
interface Schemes {
  readonly schemes?: readonly string[];
}
const tell = (name: string, details: object): void =>
  listeners.get(name)?.forEach((listener) => void listener(details));
const named = (kind: string, ...names: string[]) =>
  Object.fromEntries(names.map((name) => [name, event(`${kind}.${name}`)]));

const REQUESTS = ['onBeforeRequest', 'onHeadersReceived', 'onResponseStarted', 'onBeforeRedirect', 'onErrorOccurred'];
const webRequest = named('request', ...REQUESTS);
const webNavigation = named('page', 'onBeforeNavigate', 'onCommitted', 'onErrorOccurred');
const closed = new Set<(tabId: number) => void>();
const onRemoved = { addListener: (listener: (tabId: number) => void) => void closed.add(listener) };
for (const api of [globalThis.chrome, (globalThis as unknown as { browser: typeof globalThis.chrome }).browser])
  Object.assign(api, { webRequest, webNavigation, tabs: { ...api.tabs, onRemoved } });

const { watchChromium } = await import('../../src/platform/pages-chromium.ts');
const { mayBeMadeByWorker } = await import('../../src/platform/made-by-worker.ts');
const { watchFirefox } = await import('../../src/platform/pages-firefox.ts');

let told: unknown[];
const watching: PageListeners = {
  onEvent: () => undefined,
  onRefused: () => undefined,
  onHttpBlocked: () => undefined,
  onRequestFailed: (...failed) => void told.push(failed),
  onFailed: ({ url }) => void told.push(url),
  onAnswer: () => Promise.resolve(false),
  onCertificate: () => undefined,
  onAsked: () => Promise.resolve({}),
  onUpgraded: (...upgraded) => void told.push(upgraded),
  onBlocked: () => undefined,
};
beforeEach(() => {
  listeners.clear();
  closed.clear();
  told = [];
});

const HTTPS = 'https://printer.local/';

describe('Chromium: requests of tabs', () => {
  const redirect = { tabId: 1, frameId: 0, url: 'http://printer.local/', redirectUrl: HTTPS, requestId: '5' };

  it('tells that http gave way to https by itself, of the page of the tab alone', () => {
    watchChromium(watching);
    tell('request.onBeforeRedirect', { ...redirect, ip: '192.0.2.1' });
    tell('request.onBeforeRedirect', { ...redirect, frameId: 7, documentLifecycle: 'prerender' });
    expect(told).toEqual([]);
    tell('request.onBeforeRedirect', redirect);
    expect(told).toEqual([[1, HTTPS, '5']]);
  });

  it.each([
    ['net::ERR_ABORTED', false],
    ['net::ERR_CONNECTION_RESET', true],
  ])('tells which one failed, and whether that says anything about https: %s', (error, unanswered) => {
    watchChromium(watching);
    tell('request.onErrorOccurred', { tabId: 1, url: HTTPS, requestId: '5', error });
    expect(told).toEqual([[1, '5', unanswered]]);
  });
});

describe('Chromium: an answer whose headers were not told', () => {
  const answer = {
    tabId: 1,
    frameId: 0,
    url: HTTPS,
    ip: '192.168.1.7',
    method: 'GET',
    statusCode: 200,
    timeStamp: 1,
  };
  const unseen = (reason: string) => ({ seen: expect.arrayContaining([expect.objectContaining({ reason })]) });
  let events: object[];
  beforeEach(() => {
    events = [];
    watchChromium({ ...watching, onEvent: (_, event) => void events.push(event) });
  });
  const begins = (requestId: string): void => tell('request.onBeforeRequest', { ...answer, requestId });

  it('says that this Chromium shows no certificates only where it has not shown any', () => {
    for (const requestId of ['5', '6', '7', '8']) begins(requestId);
    tell('request.onResponseStarted', { ...answer, requestId: '5', fromCache: false });
    tell('request.onResponseStarted', { ...answer, requestId: '6', fromCache: true });
    const securityInfo = { state: 'secure', certificates: [{ rawDER: new ArrayBuffer(8) }] };
    tell('request.onHeadersReceived', { ...answer, requestId: '7', securityInfo });
    // Fetched ahead without a word, by speculation rules.
    tell('request.onResponseStarted', { ...answer, requestId: '8', fromCache: false });
    expect(events).toMatchObject([unseen('flag-off'), unseen('missed'), unseen('missed')]);
  });

  it('does not say so of a page that was being loaded while Latchkey was installed', () => {
    tell('request.onResponseStarted', { ...answer, requestId: '5', fromCache: false });
    begins('6');
    tell('request.onErrorOccurred', { ...answer, requestId: '6', error: 'net::ERR_ABORTED' });
    begins('7');
    tell('request.onResponseStarted', { ...answer, requestId: '7', fromCache: false });
    expect(events).toMatchObject([unseen('missed'), unseen('flag-off')]);
  });
});

describe('Chromium: an answer that leads elsewhere', () => {
  it('does not show its certificate for whoever answers there, be it that we are not told of that request', () => {
    const events: object[] = [];
    watchChromium({ ...watching, onEvent: (_, event) => void events.push(event) });
    const answer = { tabId: 1, frameId: 0, url: HTTPS, ip: '192.168.1.7', method: 'GET', requestId: '5', timeStamp: 1 };
    const securityInfo = { state: 'secure', certificates: [{ rawDER: new ArrayBuffer(8) }] };
    tell('request.onBeforeRequest', answer);
    tell('request.onHeadersReceived', { ...answer, statusCode: 302, securityInfo });
    tell('request.onBeforeRedirect', { ...answer, redirectUrl: 'https://nas.local/' });
    tell('request.onResponseStarted', { ...answer, url: 'https://nas.local/', statusCode: 200, fromCache: false });
    expect(events).toMatchObject([{ seen: expect.arrayContaining([expect.objectContaining({ reason: 'missed' })]) }]);
  });
});

describe('Chromium: a document that came', () => {
  interface Asked {
    readonly func: () => unknown;
  }
  const page = { tabId: 1, frameId: 0, url: HTTPS, timeStamp: 1, documentId: 'D', transitionQualifiers: [] };
  let asked: Asked | null;

  function comes(executeScript: () => Promise<readonly { readonly result?: unknown }[]>): Promise<boolean | undefined> {
    const scripting = { executeScript: (question: Asked) => ((asked = question), executeScript()) };
    Object.assign(globalThis.chrome, { scripting });
    let asks: Promise<boolean> | undefined;
    watchChromium({
      ...watching,
      onEvent: (tabId, event) => {
        if (event.kind === 'committed' && event.makerUnknown) asks = mayBeMadeByWorker(tabId, event.document);
      },
    });
    tell('page.onCommitted', page);
    return Promise.resolve(asks);
  }
  beforeEach(() => {
    asked = null;
  });
  afterEach(() => {
    vi.restoreAllMocks();
    vi.unstubAllGlobals();
  });

  it.each([
    ['says that no service worker made it', () => Promise.resolve([{ result: true }]), false],
    ['says that one did', () => Promise.resolve([{ result: false }]), true],
    ['cannot say it', () => Promise.resolve([{ result: null }]), true],
    ['is gone', () => Promise.resolve([]), true],
    ['may not be asked', () => Promise.reject(new Error('Cannot access contents of the page')), true],
  ])('%s', async (_, answers, made) => {
    expect(await comes(answers)).toBe(made);
    expect(asked).toMatchObject({ target: { tabId: 1, documentIds: ['D'] }, injectImmediately: true });
  });

  // As Chromium 156 has them (docs/platform-facts.md#worker-made). Older ones tell the protocol of what a worker once
  // fetched, and before 140 not who won a race.
  it.each<[string, number, string, string | undefined, number, boolean]>([
    ['there is no worker', 0, 'http/1.1', '', 156, true],
    ['there is no worker, in an older Chromium', 0, 'http/1.1', undefined, 130, true],
    ['the worker lets the request go on', 1.9, 'h2', '', 156, true],
    ['the worker makes an answer', 2.8, '', '', 156, false],
    ['the network wins the race', 0, '', 'network', 156, true],
    ['the worker wins the race', 3.5, '', 'fetch-event', 156, false],
    ['the cache wins', 0, '', 'cache', 156, false],
    ['the worker may have fetched it once, in an older Chromium', 1.9, 'h2', '', 145, false],
    ['the worker may have won the race, in an older Chromium', 3.5, 'http/1.1', undefined, 130, false],
  ])('finds out what it says: %s', async (_, workerStart, nextHopProtocol, workerFinalSourceType, version, own) => {
    await comes(() => Promise.resolve([]));
    vi.stubGlobal('navigator', { userAgent: `Mozilla/5.0 (X11; Linux x86_64) Chrome/${String(version)}.0.0.0` });
    const entry = { workerStart, nextHopProtocol, workerFinalSourceType };
    vi.spyOn(performance, 'getEntriesByType').mockReturnValue([entry as never]);
    expect(asked?.func()).toBe(own);
  });
});

describe('Firefox: an answer in many parts', () => {
  it.each<[string, object, boolean]>([
    ['multipart/x-mixed-replace; boundary=x', { value: 'multipart/x-mixed-replace; boundary=x' }, true],
    ['any case', { value: 'Multipart/Mixed' }, true],
    ['bytes that are no text', { binaryValue: [1, 255] }, true],
    ['a page', { value: 'text/html' }, false],
  ])('is told as such: %s', async (_, header, streams) => {
    const events: object[] = [];
    watchFirefox({ ...watching, onEvent: (__, event) => void events.push(event) });
    tell('request.onHeadersReceived', {
      tabId: 1,
      url: 'http://printer.local/',
      method: 'GET',
      requestId: '5',
      statusCode: 200,
      timeStamp: 1,
      fromCache: false,
      responseHeaders: [{ name: 'Content-Type', ...header }],
    });
    await expect.poll(() => events).toMatchObject([{ kind: 'answered', streams }]);
  });
});

describe('Firefox: an answer that is held up', () => {
  const answer = { tabId: 1, url: HTTPS, method: 'GET', requestId: '5', statusCode: 200, timeStamp: 1 };
  const certificates = [{ rawDER: [48, 0], isBuiltInRoot: false }];

  it('goes on only after its event was told, whatever memory says at once', async () => {
    const order: string[] = [];
    let shows: (info: object) => void = () => undefined;
    Object.assign(webRequest, { getSecurityInfo: () => new Promise((resolve) => (shows = resolve)) });
    watchFirefox({
      ...watching,
      onEvent: (_, { kind }) => void order.push(kind),
      onAnswer: () => Promise.resolve(false).finally(() => order.push('memory')),
    });
    const [hear] = listeners.get('request.onHeadersReceived') ?? [];
    const held = Promise.resolve(hear?.({ ...answer, fromCache: false })).then(() => order.push('goes on'));
    await expect.poll(() => order).toEqual(['memory']);
    shows({ state: 'secure', certificates });
    await held;
    expect(order).toEqual(['memory', 'answered', 'goes on']);
  });

  it('tells the certificate of what came over the network, and of nothing else', async () => {
    Object.assign(webRequest, { getSecurityInfo: () => Promise.resolve({ state: 'secure', certificates }) });
    const leaves: [string, number[]][] = [];
    watchFirefox({ ...watching, onCertificate: (url, leaf) => void leaves.push([url, [...leaf]]) });
    const [hear] = listeners.get('request.onHeadersReceived') ?? [];
    await hear?.({ ...answer, fromCache: true });
    expect(leaves).toEqual([]);
    await hear?.({ ...answer, fromCache: false });
    expect(leaves).toEqual([[HTTPS, [48, 0]]]);
  });
});

describe('Firefox: the source of a page in its own tab', () => {
  it('is told like the page where that was answered, so that no other document is thought to come of it', async () => {
    const events: object[] = [];
    Object.assign(webRequest, { getSecurityInfo: () => Promise.resolve({ state: 'secure', certificates: [] }) });
    watchFirefox({ ...watching, onEvent: (_, event) => void events.push(event) });
    const source = { tabId: 1, frameId: 0, url: `view-source:${HTTPS}`, timeStamp: 5, transitionQualifiers: [] };
    tell('page.onCommitted', { ...source, documentId: 'A' });
    expect(events).toEqual([]);
    const [hear] = listeners.get('request.onHeadersReceived') ?? [];
    await hear?.({
      tabId: 1,
      url: HTTPS,
      method: 'GET',
      requestId: '5',
      statusCode: 200,
      timeStamp: 1,
      fromCache: true,
    });
    for (const change of [{ frameId: 3 }, { tabId: 2 }, { url: `${source.url}other` }, { documentId: 'B' }])
      tell('page.onCommitted', { ...source, ...change });
    expect(events).toMatchObject([{ kind: 'answered' }, { kind: 'committed', url: HTTPS, document: 'B', time: 5 }]);
  });
});

describe('Firefox: a tab that was closed', () => {
  it('leaves nothing for a tab of its number', async () => {
    const events: object[] = [];
    watchFirefox({ ...watching, onEvent: (_, { kind }) => void events.push({ kind }) });
    const answer = { tabId: 1, url: 'http://printer.local/', method: 'GET', requestId: '5', statusCode: 200 };
    const [hear] = listeners.get('request.onHeadersReceived') ?? [];
    await hear?.({ ...answer, timeStamp: 1, fromCache: false });
    for (const listener of closed) listener(1);
    const source = { tabId: 1, frameId: 0, url: `view-source:${answer.url}`, timeStamp: 5, transitionQualifiers: [] };
    tell('page.onCommitted', source);
    expect(events).toEqual([{ kind: 'answered' }]);
  });
});

describe('Firefox: a page out of the cache', () => {
  afterEach(() => granted.clear());

  it.each([
    ['printer.local', false],
    ['www.printer.local', false],
    ['192.168.1.7', false],
    ['[fd00::7]', false],
    ['printer', false],
    ['fritz.box', true],
    ['nas.example.org', true],
  ])('says whether pages of its site that we may not look at can fill that part: %s', async (host, partUnheard) => {
    granted.add(`*://${host}/*`);
    const events: object[] = [];
    watchFirefox({ ...watching, onEvent: (_, event) => void events.push(event) });
    const answer = { tabId: 1, url: `http://${host}/`, method: 'GET', requestId: '5', statusCode: 200, timeStamp: 1 };
    tell('request.onHeadersReceived', { ...answer, fromCache: true });
    await expect.poll(() => events).toMatchObject([{ copy: true, partUnheard }]);
    granted.add(`*://*.${host.split('.').slice(-2).join('.')}/*`);
    tell('request.onHeadersReceived', { ...answer, fromCache: true });
    await expect.poll(() => events).toMatchObject([{ copy: true }, { copy: true, partUnheard: false }]);
  });
});

describe('Firefox: requests of tabs', () => {
  it.each([
    ['NS_BINDING_ABORTED', false],
    ['NS_ERROR_NET_RESET', true],
  ])('tells which one failed, and whether that says anything about https: %s', (error, unanswered) => {
    watchFirefox(watching);
    tell('request.onErrorOccurred', { tabId: 1, url: HTTPS, requestId: '5', error });
    expect(told).toEqual([[1, '5', unanswered]]);
  });
});
