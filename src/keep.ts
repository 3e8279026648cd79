import type { Keep } from './keep-types.ts';
import { answer } from './service/keep/keep.ts';

/**
 * Composition root of `keep.js`, which pages load for backups, for what other browsers share and to show what an
 * organisation set up.
 */
export const keep: Keep = answer;
