import { type BrowserRefusal, type ConnectionEvidence, type Evidence, parseOrigin } from '../core/index.ts';

/** A page that loaded in a tab's main frame, and what the browser let us see of its connection. */
export interface SeenPage {
  readonly tabId: number;
  readonly url: string;
  readonly evidence: readonly Evidence[];
}

/** A main-frame navigation that the browser refused for its certificate. */
export interface RefusedPage {
  readonly tabId: number;
  readonly url: string;
  readonly refusal: BrowserRefusal;
  /** Where the browser had connected to; null where it does not say (F7). */
  readonly address: string | null;
}

/** The seam: what each browser's file hands to the background. */
export interface PageListeners {
  readonly onSeen: (page: SeenPage) => void;
  readonly onRefused: (page: RefusedPage) => void;
  /** A tab shows the browser's page about a failure that had nothing to do with a certificate. */
  readonly onFailed: (tabId: number) => void;
}

/** Connection evidence of a URL and the address it was fetched from, or null when it is not http(s). */
export function connectionEvidence(url: string, address: string | null): ConnectionEvidence | null {
  const origin = parseOrigin(url);
  return origin && { kind: 'connection', ...origin, address };
}
