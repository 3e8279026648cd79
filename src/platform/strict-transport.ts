import { api, TARGET } from './api.ts';
import { onHeadersWithCertificate } from './certificates-chromium.ts';
import { isOverridden } from './certificates-firefox.ts';

/** A page asked the browser to open its host only over connections that it trusts (RFC 6797). */
export interface AskedForTrust {
  readonly tabId: number;
  readonly url: string;
  /** The Strict-Transport-Security header; of several only the first counts (section 8.1). */
  readonly header: string;
  /** Whether the browser trusted this connection, and so listened; null where it does not say. */
  readonly trusted: boolean | null;
}

interface Details {
  readonly requestId: string;
  readonly tabId: number;
  readonly url: string;
  readonly responseHeaders?: readonly { readonly name: string; readonly value?: string | undefined }[] | undefined;
}

const FILTER = { urls: ['https://*/*'], types: ['main_frame'] } as const;

/** Hears what pages ask. Nothing waits for it but, in Firefox, a page that asks, for as long as one question takes. */
export function watchStrictTransport(onAsked: (asked: AskedForTrust) => void): void {
  const hear = (details: Details, trusted: boolean | null): void => {
    const header = headerOf(details);
    if (header !== null) onAsked({ tabId: details.tabId, url: details.url, header, trusted });
  };
  if (TARGET === 'firefox') {
    api.webRequest.onHeadersReceived.addListener(
      (details) =>
        headerOf(details) === null ? {} : isTrusted(details).then((trusted) => (hear(details, trusted), {})),
      { ...FILTER, urls: [...FILTER.urls], types: [...FILTER.types] },
      ['blocking', 'responseHeaders'],
    );
    return;
  }
  onHeadersWithCertificate(
    (details) => {
      const state = details.securityInfo?.state;
      hear(details, state === undefined ? null : state === 'secure');
      return undefined;
    },
    { urls: [...FILTER.urls], types: [...FILTER.types] },
    'responseHeaders',
  );
}

const headerOf = ({ responseHeaders }: Details): string | null =>
  responseHeaders?.find(({ name }) => name.toLowerCase() === 'strict-transport-security')?.value ?? null;

const isTrusted = async ({ requestId }: Details): Promise<boolean> =>
  !isOverridden(await api.webRequest.getSecurityInfo(requestId, { certificateChain: true }));
