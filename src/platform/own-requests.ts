import type { WebRequest } from 'webextension-polyfill';
import type { Fact } from '../core/common.ts';
import { api, TARGET } from './api.ts';
import { chromiumCertificateFacts, type Headers, onHeadersWithCertificate } from './certificates-chromium.ts';
import { firefoxCertificateFacts } from './certificates-firefox.ts';
import { chromiumRefusal } from './refusals.ts';

/** How a request of ours ended, as the browser tells extensions. */
export interface RequestEnd {
  /** The address that answered; null where the browser does not say, as where a proxy stands in between. */
  readonly address: string | null;
  /** What the browser calls the error that it failed with; null where it answered. */
  readonly error: string | null;
  /** What the connection showed; empty where that was not asked for, or the browser does not say. */
  readonly facts: readonly Fact[];
}

/** One request that is about to be made. */
export interface WatchedRequest {
  /** What to fetch: the same URL, marked by a fragment, which is never sent. */
  readonly url: string;
  /**
   * What the browser says of it. Call it once the fetch has settled, which may be a moment before the browser speaks;
   * nothing is followed any more afterwards.
   */
  arrival(): Promise<RequestEnd>;
}

/** The browser's word follows within milliseconds; on a busy machine it may take longer. */
const PATIENCE_MS = 5000;

/** Fields that the polyfill's types do not have, or not for all events. */
interface Details {
  readonly url: string;
  readonly ip?: string | null;
  readonly error?: string;
  /** Firefox only. */
  readonly proxyInfo?: { readonly type: string } | null;
}

const ANY_URL = { urls: ['http://*/*', 'https://*/*'] };

/**
 * Follows a request of our own, by which alone it can be known which address a name led to
 * (docs/platform-facts.md#own-requests). Chromium names the address of a redirect that is not followed in
 * `onErrorOccurred`, and of any other answer in `onResponseStarted`, as Firefox does.
 * @param certificate whether to look at the certificate of its connection, too.
 */
export function watchOwnRequest(url: string, { certificate = false } = {}): WatchedRequest {
  const marked = new URL(url);
  marked.hash = crypto.randomUUID();
  const headers = certificate ? watchHeaders(marked.href) : null;
  const { onResponseStarted, onErrorOccurred } = api.webRequest;
  let end: (arrived: RequestEnd) => void = () => undefined;
  const ended = new Promise<RequestEnd>((resolve) => (end = resolve));
  const listener = (details: unknown): void => {
    const { url: of, ip, error, proxyInfo } = details as Details;
    if (of !== marked.href) return;
    const direct = proxyInfo == null || proxyInfo.type === 'direct';
    end({ address: (direct && ip) || null, error: error ?? null, facts: headers?.facts() ?? [] });
  };
  onResponseStarted.addListener(listener, ANY_URL);
  onErrorOccurred.addListener(listener, ANY_URL);
  return {
    url: marked.href,
    arrival: async () => {
      const patience = setTimeout(() => end({ address: null, error: null, facts: [] }), PATIENCE_MS);
      const arrived = await ended;
      clearTimeout(patience);
      onResponseStarted.removeListener(listener);
      onErrorOccurred.removeListener(listener);
      headers?.stop();
      return arrived;
    },
  };
}

interface WatchedHeaders {
  readonly facts: () => readonly Fact[];
  readonly stop: () => void;
}

/**
 * Looks at the connection of a request of ours when its headers come, which is before the response starts: in Firefox
 * they are held up for that.
 */
function watchHeaders(url: string): WatchedHeaders {
  let facts: readonly Fact[] = [];
  const { onHeadersReceived } = api.webRequest;
  const ours: WebRequest.RequestFilter = { urls: ['https://*/*'], types: ['xmlhttprequest'] };
  if (TARGET === 'firefox') {
    const listener = async (details: WebRequest.OnHeadersReceivedDetailsType) => {
      if (details.url === url) facts = await firefoxCertificateFacts(details.requestId).catch(() => []);
      return {};
    };
    onHeadersReceived.addListener(listener, ours, ['blocking']);
    return { facts: () => facts, stop: () => onHeadersReceived.removeListener(listener) };
  }
  const listener = (details: Headers): undefined => {
    if (details.url === url) facts = chromiumCertificateFacts(details);
  };
  onHeadersWithCertificate(listener, ours as chrome.webRequest.RequestFilter);
  return {
    facts: () => facts,
    stop: () => onHeadersReceived.removeListener(listener as never),
  };
}

/** Address spaces that a fetch can be kept to (WICG Local Network Access, `targetAddressSpace`). */
export type TargetSpace = 'local' | 'loopback';

/**
 * Whether the browser knows how to keep a fetch to an address space: it then gives up a connection that led elsewhere
 * before it sends anything. Whether it does is not known, since a policy or a flag may turn that off. A browser that
 * does not know the option does not read it, and one that knows older names refuses it.
 */
export function knowsSpaces(): boolean {
  let read = false;
  const options = {
    get targetAddressSpace(): TargetSpace {
      read = true;
      return 'loopback';
    },
  };
  try {
    new Request('http://localhost/', options as RequestInit);
    return read;
  } catch {
    return false;
  }
}

/** What Chromium calls a connection that led out of the space that was asked for; nothing was sent then. */
export const ledElsewhere = ({ error }: RequestEnd): boolean =>
  error !== null && /^net::ERR_(FAILED|.*(LOCAL_NETWORK|ADDRESS_SPACE).*)$/.test(error);

/**
 * Whether the browser gave it up because of the certificate that it was shown. Firefox tells that in a sentence of its
 * own language, and what went wrong with the network by a name; a sentence about TLS itself names it, and whoever
 * answered there may speak http (docs/platform-facts.md#refused-fetch).
 */
export const refusedCertificate = ({ error }: RequestEnd): boolean =>
  error !== null &&
  (TARGET === 'firefox' ? /^(?!NS_)\S+\s/.test(error) && !/SSL|TLS/.test(error) : chromiumRefusal(error) !== null);

/**
 * Where a name leads, as far as the browser says so before it connects: Firefox only.
 * @returns null where it does not say, or knows no such name.
 */
export async function whereNameLeads(name: string): Promise<readonly string[] | null> {
  try {
    return (await api.dns.resolve(name)).addresses;
  } catch {
    return null;
  }
}
