import { type BackupDevice, type Fate, hostPort, parseHost } from '../../core/index.ts';
import type { DeviceRecord } from '../database.ts';

export interface DeviceStep {
  readonly id: string;
  readonly label: string | null;
  readonly fate: Fate;
  /** What is to be written, null where nothing is. */
  readonly record: DeviceRecord | null;
}

/** The part of memory that a backup holds, null where the person neither named the device nor called it theirs. */
export function backupDevice({
  host,
  port,
  label,
  spkiSha256,
  firstSeen,
  lastSeen,
  pinned,
  pinnedAt,
  mineAt = null,
}: DeviceRecord): BackupDevice | null {
  const word = pinned === 'person' ? pinnedAt : mineAt;
  return label === null && word === null ? null : { host, port, label, spkiSha256, firstSeen, lastSeen, mineAt: word };
}

/**
 * What becomes of a device that arrives from elsewhere: the key that is here stays, seen or pinned; a name and the
 * person's word are taken where there are none.
 */
export function deviceStep(
  device: BackupDevice,
  find: (id: string) => DeviceRecord | undefined,
  now: number,
): DeviceStep {
  const id = idOf(device);
  const found = find(id);
  const here = found?.removedAt === null ? found : null;
  const { label } = device;
  const word = device.mineAt === null ? null : Math.min(device.mineAt, now);
  if (!here)
    return {
      id,
      label,
      fate: 'new',
      record: { ...recordOf(id, device, now), ...(found?.anchors ? { anchors: found.anchors } : {}) },
    };
  if (here.spkiSha256 !== device.spkiSha256) return { id, label, fate: 'other-key', record: null };
  const after = { ...here, label: here.label ?? label, ...wordOf(here, word) };
  const same = after.label === here.label && after.pinned === here.pinned && after.mineAt === (here.mineAt ?? null);
  return { id, label, fate: same ? 'known' : 'added-to', record: same ? null : after };
}

function wordOf(
  { pinned, pinnedAt, pinnedBy, mineAt = null }: DeviceRecord,
  word: number | null,
): Pick<DeviceRecord, 'pinned' | 'pinnedAt' | 'pinnedBy'> & { mineAt: number | null } {
  if (pinned === null && word !== null) return { pinned: 'person', pinnedAt: word, pinnedBy: null, mineAt: null };
  return { pinned, pinnedAt, pinnedBy, mineAt: pinned === 'gateway' ? (mineAt ?? word) : mineAt };
}

function recordOf(
  id: string,
  { host, port, label, spkiSha256, firstSeen, lastSeen, mineAt }: BackupDevice,
  now: number,
): DeviceRecord {
  const pin =
    mineAt === null
      ? { pinned: null, pinnedAt: null }
      : ({ pinned: 'person', pinnedAt: Math.min(mineAt, now) } as const);
  return {
    id,
    host,
    port,
    address: null,
    label,
    spkiSha256,
    firstSeen: Math.min(firstSeen, now),
    lastSeen: Math.min(lastSeen, now),
    ...pin,
    pinnedBy: null,
    mineAt: null,
    removedAt: null,
  };
}

/** The host was parsed when the backup was read. */
function idOf({ host, port }: BackupDevice): string {
  return hostPort(parseHost(host) ?? { kind: 'dns', value: host }, port);
}
