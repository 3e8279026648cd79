import { api } from './api.ts';

const { storage } = api;
/** In the browser's memory. */
const memory = storage.session;
/** On disk. */
const disk = storage.local;

/**
 * State for as long as the browser runs, kept in memory by the browser itself, never on disk, and out of reach of web
 * pages: it outlives the worker, and private windows leave nothing behind in it.
 */
export const session = {
  async get<T>(key: string): Promise<T | null> {
    return ((await memory.get(key))[key] as T | undefined) ?? null;
  },
  async set(key: string, value: unknown): Promise<void> {
    await memory.set({ [key]: value });
  },
  async keys(): Promise<string[]> {
    return Object.keys(await memory.get(null));
  },
  async remove(key: string): Promise<void> {
    await memory.remove(key);
  },
};

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
 * policy at all.
 */
export async function readPolicy(name: string): Promise<unknown> {
  try {
    return (await storage.managed.get(name))[name];
  } catch {
    return undefined;
  }
}

/** Chromium tells when the policy changes; Firefox reads it when it starts. */
export function onPolicyChanged(listener: () => void): void {
  storage.onChanged.addListener((_changes, area) => {
    if (area === 'managed') listener();
  });
}
