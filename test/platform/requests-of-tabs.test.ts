import '../support/extension-api.ts';
import { beforeEach, describe, expect, it } from 'vitest';
import type { PageListeners } from '../../src/platform/types.ts';

/** The browser's events: whoever listens to one is told by `tell`. */
const listeners = new Map<string, Set<(details: object) => unknown>>();
const event = (name: string) => ({
  addListener: (listener: (details: object) => unknown) =>
    void listeners.set(name, (listeners.get(name) ?? new Set()).add(listener)),
  removeListener: () => undefined,
});
const tell = (name: string, details: object): void =>
  listeners.get(name)?.forEach((listener) => void listener(details));
const named = (kind: string, ...names: string[]) =>
  Object.fromEntries(names.map((name) => [name, event(`${kind}.${name}`)]));

const REQUESTS = [
  'onBeforeRequest',
  'onSendHeaders',
  'onHeadersReceived',
  'onResponseStarted',
  'onBeforeRedirect',
  'onErrorOccurred',
];
const webRequest = named('request', ...REQUESTS);
const webNavigation = named('page', 'onBeforeNavigate', 'onCommitted', 'onErrorOccurred');
for (const api of [globalThis.chrome, (globalThis as unknown as { browser: object }).browser])
  Object.assign(api, { webRequest, webNavigation });

const { watchChromium } = await import('../../src/platform/pages-chromium.ts');
const { watchFirefox } = await import('../../src/platform/pages-firefox.ts');

let told: unknown[];
const watching: PageListeners = {
  onEvent: () => undefined,
  onRefused: () => undefined,
  onHttpBlocked: () => undefined,
  onRequestFailed: (...failed) => void told.push(failed),
  onFailed: ({ url }) => void told.push(url),
  onAnswer: () => Promise.resolve(false),
  onAsked: () => Promise.resolve({}),
  onUpgraded: (...upgraded) => void told.push(upgraded),
  onBlocked: () => undefined,
};
beforeEach(() => {
  listeners.clear();
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

describe('Chromium: an answer that a service worker may have asked for ahead', () => {
  const request = { tabId: 1, frameId: 0, url: HTTPS, method: 'GET', requestId: '5', statusCode: 200, timeStamp: 1 };
  const asked = (name: string) => ({ ...request, requestHeaders: [{ name, value: 'true' }] });
  let events: string[];
  beforeEach(() => {
    events = [];
    watchChromium({ ...watching, onEvent: (_, { kind }) => void events.push(kind) });
  });

  function answer(): void {
    tell('request.onHeadersReceived', request);
    tell('request.onResponseStarted', { ...request, fromCache: false, ip: '192.168.1.7' });
  }

  it.each([
    ['Service-Worker-Navigation-Preload', []],
    ['service-worker-navigation-preload', []],
    ['Accept', ['answered']],
  ])('is none of the page: %s', (name, kinds) => {
    tell('request.onSendHeaders', asked(name));
    answer();
    expect(events).toEqual(kinds);
  });

  it('proves nothing when this worker did not hear the request, for it was started since', () => {
    answer();
    expect(events).toEqual(['answered', 'rewritten']);
  });

  it.each(['Service-Worker-Navigation-Preload', 'Accept'])('has nothing of a request before: %s', (name) => {
    tell('request.onSendHeaders', asked(name));
    tell('request.onErrorOccurred', { ...request, error: 'net::ERR_ABORTED' });
    answer();
    expect(events).toEqual(['answered', 'rewritten']);
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
