import * as v from 'valibot';
import { type PortablePairing, portablePairing, toPortable, readPortable } from './portable.ts';
import type { GatewayRoot, SyncProblem } from '../gateways/types.ts';
import { syncKey } from './sync-keys.ts';

const VERSION = 1;
/** QUOTA_BYTES_PER_ITEM of both browsers: the key and the value as JSON, in UTF-8. */
const MAX_BYTES = 8192;

const schema = v.object({ version: v.picklist([VERSION]), pairing: portablePairing });

/** A pairing as one item of the browser's synced storage. */
export interface SyncItem {
  readonly key: string;
  readonly value: { readonly version: number; readonly pairing: PortablePairing };
  /** Intermediates for which there was no room. */
  readonly leftOut: number;
}

export type SyncRead =
  { readonly ok: true; readonly gateway: GatewayRoot } | { readonly ok: false; readonly problem: SyncProblem };

/**
 * As much of a pairing as there is room for in one item of sync (8,192 octets with its key, as the WebExtensions API
 * `storage.sync` sets it; docs/backup-format.md): the root always, the newest intermediates first.
 * @returns the item with the number of intermediates that were left out; null when the root alone is too large.
 */
export function writeSyncItem(gateway: GatewayRoot): SyncItem | null {
  const key = syncKey(gateway.id);
  for (let kept = gateway.intermediates.length; kept >= 0; kept--) {
    const value = {
      version: VERSION,
      pairing: toPortable({ ...gateway, intermediates: gateway.intermediates.slice(0, kept) }),
    };
    const size = new TextEncoder().encode(key + JSON.stringify(value)).length;
    if (size <= MAX_BYTES)
      return { key, value, leftOut: gateway.intermediates.length - value.pairing.intermediates.length };
  }
  return null;
}

/**
 * Reads an item that may come from anyone with the person's account.
 * @param now milliseconds since the epoch.
 * @param key under which it was found: it must be that of its root.
 * @returns the gateway, or the problem; never throws on bad input (docs/backup-format.md).
 */
export async function readSyncItem(key: string, value: unknown, now: number): Promise<SyncRead> {
  if (isNewer(value)) return { ok: false, problem: 'newer' };
  const parsed = v.safeParse(schema, value);
  if (!parsed.success) return { ok: false, problem: 'malformed' };
  const read = await readPortable(parsed.output.pairing, 'sync', now);
  if (read.ok && syncKey(read.gateway.id) !== key) return { ok: false, problem: 'other-key' };
  return read;
}

function isNewer(value: unknown): boolean {
  return (
    typeof value === 'object' &&
    value !== null &&
    'version' in value &&
    typeof value.version === 'number' &&
    value.version > VERSION
  );
}
