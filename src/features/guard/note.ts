import { afterHold, type LogEntry } from '../../core/common.ts';
import { isPrivate } from '../../platform/tabs.ts';
import { updateDevice } from '../../store/devices.ts';
import { faultOf } from '../common/index.ts';

type Noted = Extract<LogEntry, { readonly what: 'guard-held' | 'guard-opened' }>;
type Bare<T> = T extends unknown ? Omit<T, 'device' | 'at' | 'endpoint'> : never;

/**
 * Writes down in the device's log what the guard did, and that a page of it was in danger: one that was stopped is
 * never written down as a visit. Nothing of private windows. Never rejects.
 */
export async function note(tabId: number, endpoint: string, what: Bare<Noted>): Promise<void> {
  if (await isPrivate(tabId)) return;
  const at = Date.now();
  // Without a key, the page was stopped because it could not be judged.
  const isJudged = what.what === 'guard-held' && what.shown !== null;
  await updateDevice(
    endpoint,
    (before) =>
      before && {
        device: isJudged ? afterHold(before, endpoint, { kind: 'danger', reasons: what.reasons }, at) : before,
        log: [{ device: before.id, at, endpoint, ...what }],
      },
  ).catch(faultOf);
}
