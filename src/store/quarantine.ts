import { database } from './database.ts';
import { guarded } from './database-error.ts';
import type { SetAside } from './schema.ts';

/** How many saved entries could not be read and were set aside. @throws DatabaseError */
export function countSetAside(): Promise<number> {
  return guarded(async () => (await database()).count('quarantine'));
}

/** The entries that were set aside, each as it was. @throws DatabaseError */
export function entriesSetAside(): Promise<readonly SetAside[]> {
  return guarded(async () => (await database()).getAll('quarantine'));
}
