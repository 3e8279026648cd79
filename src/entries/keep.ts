import type { Keep } from '../protocol/keep-types.ts';
import { answer } from '../features/routes/pages.ts';

/**
 * Composition root of `keep.js`, which pages load for backups, for what other browsers share and to show what an
 * organisation set up.
 */
export const keep: Keep = answer;
