import type { DeviceMemory, Observation } from '../../core/index.ts';
import { session } from '../../platform/storage.ts';
import type { Fault } from '../../protocol/index.ts';
import { decodeJson, encodeJson } from '../common/bytes-json.ts';
import { faultOf } from '../common/faults.ts';

/** What memory knew before a visit; null while the visit has taught it nothing. */
export type Before = { readonly device: DeviceMemory | null } | null;

/** What was seen in a tab's main frame last: enough to judge again, with whatever is known by then. */
export interface TabObservations {
  readonly url: string;
  readonly observations: readonly Observation[];
  /** Why memory could not be written, null when it could or must not be (private window). */
  readonly notice: Fault | null;
  readonly before: Before;
}

const PREFIX = 'tab:';

/** Where there is no room for it, nothing is kept: least of all what was seen before, which may have been calmer. */
export async function keepTabObservations(tabId: number, kept: TabObservations): Promise<void> {
  try {
    await session.set(PREFIX + String(tabId), encodeJson(kept));
  } catch (error) {
    faultOf(error);
    await forgetTab(tabId);
  }
}

/** @returns null when nothing was seen in this tab. */
export async function observationsOfTab(tabId: number): Promise<TabObservations | null> {
  const text = await session.get<string>(PREFIX + String(tabId));
  return text === null ? null : (decodeJson(text) as TabObservations);
}

export async function forgetTab(tabId: number): Promise<void> {
  await session.remove(PREFIX + String(tabId));
}

/** Tabs in which something was seen. */
export async function tabsWithObservations(): Promise<number[]> {
  return (await session.keys()).filter((key) => key.startsWith(PREFIX)).map((key) => Number(key.slice(PREFIX.length)));
}
