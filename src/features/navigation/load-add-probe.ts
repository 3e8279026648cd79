import type { addProbe } from './add-probe.ts';

/**
 * What adds the answer of the companion, which most people do not have. In the extension another module stands here,
 * which loads it from beside the background (scripts/vite-seldom.ts).
 * @throws where it cannot be loaded.
 */
export const loadAddProbe = async (): Promise<typeof addProbe> => (await import('./add-probe.ts')).addProbe;
