import { api, TARGET } from './api.ts';

const { storage } = api;
/** In the browser's memory. */
const memory = storage.session;
/** On disk. */
const disk = storage.local;

/** What the session has no room for, by key: it holds for the life of this background or page. */
const unkept = new Map<string, unknown>();

/**
 * State for as long as the browser runs, kept in memory by the browser itself, never on disk, and out of reach of web
 * pages: it outlives the worker, and private windows leave nothing behind in it. There are 10 MB of it, which a hostile
 * page can fill (docs/platform-facts.md#kept-storage).
 */
export const session = {
  async get<T>(key: string): Promise<T | null> {
    return ((unkept.get(key) ?? (await memory.get(key))[key]) as T | undefined) ?? null;
  },
  /**
   * Never rejects for want of room: a value then holds for the life of whoever set it, and what was so before is gone.
   * @param lesser what takes its place then, the first for which there is room. It does so in one step, so that no one
   *     else can have the room meanwhile.
   * @returns whether there was room for it.
   */
  async set(key: string, value: unknown, ...lesser: readonly (() => unknown)[]): Promise<boolean> {
    if (await writes(key, value)) {
      unkept.delete(key);
      return true;
    }
    unkept.set(key, value);
    for (const each of lesser) if (await writes(key, each())) return false;
    await memory.remove(key);
    return false;
  },
  /** Those that begin so. */
  async keys(prefix: string): Promise<string[]> {
    const all = new Set([...unkept.keys(), ...Object.keys(await memory.get(null))]);
    return [...all].filter((key) => key.startsWith(prefix));
  },
  async remove(key: string): Promise<void> {
    unkept.delete(key);
    await memory.remove(key);
  },
};

const writes = (key: string, value: unknown): Promise<boolean> =>
  memory.set({ [key]: value }).then(
    () => true,
    () => false,
  );

/** Small settings of this browser profile, on disk. */
export const kept = {
  async get(key: string): Promise<unknown> {
    return (await disk.get(key))[key];
  },
  async set(key: string, value: unknown): Promise<void> {
    await disk.set({ [key]: value });
  },
  async remove(keys: readonly string[]): Promise<void> {
    await disk.remove([...keys]);
  },
};

/**
 * Has the browser keep what Latchkey wrote down when it needs room (docs/platform-facts.md#kept-storage). Chromium does
 * so by the permission `unlimitedStorage` alone, and its workers cannot ask; Firefox, with that permission, says yes
 * without asking the person.
 * @returns whether Firefox will; null in Chromium.
 */
export async function keepStorage(): Promise<boolean | null> {
  return 'persist' in navigator.storage ? navigator.storage.persist() : null;
}

/**
 * The storage that the browser carries between a person's browsers, where they are signed in. Anyone with the account
 * can write it.
 */
export const synced = {
  all(): Promise<Record<string, unknown>> {
    return storage.sync.get(null);
  },
  /** @throws when there is no room, or too much was written in a minute. */
  async set(key: string, value: unknown): Promise<void> {
    await storage.sync.set({ [key]: value });
  },
};

/**
 * One value of the organisation's policy, undefined where there is none. Firefox refuses to answer where it has no
 * policy at all. @throws where Chromium cannot read it.
 */
export function readPolicy(name: string): Promise<unknown> {
  const value = storage.managed.get(name).then((values) => values[name]);
  return TARGET === 'chrome' ? value : value.catch(() => undefined);
}

/** Chromium tells when the policy changes; Firefox reads it when it starts. */
export function onPolicyChanged(listener: () => void): void {
  storage.onChanged.addListener((_changes, area) => {
    if (area === 'managed') listener();
  });
}

/**
 * Runs a job once every earlier one of this key has ended, in whichever window or background of the extension it is:
 * what reads a list, changes it and writes it would otherwise write over what another window added meanwhile. A window
 * that is closed lets the next one go on. Jobs of one key must not wait for each other.
 */
export async function acrossWindows<T>(key: string, job: () => Promise<T>): Promise<T> {
  return navigator.locks.request(key, job);
}
