import type { WebRequest } from 'webextension-polyfill';
import type { Fact } from '../core/common.ts';
import { api } from './api.ts';

/** Fields that the polyfill's types do not have yet. */
type SecurityInfo = WebRequest.SecurityInfo & { readonly overridableErrorCategory?: string };
type CertificateInfo = WebRequest.CertificateInfo & { readonly rawDER?: readonly number[] };

interface Shown {
  readonly info: SecurityInfo;
  readonly certificates: readonly CertificateInfo[];
}

/**
 * What a connection showed, and what Firefox thought of it; asked for while its request is held up at the headers.
 * @param requestId of webRequest.
 */
export async function firefoxCertificateFacts(requestId: string): Promise<readonly Fact[]> {
  return factsOf(await askTwice(requestId));
}

/**
 * After an override the chain is empty though `state` is still "secure", and only the leaf alone is given.
 * `state === "secure"` never means that Firefox trusts the certificate.
 */
async function askTwice(requestId: string): Promise<Shown> {
  const info = (await api.webRequest.getSecurityInfo(requestId, {
    certificateChain: true,
    rawDER: true,
  })) as SecurityInfo;
  if (info.certificates.length > 0) return { info, certificates: info.certificates };
  return { info, certificates: (await api.webRequest.getSecurityInfo(requestId, { rawDER: true })).certificates };
}

/** The certificate of a connection, if it was seen. */
export const leavesOf = (facts: readonly Fact[]): readonly Uint8Array[] =>
  facts.flatMap((fact) => (fact.kind === 'certificate' ? [fact.leaf] : []));

/** After an override Firefox gives no chain, and names what was overridden. */
export const isOverridden = ({ certificates, overridableErrorCategory }: SecurityInfo): boolean =>
  certificates.length === 0 || Boolean(overridableErrorCategory);

function factsOf({ info, certificates }: Shown): Fact[] {
  const overridden = isOverridden(info);
  const [leaf, ...others] = certificates.flatMap(({ rawDER }) => (rawDER ? [Uint8Array.from(rawDER)] : []));
  if (!leaf) return [{ kind: 'unseen', reason: 'missed' }];
  return [
    { kind: 'certificate', leaf, others },
    {
      kind: 'browser',
      opinion: overridden ? 'overridden' : 'accepted',
      refusal: null,
      builtInRoot: overridden ? null : (certificates.at(-1)?.isBuiltInRoot ?? null),
    },
  ];
}
