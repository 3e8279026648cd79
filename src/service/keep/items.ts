import { synced } from '../../platform/synced.ts';
import { RequestError } from '../../features/common/faults.ts';

/** Everything in the synced storage. @throws RequestError `sync-failed` where the browser does not give it out. */
export async function syncedItems(): Promise<Record<string, unknown>> {
  try {
    return await synced.all();
  } catch (error) {
    console.error(error);
    throw new RequestError('sync-failed');
  }
}
