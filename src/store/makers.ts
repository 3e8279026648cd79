import type { MakerRoot } from '../core/common.ts';
import { database } from './database.ts';
import { DatabaseError, guarded } from './database-error.ts';
import type { MakerRecord } from './schema.ts';

/** Makers whose roots the person added, in the order of their names. @throws DatabaseError */
export async function knownMakers(): Promise<readonly MakerRecord[]> {
  const records = await guarded(async () => (await database()).getAll('makers'));
  return records.sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** Stores a maker's root; the same root again takes the place of what was known of it. @throws DatabaseError */
export async function storeMaker(
  maker: MakerRoot,
  { addedAt, from }: Pick<MakerRecord, 'addedAt' | 'from'>,
): Promise<MakerRecord> {
  const record = { ...maker, addedAt, from };
  await guarded(async () => (await database()).put('makers', record));
  return record;
}

/** @throws DatabaseError `not-found` */
export async function renameMaker(id: string, name: string): Promise<MakerRecord> {
  return guarded(async () => {
    const transaction = (await database()).transaction('makers', 'readwrite');
    const record = await transaction.store.get(id);
    if (!record) throw new DatabaseError('not-found');
    const renamed = { ...record, name };
    await Promise.all([transaction.store.put(renamed), transaction.done]);
    return renamed;
  });
}

/** What it vouched for is only said from now on. @throws DatabaseError */
export async function deleteMaker(id: string): Promise<void> {
  await guarded(async () => (await database()).delete('makers', id));
}
