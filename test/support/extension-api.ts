import { connectNative } from './native-port.ts';
import { dns, forgetRequests, webRequest } from './own-requests.ts';

/**
 * The few browser APIs that the background uses, in memory: it stands in for the browser, never for a module of ours.
 * Import it before anything of src/platform, which takes the API when it is loaded.
 */
const ID = 'latchkey-under-test';
export const BASE = `chrome-extension://${ID}/`;

/** Bytes, as Chromium and Firefox have it. */
export const SESSION_QUOTA = 10 * 1024 * 1024;

/** Bytes of one item of the synced storage, key and value, as both browsers have it. */
const SYNC_ITEM_QUOTA = 8192;

const session = new Map<string, unknown>();
const local = new Map<string, unknown>();
/** What the person's browsers share; whoever has the account can write it. */
export const shared = new Map<string, unknown>();
/** What the organisation's policy says; null where there is none. */
export const policy: { values: Record<string, unknown> | null } = { values: null };
export const granted = new Set<string>();
const permissionListeners = new Set<() => void>();
export const tabs = new Map<number, { incognito: boolean; url: string; status?: string; pendingUrl?: string }>();
/** The document that stands in a tab's main frame, where it is another than the tab's address tells. */
export const frames = new Map<number, { url: string; documentId?: string }>();
/** What the button shows in each tab, and in those of which nothing is said. */
export const painted = new Map<number, string>();
export const EVERYWHERE = -1;
/**
 * Has each call of the session's storage, of the tabs and of the button's mark, and its answer, take its time, where a
 * test says so.
 */
export const pace: { turn: (() => Promise<unknown>) | null } = { turn: null };
const paced = async <T>(call: () => Promise<T>): Promise<T> => {
  await pace.turn?.();
  const answer = await call();
  await pace.turn?.();
  return answer;
};
/** What a document says of whether a service worker made it; one that keeps itself busy never says. */
export const documents: { madeByWorker: (document: string) => Promise<boolean> } = {
  madeByWorker: () => Promise.resolve(false),
};
export const visited: { tabId: number; url: string }[] = [];

interface BrowserRule {
  readonly id: number;
  readonly condition: { readonly regexFilter?: string; readonly excludedInitiatorDomains?: readonly string[] };
}

/** Rules of the browser's own that keep requests from going out, for as long as it runs. */
export const rules = new Map<number, BrowserRule>();
/** Those that outlive it, by which it asks over https for what was to be asked over http. */
export const lastingRules = new Map<number, BrowserRule>();

/** As a browser changes a set of rules: all of it or nothing, and it takes its time where a test says so. */
const updateRules =
  (set: Map<number, BrowserRule>) =>
  ({ removeRuleIds = [], addRules = [] }: { removeRuleIds?: number[]; addRules?: BrowserRule[] }) =>
    paced(() => {
      if (addRules.some(({ id }) => set.has(id) && !removeRuleIds.includes(id)))
        return Promise.reject(new Error('Rule does not have a unique ID.'));
      for (const id of removeRuleIds) set.delete(id);
      for (const rule of addRules) set.set(rule.id, rule);
      return Promise.resolve();
    });

const suffixes = /\.(local|home\.arpa|internal|localhost|alt|test|lan|home|corp|intranet|private|localdomain)$/;

const api = {
  dns,
  runtime: { id: ID, getURL: (path: string) => BASE + path, connectNative },
  scripting: {
    executeScript: async ({ target }: { target: { documentIds: readonly [string] } }) => [
      { result: !(await documents.madeByWorker(target.documentIds[0])) },
    ],
  },
  storage: {
    session: {
      get: (key: string | null) =>
        paced(() =>
          Promise.resolve(
            key === null
              ? Object.fromEntries(session)
              : session.has(key)
                ? { [key]: structuredClone(session.get(key)) }
                : {},
          ),
        ),
      set: async (items: Record<string, unknown>) => {
        await pace.turn?.();
        const size = JSON.stringify({ ...Object.fromEntries(session), ...items }).length;
        if (size > SESSION_QUOTA)
          return Promise.reject(new Error('Session storage quota bytes exceeded. Values were not stored.'));
        for (const [key, value] of Object.entries(items)) session.set(key, structuredClone(value));
        return Promise.resolve();
      },
      remove: (key: string) => Promise.resolve(void session.delete(key)),
    },
    local: area(local),
    sync: {
      ...area(shared),
      set: (items: Record<string, unknown>) => {
        if (Object.entries(items).some((item) => item[0].length + JSON.stringify(item[1]).length > SYNC_ITEM_QUOTA))
          return Promise.reject(new Error('QUOTA_BYTES_PER_ITEM quota exceeded'));
        return area(shared).set(items);
      },
    },
    managed: {
      get: (name: string) => {
        const values = policy.values ?? {};
        return Promise.resolve(name in values ? { [name]: values[name] } : {});
      },
    },
  },
  permissions: {
    getAll: () => Promise.resolve({ origins: [...granted] }),
    onAdded: { addListener: (listener: () => void) => void permissionListeners.add(listener) },
    onRemoved: { addListener: (listener: () => void) => void permissionListeners.add(listener) },
    contains: ({ origins = [], permissions = [] }: { origins?: string[]; permissions?: string[] }) =>
      Promise.resolve(
        permissions.every((permission) => granted.has(permission)) &&
          origins.every((origin) => granted.has(origin) || suffixes.test(origin.split('/')[2] ?? '')),
      ),
  },
  tabs: {
    get: (tabId: number) =>
      paced(() => (tabs.has(tabId) ? Promise.resolve(tabs.get(tabId)) : Promise.reject(new Error('No tab with id')))),
    query: () => Promise.resolve([...tabs.keys()].map((id) => ({ id }))),
    update: (tabId: number, { url }: { url: string }) => Promise.resolve(void visited.push({ tabId, url })),
    create: ({ url }: { url: string }) => {
      const id = Math.max(0, ...tabs.keys()) + 1;
      tabs.set(id, { incognito: false, url });
      return Promise.resolve({ id });
    },
    remove: (tabId: number) => Promise.resolve(void tabs.delete(tabId)),
    // A page may keep itself busy for ever.
    sendMessage: () => new Promise(() => undefined),
  },
  declarativeNetRequest: {
    getSessionRules: () => Promise.resolve([...rules.values()]),
    updateSessionRules: updateRules(rules),
    getDynamicRules: () => Promise.resolve([...lastingRules.values()]),
    updateDynamicRules: updateRules(lastingRules),
  },
  webNavigation: {
    getFrame: ({ tabId }: { tabId: number }) =>
      paced(() => Promise.resolve(frames.get(tabId) ?? tabs.get(tabId) ?? null)),
  },
  action: {
    setIcon: () => Promise.resolve(),
    getBadgeText: ({ tabId }: { tabId: number }) => paced(() => Promise.resolve(painted.get(tabId) ?? '')),
    setBadgeText: ({ tabId = EVERYWHERE, text }: { tabId?: number; text: string }) =>
      Promise.resolve(void painted.set(tabId, text)),
    setBadgeBackgroundColor: () => Promise.resolve(),
    setBadgeTextColor: () => Promise.resolve(),
    setTitle: () => Promise.resolve(),
  },
  i18n: { getMessage: (key: string) => key },
  webRequest,
};

function area(items: Map<string, unknown>) {
  return {
    get: (key: string | null) =>
      Promise.resolve(
        structuredClone(key === null ? Object.fromEntries(items) : items.has(key) ? { [key]: items.get(key) } : {}),
      ),
    set: (values: Record<string, unknown>) => {
      for (const [key, value] of Object.entries(values)) items.set(key, structuredClone(value));
      return Promise.resolve();
    },
    remove: (keys: readonly string[]) => Promise.resolve(keys.forEach((key) => items.delete(key))),
  };
}

Object.assign(globalThis, { browser: api, chrome: api });

/** Node has the browser's locks from version 24 on. */
const turns = new Map<string, Promise<unknown>>();
const locks = {
  request: <T>(name: string, job: () => Promise<T>): Promise<T> => {
    const mine = (turns.get(name) ?? Promise.resolve()).then(job, job);
    turns.set(name, mine);
    return mine;
  },
};
Object.defineProperty(globalThis, 'navigator', { configurable: true, writable: true, value: { locks } });

/** Whoever held one is gone. */
export const releaseLocks = (): void => turns.clear();

/** The person grants an origin, or takes it back; whoever listens is told. */
export function changeGrant(origin: string, allow: boolean): void {
  if (allow) granted.add(origin);
  else granted.delete(origin);
  for (const listener of permissionListeners) listener();
}

/**
 * A fresh profile: nothing seen, nothing kept, nothing granted, one ordinary tab (1) and one private tab (2), both at
 * the printer.
 */
/** The browser ends and starts anew with the same profile: what it held for the session alone is gone. */
export const endSession = (): void => session.clear();

export function restartBrowser(): void {
  endSession();
  releaseLocks();
  local.clear();
  shared.clear();
  rules.clear();
  lastingRules.clear();
  policy.values = null;
  granted.clear();
  painted.clear();
  visited.length = 0;
  pace.turn = null;
  documents.madeByWorker = () => Promise.resolve(false);
  forgetRequests();
  frames.clear();
  tabs.clear();
  tabs
    .set(1, { incognito: false, url: 'https://printer.local/' })
    .set(2, { incognito: true, url: 'https://printer.local/' });
}
