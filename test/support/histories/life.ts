import { BASE } from '../extension-api.ts';
import type { Clock } from './clock.ts';

/** One life of the background: what it listens to, and what it can call, until it is ended. */

type Listener = (details: unknown, ...rest: never[]) => unknown;

/** Hosts that the extension may look at since its installation. */
const LOCAL = /\.local\/\*$/;

/** What a listener wants to hear, as far as browsers are asked for less than everything here. */
export interface Wanted {
  readonly types?: readonly string[];
  readonly url?: readonly { readonly schemes?: readonly string[]; readonly hostEquals?: string }[];
}

/** An event of the browser. */
function makeEvent() {
  const listeners = new Map<Listener, Wanted>();
  return {
    addListener: (listener: Listener, wanted: Wanted = {}) => void listeners.set(listener, wanted),
    removeListener: (listener: Listener) => void listeners.delete(listener),
    /** @returns what the listeners said that wanted to hear of it. */
    tell: (details: object, ...more: readonly unknown[]): unknown[] =>
      [...listeners]
        .filter(([, wanted]) => wants(wanted, details as { type?: string; url?: string }))
        .map(([listener]) => listener(details, ...(more as never[]))),
  };
}

function wants({ types, url }: Wanted, told: { readonly type?: string; readonly url?: string }): boolean {
  if (types && !types.includes(told.type ?? '')) return false;
  if (!url || told.url === undefined) return true;
  const { protocol, hostname } = new URL(told.url);
  if (protocol === 'javascript:') return url.some(({ schemes }) => schemes?.includes('javascript'));
  const isLocal = hostname.endsWith('.local');
  return url.some(({ schemes, hostEquals }) =>
    hostEquals === undefined ? !schemes && isLocal : hostEquals === hostname,
  );
}

/** What the browser keeps for the extension, and does for it, whichever life of the background asks. */
export interface Browser {
  readonly session: Map<string, unknown>;
  readonly local: Map<string, unknown>;
  readonly granted: ReadonlySet<string>;
  readonly rules: Map<number, Rule>;
  readonly lastingRules: Map<number, Rule>;
  readonly painted: Map<number, string>;
  /** As `tabs.get` tells. */
  readonly tab: (tabId: number) => object | null;
  /** As `webNavigation.getFrame` tells. */
  readonly frame: (tabId: number) => object | null;
  /** Leads a tab elsewhere. */
  readonly lead: (tabId: number, url: string) => void;
  /** Whether a service worker made a document. */
  readonly madeByWorker: (document: string) => Promise<boolean>;
  /** As `webRequest.getSecurityInfo` tells. */
  readonly securityInfo: (request: string) => object;
  readonly connectNative: () => object;
}

export interface Rule {
  readonly id: number;
  readonly condition: { readonly regexFilter?: string };
}

export type Life = ReturnType<typeof beginLife>;

export function beginLife(browser: Browser, clock: Clock) {
  let isOver = false;
  const never = new Promise<never>(() => undefined);
  /** What is called when it is over is not done; what is answered then, no one hears. */
  const call =
    <A extends readonly unknown[], R>(work: (...given: A) => R | Promise<R>) =>
    async (...given: A): Promise<R> => {
      if (isOver) return never;
      const answer = await work(...given);
      return isOver ? never : answer;
    };
  const area = (items: Map<string, unknown>) => ({
    get: call((key: string | null) =>
      structuredClone(key === null ? Object.fromEntries(items) : items.has(key) ? { [key]: items.get(key) } : {}),
    ),
    set: call((values: Record<string, unknown>) => {
      for (const [key, value] of Object.entries(values)) items.set(key, structuredClone(value));
    }),
    remove: call((keys: string | readonly string[]) => [keys].flat().forEach((key) => items.delete(key as string))),
  });
  const ruleSet = (rules: Map<number, Rule>) => ({
    get: call(() => [...rules.values()]),
    update: call(({ removeRuleIds = [], addRules = [] }: { removeRuleIds?: number[]; addRules?: Rule[] }) => {
      for (const id of removeRuleIds) rules.delete(id);
      for (const rule of addRules) rules.set(rule.id, rule);
    }),
  });
  const [rules, lastingRules] = [ruleSet(browser.rules), ruleSet(browser.lastingRules)];
  const events = {
    onMessage: makeEvent(),
    onBeforeRequest: makeEvent(),
    onHeadersReceived: makeEvent(),
    onResponseStarted: makeEvent(),
    onBeforeRedirect: makeEvent(),
    onRequestFailed: makeEvent(),
    onBeforeNavigate: makeEvent(),
    onCommitted: makeEvent(),
    onFailed: makeEvent(),
    onRemoved: makeEvent(),
  };
  const unused = makeEvent();
  const api = {
    runtime: {
      id: 'latchkey-under-test',
      getURL: (path: string) => BASE + path,
      onMessage: events.onMessage,
      onStartup: unused,
      onInstalled: unused,
      connectNative: browser.connectNative,
    },
    storage: {
      session: area(browser.session),
      local: area(browser.local),
      managed: { get: call(() => ({})) },
      onChanged: unused,
    },
    permissions: {
      getAll: call(() => ({ origins: [...browser.granted].filter((each) => each.includes('://')) })),
      contains: call(({ permissions = [], origins = [] }: { permissions?: string[]; origins?: string[] }) =>
        [...permissions, ...origins.filter((origin) => !LOCAL.test(origin))].every((each) => browser.granted.has(each)),
      ),
      onAdded: unused,
      onRemoved: unused,
    },
    tabs: {
      get: call((tabId: number) => browser.tab(tabId) ?? Promise.reject(new Error('No tab with id'))),
      update: call((tabId: number, { url }: { url: string }) => browser.lead(tabId, url)),
      // A page may keep itself busy for ever.
      sendMessage: () => never,
      onRemoved: events.onRemoved,
    },
    webNavigation: {
      getFrame: call(({ tabId }: { tabId: number }) => browser.frame(tabId)),
      onBeforeNavigate: events.onBeforeNavigate,
      onCommitted: events.onCommitted,
      onErrorOccurred: events.onFailed,
    },
    webRequest: {
      onBeforeRequest: events.onBeforeRequest,
      onHeadersReceived: events.onHeadersReceived,
      onResponseStarted: events.onResponseStarted,
      onBeforeRedirect: events.onBeforeRedirect,
      onErrorOccurred: events.onRequestFailed,
      getSecurityInfo: call(browser.securityInfo),
    },
    scripting: {
      executeScript: call(async ({ target }: { target: { documentIds: readonly [string] } }) => [
        { result: !(await browser.madeByWorker(target.documentIds[0])) },
      ]),
    },
    action: {
      setIcon: call(() => undefined),
      getBadgeText: call(({ tabId }: { tabId: number }) => browser.painted.get(tabId) ?? ''),
      setBadgeText: call(({ tabId = -1, text }: { tabId?: number; text: string }) => {
        browser.painted.set(tabId, text);
      }),
      setBadgeBackgroundColor: call(() => undefined),
      setBadgeTextColor: call(() => undefined),
      setTitle: call(() => undefined),
    },
    declarativeNetRequest: {
      getSessionRules: rules.get,
      updateSessionRules: rules.update,
      getDynamicRules: lastingRules.get,
      updateDynamicRules: lastingRules.update,
    },
    i18n: { getMessage: (key: string) => key },
  };

  const opened = new Set<IDBDatabase>();
  const databases = {
    open: (...given: Parameters<IDBFactory['open']>) => {
      const request = globalThis.indexedDB.open(...given);
      request.addEventListener('success', () => {
        if (isOver) request.result.close();
        else opened.add(request.result);
      });
      return request;
    },
  };
  // The browser lets go what a background held that is gone, and no page of ours holds any.
  const turns = new Map<string, Promise<unknown>>();
  const locks = {
    request: <T>(name: string, job: () => Promise<T>): Promise<T> => {
      const mine = (turns.get(name) ?? Promise.resolve()).then(job, job);
      turns.set(name, mine);
      return mine;
    },
  };
  return {
    api,
    events,
    databases,
    locks,
    end: (): void => {
      isOver = true;
      clock.forget();
      for (const database of opened) database.close();
    },
  };
}
