import type { WebRequest } from 'webextension-polyfill';
import { type Fact, type Observation, observedByBrowser, parseOrigin, type TabEvent } from '../core/common.ts';
import type { HttpBlocked } from './https-first.ts';
import type { RefusedByBrowser } from './refusals.ts';
import type { FailedPage } from './tabs.ts';

/** What a browser tells of a tab's main frame, and what it let us see of the connections. */
export type PageEvent = TabEvent<readonly Observation[]>;

/** A main-frame navigation that the browser refused for its certificate. */
export interface RefusedPage extends RefusedByBrowser, FailedPage {
  /** Where the browser had connected to; null where it does not say. */
  readonly address: string | null;
}

/** An answer to a tab's request for a page over https, told of before it becomes a page, as far as the browser can. */
export interface PageAnswer {
  readonly url: string;
  readonly method: string;
  readonly observations: readonly Observation[];
  /** Whether the tab has asked for another page since; where the browser tells that sooner than `tabs` does. */
  readonly moved?: () => boolean;
}

/** The same as soon as its headers are there: what is seen of it may still be asked for. Null: it is no web address. */
export interface ComingAnswer extends Omit<PageAnswer, 'observations'> {
  readonly observations: PageAnswer['observations'] | Promise<PageAnswer['observations'] | null>;
}

/** A tab's request for a page, before it goes out. */
export interface Asked {
  readonly url: string;
  readonly method: string;
  /** The same for as long as one answer leads on to the next. */
  readonly request: string;
  /** The page that asked for it, null where the person did. */
  readonly from: string | null;
}

/** The seam: what each browser's file hands to the background. */
export interface PageListeners {
  readonly onEvent: (tabId: number, event: PageEvent) => void;
  readonly onRefused: (page: RefusedPage) => void;
  /** Chromium wanted https, could not have it, and did not open the page over http. */
  readonly onHttpBlocked: (page: HttpBlocked) => void;
  /**
   * A tab's request for a page failed, or was given up; before `onFailed`, if that follows at all. `unanswered`: where
   * it went, no one speaks https.
   */
  readonly onRequestFailed: (tabId: number, request: string, unanswered: boolean) => void;
  /** A tab shows the browser's page about a failure that had nothing to do with a certificate. */
  readonly onFailed: (page: FailedPage) => void;
  /** @returns whether it must not be shown. Firefox holds it up until then; Chromium cannot. */
  readonly onAnswer: (tabId: number, answer: ComingAnswer) => Promise<boolean>;
  /** Firefox: the certificate with which a page's answer came over the network. */
  readonly onCertificate: (url: string, leaf: Uint8Array) => void;
  /** Firefox: a tab is about to ask for a page. @returns whether it must not, or for what it asks instead. */
  readonly onAsked: (tabId: number, asked: Asked) => Promise<WebRequest.BlockingResponse>;
  /** Chromium: a tab asks over https for what was to be asked over http, because a rule says so. */
  readonly onUpgraded: (tabId: number, url: string, request: string) => void;
  /** Chromium: an extension kept a tab from asking for a page, perhaps we. */
  readonly onBlocked: (page: FailedPage) => void;
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
