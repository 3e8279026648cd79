import type { BackupContents } from '../../core/index.ts';
import { database } from '../database.ts';
import { knownDevices } from '../devices.ts';
import { guarded } from '../faults.ts';
import { pairedGateways, writeGateways } from '../gateways.ts';
import { backupDevice, type DeviceStep, deviceStep } from './device.ts';
import { type GatewayStep, gatewayStep } from './gateway.ts';

export interface Restoration {
  readonly gateways: readonly GatewayStep[];
  readonly devices: readonly DeviceStep[];
}

/** Everything that is worth keeping elsewhere. @throws StoreError */
export async function backupContents(): Promise<BackupContents> {
  const [gateways, devices] = await Promise.all([pairedGateways(), knownDevices()]);
  return { gateways, devices: devices.flatMap((record) => backupDevice(record) ?? []) };
}

/**
 * What taking this in would do (`dry`), or did: one transaction, all of it or nothing. Nothing that is here is replaced
 * or removed.
 * @param now milliseconds since the epoch.
 * @throws StoreError
 */
export function restore(
  contents: BackupContents,
  now: number,
  { dry }: { readonly dry: boolean },
): Promise<Restoration> {
  const run = dry ? guarded<Restoration> : writeGateways<Restoration>;
  return run(async () => {
    const transaction = (await database()).transaction(['gateways', 'devices'], dry ? 'readonly' : 'readwrite');
    const [pairings, devices] = [transaction.objectStore('gateways'), transaction.objectStore('devices')];
    const here = await pairings.getAll();
    const known = new Map((await devices.getAll()).map((record) => [record.id, record]));
    const restoration: Restoration = {
      gateways: contents.gateways.map((gateway) => gatewayStep(gateway, here)),
      devices: contents.devices.map((device) => deviceStep(device, (id) => known.get(id), now)),
    };
    const puts = dry
      ? []
      : [
          ...restoration.gateways.map(({ record }) => record && pairings.put?.(record)),
          ...restoration.devices.map(({ record }) => record && devices.put?.(record)),
        ];
    await Promise.all([...puts, transaction.done]);
    return restoration;
  });
}
