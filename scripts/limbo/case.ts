import { OID_SERVER_AUTH } from '../../src/core/x509/certificate/usage.ts';
import type { ValidateInput } from '../../src/core/x509/types.ts';

/** One case of the x509-limbo schema, as far as it is read here. Certificates and CRLs are PEM. */
export interface LimboCase {
  readonly id: string;
  readonly validation_kind: 'SERVER' | 'CLIENT';
  readonly trusted_certs: readonly string[];
  readonly untrusted_intermediates: readonly string[];
  readonly peer_certificate: string;
  readonly validation_time: string | null;
  readonly extended_key_usage: readonly string[];
  readonly expected_result: 'SUCCESS' | 'FAILURE';
  readonly expected_peer_name: { readonly kind: 'DNS' | 'IP' | 'RFC822'; readonly value: string } | null;
  readonly max_chain_depth: number | null;
  readonly crls?: readonly string[];
}

const USAGES: Readonly<Record<string, string>> = {
  anyExtendedKeyUsage: '2.5.29.37.0',
  serverAuth: OID_SERVER_AUTH,
  clientAuth: '1.3.6.1.5.5.7.3.2',
  codeSigning: '1.3.6.1.5.5.7.3.3',
  emailProtection: '1.3.6.1.5.5.7.3.4',
  timeStamping: '1.3.6.1.5.5.7.3.8',
  OCSPSigning: '1.3.6.1.5.5.7.3.9',
};

const fromPem = (pem: string): Uint8Array =>
  Uint8Array.from(Buffer.from(pem.replace(/-----[^-]+-----/g, ''), 'base64'));

/**
 * The case as a question to validatePath. Mail names of CLIENT cases are not asked for: validatePath knows no such
 * name.
 */
export function toInput(test: LimboCase, profile: 'home' | 'strict', now: Date): ValidateInput {
  const { expected_peer_name: peer, max_chain_depth: maxDepth } = test;
  const byKind = test.validation_kind === 'SERVER' ? ['serverAuth'] : ['clientAuth'];
  const usages = test.extended_key_usage.length > 0 ? test.extended_key_usage : byKind;
  return {
    leaf: fromPem(test.peer_certificate),
    intermediates: test.untrusted_intermediates.map(fromPem),
    anchors: test.trusted_certs.map(fromPem),
    time: test.validation_time === null ? now : new Date(test.validation_time),
    usages: usages.map((usage) => USAGES[usage] ?? usage),
    profile,
    ...(peer &&
      peer.kind !== 'RFC822' && {
        name: { kind: peer.kind === 'IP' ? ('ip' as const) : ('dns' as const), value: peer.value },
      }),
    ...(maxDepth !== null && { maxDepth }),
    ...(test.crls && test.crls.length > 0 && { crls: test.crls.map(fromPem) }),
  };
}
