import type { WebRequest } from 'webextension-polyfill';
import { api } from './api.ts';
import { firefoxCertificateFacts, leavesOf } from './certificates-firefox.ts';

/** Fields that the polyfill's types do not have yet. */
type Details = WebRequest.OnHeadersReceivedDetailsType & { readonly fromCache: boolean };

/**
 * Firefox: hears with which certificate each answer came that we may see, whatever asked for it. Images, scripts and
 * workers fill the cache like pages do, and Firefox keeps also what came after a click-through
 * (docs/platform-facts.md#unchanged-vouches-for-nothing). The answer waits for that one question, which is asked of
 * pages elsewhere (pages-firefox.ts).
 */
export function watchAnyAnswer(onAnswered: (url: string, leaf: Uint8Array) => void): void {
  const hear = async ({ requestId, url }: Details): Promise<Record<string, never>> => {
    for (const leaf of leavesOf(await firefoxCertificateFacts(requestId))) onAnswered(url, leaf);
    return {};
  };
  api.webRequest.onHeadersReceived.addListener(
    (details) => (details.type === 'main_frame' || (details as Details).fromCache ? {} : hear(details as Details)),
    { urls: ['https://*/*'] },
    ['blocking'],
  );
}
