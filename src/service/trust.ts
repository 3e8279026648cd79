import type { Trust } from '../core/index.ts';
import { currentCrls } from '../store/crls.ts';
import { pairedGateways } from '../store/gateways.ts';

const NO_LISTS: readonly Uint8Array[] = [];

/** What Latchkey believes at this moment. Revocation lists that cannot be read are missing data, no failure. @throws StoreError */
export async function currentTrust(now: number): Promise<Trust> {
  return { gateways: await pairedGateways(), crls: await currentCrls(now).catch(() => NO_LISTS) };
}
