import { expect } from 'vitest';
import type { GuardView, TabView } from '../../../src/protocol/index.ts';
import { BASE } from '../extension-api.ts';
import { BrowserModel } from './browser-model.ts';
import type { Failures, Tell, Who } from './browser-types.ts';
import { NOW } from '../mint.ts';
import { ADDRESS, connectNative, shownBy } from './companion.ts';
import { Clock, quiet } from './clock.ts';
import type { Start } from './compiled.ts';
import type { Browser, Rule } from './life.ts';
import { headlineIn, Service } from './service.ts';
import type { Said, Setting, System, Whole } from './system.ts';

/** The whole background in a browser: what the model of the browser tells becomes the browser's events. */

/** The host of the model, as whoever granted it by itself has it. */
export const GRANTED = 'printer.example.net';

/** The certificates that each shows, leaf first; DER. */
export type Chains = Readonly<Record<Who, readonly Uint8Array[]>>;

const REFUSED = { chrome: 'net::ERR_CERT_AUTHORITY_INVALID', firefox: `Error code ${String(0x805a * 0x10000 + 8179)}` };
const BADGES: Readonly<Partial<Record<Said, string>>> = { confirmed: '✓', danger: '✕', caution: '!' };

export function startWhole(start: Start, chains: Chains, setting: Setting): System {
  const { kind } = setting;
  const clock = new Clock(NOW);
  /** Who answered a request last. */
  const answerers = new Map<string, Who>();
  const makers = new Map<string, ReturnType<typeof later>>();
  const makerOf = (document: string) => {
    const maker = makers.get(document) ?? later();
    makers.set(document, maker);
    return maker;
  };
  /** Tabs with a page that no one was told of. */
  const unheard = new Set<number>();
  /** Which document stands in a tab. */
  const standing = new Map<number, string | null>();
  /** What a tab asked for last. */
  const asked = new Map<number, string>();
  /** Where our pages took the place of something that was not theirs. */
  const astray: object[] = [];
  let looks = 0;
  let isHasty = false;
  let isLoading = false;
  let questions: ((answer: object | null) => void)[] = [];
  const painted = new Map<number, string>();
  const rules = new Map<number, Rule>();
  const local = new Map<string, unknown>(setting.guard ? [] : [['guard-off', true]]);

  const isGranted = kind === 'firefox-of-granted';
  /** An address of the model as this browser has it. */
  const here = (url: string): string => (isGranted ? url.replace('printer.local', GRANTED) : url);
  const shownIn = (tabId: number) => browser.tabs.get(tabId)?.shown ?? null;
  const inBrowser: Browser = {
    session: new Map(),
    local,
    granted: new Set([...(setting.companion ? ['nativeMessaging'] : []), ...(isGranted ? [`*://${GRANTED}/*`] : [])]),
    rules,
    lastingRules: new Map(),
    painted,
    tab: (tabId) => {
      const tab = browser.tabs.get(tabId);
      if (!tab) return null;
      const pendingUrl = kind === 'chrome' && tab.going ? { pendingUrl: here(tab.going.url) } : {};
      const status = tab.going || isLoading ? 'loading' : 'complete';
      return { incognito: false, url: here(tab.shown?.url ?? 'about:blank'), status, ...pendingUrl };
    },
    frame: (tabId) => {
      const shown = shownIn(tabId);
      if (!shown) return { url: 'about:blank' };
      return { url: here(shown.url), ...(kind === 'firefox-without-ids' ? {} : { documentId: shown.id }) };
    },
    lead: (tabId, url) => {
      // What the person is led to by their own decision, the model begins itself.
      if (!url.startsWith(BASE)) return;
      const site = new URL(new URL(url).searchParams.get('site') ?? '').origin;
      const tab = browser.tab(tabId);
      // Whoever went on since is left alone, as far as the browser tells that.
      const at = tab.shown && here(tab.shown.url).startsWith(`${site}/`);
      const isRight = url.startsWith(`${BASE}warning/`)
        ? at && tab.going === null && (tab.shown?.place === 'error' || kind === 'firefox-without-ids')
        : at || here(asked.get(tabId) ?? '').startsWith(`${site}/`);
      if (!isRight) astray.push({ url, ...tab });
      browser.open(tabId, url);
    },
    madeByWorker: (document) => makerOf(document).said,
    securityInfo: (request) => {
      const certificates = (chains[answerers.get(request) ?? 'device'] ?? []).map((der) => ({ rawDER: [...der] }));
      return { state: 'secure', certificates: certificates.slice(0, 1), overridableErrorCategory: 'trust_error' };
    },
    connectNative: () => connectNative((answer) => questions.push(answer)),
  };
  const service = new Service(start, inBrowser, clock);
  const isChrome = kind === 'chrome';

  /** @returns whether what was told of may not go on. */
  const hears = async (
    event: keyof Service['events'],
    told: { readonly url: string; readonly [detail: string]: unknown },
  ): Promise<'stopped' | undefined> => {
    const details = { ...told, url: here(told.url) };
    if (isHasty && isChrome) {
      service.events[event].tell(details);
      return undefined;
    }
    const said = await clock.until(Promise.all(await service.tell(event, details)));
    return said.some((each) => (each as { cancel?: boolean } | undefined)?.cancel) ? 'stopped' : undefined;
  };

  const tell: Tell = async (tabId, event, url = '') => {
    if (event.kind === 'asked') {
      makerOf(event.document ?? '').says(event.byWorker);
      return undefined;
    }
    const common = { tabId, frameId: 'frame' in event ? event.frame : 0, timeStamp: event.time, method: 'GET' };
    if (event.kind === 'started' || event.kind === 'rewritten') {
      asked.set(tabId, url);
      if (event.kind === 'started' && event.request !== null)
        return hears('onBeforeRequest', { ...common, type: 'main_frame', url, requestId: event.request });
      const to = event.kind === 'rewritten' ? 'javascript:0' : url;
      return hears('onBeforeNavigate', { ...common, url: to, frameType: 'outermost_frame' });
    }
    if (event.kind === 'answered') {
      const { request: requestId, copy: fromCache } = event;
      answerers.set(requestId, event.seen.from);
      const certificates = chains[event.seen.from].map((der) => ({ rawDER: der.slice().buffer }));
      const details = {
        ...common,
        type: 'main_frame',
        url: event.url,
        requestId,
        fromCache,
        ip: ADDRESS,
        statusCode: 200,
      };
      const stopped = await hears('onHeadersReceived', { ...details, securityInfo: { state: 'broken', certificates } });
      return isChrome ? hears('onResponseStarted', details) : stopped;
    }
    if (event.kind === 'ended')
      return hears('onFailed', { ...common, url: event.url, error: 'net::ERR_ABORTED', frameType: 'outermost_frame' });
    if (!event.ahead) unheard.delete(tabId);
    return hears('onCommitted', {
      ...common,
      url: event.url,
      ...(event.document === null ? {} : { documentId: event.document }),
      documentLifecycle: event.ahead ? 'prerender' : 'active',
      frameType: 'outermost_frame',
      transitionQualifiers: event.traversal ? ['forward_back'] : [],
    });
  };

  const failures: Failures = {
    blocks: (url) =>
      isChrome && [...rules.values()].some(({ condition }) => new RegExp(condition.regexFilter ?? '').test(url)),
    failed: async (tabId, { url, id }, requestId, why) => {
      const error = why === 'blocked' ? 'net::ERR_BLOCKED_BY_CLIENT' : REFUSED[isChrome ? 'chrome' : 'firefox'];
      const documentId = kind === 'firefox-without-ids' ? {} : { documentId: id };
      const details = {
        tabId,
        url,
        frameId: 0,
        timeStamp: clock.now,
        requestId,
        type: 'main_frame',
        ip: ADDRESS,
        error,
      };
      await hears('onRequestFailed', details);
      await hears('onFailed', { ...details, ...documentId, frameType: 'outermost_frame' });
      if (!isChrome) await hears('onCommitted', { ...details, ...documentId, transitionQualifiers: [] });
    },
  };
  const tellAnyAnswer = async (url: string, from: Who): Promise<void> => {
    const requestId = `any-${String((clock.now += 5))}`;
    answerers.set(requestId, from);
    await hears('onHeadersReceived', { tabId: -1, frameId: 0, type: 'image', url, requestId, fromCache: false });
  };
  const stands = (tabId: number, _url: string, id: string | null): void => {
    if (id !== null && id === standing.get(tabId)) return;
    standing.set(tabId, id);
    // What the button showed goes with the document before, in both browsers.
    painted.delete(tabId);
    if (id !== null) unheard.add(tabId);
  };
  const browser: BrowserModel = new BrowserModel(kind, tell, tellAnyAnswer, stands, failures, () => (clock.now += 5));

  /** The popup is opened. */
  const said = async (tabId: number): Promise<Said> => {
    await browser.sayWhoMadeThem();
    const shown = shownIn(tabId);
    const word = headlineIn(await service.ask<TabView>('tab/view', { tabId, url: here(shown?.url ?? 'about:blank') }));
    await quiet();
    // The guard may have led the tab elsewhere meanwhile.
    if (shownIn(tabId) !== shown) return said(tabId);
    if (service.faults.length > 0) expect(service.faults).toEqual([]);
    const badge = painted.get(tabId) ?? '';
    // A name that does not look local has no mark while nothing is known of it.
    const due = BADGES[word] ?? (isGranted ? '' : '…');
    // A page that came unheard, or that no one tells of, has no mark until something is known of it. Opening the popup
    // may have it asked who made it, after which it has the mark of a page of which nothing is known.
    const mayLack = BADGES[word] === undefined && unheard.has(tabId);
    const isRight = shown && !shown.place ? badge === due || (mayLack && badge === '') : badge !== BADGES.confirmed;
    if (!isRight) expect({ badge, word, shown }).toBe('none of this');
    return word;
  };

  const askIn = <T>(tabId: number, name: string, request: object, page: string): Promise<T> =>
    service.ask<T>(name, request, `${page}/index.html`, tabId);
  const whole: Whole = {
    answerQuestion: async (nth, who) => {
      const [answer] = questions.splice(nth % Math.max(questions.length, 1), 1);
      answer?.(who && { answers: [shownBy(chains[who])] });
      await quiet();
    },
    decide: async (tabId, pass) => {
      const at = shownIn(tabId)?.url ?? '';
      if (!at.startsWith(`${BASE}guard/`)) return;
      const site = new URL(at).searchParams.get('site') ?? '';
      const view = await askIn<GuardView>(tabId, 'guard/view', { site }, 'guard');
      if (view.kind !== 'held') return;
      await askIn(tabId, 'guard/release', { site, pass: pass ? (view.spkiSha256 ?? 'unchecked') : '' }, 'guard');
    },
    continueToBrowser: async (tabId) => {
      const at = shownIn(tabId)?.url ?? '';
      if (!at.startsWith(`${BASE}warning/`)) return;
      await askIn(tabId, 'warning/continue', { key: new URL(at).searchParams.get('key') }, 'warning');
    },
    inHaste: async (work) => {
      isHasty = true;
      await work().finally(() => (isHasty = false));
      await quiet();
    },
    loads: (is) => void (isLoading = is),
    goOn: (ms) => clock.goOn(ms),
  };
  return {
    browser,
    setting,
    whole,
    lost: kind === 'firefox-without-ids',
    said,
    asks: () => setting.asks[(looks += 1) % Math.max(setting.asks.length, 1)] ?? 'everywhere',
    looksCalm: () => {
      if (astray.length > 0) expect(astray).toEqual([]);
      // Without ids the mark of the page before may come as another one does, until that is judged a moment later.
      if (kind === 'firefox-without-ids') return;
      for (const [tabId, { shown }] of browser.tabs)
        if (painted.get(tabId) === BADGES.confirmed && shown?.from !== 'device') expect({ shown }).toBe('not ✓');
    },
    stop: async (meanwhile = () => undefined) => {
      await quiet();
      service.end();
      questions = [];
      // What was not judged yet gets no mark before the popup is opened, and then only where something is known.
      for (const tabId of browser.tabs.keys()) if (!painted.get(tabId)) unheard.add(tabId);
      meanwhile();
      return Promise.resolve();
    },
  };
}

/** What a document says, when it says it. */
function later() {
  let says = (_byWorker: boolean): void => undefined;
  const said = new Promise<boolean>((resolve) => (says = resolve));
  return { said, says: (byWorker: boolean) => says(byWorker) };
}
