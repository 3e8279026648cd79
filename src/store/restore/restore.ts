import {
  type BackupContents,
  type Device,
  type Fate,
  type GatewayRoot,
  sameSubject,
  type MakerRoot,
} from '../../core/common.ts';
import { committed, database } from '../database.ts';
import { guarded } from '../database-error.ts';
import { DEVICE_STORES, knownDevices, replaceDevice } from '../devices.ts';
import { pairedGateways, writeGateways, MAX_INTERMEDIATES } from '../gateways.ts';
import { backupDevices, type DeviceStep, deviceStep } from './device.ts';
import { knownMakers } from '../makers.ts';
import type { GatewayRecord, MakerRecord } from '../schema.ts';

export interface Restoration {
  readonly gateways: readonly GatewayStep[];
  readonly devices: readonly DeviceStep[];
  readonly makers: readonly MakerStep[];
}

/** Everything that is worth keeping elsewhere. @throws DatabaseError */
export async function backupContents(): Promise<BackupContents> {
  const [gateways, devices, makers] = await Promise.all([pairedGateways(), knownDevices(), knownMakers()]);
  return { gateways, devices: devices.flatMap(backupDevices), makers };
}

/**
 * What taking a backup in would do, or did: one transaction, all of it or nothing. Nothing that is here is replaced or
 * removed.
 * @param proved ids of the gateways that were proved to be the person's: of those that are not paired here, no other is
 * taken in. Null where nothing is to be written; what would become of them then is told as if they were proved.
 * @param provedMakers the same of makers' roots.
 * @param now milliseconds since the epoch.
 * @throws DatabaseError
 */
export function restoreBackup(
  contents: BackupContents,
  now: number,
  proved: ReadonlySet<string> | null,
  provedMakers: ReadonlySet<string> = new Set(),
): Promise<Restoration> {
  if (proved === null)
    return guarded(async () => {
      const db = await database();
      const transaction = db.transaction(['gateways', 'devices', 'makers'], 'readonly');
      return stepsOf(
        contents,
        await transaction.objectStore('gateways').getAll(),
        await transaction.objectStore('devices').getAll(),
        await transaction.objectStore('makers').getAll(),
        now,
        null,
      );
    });
  return writeGateways(async () => {
    const transaction = (await database()).transaction(['gateways', 'makers', ...DEVICE_STORES], 'readwrite');
    const [gateways, devices] = [transaction.objectStore('gateways'), transaction.objectStore('devices')];
    const makers = transaction.objectStore('makers');
    const restoration = stepsOf(contents, await gateways.getAll(), await devices.getAll(), await makers.getAll(), now, {
      gateways: proved,
      makers: provedMakers,
    });
    await committed(transaction, [
      ...restoration.gateways.map(({ record }) => record && gateways.put(record)),
      ...restoration.makers.map(({ record }) => record && makers.put(record)),
      ...restoration.devices.map(({ before, change }) => change && replaceDevice(transaction, before, change)),
    ]);
    return restoration;
  });
}

function stepsOf(
  contents: BackupContents,
  gateways: readonly GatewayRecord[],
  devices: readonly Device[],
  makers: readonly MakerRecord[],
  now: number,
  proved: { readonly gateways: ReadonlySet<string>; readonly makers: ReadonlySet<string> } | null,
): Restoration {
  const known = new Map<string, Device>();
  const note = (device: Device) => device.endpoints.forEach(({ id }) => known.set(id, device));
  devices.forEach(note);
  return {
    gateways: contents.gateways.map((gateway) =>
      gatewayStep(gateway, gateways, proved?.gateways.has(gateway.id) ?? true),
    ),
    makers: (contents.makers ?? []).map((maker) => makerStep(maker, makers, proved?.makers.has(maker.id) ?? true, now)),
    devices: contents.devices.map((brought) => {
      const step = deviceStep(brought, (id) => known.get(id), now, crypto.randomUUID());
      // The next one may be about another endpoint of the same device.
      if (step.change) note(step.change.device);
      return step;
    }),
  };
}

interface GatewayStep {
  readonly gateway: GatewayRoot;
  readonly fate: Fate;
  /** What is to be written, null where nothing is. */
  readonly record: GatewayRecord | null;
}

/**
 * What becomes of a gateway that arrives from elsewhere. A pairing that is here stays as it is, but for intermediates,
 * which add no trust; a root of the same name with another key is never put beside it without the person's own
 * comparison.
 * @param isProved whether what the person compared at their gateway proves it: only then is it paired here anew.
 */
function gatewayStep(gateway: GatewayRoot, here: readonly GatewayRecord[], isProved: boolean): GatewayStep {
  const live = here.filter(({ removedAt }) => removedAt === null);
  const same = live.find(({ id }) => id === gateway.id);
  if (same) {
    const known = new Set(same.intermediates.map(String));
    const missing = gateway.intermediates.filter((der) => !known.has(String(der)));
    const intermediates = [...same.intermediates, ...missing].slice(0, MAX_INTERMEDIATES);
    const added = intermediates.length > same.intermediates.length;
    return { gateway, fate: added ? 'added-to' : 'known', record: added ? { ...same, intermediates } : null };
  }
  if (live.some(({ root }) => sameSubject(root, gateway.root))) return { gateway, fate: 'other-key', record: null };
  if (!isProved) return { gateway, fate: 'unproved', record: null };
  // What was unpaired here may still be in the browser as a scoped anchor, and knows what its devices still serve.
  const before = here.find(({ id }) => id === gateway.id);
  const brought = new Set(gateway.intermediates.map(String));
  const intermediates = [
    ...gateway.intermediates,
    ...(before?.intermediates ?? []).filter((der) => !brought.has(String(der))),
  ].slice(0, MAX_INTERMEDIATES);
  const from = before?.from === undefined ? {} : { from: before.from };
  return {
    gateway,
    fate: 'new',
    record: { ...gateway, ...from, intermediates, removedAt: null, anchors: before?.anchors ?? [] },
  };
}

interface MakerStep {
  readonly maker: MakerRoot;
  readonly fate: Extract<Fate, 'new' | 'known' | 'unproved'>;
  /** What is to be written, null where nothing is. */
  readonly record: MakerRecord | null;
}

/**
 * What becomes of a maker that arrives from elsewhere. One that is here stays as it is.
 * @param isProved whether the fingerprint that the person got from the maker proves it: only then is it added anew.
 * @param now milliseconds since the epoch.
 */
function makerStep(maker: MakerRoot, here: readonly MakerRecord[], isProved: boolean, now: number): MakerStep {
  if (here.some(({ id }) => id === maker.id)) return { maker, fate: 'known', record: null };
  if (!isProved) return { maker, fate: 'unproved', record: null };
  return { maker, fate: 'new', record: { ...maker, addedAt: now, from: null } };
}
