import type { Observation } from '../../src/core/index.ts';
import { pageEvent } from '../../src/features/navigation/page-seen.ts';
import { inTurn } from '../../src/features/navigation/tab-queue.ts';
import type { PageEvent } from '../../src/platform/types.ts';

/** What a browser tells of a tab's main frame, one visit at a time. */

export interface Visit {
  readonly tabId?: number;
  readonly url: string;
  readonly observations: readonly Observation[];
  /** The id of its document; one of its own unless said. */
  readonly document?: string;
}

let count = 0;
/** A test may set the clock. */
const { setTimeout: setRealTimeout } = globalThis;
export const tell = (tabId: number, event: PageEvent): Promise<void> => pageEvent(tabId, event);

/** A page is asked for, answered, and shown, and nothing waits for it to have loaded. */
export async function visitPage({
  tabId = 1,
  url,
  observations,
  document = `document-${String((count += 1))}`,
}: Visit): Promise<void> {
  void tell(tabId, started());
  void tell(tabId, answered(url, observations));
  await withoutPauses(tabId, tell(tabId, committed(url, document)));
}

/**
 * As if the popup were opened over a tab again and again: nothing pauses there until a page has had time to load.
 * @param done what happens in the tab
 */
export async function withoutPauses<T>(tabId: number, done: Promise<T>): Promise<T> {
  let isDone = false;
  const settled = done.finally(() => (isDone = true));
  const look = () => inTurn(tabId, () => new Promise<void>((resolve) => setRealTimeout(resolve, 1)));
  while (!isDone) await Promise.race([settled, look()]);
  return settled;
}

export const started = (): PageEvent => ({ kind: 'started', frame: 0, time: Date.now(), request: null });

/** Each answer is a visit of its own, as browsers have it, whatever the observations were stamped with. */
export function answered(url: string, observations: readonly Observation[]): PageEvent {
  const request = `request-${String((count += 1))}`;
  const seen = observations.map((each) => ({ ...each, visit: request, time: Date.now() }));
  return { kind: 'answered', frame: 0, time: Date.now(), request, url, seen, copy: false, fills: true };
}

/** A document is shown, perhaps one that was shown before. */
export const committed = (url: string, document: string): Extract<PageEvent, { kind: 'committed' }> => ({
  kind: 'committed',
  frame: 0,
  time: Date.now(),
  document,
  url,
  traversal: false,
  ahead: false,
});
