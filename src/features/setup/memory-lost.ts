import { kept } from '../../platform/storage.ts';
import { MEMORY_MARK } from '../../protocol/constants.ts';
import type { Answers } from '../../protocol/index.ts';
import { database, onDatabaseMade } from '../../store/database.ts';
import { faultOf } from '../common/index.ts';

/**
 * A browser that finds the files of a database damaged deletes them without a word, and the next use makes an empty one
 * (docs/platform-facts.md#damaged-memory). So it is noted that there was one, in a storage that lies in other files:
 * where one is made a second time, what was in it is lost. The background notes that, and so do pages that know they
 * share its storage. Those in private windows and containers have a database of their own, which lost nothing.
 */

/** From now on the making of a database is noted. */
export function noteDatabases(): void {
  onDatabaseMade((committed) => void noteMade(committed).catch(faultOf));
}

/** @param committed settles once the database that is being made is kept. */
export async function noteMade(committed: Promise<void>): Promise<void> {
  // Before anyone else can have opened it, and noted that it is there.
  const before = await kept.get(MEMORY_MARK);
  await committed;
  await kept.set(MEMORY_MARK, before === undefined ? 'made' : 'lost');
}

/** A database that is there already, as an earlier Latchkey made it, may be lost from now on. @throws DatabaseError */
export async function noteThere(): Promise<void> {
  await database();
  if ((await kept.get(MEMORY_MARK)) === undefined) await kept.set(MEMORY_MARK, 'made');
}

/** Whether what Latchkey had saved is gone, and the person was not told. */
export async function isMemoryLost(): Promise<boolean> {
  return (await kept.get(MEMORY_MARK)) === 'lost';
}

/** The person was told. */
export async function toldOfLostMemory(): Promise<null> {
  if (await isMemoryLost()) await kept.set(MEMORY_MARK, 'made');
  return null;
}

/** A backup brought something back. @returns what became of the backup, as it is. */
export async function thenNoLongerLost(view: Answers['backup/import']): Promise<Answers['backup/import']> {
  const taken = view.kind === 'contents' ? [...view.gateways, ...view.devices] : [];
  if (taken.some(({ fate }) => fate === 'new' || fate === 'added-to')) await toldOfLostMemory();
  return view;
}
