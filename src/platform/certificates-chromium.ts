import type { Fact } from '../core/common.ts';

/** What `details.securityInfo` holds; the types of @types/chrome do not have it yet. */
interface SecurityInfo {
  readonly state: 'secure' | 'broken' | 'insecure';
  readonly certificates: readonly { readonly rawDER?: ArrayBuffer }[];
}

/** The headers of an answer, as Chromium tells of them. */
export type Headers = Omit<chrome.webRequest.OnHeadersReceivedDetails, 'securityInfo'> & {
  readonly securityInfo?: SecurityInfo;
};

/**
 * Listens to headers, with the certificate of their connection where this Chromium shows any.
 * @param also what else the browser is to tell, as `responseHeaders`.
 */
export function onHeadersWithCertificate(
  listener: (details: Headers) => undefined,
  filter: chrome.webRequest.RequestFilter,
  ...also: string[]
): void {
  const add = (...more: string[]): void =>
    chrome.webRequest.onHeadersReceived.addListener(listener as never, filter, [...also, ...more] as never);
  try {
    add('securityInfo', 'securityInfoRawDer');
  } catch {
    // Chrome before 144 refuses the unknown options; the listener then runs without a certificate to see.
    add();
  }
}

/** What a connection showed, and what Chromium thought of it. */
export function chromiumCertificateFacts({ url, securityInfo }: Pick<Headers, 'url' | 'securityInfo'>): Fact[] {
  const [leaf, ...others] = securityInfo?.certificates.map(({ rawDER }) => rawDER) ?? [];
  if (!securityInfo || !leaf || !url.startsWith('https:')) return [{ kind: 'unseen', reason: 'flag-off' }];
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
