import * as v from 'valibot';
import { kept } from '../../platform/kept.ts';

const KEY = 'sync-declined';
/** Synced storage holds 512 items; whoever fills it again and again must not fill this computer. */
const MAX_DECLINED = 2000;
const schema = v.array(v.string());

/** Ids of gateways that the person does not want offered here again. */
export async function declinedSynced(): Promise<readonly string[]> {
  const parsed = v.safeParse(schema, await kept.get(KEY));
  return parsed.success ? parsed.output : [];
}

export async function declineSynced(gateway: string): Promise<void> {
  const rest = (await declinedSynced()).filter((id) => id !== gateway);
  await kept.set(KEY, [gateway, ...rest].slice(0, MAX_DECLINED));
}
