import { existsSync } from 'node:fs';
import { availableParallelism, totalmem } from 'node:os';
import { defineConfig } from 'vitest/config';
import { messages } from './scripts/messages/vite.ts';

/** Data made by others lies beside the repository; a stranger's clone does not have it (see scripts/test.ts). */
export const hasShared = existsSync(new URL('../shared/vectors/manifest.json', import.meta.url));

/**
 * Tests without a state outside their file's own: no browser, no storage, no clock and nothing global. Their files
 * share workers, and so everything they import.
 */
const PURE = ['test/core/**/*.test.{ts,tsx}', 'test/ui/**/*.test.{ts,tsx}'];
const IN_BROWSERS = 'test/**/*.e2e.test.ts';
const ON_SHARED_DATA = 'test/**/*.shared.test.ts';

/**
 * How many files run at once. Tests in browsers wait as often as they work, so one more than there are processors, as
 * long as there are 2 GiB for each: Node, a Firefox that is kept, and a browser that is not.
 */
const workers = (): number => Math.max(2, Math.min(availableParallelism() + 1, Math.floor(totalmem() / 2 ** 31)));

/**
 * Limits end what hangs. They are no measure of speed, and no load of the machine may reach them. A long run of mutants
 * takes as long as it takes.
 */
const LIMITS = { testTimeout: process.env['LATCHKEY_MUTANTS'] === undefined ? 300_000 : 0, hookTimeout: 300_000 };

export default defineConfig({
  plugins: [messages()],
  define: { LATCHKEY_BROWSER: '"chrome"' },
  test: {
    expect: { poll: { timeout: 60_000 } },
    // All projects take their turns in one queue, in the order of their names.
    maxWorkers: workers(),
    ...LIMITS,
    projects: [
      // Every file of these starts what it needs and ends it, so they can share workers too.
      {
        extends: true,
        test: {
          name: 'e2e',
          include: ['test/e2e/**/*.e2e.test.ts'],
          globalSetup: 'test/e2e/support/kept-browsers-setup.ts',
          setupFiles: 'test/e2e/support/keep-browsers.ts',
          isolate: false,
        },
      },
      {
        extends: true,
        test: {
          name: 'gallery',
          include: ['test/ui/**/*.e2e.test.ts'],
          globalSetup: 'test/ui/gallery-setup.ts',
          isolate: false,
        },
      },
      {
        extends: true,
        test: { name: 'pure', include: PURE, exclude: [IN_BROWSERS, ON_SHARED_DATA], isolate: false },
      },
      ...(hasShared ? [{ extends: true as const, test: { name: 'shared', include: [ON_SHARED_DATA] } }] : []),
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['test/**/*.test.{ts,tsx}'],
          exclude: [...PURE, IN_BROWSERS, ON_SHARED_DATA],
        },
      },
    ],
  },
});
