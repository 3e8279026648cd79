import { type Fact, type Observation, observedByBrowser, parseOrigin } from '../core/index.ts';
import type { Refused } from './refusals.ts';
import type { FailedPage } from './tabs.ts';

/** A page that loaded in a tab's main frame, and what the browser let us see of its connection. */
export interface SeenPage {
  readonly tabId: number;
  readonly url: string;
  readonly observations: readonly Observation[];
}

/** A main-frame navigation that the browser refused for its certificate. */
export interface RefusedPage extends Refused, FailedPage {
  /** Where the browser had connected to; null where it does not say. */
  readonly address: string | null;
}

/** The seam: what each browser's file hands to the background. */
export interface PageListeners {
  readonly onSeen: (page: SeenPage) => void;
  readonly onRefused: (page: RefusedPage) => void;
  /** A tab shows the browser's page about a failure that had nothing to do with a certificate. */
  readonly onFailed: (tabId: number) => void;
}

/**
 * What a browser showed of one main-frame response, stamped as one visit; null when the URL is not http(s).
 * @param address where it was fetched from, null where the browser does not say.
 */
export function observedPage(
  url: string,
  address: string | null,
  factsOf: (scheme: 'http' | 'https') => readonly Fact[],
): Observation[] | null {
  const origin = parseOrigin(url);
  return origin && observedByBrowser({ ...origin, address }, factsOf(origin.scheme), crypto.randomUUID(), Date.now());
}
