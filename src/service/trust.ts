import type { RevocationData, Trust } from '../core/index.ts';
import { pairedGateways } from '../store/gateways.ts';
import { revocationData } from '../store/revocation-data.ts';

const NOTHING: RevocationData = { crls: [], ocsp: [] };

/** What Latchkey believes at this moment. Revocation data that cannot be read are missing data, no failure. @throws StoreError */
export async function currentTrust(now: number): Promise<Trust> {
  return { gateways: await pairedGateways(), revocation: await revocationData(now).catch(() => NOTHING) };
}
