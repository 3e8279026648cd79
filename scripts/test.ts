import { readdirSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createVitest } from 'vitest/node';
import { hasShared } from '../vitest.config.ts';
import { build } from './build.ts';
import { buildCompanion } from './build-companion.ts';
import { TARGETS } from './manifest.ts';
import { filesToRunAgain } from './run-again.ts';

const ROOT = fileURLToPath(new URL('..', import.meta.url));

/**
 * `npm test`: builds the extension and the companion as they are shipped, then runs everything: unit, suites on shared
 * data where it lies beside the repository, and end to end in both browsers. Arguments are file filters. A skipped test
 * counts as failed.
 */
const filters = process.argv.slice(2).filter((argument) => !argument.startsWith('-'));

const AGAIN: Readonly<Record<number, string>> = {
  1: 'run once more, as it waited in vain',
  3: 'unsteady, run three times more, as an assertion failed',
};

for (const target of TARGETS) await build(target);
await buildCompanion();
const run = async (files: readonly string[], maxWorkers?: number) => {
  const limit = maxWorkers === undefined ? {} : { maxWorkers };
  const vitest = await createVitest('test', { watch: false, reporters: ['default'], ...limit });
  const result = await vitest.start([...files]);
  await vitest.close();
  return result;
};

const first = await run(filters);
const again = filesToRunAgain(first.testModules);
const runs = [first];
const failed: string[] = [];
for (let round = 1; round <= Math.max(0, ...again.values()); round++) {
  const files = [...again].filter(([, times]) => times >= round).map(([file]) => file);
  const next = await run(files, 1);
  runs.push(next);
  if (next.testModules.length !== files.length) failed.push('not every file was run again');
}

const passed = new Set<string>();
for (const [round, { testModules, unhandledErrors }] of runs.entries()) {
  for (const error of unhandledErrors) failed.push(`unhandled: ${String(error)}`);
  for (const testModule of testModules) {
    if (round === 0 && again.has(testModule.moduleId)) continue;
    if (testModule.errors().length > 0) failed.push(`${testModule.moduleId}: could not be loaded`);
    for (const test of testModule.children.allTests()) {
      if (test.result().state === 'passed') passed.add(test.id);
      else failed.push(`${test.fullName} (${test.result().state})`);
    }
  }
}
for (const [file, times] of again) console.log(`${AGAIN[times] ?? ''}: ${relative(ROOT, file)}`);
for (const name of failed) console.log(`not passed: ${name}`);
console.log(aboutShared(new Set(first.testModules.map(({ moduleId }) => moduleId))));
const rerun = again.size === 0 ? '' : `, ${again.size === 1 ? 'a file' : `${String(again.size)} files`} run again`;
console.log(`${String(passed.size)} passed, ${String(failed.length)} failed${rerun}`);
process.exit(failed.length > 0 || passed.size === 0 ? 1 : 0);

/** Which of the suites on shared data did not run, by name; `.ci/run` reads the beginning of the line. */
function aboutShared(ran: ReadonlySet<string>): string {
  const missed = readdirSync(join(ROOT, 'test'), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.shared.test.ts') && !ran.has(join(ROOT, 'test', file)))
    .map((file) => `test/${file}`);
  if (missed.length === 0) return 'The suites on shared data ran.';
  const why = hasShared ? 'they were not asked for' : 'there is no ../shared beside this clone';
  return `The suites on shared data did not run (${why}): ${missed.toSorted().join(', ')}`;
}
