import { deleteDB } from 'idb';
import { closeDatabase, database, NAME } from './database.ts';
import { DatabaseError, guarded } from './database-error.ts';

/**
 * Puts an empty database in the place of one that cannot be read. One that can be read in whole, now perhaps for the
 * first time, is left alone, and so is one of a newer Latchkey.
 * @returns whether it was replaced.
 * @throws DatabaseError
 */
export async function startOver(): Promise<boolean> {
  try {
    await guarded(readAll);
    return false;
  } catch (error) {
    if (!(error instanceof DatabaseError && error.fault === 'store-failed')) throw error;
  }
  await closeDatabase();
  await guarded(
    () =>
      new Promise<void>((resolve, reject) => {
        deleteDB(NAME, { blocked: () => reject(new DatabaseError('store-blocked')) }).then(resolve, reject);
      }),
  );
  await database();
  return true;
}

async function readAll(): Promise<void> {
  const db = await database();
  const transaction = db.transaction([...db.objectStoreNames]);
  await Promise.all([...db.objectStoreNames].map((name) => transaction.objectStore(name).getAll()));
}
