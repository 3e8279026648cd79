import type { endings } from './endings.ts';

/**
 * What finds what ends soon, which is done once a day. In the extension another module stands here, which loads it from
 * beside the background (scripts/vite-seldom.ts).
 * @throws where it cannot be loaded.
 */
export const loadEndings = async (): Promise<typeof endings> => (await import('./endings.ts')).endings;
