import { IDBFactory } from 'fake-indexeddb';
import 'fake-indexeddb/auto';
import { closeDatabase } from '../../src/store/database.ts';
import { purgeGateways } from '../../src/store/gateways.ts';
import { keepRevoked } from '../../src/store/revocation-data.ts';

/** An empty IndexedDB, as on the first start. */
export async function freshDatabase(): Promise<void> {
  await closeDatabase();
  globalThis.indexedDB = new IDBFactory();
  // Writes, so that nothing listed from the database before is kept.
  await Promise.all([purgeGateways(0), keepRevoked([])]);
}
