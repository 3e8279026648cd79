import { IDBFactory } from 'fake-indexeddb';
import 'fake-indexeddb/auto';
import { closeDatabase } from '../../src/store/database.ts';
import { purgeCrls } from '../../src/store/crls.ts';
import { purgeGateways } from '../../src/store/gateways.ts';

/** An empty IndexedDB, as on the first start. */
export async function freshDatabase(): Promise<void> {
  await closeDatabase();
  globalThis.indexedDB = new IDBFactory();
  // Writes, so that nothing listed from the database before is kept.
  await Promise.all([purgeGateways(0), purgeCrls(0)]);
}
