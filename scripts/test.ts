import { readdirSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createVitest } from 'vitest/node';
import { hasShared } from '../vitest.config.ts';
import { build } from './build.ts';
import { buildCompanion } from './build-companion.ts';
import { TARGETS } from './manifest.ts';
import { filesToRunAgain } from './run-again.ts';
import { inCountedNetwork, NAMES, UNCOUNTED } from './wire/network.ts';
import { described, isBrowsersOwn, proveThatItCounts, whatLeft } from './wire/what-left.ts';

const ROOT = fileURLToPath(new URL('..', import.meta.url));

/**
 * `npm test`: builds the extension and the companion as they are shipped, then runs everything: unit, suites on shared
 * data where it lies beside the repository, and end to end in both browsers. Arguments are file filters. A skipped test
 * counts as failed. With `--wire` so does
 * a packet to a public address, where the system lets us count them.
 */
const counts = process.argv.includes('--wire');
if (counts && process.env[NAMES] === undefined && process.env[UNCOUNTED] === undefined) {
  const [run, ...own] = [fileURLToPath(new URL('run.mjs', import.meta.url)), 'test', ...process.argv.slice(2)];
  const counted = await inCountedNetwork([process.execPath, run, ...own]);
  if ('code' in counted) process.exit(counted.code);
  process.env[UNCOUNTED] = counted.why;
}
const filters = process.argv.slice(2).filter((argument) => !argument.startsWith('-'));

const AGAIN: Readonly<Record<number, string>> = {
  1: 'run once more, as it waited in vain',
  3: 'unsteady, run three times more, as an assertion failed',
};

if (process.env[NAMES] !== undefined) await proveThatItCounts();
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
const wire = await aboutWire();
for (const [file, times] of again) console.log(`${AGAIN[times] ?? ''}: ${relative(ROOT, file)}`);
for (const name of failed) console.log(`not passed: ${name}`);
console.log(wire);
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

/** What left for public addresses; anything that is not a browser's own counts as failed. */
async function aboutWire(): Promise<string> {
  if (process.env[NAMES] === undefined) {
    const why = process.env[UNCOUNTED] ?? '`npm test -- --wire` counts them';
    return `Packets to public addresses were not counted (${why}).`;
  }
  const left = await whatLeft();
  const ours = left.filter((each) => !isBrowsersOwn(each));
  failed.push(...ours.map((each) => `a packet left for a public address: ${described(each)}`));
  const names = new Set(left.filter(isBrowsersOwn).map(({ name }) => name));
  const own = names.size === 0 ? '' : ` Browsers asked their makers: ${[...names].toSorted().join(', ')}.`;
  return ours.length > 0
    ? `Packets left for ${String(ours.length)} places at public addresses.${own}`
    : `On the wire: not one packet of Latchkey or the tests left for a public address.${own}`;
}
