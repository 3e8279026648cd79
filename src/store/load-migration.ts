import type { migrate } from './migrate.ts';

/**
 * What brings a database to the version of now: most lives of the background have no use for it. In the extension
 * another module stands here, which loads it from beside the background (scripts/vite-seldom.ts).
 * @throws where it cannot be loaded.
 */
export const loadMigration = async (): Promise<typeof migrate> => (await import('./migrate.ts')).migrate;
