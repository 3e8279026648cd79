import type { readManaged } from '../../core/transfer/policy.ts';

/**
 * What reads an organisation's policy: most browsers have none. In the extension another module stands here, which
 * loads it from beside the background (scripts/vite-seldom.ts).
 * @throws where it cannot be loaded.
 */
export const loadPolicyReader = async (): Promise<typeof readManaged> =>
  (await import('../../core/transfer/policy.ts')).readManaged;
