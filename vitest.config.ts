import { existsSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

/** Data made by others lies beside the repository; a stranger's clone does not have it (see scripts/test.ts). */
export const hasShared = existsSync(new URL('../shared/vectors/manifest.json', import.meta.url));

/** Limits end what hangs. They are no measure of speed, and no load of the machine may reach them. */
const LIMITS = { testTimeout: 300_000, hookTimeout: 300_000 };

const GALLERY = 'test/ui/**/*.e2e.test.ts';

export default defineConfig({
  define: { LATCHKEY_BROWSER: '"chrome"' },
  test: {
    // Tests in browsers wait as often as they work, so one file more than there are processors. All projects take
    // their turns in one queue, in the order of their names.
    maxWorkers: availableParallelism() + 1,
    ...LIMITS,
    projects: [
      {
        extends: true,
        test: { name: 'e2e', include: ['test/e2e/**/*.e2e.test.ts'] },
      },
      {
        extends: true,
        test: { name: 'gallery', include: [GALLERY], globalSetup: 'test/ui/gallery-setup.ts' },
      },
      ...(hasShared
        ? [{ extends: true as const, test: { name: 'shared', include: ['test/**/*.shared.test.ts'] } }]
        : []),
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['test/**/*.test.{ts,tsx}'],
          exclude: ['test/**/*.e2e.test.ts', 'test/**/*.shared.test.ts'],
        },
      },
    ],
  },
});
