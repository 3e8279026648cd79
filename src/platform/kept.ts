import { api } from './api.ts';

/** Small settings of this browser profile, on disk. */
export const kept = {
  async get(key: string): Promise<unknown> {
    return (await api.storage.local.get(key))[key];
  },
  async set(key: string, value: unknown): Promise<void> {
    await api.storage.local.set({ [key]: value });
  },
};
