import type { askCompanion } from './companion.ts';

/**
 * What talks to the companion, which most people do not have. In the extension another module stands here, which loads
 * it from beside the background (scripts/vite-seldom.ts).
 * @throws where it cannot be loaded.
 */
export const loadAskCompanion = async (): Promise<typeof askCompanion> => (await import('./companion.ts')).askCompanion;
