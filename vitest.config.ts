import { existsSync } from 'node:fs';
import { defineConfig } from 'vitest/config';

/** Data made by others lies beside the repository; a stranger's clone does not have it (see scripts/test.ts). */
export const hasShared = existsSync(new URL('../shared/vectors/manifest.json', import.meta.url));

export default defineConfig({
  define: { LATCHKEY_BROWSER: '"chrome"' },
  test: {
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['test/**/*.test.{ts,tsx}'],
          exclude: ['test/**/*.e2e.test.ts', 'test/**/*.shared.test.ts'],
          testTimeout: 30_000,
          hookTimeout: 30_000,
        },
      },
      ...(hasShared
        ? [
            {
              extends: true as const,
              test: { name: 'shared', include: ['test/**/*.shared.test.ts'], testTimeout: 120_000 },
            },
          ]
        : []),
      {
        extends: true,
        // Browsers are heavy, but mostly wait: two files at a time, after everything else, and time enough for a slow
        // machine.
        test: {
          name: 'e2e',
          include: ['test/**/*.e2e.test.ts'],
          maxWorkers: 2,
          sequence: { groupOrder: 1 },
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
});
