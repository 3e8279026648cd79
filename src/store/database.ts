import { openDB } from 'idb';
import { DatabaseError, guarded } from './database-error.ts';
import type { migrate } from './migrate.ts';
import { type Database, DATABASE_VERSION, type LatchkeySchema } from './schema.ts';

const NAME = 'latchkey';

let opened: Promise<Database> | null = null;
let whenMade: (committed: Promise<void>) => void = () => undefined;

/** @param heard told where there was no database so far, with what settles once the new one is kept. */
export function onDatabaseMade(heard: typeof whenMade): void {
  whenMade = heard;
}

/**
 * The database, opened once per life of the worker. A database written by a newer Latchkey is left alone, and one that
 * cannot be migrated stays what it was.
 * @throws DatabaseError
 */
export function database(): Promise<Database> {
  opened ??= guarded(open).catch((error: unknown) => {
    opened = null;
    throw error;
  });
  return opened;
}

/** Closes the connection; the next use opens it again. */
export async function closeDatabase(): Promise<void> {
  const closing = opened;
  opened = null;
  (await closing?.catch(() => null))?.close();
}

/** Waits until writes are committed; where one of them fails, none is. */
export async function committed(
  transaction: { readonly done: Promise<void>; abort(): void },
  writes: readonly unknown[],
): Promise<void> {
  try {
    await Promise.all([...writes, transaction.done]);
  } catch (error) {
    giveUp(transaction);
    throw error;
  }
}

/** Where a transaction is over by now, it was given up already, or there was nothing to give up. */
function giveUp(transaction: { abort(): void }): void {
  try {
    transaction.abort();
  } catch {
    return;
  }
}

/** Loaded once a database has another version; most are what they should be. */
let migration: typeof migrate | null = null;
const MIGRATION_MISSING = new Error('not loaded yet');

/** What changes the version cannot wait for code, so it is given up, and done again with the code at hand. */
async function open(): Promise<Database> {
  try {
    return await openWith(migration);
  } catch (error) {
    if (error !== MIGRATION_MISSING) throw error;
  }
  ({ migrate: migration } = await import('./migrate.ts'));
  return openWith(migration);
}

async function openWith(bring: typeof migrate | null): Promise<Database> {
  return new Promise((resolve, reject) => {
    let cause: unknown = null;
    openDB<LatchkeySchema>(NAME, DATABASE_VERSION, {
      upgrade: (_db, from, _to, transaction) => {
        // The transaction says why it was given up (for want of room, perhaps), unless that was our own doing.
        transaction.done.catch((error: unknown) => {
          if (cause === null || !isAbort(error)) cause = error;
        });
        if (bring && from === 0) whenMade(transaction.done);
        const migrating = bring ? bring(transaction, from) : Promise.reject(MIGRATION_MISSING);
        migrating.catch((error: unknown) => {
          cause ??= error;
          // Half a migration must never be committed.
          giveUp(transaction);
        });
      },
      blocked: () => reject(new DatabaseError('store-blocked')),
      // A newer Latchkey wants to migrate: let go, so that it is never kept waiting by an idle worker. This closes the
      // very connection that is asked, which is another one than `opened` where it was blocked and came too late.
      blocking: (_from, _to, { target }) => {
        opened = null;
        (target as IDBDatabase).close();
      },
      terminated: () => (opened = null),
    }).then(resolve, (error: unknown) => reject((cause ?? error) as Error));
  });
}

const isAbort = (error: unknown): boolean => error instanceof DOMException && error.name === 'AbortError';
