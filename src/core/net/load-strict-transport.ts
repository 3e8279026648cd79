import type { readStrictTransport } from './strict-transport.ts';

/**
 * What reads the header by which a page asks for trusted connections, as few devices do. In the extension another
 * module stands here, which loads it from beside the background (scripts/vite-seldom.ts).
 * @throws where it cannot be loaded.
 */
export const loadReadStrictTransport = async (): Promise<typeof readStrictTransport> =>
  (await import('./strict-transport.ts')).readStrictTransport;
