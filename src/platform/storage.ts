import { api } from './api.ts';

/**
 * State for as long as the browser runs, kept in memory by the browser itself, never on disk, and out of reach of web
 * pages: it outlives the worker, and private windows leave nothing behind in it.
 */
export const session = {
  async get<T>(key: string): Promise<T | null> {
    return ((await api.storage.session.get(key))[key] as T | undefined) ?? null;
  },
  async set(key: string, value: unknown): Promise<void> {
    await api.storage.session.set({ [key]: value });
  },
  async keys(): Promise<string[]> {
    return Object.keys(await api.storage.session.get(null));
  },
  async remove(key: string): Promise<void> {
    await api.storage.session.remove(key);
  },
};
