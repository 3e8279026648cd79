import { type BrowserRefusal, parseOrigin, withoutFragment } from '../core/common.ts';
import type { FailedPage } from './tabs.ts';
import { chromiumRefusal } from './refusals.ts';

/** A page over http that Chromium did not open, since it wanted https there and could not have it. */
export interface HttpBlocked extends FailedPage {
  /** Why it refused the certificate there; null where nothing spoke https. */
  readonly tried: BrowserRefusal | null;
}

/** Chromium blocks the page a moment after its try; what failed longer ago was something else. */
const MOMENT_MS = 15_000;

interface Tried {
  readonly url: string;
  readonly refusal: BrowserRefusal | null;
  readonly at: number;
}

/**
 * Recognises HTTPS-First (docs/platform-facts.md#https-first), which has no code of its own: the request for the https
 * address fails, and then the navigation to the http address with the code that ad blockers cause, too. Those block
 * the request itself, whichever it is.
 */
export function httpsFirst(now: () => number = Date.now) {
  const tried = new Map<number, Tried>();
  return {
    /** A tab's request for a page failed. */
    requestFailed({
      tabId,
      url,
      error,
    }: {
      readonly tabId: number;
      readonly url: string;
      readonly error: string;
    }): void {
      if (!url.startsWith('https:') || /ERR_(BLOCKED|ABORTED)/.test(error)) tried.delete(tabId);
      else tried.set(tabId, { url, refusal: chromiumRefusal(error)?.refusal ?? null, at: now() });
    },
    /** A tab's request for a page was answered. */
    requestAnswered: (tabId: number): void => void tried.delete(tabId),
    /** A tab's navigation failed. @returns what was blocked, null where it was no case of this. */
    blocked(page: FailedPage, error: string): HttpBlocked | null {
      const last = tried.get(page.tabId);
      tried.delete(page.tabId);
      if (error !== 'net::ERR_BLOCKED_BY_CLIENT' || !last || now() - last.at > MOMENT_MS) return null;
      return parseOrigin(page.url)?.scheme === 'http' && withHttps(page.url) === withoutFragment(last.url)
        ? { ...page, tried: last.refusal }
        : null;
    },
  };
}

const withHttps = (url: string): string => withoutFragment(url).replace(/^http:/, 'https:');
