import type { Browser, Runtime } from 'webextension-polyfill';

/**
 * The browser's own API, which answers with promises in both under Manifest V3. Pages use webextension-polyfill for it;
 * the background starts anew for nearly every event, and the polyfill would be a fifteenth of what it then reads.
 */
const { browser, chrome } = globalThis as unknown as { readonly browser?: Browser; readonly chrome: Browser };
export const api: Browser = browser ?? chrome;

/** The address of something of ours. @param path below the root of the extension; `warning/index.html`. */
export const ownUrl = (path: string): string => api.runtime.getURL(path);

/** Answers messages of our pages. Only a callback is answered by every Chromium that we run in. */
export function onMessage(answer: (message: unknown, sender: Runtime.MessageSender) => Promise<unknown>): void {
  const listener = (message: unknown, sender: Runtime.MessageSender, send: (reply: unknown) => void): true => {
    void answer(message, sender).then(send);
    return true;
  };
  api.runtime.onMessage.addListener(listener as never);
}

/** Which build this is; a constant at build time, so that the other browser's code is left out. */
declare const LATCHKEY_BROWSER: 'chrome' | 'firefox';

export const TARGET: 'chrome' | 'firefox' = LATCHKEY_BROWSER;
