/** The other thread of ./watchdog.ts. */
import { writeSync } from 'node:fs';
import { setInterval } from 'node:timers';
import { workerData } from 'node:worker_threads';

/** A case that holds the main thread this long never ends for all we know. */
const HANG_MS = 10_000;
const LOOK_MS = 500;

const { current, seed } = workerData;
let last = { caseNumber: -1, since: Date.now() };

setInterval(() => {
  const caseNumber = Atomics.load(current, 0);
  if (caseNumber !== last.caseNumber) last = { caseNumber, since: Date.now() };
  else if (Date.now() - last.since > HANG_MS) {
    writeSync(2, `FINDING: case ${caseNumber} hangs; see it again with --seed ${seed} --case ${caseNumber}\n`);
    process.kill(process.pid, 'SIGKILL');
  }
}, LOOK_MS);
