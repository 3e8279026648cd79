import { access, constants, mkdir, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { ClassicLevel } from 'classic-level';
import { RecordsError, recordsError } from './fault.ts';
import type { Change, Table, Tables } from './types.ts';

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
  /** Everything, as the changes that would make it again; as it was at one moment. */
  dump(): Promise<Change[]>;
  /** Removes from the disk what was written over, as far as the store's own files go. */
  compact(): Promise<void>;
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

type Database = ClassicLevel<string, unknown>;

const keyOf = (table: Table, key: string): string => `${table}/${key}`;

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
  const writing = new Set<Promise<void>>();
  let queue: Promise<unknown> = Promise.resolve();

  let latest = ((await database.get(keyOf('counters', 'clock'))) as number | undefined) ?? 0;
  if (clock === 'whatever-it-says') latest = Math.min(latest, now());
  try {
    refuseOldClock(now(), latest);
  } catch (error) {
    await database.close();
    throw error;
  }

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

  const write = async (changes: readonly Change[]): Promise<void> => {
    const time = now();
    refuseOldClock(time, latest);
    const next = Math.max(latest, time);
    const moved: Change = { table: 'counters', key: 'clock', value: next };
    const store = await writable();
    try {
      await store.batch(
        [...changes, moved].map(({ table, key, value }) =>
          value === null
            ? { type: 'del' as const, key: keyOf(table, key) }
            : { type: 'put' as const, key: keyOf(table, key), value },
        ),
        { sync: true },
      );
    } catch (error) {
      broken = true;
      throw recordsError(error, folder);
    }
    latest = next;
  };
  const dump = async (): Promise<Change[]> => {
    const found = await (await readable()).iterator().all();
    return found.map(([key, value]) => {
      const slash = key.indexOf('/');
      return { table: key.slice(0, slash), key: key.slice(slash + 1), value } as Change;
    });
  };

  return {
    get: async (table, key) => (await (await readable()).get(keyOf(table, key))) as Tables[typeof table] | undefined,
    async all(table) {
      const found = await (await readable()).iterator({ gt: `${table}/`, lt: `${table}0` }).all();
      return found.map(([key, value]) => [key.slice(table.length + 1), value as Tables[typeof table]]);
    },
    dump,
    async compact() {
      const store = await writable();
      // The first empties the log, into a file that may hold both what was and what is; the second merges that.
      await store.compactRange('', '~');
      await store.compactRange('', '~');
    },
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
        const kept = new Set(changes.map(({ table, key }) => keyOf(table, key)));
        const there = await dump();
        const removed = there.filter(({ table, key }) => table !== 'counters' && !kept.has(keyOf(table, key)));
        await write([...removed.map((each): Change => ({ ...each, value: null })), ...changes]);
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

/** Makes it and those above it. Node's own way tries without end where the system lets no one make any, as in /proc. */
async function makeFolder(folder: string): Promise<void> {
  const make = (): Promise<void> => mkdir(folder, { mode: 0o700 });
  // Another gateway may have made it meanwhile.
  const isThere = async (code: unknown): Promise<boolean> => code === 'EEXIST' && (await stat(folder)).isDirectory();
  try {
    await make();
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : null;
    if (await isThere(code)) return;
    if (code !== 'ENOENT' || dirname(folder) === folder) throw error;
    await makeFolder(dirname(folder));
    await make().catch(async (again: unknown) => {
      if (await isThere(again instanceof Error && 'code' in again ? again.code : null)) return;
      throw again instanceof Error && 'code' in again && again.code === 'ENOENT'
        ? new RecordsError('read-only', `${folder} cannot be made. Name another folder with --data.`, again)
        : again;
    });
  }
}

async function makePrivateFolder(folder: string, at: string): Promise<void> {
  try {
    await makeFolder(at);
    await access(at, constants.W_OK);
  } catch (error) {
    throw recordsError(error, folder);
  }
  if (process.platform === 'win32') return;
  const { mode, uid } = await stat(at);
  // Its owner can enter it whatever its mode; root would not notice.
  if (uid !== process.getuid?.())
    throw new RecordsError(
      'open-folder',
      `${folder} belongs to another user of this computer, who could read the keys. Name another folder with ` +
        '--data, or make it yours (chown).',
    );
  if ((mode & 0o077) !== 0)
    throw new RecordsError(
      'open-folder',
      `Other users of this computer can look into ${folder}, where the keys would be. Close it (chmod 700), or name ` +
        'another folder with --data.',
    );
}

/** More than the store writes when it is opened. */
const ROOM = 128 * 1024;

/** @throws RecordsError where there is no room for what the store writes when it is opened. */
async function findRoom(folder: string, at: string): Promise<void> {
  const probe = join(at, 'room');
  try {
    await writeFile(probe, Buffer.alloc(ROOM));
  } catch (error) {
    throw recordsError(error, folder);
  } finally {
    await rm(probe, { force: true }).catch(() => undefined);
  }
}

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
