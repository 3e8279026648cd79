import * as v from 'valibot';
import { makerKey } from '../../core/transfer/sync-keys.ts';
import { acrossWindows, kept } from '../../platform/storage.ts';

const KEY = 'sync-declined';
/** Synced storage holds 512 items; whoever fills it again and again must not fill this computer. */
const MAX_DECLINED = 2000;
const schema = v.array(v.string());

/** What the person does not want offered here again: ids of gateways, and keys of makers in the synced storage. */
export async function declinedSynced(): Promise<readonly string[]> {
  const parsed = v.safeParse(schema, await kept.get(KEY));
  return parsed.success ? parsed.output : [];
}

/**
 * Offers a gateway of the browser's account here no more; the last MAX_DECLINED are kept in mind.
 * @param gateway its id.
 * @throws Error of the browser where storage is full.
 */
export function declineSynced(gateway: string): Promise<void> {
  return acrossWindows(KEY, async () => {
    const rest = (await declinedSynced()).filter((id) => id !== gateway);
    await kept.set(KEY, [gateway, ...rest].slice(0, MAX_DECLINED));
  });
}

/** A maker that was removed here is not to come back by the account. */
export const declineMaker = (id: string): Promise<void> => declineSynced(makerKey(id));
