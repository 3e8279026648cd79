import type { ClassicLevel } from 'classic-level';
import { recordsError } from './fault.ts';
import { DERIVED, entries, recordOf } from './lookups.ts';
import type { Change, Table } from './types.ts';

export type Database = ClassicLevel<string, unknown>;

export const keyOf = (table: Table, key: string): string => `${table}/${key}`;

type Step = { readonly type: 'put'; readonly key: string; readonly value: unknown } | ReturnType<typeof removal>;

export const removal = (key: string) => ({ type: 'del' as const, key });
const entry = (key: string): Step => ({ type: 'put', key, value: 0 });

/** What a change does to the store: records are found by what is derived from them, so that both are one write. */
export async function steps(store: Database, { table, key, value }: Change): Promise<Step[]> {
  const at = keyOf(table, key);
  const after = value === null ? [] : entries(table, key, value);
  // A certificate's entries go but with it: what is revoked stays so. An approval loses names.
  const mayLose = table === 'approvals' || (table === 'certificates' && value === null);
  const before = mayLose ? await store.get(at) : undefined;
  const gone = before === undefined ? [] : entries(table, key, before).filter((each) => !after.includes(each));
  return [value === null ? removal(at) : { type: 'put', key: at, value }, ...after.map(entry), ...gone.map(removal)];
}

/**
 * Makes what is derived complete, and removes what is derived of nothing: a gateway may have written that did not know
 * of it. No mark of that gateway's could tell, so that it is looked at whenever the store is opened.
 * @throws RecordsError about this folder.
 */
export async function completeLookups(store: Database, folder: string): Promise<void> {
  try {
    const made = new Set<string>();
    for (const table of ['certificates', 'approvals'] as const)
      for (const [key, value] of await store.iterator(within(`${table}/`)).all())
        for (const each of entries(table, recordOf(key), value)) made.add(each);
    const there = new Set(await store.keys(within(DERIVED)).all());
    const old = [...there].filter((key) => !made.has(key)).map(removal);
    const missing = [...made].filter((key) => !there.has(key)).map(entry);
    if (old.length + missing.length > 0) await store.batch([...old, ...missing], { sync: true });
  } catch (error) {
    throw recordsError(error, folder);
  }
}

/** What was written over is still to be removed from the disk. */
export const TO_COMPACT: Change = { table: 'counters', key: 'compact', value: 1 };
const DUE = keyOf('counters', 'compact');
const DONE = 0;

/**
 * Removes from the disk what was written over, as far as the store's own files go.
 * @throws RecordsError about this folder.
 */
export async function compactStore(store: Database, folder: string): Promise<void> {
  try {
    // The first empties the log, into a file that may hold both what was and what is; the second merges that.
    await store.compactRange('', '~');
    await store.compactRange('', '~');
    await store.put(DUE, DONE, { sync: true });
  } catch (error) {
    throw recordsError(error, folder);
  }
}

/**
 * Whether that is still to be done, as where the program was killed or the disk was full. Gateways before this one
 * wrote down neither that it was, nor that it was done.
 */
export const isCompactionDue = async (store: Database): Promise<boolean> => (await store.get(DUE)) !== DONE;

const within = (start: string) => ({ gt: start, lt: `${start}~` });
