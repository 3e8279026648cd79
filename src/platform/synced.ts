import { api } from './api.ts';

/**
 * The storage that the browser carries between a person's browsers, where they are signed in. Anybody with the account
 * can write it.
 */
export const synced = {
  all(): Promise<Record<string, unknown>> {
    return api.storage.sync.get(null);
  },
  /** @throws when there is no room, or too much was written in a minute. */
  async set(key: string, value: unknown): Promise<void> {
    await api.storage.sync.set({ [key]: value });
  },
};
