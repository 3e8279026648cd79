import type { verifyWeakly } from './verify-weakly.ts';

/**
 * What checks signatures by MD5 and SHA-1, which old devices have. In the extension another module stands here, which
 * loads it from beside the background (scripts/vite-seldom.ts).
 * @throws where it cannot be loaded.
 */
export const loadVerifyWeakly = async (): Promise<typeof verifyWeakly> =>
  (await import('./verify-weakly.ts')).verifyWeakly;
