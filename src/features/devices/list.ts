import type { DeviceView } from '../../protocol/index.ts';
import type { DeviceRecord } from '../../store/database.ts';
import { changeDevice, knownDevices } from '../../store/devices.ts';
import { memoryOf } from '../../store/memory.ts';
import { trustedGateways } from '../trust/trust.ts';

export async function listDevices(): Promise<DeviceView[]> {
  return Promise.all((await knownDevices()).map(viewOf));
}

/** The person says that this key is their device's. */
export async function rememberDevice({
  device,
  spkiSha256,
}: {
  device: string;
  spkiSha256: string;
}): Promise<DeviceView> {
  return viewOf(
    await changeDevice(device, (before) => ({
      ...before,
      spkiSha256,
      pinned: 'person',
      pinnedAt: Date.now(),
      pinnedBy: null,
      mineAt: null,
      last: null,
      removedAt: null,
    })),
  );
}

export async function renameDevice({ device, label }: { device: string; label: string }): Promise<DeviceView> {
  return viewOf(await changeDevice(device, (before) => ({ ...before, label: label.trim() || null })));
}

/** Removed records are kept until the next start, so that forgetting can be undone. */
export async function forgetDevice({ device }: { device: string }): Promise<null> {
  await changeDevice(device, (before) => ({ ...before, removedAt: Date.now() }));
  return null;
}

export async function restoreDevice({ device }: { device: string }): Promise<DeviceView> {
  return viewOf(await changeDevice(device, (before) => ({ ...before, removedAt: null })));
}

async function viewOf(record: DeviceRecord): Promise<DeviceView> {
  const memory = memoryOf(record, await trustedGateways());
  // A confirmation holds only while the gateway that gave it is paired.
  const last = record.last?.kind === 'confirmed' && memory.pinned !== 'gateway' ? null : (record.last ?? null);
  return { ...memory, host: record.host, port: record.port, last };
}
