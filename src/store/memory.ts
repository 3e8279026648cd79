import {
  type ConnectionFact,
  type DeviceMemory,
  type GatewayRoot,
  hostPort,
  type Appraisal,
  type Recollection,
  seenOnOtherDevices,
} from '../core/index.ts';
import type { DeviceRecord } from './database.ts';
import { devicesWithKey, findDevice, updateDevice } from './devices.ts';

/**
 * What we knew about the device at a connection, and where else its key was seen.
 * @param spkiSha256 the key presented now, or null when it was not seen.
 * @param gateways those that are believed now.
 * @throws StoreError
 */
export async function recall(
  connection: ConnectionFact,
  spkiSha256: string | null,
  gateways: readonly GatewayRoot[],
  now: number,
): Promise<Recollection> {
  const { host, port, address } = connection;
  const [record, sameKey] = await Promise.all([
    findDevice(hostPort(host, port)),
    spkiSha256 === null ? [] : devicesWithKey(spkiSha256),
  ]);
  const others = seenOnOtherDevices({ host: host.value, port, address, lastSeen: now }, sameKey);
  return {
    device: record && memoryOf(record, gateways),
    keySeenAt: others.map((other) =>
      hostPort({ kind: other.host.includes(':') ? 'ip' : 'dns', value: other.host }, other.port),
    ),
  };
}

/**
 * A record as the core knows it. A pin by a gateway counts only while that gateway is believed; what the person said
 * before outlives it.
 */
export function memoryOf(record: DeviceRecord, gateways: readonly GatewayRoot[]): DeviceMemory {
  const { id, label, spkiSha256, firstSeen, lastSeen } = record;
  return { id, label, spkiSha256, firstSeen, lastSeen, ...pinOf(record, gateways) };
}

/**
 * Writes down what an appraisal taught: a confirmed device is pinned by its gateway; any other is a sighting. A pinned
 * key is never overwritten by a sighting: only the person, the gateway or a public authority can move it. What was
 * concluded is noted in any case.
 * @throws StoreError
 */
export async function remember(appraisal: Appraisal, gateways: readonly GatewayRoot[]): Promise<void> {
  const { headline, certificate, host, port, address, appraisedAt } = appraisal;
  if (!certificate || headline.kind === 'not-local' || headline.kind === 'cannot-tell') return;
  const id = hostPort(host, port);
  await updateDevice(id, (before) => {
    const known = before?.removedAt === null ? before : null;
    const last = { kind: headline.kind, reasons: headline.reasons };
    const seen = { ...(known ?? blank(id, host.value, port, appraisedAt)), address, lastSeen: appraisedAt, last };
    const { spkiSha256 } = certificate;
    const sameKey = known?.spkiSha256 === spkiSha256;
    if (headline.kind === 'confirmed') {
      const samePin = sameKey && known.pinned === 'gateway' && known.pinnedBy === headline.gateway.id;
      const mineAt = sameKey ? (known.pinned === 'person' ? known.pinnedAt : (known.mineAt ?? null)) : null;
      return {
        ...seen,
        spkiSha256,
        pinned: 'gateway',
        pinnedBy: headline.gateway.id,
        pinnedAt: samePin ? known.pinnedAt : appraisedAt,
        mineAt,
      };
    }
    if (sameKey) return seen;
    const pinned = known !== null && pinOf(known, gateways).pinned !== null;
    return pinned && headline.kind !== 'public'
      ? { ...known, last }
      : { ...seen, spkiSha256, pinned: null, pinnedBy: null, pinnedAt: null, mineAt: null };
  });
}

/**
 * The person's word holds; a gateway's while it is believed. Asked of the record as it is now, not as it was when
 * judged.
 */
function pinOf(
  { pinned, pinnedAt, pinnedBy, mineAt = null }: DeviceRecord,
  gateways: readonly GatewayRoot[],
): Pick<DeviceMemory, 'pinned' | 'pinnedAt' | 'pinnedBy'> {
  if (pinned === 'gateway' && !gateways.some(({ id }) => id === pinnedBy))
    return { pinned: mineAt === null ? null : 'person', pinnedAt: mineAt };
  return { pinned, pinnedAt, ...(pinned === 'gateway' ? { pinnedBy } : {}) };
}

function blank(id: string, host: string, port: number, now: number): DeviceRecord {
  return {
    id,
    host,
    port,
    address: null,
    label: null,
    spkiSha256: '',
    firstSeen: now,
    lastSeen: now,
    pinned: null,
    pinnedAt: null,
    pinnedBy: null,
    removedAt: null,
  };
}
