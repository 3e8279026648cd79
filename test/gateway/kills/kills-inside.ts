import { mkdtempSync } from 'node:fs';
import { readFile, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Program, runGateway } from '../support/program.ts';
import { acmeDevice, prepareClients } from './acme-device.ts';
import { checkAnswers, checkFolder } from './checks.ts';
import { estDevice } from './est-device.ts';
import { type Actor, Home, keepAsking, NAME, pause, PORT } from './home.ts';
import { person } from './person.ts';

/**
 * The gateway as a person starts it, killed at any moment while devices and a person use it, and started again on the
 * same folder. Run by kills.test.ts in a network of its own; the last line is what came of it.
 */
const [kills = 0, seed = 0] = process.argv.slice(2).map(Number);
/** Ends what hangs, and says so; no busy machine may reach it. */
const PATIENCE = 300_000;

const random = seeded(seed);
const place = mkdtempSync(join(tmpdir(), 'latchkey-killed-'));
const home = new Home(join(place, 'data'));

createServer((request, response) => {
  const token = request.url?.split('/').at(-1) ?? '';
  response.end(home.proofs.get(token) ?? '');
}).listen(80, '127.0.0.1');

let program!: Program;
const start = (folder = home.folder): void => {
  program = runGateway(['--data', folder, '--port', String(PORT), '--name', NAME]);
};
const kill = async (): Promise<void> => {
  home.isAlive = false;
  // It must not have ended by itself before.
  const code = await program.stop('SIGKILL');
  if (code !== null) throw new Error(`It ended with ${code}: ${program.said()}`);
};
const ready = async (): Promise<void> => {
  await program.until('Or scan this');
  home.life += 1;
  home.isAlive = true;
};
const setUpCode = (): string => /page, good once: (\S+)/.exec(program.said())?.[1] ?? '';

/** They ask until this one got a certificate, and then for so long; killed then, or told to stop. */
async function use(one: Actor, more: number, end: () => Promise<void>, asking = actors): Promise<void> {
  let isServed = (): void => undefined;
  const served = new Promise<boolean>((resolve) => (isServed = () => resolve(true)));
  const all = Promise.all(
    asking.map((actor) => keepAsking(home, actor, () => (actor === one ? isServed() : undefined))),
  );
  const late = pause(PATIENCE).then(() => false);
  const crashed = program.ended.then(() => false);
  if (!(await Promise.race([served, late, crashed, home.failed])))
    home.fault(`${one.name} got no certificate; the gateway said: ${program.said().slice(-500)}`);
  else await pause(more);
  await end();
  await all;
}

/** In a folder of its own, where the root is made. */
async function killFirstStart(): Promise<void> {
  const folder = join(place, `first-${home.life}`);
  start(folder);
  await pause(150 + 600 * random());
  await kill();
  start(folder);
  await program.until('Or scan this');
  await program.stop('SIGTERM');
  await checkFolder(Object.assign(new Home(folder), { root: 'one', faults: home.faults, life: home.life }));
  await rm(folder, { recursive: true });
  home.count('kills of a first start');
}

start();
await ready();
home.root = await readFile(join(home.folder, 'root.pem'), 'utf8');
prepareClients(home);
const actors: readonly Actor[] = [
  ...['acme-1', 'acme-2', 'acme-3'].map((name) => acmeDevice(home, `${name}.home.arpa`, random)),
  estDevice(home, 'est-1', true),
  estDevice(home, 'est-2', false),
  person(home, setUpCode, random),
];
for (let done = 0; done < kills && home.faults.length === 0; done++) {
  const one = actors[done % actors.length] as Actor;
  if (done % 10 === 9) {
    // Its port is taken while the other one runs.
    await kill();
    await killFirstStart();
    start();
  } else {
    await use(one, 400 * random(), kill);
    home.count('kills in use');
    if (done % 10 === 4) {
      start();
      await pause(700 * random());
      await kill();
      home.count('kills of a start');
      done += 1;
    }
    await checkFolder(home);
    start();
  }
  await ready();
  await checkAnswers(home, random);
  if (done % 20 === 0) console.log(done, JSON.stringify(home.counts));
}
// Each of them is served by the last one, which ends well. The others would use up what they may have in a while.
const pauseAll = (): Promise<void> => Promise.resolve(void (home.isAlive = false));
for (const one of actors) {
  home.isAlive = true;
  await use(one, 0, pauseAll, [...new Set([one, ...actors.slice(-1)])]);
}
const code = await program.stop();
if (code !== 0) home.fault(`it was stopped, and ended with ${code}`);
await checkFolder(home);
await rm(place, { recursive: true });
console.log(JSON.stringify({ faults: home.faults, counts: home.counts }));
process.exit(0);

/** Numbers from 0 to 1, the same for the same seed (mulberry32). */
function seeded(state: number): () => number {
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
