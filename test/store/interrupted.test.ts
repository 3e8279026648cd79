import '../support/fresh-database.ts';
import { IDBFactory } from 'fake-indexeddb';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { closeDatabase, database } from '../../src/store/database.ts';
import { knownDevices } from '../../src/store/devices.ts';
import { freshDatabase } from '../support/fresh-database.ts';
import { type Dump, loadDump, readDump, wholeDatabase } from '../support/version-3.ts';

/** Every call by which a migration does something, on the prototypes that have them. */
const CALLS = [
  [IDBObjectStore.prototype, ['add', 'put', 'delete', 'getAll', 'createIndex']],
  [IDBDatabase.prototype, ['createObjectStore', 'deleteObjectStore']],
] as const;

type Call = (this: unknown, ...args: unknown[]) => unknown;
const undo: (() => void)[] = [];

/** Has `happens` run with the running transaction right after the `nth` call that a migration makes, counted from 0. */
function afterCall(nth: number, happens: (transaction: IDBTransaction) => void): { readonly calls: () => number } {
  let calls = 0;
  let running: IDBTransaction | null = null;
  for (const [prototype, names] of CALLS)
    for (const name of names) {
      const methods = prototype as unknown as Record<string, Call>;
      const original = methods[name];
      if (!original) throw new Error(`there is no ${name}`);
      methods[name] = function (this: unknown, ...args: unknown[]) {
        const result = original.apply(this, args);
        const store = this instanceof IDBObjectStore ? this : result instanceof IDBObjectStore ? result : null;
        running = store?.transaction ?? running;
        if (calls++ === nth && running) happens(running);
        return result;
      };
      undo.push(() => (methods[name] = original));
    }
  return { calls: () => calls };
}
const asItWas = () => undo.splice(0).forEach((each) => each());

/** How the browser gives up a transaction of its own accord, with the error that says why. */
const giveUp = (transaction: IDBTransaction, why: string) =>
  (transaction as unknown as { _abort: (why: string) => void })._abort(why);

async function load(dump: Dump): Promise<void> {
  await closeDatabase();
  globalThis.indexedDB = new IDBFactory();
  await loadDump(dump);
}

async function callsOf(dump: Dump): Promise<number> {
  await load(dump);
  const counting = afterCall(-1, () => undefined);
  await database();
  asItWas();
  return counting.calls();
}

beforeEach(freshDatabase);
afterEach(asItWas);

const home = readDump('home');
const live = (dump: Dump): number => dump.stores.devices.filter(({ removedAt }) => removedAt === null).length;

describe('a migration that is interrupted', () => {
  it('leaves version 3 as it was when the worker is killed at 200 random moments, and begins again', async () => {
    const calls = await callsOf(home);
    expect(calls).toBeGreaterThan(100);
    await load(home);
    const before = await wholeDatabase('latchkey');
    expect(before.version).toBe(3);
    for (let round = 0; round < 200; round++) {
      const moment = Math.floor(Math.random() * calls);
      afterCall(moment, (transaction) => transaction.abort());
      await expect(database(), `killed after call ${String(moment)}`).rejects.toMatchObject({ fault: 'store-failed' });
      asItWas();
      expect(await wholeDatabase('latchkey'), `killed after call ${String(moment)}`).toEqual(before);
    }
    expect(await knownDevices()).toHaveLength(live(home));
  });

  it('when there is no room half-way, says so, and works once there is', async () => {
    const calls = await callsOf(home);
    await load(home);
    const before = await wholeDatabase('latchkey');
    for (const moment of [3, Math.floor(calls / 2), calls - 1]) {
      afterCall(moment, (transaction) => giveUp(transaction, 'QuotaExceededError'));
      await expect(knownDevices(), `full after call ${String(moment)}`).rejects.toMatchObject({ fault: 'quota' });
      asItWas();
      expect(await wholeDatabase('latchkey')).toEqual(before);
    }
    expect(await knownDevices()).toHaveLength(live(home));
  });

  it('when its own code fails half-way, commits nothing', async () => {
    const calls = await callsOf(home);
    await load(home);
    const before = await wholeDatabase('latchkey');
    afterCall(Math.floor(calls / 2), () => {
      throw new TypeError('a bug');
    });
    await expect(database()).rejects.toMatchObject({ fault: 'store-failed', cause: { message: 'a bug' } });
    asItWas();
    expect(await wholeDatabase('latchkey')).toEqual(before);
  });

  it('keeps two thousand devices through it', async () => {
    const dump = readDump('two-thousand');
    await load(dump);
    for (const moment of [10, 1000, 4000]) {
      afterCall(moment, (transaction) => transaction.abort());
      await expect(database()).rejects.toMatchObject({ fault: 'store-failed' });
      asItWas();
    }
    expect(await knownDevices()).toHaveLength(live(dump));
  });
});
