import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createVitest } from 'vitest/node';
import { hasShared } from '../vitest.config.ts';
import { build } from './build.ts';
import { buildCompanion } from './build-companion.ts';
import { TARGETS } from './manifest.ts';

const ROOT = fileURLToPath(new URL('..', import.meta.url));

/**
 * `npm test`: builds the extension and the companion as they are shipped, then runs everything: unit, suites on shared
 * data where it lies beside the repository, and end to end in both browsers. Arguments are file filters. A skipped test
 * counts as failed.
 */
const filters = process.argv.slice(2).filter((argument) => !argument.startsWith('-'));

for (const target of TARGETS) await build(target);
await buildCompanion();
const vitest = await createVitest('test', { watch: false, reporters: ['default'] });
const { testModules, unhandledErrors } = await vitest.start(filters);

/** More than these passed only when run once more: then it is not the machine. */
const MOST_RUN_AGAIN = 2;

let passed = 0;
const again: string[] = [];
const failed: string[] = unhandledErrors.map((error) => `unhandled: ${String(error)}`);
for (const testModule of testModules) {
  if (testModule.errors().length > 0) failed.push(`${testModule.moduleId}: could not be loaded`);
  for (const test of testModule.children.allTests()) {
    if (test.result().state === 'passed') passed += 1;
    if (test.diagnostic()?.flaky) again.push(test.fullName);
    if (test.result().state !== 'passed') failed.push(`${test.fullName} (${test.result().state})`);
  }
}
await vitest.close();

if (again.length > MOST_RUN_AGAIN) failed.push(`${String(again.length)} tests passed only when run once more`);
for (const name of again) console.log(`passed only when run once more: ${name}`);
for (const name of failed) console.log(`not passed: ${name}`);
console.log(aboutShared(new Set(testModules.map(({ moduleId }) => moduleId))));
console.log(`${String(passed)} passed, ${String(failed.length)} failed${rerun()}`);
process.exit(failed.length > 0 || passed === 0 ? 1 : 0);

/** Says how many passed only when run once more, where there are any. */
function rerun(): string {
  return again.length === 0 ? '' : `, ${String(again.length)} of those that passed only when run once more`;
}

/** Which of the suites on shared data did not run, by name; `.ci/run` reads the beginning of the line. */
function aboutShared(ran: ReadonlySet<string>): string {
  const missed = readdirSync(join(ROOT, 'test'), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.shared.test.ts') && !ran.has(join(ROOT, 'test', file)))
    .map((file) => `test/${file}`);
  if (missed.length === 0) return 'The suites on shared data ran.';
  const why = hasShared ? 'they were not asked for' : 'there is no ../shared beside this clone';
  return `The suites on shared data did not run (${why}): ${missed.toSorted().join(', ')}`;
}
