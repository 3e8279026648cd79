import type { Fact, UnseenReason } from '../core/index.ts';
import { api } from './api.ts';
import { observedPage, type PageListeners } from './types.ts';
import { onLocalPages } from './local-events.ts';
import { chromiumRefusal } from './refusals.ts';

/** What `details.securityInfo` holds; the types of @types/chrome do not have it yet. */
interface SecurityInfo {
  readonly state: 'secure' | 'broken' | 'insecure';
  readonly certificates: readonly { readonly rawDER?: ArrayBuffer }[];
}

type Details = Omit<chrome.webRequest.OnHeadersReceivedDetails, 'securityInfo'> & {
  readonly securityInfo?: SecurityInfo;
};

const MAIN_FRAMES: chrome.webRequest.RequestFilter = { urls: ['http://*/*', 'https://*/*'], types: ['main_frame'] };

/**
 * Chromium: the certificate comes with the headers, the address with the response a moment later, both before the page
 * commits. They meet here by request id; a worker that dies in between loses one page view, which then says "reload".
 */
export function watchChromium({ onSeen, onRefused, onFailed }: PageListeners): void {
  const certificates = new Map<string, Fact[]>();

  const onHeaders = (details: unknown): undefined => {
    const headers = details as Details;
    certificates.set(headers.requestId, certificateFacts(headers));
  };
  try {
    chrome.webRequest.onHeadersReceived.addListener(onHeaders, MAIN_FRAMES, [
      'securityInfo',
      'securityInfoRawDer',
    ] as never);
  } catch {
    // Chrome before 144 refuses the unknown options; the listener then runs without a certificate to see.
    chrome.webRequest.onHeadersReceived.addListener(onHeaders, MAIN_FRAMES);
  }

  chrome.webRequest.onResponseStarted.addListener((details) => {
    const certificate = certificates.get(details.requestId);
    certificates.delete(details.requestId);
    const { tabId, url, ip, fromCache } = details;
    const observations = observedPage(url, ip ?? null, (scheme) =>
      scheme === 'http' ? [] : missedIfCached(certificate ?? [unseen('flag-off')], fromCache),
    );
    if (observations) onSeen({ tabId, url, observations });
  }, MAIN_FRAMES);

  chrome.webRequest.onErrorOccurred.addListener(({ requestId }) => void certificates.delete(requestId), MAIN_FRAMES);

  // Only now does the failed page stand in the history. Leaving any earlier, at webRequest's error, would make Back
  // jump over the page before, which Chromium then takes for one that pushed the person on without being asked.
  onLocalPages(api.webNavigation.onErrorOccurred, (details) => {
    const { frameId, tabId, url, error, documentId } = details as typeof details & {
      error: string;
      documentId?: string;
    };
    // After a download, an answer without content or a stop, the page before stays.
    if (frameId !== 0 || error === 'net::ERR_ABORTED') return;
    const refused = chromiumRefusal(error);
    if (refused) onRefused({ tabId, url, documentId, ...refused, address: null });
    else onFailed(tabId);
  });
}

function certificateFacts({ url, securityInfo }: Details): Fact[] {
  const [leaf, ...others] = securityInfo?.certificates.map(({ rawDER }) => rawDER) ?? [];
  if (!securityInfo || !leaf || !url.startsWith('https:')) return [unseen('flag-off')];
  return [
    {
      kind: 'certificate',
      leaf: new Uint8Array(leaf),
      others: others.flatMap((der) => (der ? [new Uint8Array(der)] : [])),
    },
    {
      kind: 'browser',
      opinion: securityInfo.state === 'secure' ? 'accepted' : 'overridden',
      refusal: null,
      builtInRoot: null,
    },
  ];
}

/** A cached page has no connection to look at, so a missing certificate says nothing about the flag. */
function missedIfCached(facts: readonly Fact[], fromCache: boolean): Fact[] {
  return facts.map((item) => (item.kind === 'unseen' && fromCache ? unseen('missed') : item));
}

function unseen(reason: UnseenReason): Fact {
  return { kind: 'unseen', reason };
}
