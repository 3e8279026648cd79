import type { LogEntry } from '../../core/common.ts';
import { isPrivate } from '../../platform/tabs.ts';
import { updateDevice } from '../../store/devices.ts';
import { faultOf } from '../common/faults.ts';

type Noted = Extract<LogEntry, { readonly what: 'guard-held' | 'guard-opened' }>;
type Bare<T> = T extends unknown ? Omit<T, 'device' | 'at' | 'endpoint'> : never;

/** Writes down in the device's log what the guard did, though nothing of private windows. Never rejects. */
export async function note(tabId: number, endpoint: string, what: Bare<Noted>): Promise<void> {
  if (await isPrivate(tabId)) return;
  await updateDevice(
    endpoint,
    (device) => device && { device, log: [{ device: device.id, at: Date.now(), endpoint, ...what }] },
  ).catch(faultOf);
}
