import { kept, synced } from '../../platform/storage.ts';
import { RequestError } from '../common/index.ts';

/** Where it is kept whether this browser shares by the account. */
const KEY = 'sync';

/** Everything in the synced storage. @throws RequestError `sync-failed` where the browser does not give it out. */
export async function syncedItems(): Promise<Record<string, unknown>> {
  try {
    return await synced.all();
  } catch (error) {
    console.error(error);
    throw new RequestError('sync-failed');
  }
}

/** Off until the person switches it on. */
export async function syncIsOn(): Promise<boolean> {
  return (await kept.get(KEY)) === true;
}

/** Kept on this computer, for this profile. What was carried already stays in the account. */
export async function switchSync(on: boolean): Promise<void> {
  await kept.set(KEY, on);
}
