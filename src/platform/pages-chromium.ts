import type { Fact } from '../core/common.ts';
import { api } from './api.ts';
import { chromiumCertificateFacts, onHeadersWithCertificate } from './certificates-chromium.ts';
import { observedPage, type PageListeners } from './types.ts';
import { onLocalPages } from './local-events.ts';
import { httpsFirst } from './https-first.ts';
import { chromiumRefusal } from './refusals.ts';
import { chromiumUnanswered } from './unanswered.ts';

const MAIN_FRAMES: chrome.webRequest.RequestFilter = { urls: ['http://*/*', 'https://*/*'], types: ['main_frame'] };
const BLOCKED = 'net::ERR_BLOCKED_BY_CLIENT';

/**
 * Chromium: the certificate comes with the headers, the address with the response a moment later, both before the page
 * commits. They meet here by request id; a worker that dies in between loses one page view, of which nothing is known
 * then. A service worker answers with or without a request that we are told of, so the document itself is to be asked
 * (./made-by-worker.ts).
 */
export function watchChromium(listeners: PageListeners): void {
  const { onEvent, onRefused, onHttpBlocked, onRequestFailed, onFailed, onAnswer, onBlocked, onUpgraded } = listeners;
  const { webRequest } = chrome;
  const { webNavigation } = api;
  const upgrades = httpsFirst();
  /**
   * By request; null until its headers are told. Of one that is not here they may have come before we listened, as at
   * installation.
   */
  const certificates = new Map<string, Fact[] | null>();
  /** Whether this Chromium shows certificates, as far as we know. One that does not tells of no headers at all. */
  let shows = false;

  onHeadersWithCertificate((headers) => {
    const certificate = chromiumCertificateFacts(headers);
    shows ||= isShown(certificate);
    certificates.set(headers.requestId, certificate);
    const { tabId, url, method, frameId, documentId } = headers;
    // What is rendered ahead, or fetched for the cache, is no page of this tab yet. Redirects are told of here
    // alone.
    const seen = frameId === 0 && documentId === undefined ? observedPage(url, null, () => certificate) : null;
    if (seen) void onAnswer(tabId, { url, method, observations: seen });
    return undefined;
  }, MAIN_FRAMES);

  webRequest.onResponseStarted.addListener((details) => {
    const { tabId, url, ip, fromCache, documentId, frameId: frame, requestId: request, timeStamp: time } = details;
    const certificate = certificates.get(request);
    certificates.delete(request);
    upgrades.requestAnswered(tabId);
    // What belongs to a document already is fetched for the cache.
    if (documentId !== undefined) return;
    // What is cached has no connection to look at, so that says nothing about the flag.
    const why = shows || fromCache || certificate === undefined ? 'missed' : 'flag-off';
    const seen = observedPage(url, ip ?? null, (scheme) =>
      scheme === 'http' ? [] : isShown(certificate) ? certificate : [{ kind: 'unseen', reason: why }],
    );
    const fills = details.method === 'GET' && details.statusCode === 200;
    const cachePart = partOfCache(url, details.initiator);
    if (seen) onEvent(tabId, { kind: 'answered', frame, time, request, url, seen, copy: fromCache, fills, cachePart });
  }, MAIN_FRAMES);

  // What no one answered has no address: the browser leads on by itself. What is rendered ahead is not this tab's yet.
  webRequest.onBeforeRedirect.addListener(({ tabId, frameId, url, redirectUrl, ip, requestId }) => {
    // Where it leads we may not be told of the request any more, and whoever answers there is someone else.
    certificates.delete(requestId);
    if (frameId === 0 && ip === undefined && url.startsWith('http:') && redirectUrl.startsWith('https:'))
      onUpgraded(tabId, redirectUrl, requestId);
  }, MAIN_FRAMES);

  webRequest.onErrorOccurred.addListener((details) => {
    const { tabId, requestId, error } = details;
    certificates.delete(requestId);
    upgrades.requestFailed(details);
    onRequestFailed(tabId, requestId, chromiumUnanswered(error));
  }, MAIN_FRAMES);

  // After the listeners above, so that whoever hears this of a request hears those, too.
  webRequest.onBeforeRequest.addListener(({ requestId }) => void certificates.set(requestId, null), MAIN_FRAMES);

  onLocalPages(webNavigation.onBeforeNavigate, (details) => {
    const { tabId, frameId: frame, timeStamp: time } = details;
    if (isOutermost(details)) onEvent(tabId, { kind: 'started', frame, time, request: null });
  });

  onLocalPages(webNavigation.onCommitted, (details) => {
    if (!isOutermost(details)) return;
    const {
      tabId,
      frameId: frame,
      url,
      timeStamp: time,
      documentId,
      documentLifecycle,
    } = details as typeof details & OfDocument;
    const traversal = details.transitionQualifiers.includes('forward_back');
    const ahead = documentLifecycle === 'prerender';
    const document = documentId ?? null;
    onEvent(tabId, { kind: 'committed', frame, time, document, url, traversal, ahead, makerUnknown: true });
  });

  // Only now does the failed page stand in the history. Leaving any earlier, at webRequest's error, would make Back
  // jump over the page before, which Chromium then takes for one that pushed the person on without being asked.
  onLocalPages(webNavigation.onErrorOccurred, (details) => {
    const { frameId, tabId, url, error, documentId } = details as typeof details & {
      error: string;
      documentId?: string;
    };
    if (isOutermost(details)) onEvent(tabId, { kind: 'ended', frame: frameId, time: details.timeStamp, url });
    // After a download, an answer without content or a stop, the page before stays.
    if (frameId !== 0 || error === 'net::ERR_ABORTED') return;
    const blocked = upgrades.blocked({ tabId, url, documentId }, error);
    if (blocked) return onHttpBlocked(blocked);
    if (error === BLOCKED) onBlocked({ tabId, url, documentId });
    const refused = chromiumRefusal(error);
    if (refused) onRefused({ tabId, url, documentId, ...refused, address: null });
    else onFailed({ tabId, url, documentId });
  });
}

/** What Chromium tells of documents; the polyfill's types do not have it. */
interface OfDocument {
  readonly documentId?: string;
  readonly documentLifecycle?: string;
  readonly frameType?: string;
}

/** The frame of the tab, or of a page that is rendered ahead for it. */
function isOutermost(details: { readonly frameId: number }): boolean {
  return details.frameId === 0 || (details as OfDocument).frameType === 'outermost_frame';
}

/**
 * Chromium keeps the pages that another site leads to apart from those that the person or their own site opens
 * (docs/platform-facts.md#cache-parts). Each initiator has a part of its own here, so that no change of its rules makes
 * two parts one.
 */
function partOfCache(url: string, initiator: string | undefined): string {
  return initiator === undefined || initiator === new URL(url).origin ? '' : initiator;
}

const isShown = (facts: Fact[] | null | undefined): facts is Fact[] => facts?.[0]?.kind === 'certificate';
