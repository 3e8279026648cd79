/**
 * Mutated certificates and chains through the core, held against OpenSSL, and what devices send to the gateway:
 * `npm run fuzz -- [--minutes N] [--seed N] [--case N]`. Exits with 1 on any finding: an exception, a case over its
 * time, an accepted mutant that no one signed, a wrong description.
 */
import { keepFinding } from './fuzz/findings.ts';
import { judgeCase, type Judged } from './fuzz/judge-case.ts';
import { type FuzzCase, makeCase } from './fuzz/make-case.ts';
import { toFuzzOptions } from './fuzz/options.ts';
import { Random } from './fuzz/random.ts';
import { readSeeds } from './fuzz/seeds.ts';
import { FuzzTally } from './fuzz/tally.ts';
import { watch } from './fuzz/watchdog.ts';

/**
 * What one validation may take, and how often it is measured again before a slow one counts: the machine has other work
 * too.
 */
const SLOW_MS = 250;
const TRIES = 4;
/** The command takes longer than a hundred cases. */
const ASK_OPENSSL_EVERY_MS = 500;

const { minutes, seed, only } = toFuzzOptions(process.argv.slice(2));
const seeds = await readSeeds();
const watchdog = watch(seed);
const tally = new FuzzTally();
const end = performance.now() + minutes * 60_000;
let askedOpenssl = 0;
let opensslAnswers = 0;

console.log(
  `seed ${String(seed)}: ${String(seeds.chains.length)} chains, ${String(seeds.certificates.length)} ` +
    `certificates, ${String(minutes)} min`,
);
for (let number = only ?? 0; only === null ? performance.now() < end : number === only; number++) {
  watchdog.start(number);
  const test = makeCase(new Random(seed, number), seeds);
  if (test) await run(test, number);
}
await watchdog.end();
tally.print();
console.log(
  `${String(tally.cases)} cases (${String(opensslAnswers)} asked of openssl verify too), ` +
    `${String(tally.findings)} findings, seed ${String(seed)}`,
);
if (tally.findings > 0) process.exitCode = 1;

async function run(test: FuzzCase, number: number): Promise<void> {
  const askOpenssl = test.kind === 'signed again' && performance.now() - askedOpenssl > ASK_OPENSSL_EVERY_MS;
  const { outcome, finding } = await judgeInTime(test, askOpenssl);
  if (askOpenssl && outcome === 'signed') {
    askedOpenssl = performance.now();
    opensslAnswers++;
  }
  tally.add(test.mutation, finding === null ? outcome : 'finding');
  if (finding === null) return;
  const where =
    'chain' in test ? `${test.chain.name}, certificate ${String(test.at)}` : 'input' in test ? test.input : test.kind;
  console.log(
    `FINDING: ${finding} (${test.kind}, ${test.mutation}, ${where}; --seed ${String(seed)} --case ` +
      `${String(number)}; ${keepFinding(seed, number, test, finding)})`,
  );
}

async function judgeInTime(test: FuzzCase, askOpenssl: boolean): Promise<Judged> {
  let quickest = Infinity;
  let judged: Judged = { outcome: 'malformed', finding: null };
  for (let tries = 0; tries < TRIES && quickest > SLOW_MS; tries++) {
    const start = performance.now();
    try {
      judged = await judgeCase(test, seeds, askOpenssl);
    } catch (error) {
      return {
        ...judged,
        finding: `exception: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`,
      };
    }
    quickest = Math.min(quickest, performance.now() - start);
  }
  return quickest > SLOW_MS ? { ...judged, finding: `takes ${quickest.toFixed(0)} ms` } : judged;
}
