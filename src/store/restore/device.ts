import {
  type BackupDevice,
  type Device,
  type DeviceChange,
  type Endpoint,
  endpointOf,
  type Fate,
  hostPort,
  type LogEntry,
  parseHost,
  type PersonPin,
} from '../../core/common.ts';

export interface DeviceStep {
  /** The endpoint, `host:port`. */
  readonly id: string;
  readonly label: string | null;
  readonly fate: Exclude<Fate, 'unproved'>;
  /** What is to be written, null where nothing is. */
  readonly change: DeviceChange | null;
  /** The device that the endpoint led to so far, removed or not. */
  readonly before: Device | null;
}

/**
 * The parts of memory that a backup holds, one for each endpoint; none where the person neither named the device nor
 * called its key theirs. Where another key has taken the place of theirs since, it is theirs that goes there.
 */
export function backupDevices({ label, personPin, endpoints, keys }: Device): readonly BackupDevice[] {
  const mine = keys.find(({ spkiSha256 }) => spkiSha256 === personPin?.spkiSha256);
  return endpoints.flatMap(({ id, host, port, ...held }) => {
    const isHeld = personPin?.spkiSha256 === held.spkiSha256;
    const pin = isHeld || mine?.endpoints.includes(id) ? personPin : null;
    if (label === null && pin === null) return [];
    const { spkiSha256, firstSeen, lastSeen } = pin === null || isHeld ? held : (mine ?? held);
    return { host, port, label, spkiSha256, firstSeen, lastSeen, mineAt: pin?.since ?? null };
  });
}

/**
 * What becomes of a device that arrives from elsewhere: the key that is here stays, seen or pinned; a name and the
 * person's word are taken where there are none.
 * @param find the device that an endpoint leads to, removed or not.
 * @param now milliseconds since the epoch.
 * @param newId the id of the device where it is new here.
 */
export function deviceStep(
  brought: BackupDevice,
  find: (endpoint: string) => Device | undefined,
  now: number,
  newId: string,
): DeviceStep {
  const id = idOf(brought);
  const before = find(id) ?? null;
  const { label } = brought;
  const word = brought.mineAt === null ? null : Math.min(brought.mineAt, now);
  const here = before?.removedAt === null ? endpointOf(before, id) : undefined;
  if (!before || !here) return { id, label, fate: 'new', before, change: newDevice(brought, id, before, now, newId) };
  const left = (fate: 'other-key' | 'known'): DeviceStep => ({ id, label, fate, before, change: null });
  // What a backup of here holds where a gateway has put another key since.
  const isMine = before.personPin?.spkiSha256 === brought.spkiSha256;
  if (here.spkiSha256 !== brought.spkiSha256) return left(isMine ? 'known' : 'other-key');
  // A key that a gateway renewed stands beside the one that the person spoke of, whose word a file must not move.
  const [takesLabel, takesWord] = [before.label === null && label !== null, word !== null && before.personPin === null];
  const speaksOfAnother = before.personPin !== null && before.personPin.spkiSha256 !== here.spkiSha256;
  if (!takesLabel && !takesWord) return left(word !== null && speaksOfAnother ? 'other-key' : 'known');
  const device: Device = {
    ...before,
    label: before.label ?? label,
    personPin: takesWord ? pinOf(here.spkiSha256, word) : before.personPin,
  };
  const taken = { label: takesLabel ? label : null, mineAt: takesWord ? word : null };
  return { id, label, fate: 'added-to', before, change: { device, log: [noteOf(device, here, taken, now)] } };
}

const pinOf = (spkiSha256: string, since: number | null): PersonPin | null =>
  since === null ? null : { spkiSha256, since };

/** Of a device that was forgotten here, only what may still be in the browser comes back. */
function newDevice(
  { host, port, label, spkiSha256, mineAt, ...times }: BackupDevice,
  endpointId: string,
  before: Device | null,
  now: number,
  id: string,
): DeviceChange {
  const [firstSeen, lastSeen] = [Math.min(times.firstSeen, now), Math.min(times.lastSeen, now)];
  const endpoint: Endpoint = {
    id: endpointId,
    host,
    port,
    spkiSha256,
    address: null,
    addresses: [],
    firstSeen,
    lastSeen,
    last: null,
  };
  const word = mineAt === null ? null : Math.min(mineAt, now);
  const device: Device = {
    id,
    label,
    notes: null,
    endpoints: [endpoint],
    keys: [{ spkiSha256, firstSeen: Math.min(lastSeen, word ?? lastSeen), lastSeen, endpoints: [endpointId] }],
    personPin: pinOf(spkiSha256, word),
    gatewayPin: null,
    anchors: before?.anchors ?? [],
    removedAt: null,
  };
  return { device, log: [noteOf(device, endpoint, { label, mineAt: word }, now)] };
}

function noteOf(
  { id }: Device,
  { id: endpoint, spkiSha256 }: Endpoint,
  taken: { readonly label: string | null; readonly mineAt: number | null },
  now: number,
): LogEntry {
  return { device: id, at: now, endpoint, what: 'taken-from-backup', spkiSha256, ...taken };
}

/** The host was parsed when the backup was read. */
function idOf({ host, port }: BackupDevice): string {
  return hostPort(parseHost(host) ?? { kind: 'dns', value: host }, port);
}
