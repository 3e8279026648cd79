/**
 * What pages and their components share: asking whoever does the work, what the browser is asked for, hooks, and the
 * types of what comes back. The wording, and what is tested without a browser, take the plain parts from their files.
 */
export * from './base64.ts';
export * from './browser.ts';
export * from './client.ts';
export * from './device.ts';
export * from './first-untold.ts';
export * from './hooks.ts';
export * from './neighbours.ts';
export * from './origins.ts';
export * from './time.ts';
export * from './typed-url.ts';
export type * from './types.ts';
export * from './use-evidence.ts';
export * from './use-https-look.ts';
export * from './watch-tab.ts';
export * from './word-code.ts';
