import type { revocationFetcher } from './revocation-fetcher.ts';

/**
 * What asks about revocation: most networks have nothing that publishes lists. In the extension another module stands
 * here, which loads it from beside the background (scripts/vite-seldom.ts).
 * @throws where it cannot be loaded.
 */
export const loadRevocationFetcher = async (): Promise<typeof revocationFetcher> =>
  (await import('./revocation-fetcher.ts')).revocationFetcher;
