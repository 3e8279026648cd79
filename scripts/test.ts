import { createVitest } from 'vitest/node';
import { hasShared } from '../vitest.config.ts';
import { build } from './build.ts';
import { buildCompanion } from './build-companion.ts';
import { TARGETS } from './manifest.ts';

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

let passed = 0;
const failed: string[] = unhandledErrors.map((error) => `unhandled: ${String(error)}`);
for (const testModule of testModules) {
  if (testModule.errors().length > 0) failed.push(`${testModule.moduleId}: could not be loaded`);
  for (const test of testModule.children.allTests()) {
    if (test.result().state === 'passed') passed += 1;
    else failed.push(`${test.fullName} (${test.result().state})`);
  }
}
await vitest.close();

for (const name of failed) console.log(`not passed: ${name}`);
console.log(
  hasShared
    ? 'The suites on shared data ran.'
    : 'The suites on shared data did not run: there is no ../shared beside this clone.',
);
console.log(`${String(passed)} passed, ${String(failed.length)} failed`);
process.exit(failed.length > 0 || passed === 0 ? 1 : 0);
