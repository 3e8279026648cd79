export type Browser = 'chrome' | 'firefox';

/** In the order of preference. */
export const BROWSERS: readonly Browser[];

/**
 * The browser's program: what LATCHKEY_CHROME or LATCHKEY_FIREFOX names, else one on PATH, else one in the usual places.
 * @returns null when there is none, or when the override names something that cannot be run.
 */
export function findBrowser(kind: Browser, env?: NodeJS.ProcessEnv, platform?: NodeJS.Platform): string | null;

/** A program on PATH, as an absolute path, or null. */
export function findProgram(name: string, env?: NodeJS.ProcessEnv, platform?: NodeJS.Platform): string | null;
