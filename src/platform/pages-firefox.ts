import type { WebNavigation, WebRequest } from 'webextension-polyfill';
import { parseOrigin } from '../core/common.ts';
import { api } from './api.ts';
import { firefoxCertificateFacts, leavesOf } from './certificates-firefox.ts';
import { observedPage, type PageListeners } from './types.ts';
import { onLocalPages } from './local-events.ts';
import { hearsSiteOf } from './permissions.ts';
import { firefoxRefusal, type RefusedByBrowser } from './refusals.ts';
import { firefoxUnanswered } from './unanswered.ts';

/** Fields that the polyfill's types do not have yet. */
type HeadersDetails = WebRequest.OnHeadersReceivedDetailsType & {
  readonly fromCache: boolean;
  readonly ip?: string | null;
  readonly proxyInfo?: { readonly type: string } | null;
};

interface OfDocument {
  readonly documentId?: string;
}

const MAIN_FRAMES: WebRequest.RequestFilter = { urls: ['http://*/*', 'https://*/*'], types: ['main_frame'] };

/**
 * NS_BINDING_ABORTED: stopped, made a download, or handed to another process, where it goes on. No error page follows.
 */
const ABORTED = 'Error code 2152398850';

const SOURCE = 'view-source';

/**
 * Firefox: everything is known at the headers, as long as the listener holds them up while it asks. Events of requests
 * and of documents come on separate ways, and only what is held up is certain to come before the document does.
 */
export function watchFirefox({
  onEvent,
  onRefused,
  onRequestFailed,
  onFailed,
  onAnswer,
  onCertificate,
  onAsked,
}: PageListeners): void {
  const failed = new Map<number, { readonly url: string; readonly refused: RefusedByBrowser | null }>();
  /** Where the request of a tab that failed last had led, for those that we may see. */
  const led = new Map<number, { readonly url: string; readonly address: string | null }>();

  /** What a tab was answered last, of what we may see. */
  const answered = new Map<number, string>();

  /** When a tab last asked for a page: while that is held up here, nothing else tells of it. */
  const asked = new Map<number, number>();

  api.webRequest.onBeforeRequest.addListener(
    ({ tabId, url, method, originUrl, requestId: request, timeStamp: time }) => {
      asked.set(tabId, time);
      onEvent(tabId, { kind: 'started', frame: 0, time, request });
      return onAsked(tabId, { url, method, request, from: originUrl ?? null });
    },
    MAIN_FRAMES,
    ['blocking'],
  );

  // Tabs are many in a day, and their numbers may come again.
  api.tabs.onRemoved.addListener((tabId) => {
    for (const ofTab of [failed, led, answered, asked]) ofTab.delete(tabId);
  });

  const observe = async (details: HeadersDetails) => {
    const { requestId: request, tabId, url, method, ip, proxyInfo, timeStamp: time, fromCache } = details;
    const facts = url.startsWith('https:') ? await firefoxCertificateFacts(request) : [];
    if (!fromCache) for (const leaf of leavesOf(facts)) onCertificate(url, leaf);
    const address = isDirect(proxyInfo) ? (ip ?? null) : null;
    const seen = observedPage(url, address, () => facts);
    const fills = method === 'GET' && details.statusCode === 200;
    // Each container has a cache of its own.
    const { cookieStoreId: cachePart = '', responseHeaders = [] } = details;
    // A value with bytes that are no text is told apart from it.
    const streams = responseHeaders.some(
      ({ name, value }) => /^content-type$/i.test(name) && /multipart/i.test(value ?? 'multipart'),
    );
    const host = fromCache ? parseOrigin(url)?.host : undefined;
    const partUnheard = host !== undefined && !(await hearsSiteOf(host));
    const told = { frame: 0, time, request, url, copy: fromCache, fills, cachePart, partUnheard, streams };
    answered.set(tabId, url);
    if (seen) onEvent(tabId, { kind: 'answered', seen, ...told });
    return seen;
  };

  api.webRequest.onHeadersReceived.addListener(
    async (details) => {
      const { tabId, url, method, timeStamp: time } = details;
      // What failed before was given up for this: a reload, say.
      failed.delete(tabId);
      led.delete(tabId);
      const moved = () => (asked.get(tabId) ?? 0) > time;
      // Held up while two are asked at once: the browser for the certificate, and memory for the device.
      const observations = observe(details as HeadersDetails);
      // Whatever memory says, it goes on only after its event was told: the document must come after that.
      const [cancel] = await Promise.all([onAnswer(tabId, { url, method, observations, moved }), observations]);
      return { cancel };
    },
    MAIN_FRAMES,
    ['blocking', 'responseHeaders'],
  );

  api.webRequest.onErrorOccurred.addListener((details) => {
    const { tabId, url, ip, proxyInfo } = details as typeof details & Pick<HeadersDetails, 'ip' | 'proxyInfo'>;
    led.set(tabId, { url, address: isDirect(proxyInfo) ? (ip ?? null) : null });
    onRequestFailed(tabId, details.requestId, firefoxUnanswered(details.error));
  }, MAIN_FRAMES);

  // Its result, if it has one, becomes a document at the address of the page that ran it.
  api.webNavigation.onBeforeNavigate.addListener(
    ({ tabId, frameId, timeStamp: time }) => {
      if (frameId === 0) onEvent(tabId, { kind: 'rewritten', time });
    },
    { url: [{ schemes: ['javascript'] }] },
  );

  const came = (details: WebNavigation.OnCommittedDetailsType, url: string, unheard?: boolean): void => {
    const { tabId, timeStamp: time, documentId: document = null } = details as typeof details & OfDocument;
    const traversal = details.transitionQualifiers.includes('forward_back');
    onEvent(tabId, { kind: 'committed', frame: 0, time, document, url, traversal, unheard, ahead: false });
  };

  // The source of a page is a document that came of an answer like any other. Chromium tells of it so by itself.
  api.webNavigation.onCommitted.addListener(
    (details) => {
      const url = details.url.slice(SOURCE.length + 1);
      if (details.frameId === 0 && answered.get(details.tabId) === url) came(details, url);
    },
    { url: [{ schemes: [SOURCE] }] },
  );

  // The error page is committed right after the error, and only then can ours replace it in the history: a page that
  // comes earlier stands behind it or, with `loadReplace`, takes the place of the page before.
  onLocalPages(api.webNavigation.onErrorOccurred, (details) => {
    const { frameId, tabId, url, error } = details as typeof details & { error: string };
    if (frameId === 0 && error !== ABORTED) failed.set(tabId, { url, refused: firefoxRefusal(error) });
  });
  onLocalPages(api.webNavigation.onCommitted, (details, unheard) => {
    const { frameId, tabId, url, timeStamp: time, documentId } = details as typeof details & OfDocument;
    if (frameId !== 0) return;
    const failure = failed.get(tabId);
    const request = led.get(tabId);
    failed.delete(tabId);
    led.delete(tabId);
    // A download or an answer without content fails as well, but no error page follows, and the page before stays.
    if (failure?.url !== url) came(details, url, unheard);
    else if (failure.refused)
      onRefused({
        tabId,
        url,
        documentId,
        ...failure.refused,
        address: request?.url === url ? request.address : null,
        movedOn: () => (asked.get(tabId) ?? 0) > time,
      });
    else onFailed({ tabId, url, documentId, movedOn: () => (asked.get(tabId) ?? 0) > time });
  });
}

/** Through a proxy, `ip` is the proxy's: then we did not see where the device is. */
const isDirect = (proxyInfo: HeadersDetails['proxyInfo']): boolean => proxyInfo == null || proxyInfo.type === 'direct';
