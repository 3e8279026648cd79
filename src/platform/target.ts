/** Which build this is; a constant at build time, so that the other browser's code is left out. */
declare const LATCHKEY_BROWSER: 'chrome' | 'firefox';

export const TARGET: 'chrome' | 'firefox' = LATCHKEY_BROWSER;
