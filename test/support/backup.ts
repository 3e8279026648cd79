import type { BackupContents, BackupDevice, GatewayRoot } from '../../src/core/index.ts';
import { checksumOf } from '../../src/core/transfer/backup/format.ts';
import { localScope } from '../../src/core/scope/scope.ts';
import { spkiOf } from './observations.ts';
import { DAY, type Minted, NOW } from './mint.ts';

/** A paired gateway as the store would hold it, with its true id. */
export async function pairing(
  root: Minted,
  intermediates: readonly Minted[] = [],
  change: Partial<GatewayRoot> = {},
): Promise<GatewayRoot> {
  return {
    id: await spkiOf(root),
    name: 'Home',
    root: root.der,
    intermediates: intermediates.map(({ der }) => der),
    scope: localScope(Math.floor((NOW + 30 * DAY) / 1000) * 1000),
    pairedAt: NOW - DAY,
    source: 'file',
    ...change,
  };
}

export function device(change: Partial<BackupDevice> = {}): BackupDevice {
  return {
    host: 'camera.local',
    port: 443,
    label: 'Camera',
    spkiSha256: 'a'.repeat(64),
    firstSeen: NOW - 9 * DAY,
    lastSeen: NOW - DAY,
    mineAt: NOW - 8 * DAY,
    ...change,
  };
}

export function contents(gateways: readonly GatewayRoot[], devices: readonly BackupDevice[] = []): BackupContents {
  return { gateways, devices };
}

/** A backup's JSON as a tree of plain values, for a test to change. */
export interface Tree {
  [member: string]: unknown;
  format?: unknown;
  version?: unknown;
  content?: { gateways: Record<string, unknown>[]; devices: Record<string, unknown>[] };
  sealed?: Record<string, unknown>;
}

/** Changes a backup as someone would who knows how to make the checksum fit again. */
export async function forged(text: string, change: (file: Tree) => void): Promise<string> {
  const body = JSON.parse(text) as Tree;
  delete body['checksum'];
  change(body);
  return JSON.stringify({ ...body, checksum: await checksumOf(body) });
}
