import type { TabEvent } from '../../../src/core/index.ts';

/** What the model of the browsers (browser-model.ts) is about. */

export type Who = 'device' | 'attacker';

/**
 * `chrome` does not tell which request begins; only `firefox` tells of a page that rewrites itself, and where the host
 * was granted by itself, it may tell nothing of a page that comes.
 */
export type Kind = 'chrome' | 'firefox' | 'firefox-without-ids' | 'firefox-of-granted';

/** What a document came from; null where no answer was seen by anyone but the service worker. */
export interface ModelDocument {
  readonly id: string;
  readonly url: string;
  readonly from: Who | null;
  /** The browser's page about a failure, or one of ours; else a page of the web. */
  readonly place?: 'error' | 'ours';
}

export interface Navigation {
  readonly request: string;
  readonly url: string;
  readonly from: Who;
  readonly answered: boolean;
  readonly traversal: boolean;
}

export interface ModelTab {
  shown: ModelDocument | null;
  /** Kept by the browser to come back to. */
  kept: ModelDocument[];
  ahead: ModelDocument | null;
  going: Navigation | null;
  /** Answered, given up for `going`, and yet able to be shown. */
  late: Navigation | null;
}

export interface Seen {
  readonly url: string;
  readonly from: Who;
  /** Different for each answer. */
  readonly visit: string;
}

/**
 * @param url what it is about, where the event itself does not say.
 * @returns `stopped` where it may not go on, as a blocking listener says.
 */
export type Tell = (tabId: number, event: TabEvent<Seen>, url?: string) => Promise<'stopped' | undefined>;
/** Someone answered a request that was for no page. */
export type TellAnyAnswer = (url: string, from: Who) => Promise<void> | void;
/** Another document stands in a tab, told of or not. @param id what the browser calls it, where it has ids. */
export type Stands = (tabId: number, url: string, id: string | null) => void;

/** Pages that do not come. */
export interface Failures {
  /** Whether a rule of an extension's keeps tabs from asking for this. */
  readonly blocks: (url: string) => boolean;
  /** The browser's page about a failure stands in a tab, and is told of. */
  readonly failed: (tabId: number, page: ModelDocument, request: string, why: 'blocked' | 'refused') => Promise<void>;
}

export const NO_FAILURES: Failures = { blocks: () => false, failed: () => Promise.resolve() };
