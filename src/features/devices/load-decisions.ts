import type * as decisions from '../../core/device/decisions.ts';

/** What becomes of a device that a person decides about. */
export type Decide = typeof decisions;

/**
 * A person decides seldom. In the extension another module stands here, which loads it from beside the background
 * (scripts/vite-seldom.ts).
 * @throws where it cannot be loaded.
 */
export const loadDecisions = async (): Promise<Decide> => import('../../core/device/decisions.ts');
