import { join } from 'node:path';
import { ClassicLevel } from 'classic-level';
import { notClearedAway, RecordsError, recordsError } from './fault.ts';
import { findRoom, keepingRoom, makePrivateFolder } from './folder.ts';
import { endOfEntry, entriesBefore, entriesFrom, entriesOf, isDerived, type Lookup, recordOf } from './lookups.ts';
import { compactStore, completeLookups, type Database, isCompactionDue, keyOf, removal, steps } from './steps.ts';
import type { ApprovalRecord, CertificateRecord, Change, Table, Tables } from './types.ts';

/** Clocks are set by small steps all the time; this much back is no reason to stop. Milliseconds. */
const CLOCK_TOLERANCE = 5 * 60_000;

/**
 * What the gateway keeps, in one folder (docs/decisions/0020-gateway-records.md). One program has it at a time: the
 * kernel's lock ends with the process, so that nothing needs to be cleared away after a crash.
 */
export interface Records {
  get<T extends Table>(table: T, key: string): Promise<Tables[T] | undefined>;
  /** All of a table, by key. */
  all<T extends Table>(table: T): Promise<[key: string, value: Tables[T]][]>;
  /** The certificates of one key, holder, name or address, by serial number, without reading any other. */
  found(by: Lookup, what: string): Promise<[serial: string, record: CertificateRecord][]>;
  /** The approvals of this name or address, by account, without reading any other. */
  approvedFor(host: string): Promise<[account: string, record: ApprovalRecord][]>;
  /** Rises with every write that may change which certificates are revoked, since when, or why. */
  revocations(): number;
  /** Serial numbers of the certificates that expired before then, milliseconds since the epoch; the oldest first. */
  endedBefore(time: number): Promise<string[]>;
  /** When those certificates expire that do not before then, the soonest first; none of them is read. */
  endsFrom(time: number): Promise<number[]>;
  /** Everything, as the changes that would make it again; as it was at one moment. */
  dump(): Promise<Change[]>;
  /**
   * Removes from the disk what was written over, as far as the store's own files go. Whoever must have that commits
   * `TO_COMPACT` (./steps.ts) along with what is written over: where the program is killed in between, this fails, or
   * the disk has no room for it, it is done when the records are opened the next time.
   * @throws RecordsError
   */
  compact(): Promise<void>;
  /** What a person has to know of what the disk had no room for, a sentence; null where there is nothing. */
  leftOver(): string | null;
  /**
   * Writes all of it or nothing, and comes back once it is on the disk.
   * @throws RecordsError `full-disk`, `clock-set-back` or another; nothing was written then.
   */
  commit(...changes: readonly Change[]): Promise<void>;
  /**
   * Writes this in place of everything that is there: all of it, or nothing is changed. No other write goes through
   * from then on until the records are opened again, as whoever has them open holds what was in them before.
   * @throws RecordsError
   */
  replaceAll(changes: readonly Change[]): Promise<void>;
  /** Runs one piece of work at a time, so that what it reads still holds when it writes. */
  exclusively<T>(work: () => Promise<T>): Promise<T>;
  close(): Promise<void>;
}

/**
 * Opens the records in this folder, which is made where there is none and is closed to other users (0700).
 * @param now milliseconds since the epoch, asked at every write.
 * @param clock `whatever-it-says`: what was written later than now does not count against the clock.
 * @param at how the folder is reached, where that is not by its name.
 * @throws RecordsError with a sentence for the person who started the gateway.
 */
export async function openRecords(
  folder: string,
  now: () => number = Date.now,
  clock: 'not-before-the-records' | 'whatever-it-says' = 'not-before-the-records',
  at = folder,
): Promise<Records> {
  await makePrivateFolder(folder, at);
  const place = join(at, 'records');
  let database = await open(place, folder);
  let broken = false;
  let isClosed = false;
  let isReplaced = false;
  let revocations = 0;
  const writing = new Set<Promise<void>>();
  let queue: Promise<unknown> = Promise.resolve();

  let latest = ((await database.get(keyOf('counters', 'clock'))) as number | undefined) ?? 0;
  if (clock === 'whatever-it-says') latest = Math.min(latest, now());
  let reopening: Promise<Database> | null = null;
  /** For those who come at the same time, once. What cannot be opened now is tried again by the next who needs it. */
  const reopen = (): Promise<Database> => {
    const opening = async (): Promise<Database> => {
      if (isClosed) throw new Error('The records are closed');
      if (database.status === 'open') {
        // While the disk is full it could not be opened, and not even be read from then.
        await findRoom(folder, at);
        await database.close();
      }
      database = await open(place, folder);
      broken = false;
      return database;
    };
    reopening ??= opening().finally(() => {
      reopening = null;
    });
    return reopening;
  };
  /** After a failed write the store takes no other until it is opened again. */
  const writable = async (): Promise<Database> => (broken || database.status !== 'open' ? reopen() : database);
  const readable = async (): Promise<Database> => (database.status === 'open' ? database : reopen());

  let isCompact = true;
  const compact = async (): Promise<void> => {
    const store = await writable();
    try {
      // What a failed try has written fills the disk until the store is opened again.
      await keepingRoom(folder, at, async () => {
        broken = true;
        await compactStore(store, folder);
        broken = false;
      });
      isCompact = true;
    } catch (error) {
      if (!(error instanceof RecordsError && error.code === 'full-disk')) throw error;
      isCompact = false;
      // Who writes next tries it again.
      if (broken) await reopen().catch(() => undefined);
    }
  };

  try {
    refuseOldClock(now(), latest);
    // First, as the log is empty then: to open the store again takes little room.
    if (await isCompactionDue(database)) await compact();
    await completeLookups(await writable(), folder);
  } catch (error) {
    await database.close();
    throw error;
  }

  /** The records of a table that the entries from here lead to. */
  const behind = async <T extends Table>(table: T, from: string): Promise<[string, Tables[T]][]> => {
    const store = await readable();
    const keys = (await store.keys({ gt: from, lt: `${from}~` }).all()).map(recordOf);
    const found = await store.getMany(keys.map((key) => keyOf(table, key)));
    // What was removed meanwhile is none.
    return keys.flatMap((key, index): [string, Tables[T]][] =>
      found[index] === undefined ? [] : [[key, found[index] as Tables[T]]],
    );
  };

  /** @param removed keys of what goes first. */
  const write = async (changes: readonly Change[], removed: readonly string[] = []): Promise<void> => {
    const time = now();
    refuseOldClock(time, latest);
    const next = Math.max(latest, time);
    const moved: Change = { table: 'counters', key: 'clock', value: next };
    const store = await writable();
    try {
      await store.batch(
        [...removed.map(removal), ...(await Promise.all([...changes, moved].map((each) => steps(store, each)))).flat()],
        { sync: true },
      );
    } catch (error) {
      broken = true;
      throw recordsError(error, folder);
    } finally {
      // After it, so that who counted before reads again what they read too early.
      if (changes.some(({ table, value }) => table === 'certificates' && value?.revoked)) revocations += 1;
    }
    latest = next;
  };

  return {
    get: async (table, key) => (await (await readable()).get(keyOf(table, key))) as Tables[typeof table] | undefined,
    async all(table) {
      const found = await (await readable()).iterator({ gt: `${table}/`, lt: `${table}0` }).all();
      return found.map(([key, value]) => [key.slice(table.length + 1), value as Tables[typeof table]]);
    },
    found: (by, what) => behind('certificates', entriesOf(by, what)),
    approvedFor: (host) => behind('approvals', entriesOf('approved', host)),
    revocations: () => revocations,
    endedBefore: async (time) => (await (await readable()).keys(entriesBefore(time)).all()).map(recordOf),
    endsFrom: async (time) => (await (await readable()).keys(entriesFrom(time)).all()).map(endOfEntry),
    async dump() {
      const found = await (await readable()).iterator().all();
      return found.flatMap(([key, value]): Change[] => {
        const slash = key.indexOf('/');
        return isDerived(key) ? [] : [{ table: key.slice(0, slash), key: key.slice(slash + 1), value } as Change];
      });
    },
    compact,
    leftOver: () => (isCompact ? null : notClearedAway(folder)),
    async commit(...changes) {
      if (isReplaced) throw replacedError();
      const written = write(changes);
      writing.add(written);
      try {
        await written;
      } finally {
        writing.delete(written);
      }
    },
    async replaceAll(changes) {
      if (isReplaced) throw replacedError();
      isReplaced = true;
      try {
        await Promise.allSettled(writing);
        const there = await (await readable()).keys().all();
        // One after the other: what is there again is put after it was removed.
        await write(
          changes,
          there.filter((key) => !key.startsWith('counters/')),
        );
      } catch (error) {
        isReplaced = false;
        throw error;
      }
    },
    exclusively(work) {
      const done = queue.then(work);
      queue = done.catch(() => undefined);
      return done;
    },
    close: async () => {
      await queue;
      await reopening?.catch(() => undefined);
      isClosed = true;
      await database.close();
    },
  };
}

const replacedError = (): RecordsError =>
  new RecordsError('replaced', 'A backup was restored. The gateway starts again; try it again in a moment.');

async function open(place: string, folder: string): Promise<Database> {
  const database: Database = new ClassicLevel(place, { valueEncoding: 'json' });
  try {
    await database.open();
    return database;
  } catch (error) {
    throw recordsError(error, folder);
  }
}

function refuseOldClock(time: number, latest: number): void {
  if (time >= latest - CLOCK_TOLERANCE) return;
  const [says, was] = [time, latest].map((each) => new Date(each).toISOString());
  throw new RecordsError(
    'clock-set-back',
    `The clock of this computer says ${says}, but the gateway last wrote at ${was}. Set the clock right: with a ` +
      'wrong one, certificates would be valid at the wrong time. Nothing was lost. If it is right, and was ahead ' +
      'then: stop the gateway and run “npm run gateway -- clock-is-right”. That revokes what was issued for ' +
      'later.',
  );
}
