import browser from 'webextension-polyfill';

/** Small settings of this browser profile, on disk. */
export const kept = {
  async get(key: string): Promise<unknown> {
    return (await browser.storage.local.get(key))[key];
  },
  async set(key: string, value: unknown): Promise<void> {
    await browser.storage.local.set({ [key]: value });
  },
};
