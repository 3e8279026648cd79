import { session } from '../../platform/storage.ts';
import { readGuardState } from '../guard/held.ts';
import { faultOf } from '../common/faults.ts';
import { oneAtATime } from '../common/one-at-a-time.ts';

export interface UpgradeState {
  /** By tab, the https address that it asks for in place of an http one, until that is answered. */
  readonly asked: Readonly<Record<number, string>>;
  /** By endpoint, `host:port`, when https did not answer there; milliseconds since the epoch. */
  readonly undone: Readonly<Record<string, number>>;
}

const KEY = 'upgrade';
const EMPTY: UpgradeState = { asked: {}, undone: {} };

/** An endpoint that did not answer by https is tried again after this time, or once it was seen with https. */
const UNDONE_MS = 3_600_000;

/** What is kept, once it was read; no one else writes it. */
let known: UpgradeState | null = null;

export async function upgradeState(): Promise<UpgradeState> {
  const read = known ?? (await session.get<UpgradeState>(KEY)) ?? EMPTY;
  // Another may have read it meanwhile, and changed it since.
  return (known ??= read);
}

/** Changes it at once, and writes it down so that it outlives the background. */
export function changeUpgrades(what: (before: UpgradeState) => UpgradeState): Promise<void> {
  return oneAtATime('upgrade', async () => {
    const before = await upgradeState();
    known = what(before);
    // Where there is no room for it, it holds for the life of this background.
    if (known !== before) await session.set(KEY, known).catch(faultOf);
  });
}

/** Whether https did not answer at an endpoint a while ago. */
export async function isUndone(endpoint: string): Promise<boolean> {
  const at = (await upgradeState()).undone[endpoint];
  return at !== undefined && Date.now() - at < UNDONE_MS;
}

/** The endpoints of which http addresses are left alone for now: undone, or held by the guard. */
export async function leftAlone(): Promise<string[]> {
  const [{ undone }, { held }] = await Promise.all([upgradeState(), readGuardState()]);
  const since = Date.now() - UNDONE_MS;
  return [...Object.keys(undone).filter((endpoint) => (undone[endpoint] ?? 0) > since), ...Object.keys(held)];
}

/** @returns the record without one of its keys, itself where it has none such. */
export function without<T>(record: Readonly<Record<string, T>>, key: string): Readonly<Record<string, T>> {
  return key in record ? Object.fromEntries(Object.entries(record).filter(([each]) => each !== key)) : record;
}
