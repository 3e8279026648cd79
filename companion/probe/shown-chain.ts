import type { X509Certificate } from 'node:crypto';
import type { TLSSocket } from 'node:tls';
import { MAX_CERTIFICATES } from '../protocol/limits.ts';

/** Base64 of DER; 'too-large' where there are more than any device has. */
export type ShownChain = readonly string[] | 'too-large';

/**
 * Certificates as they were presented, in that order. It works once for each connection: the socket gives its list
 * away.
 */
export function shownChain(socket: TLSSocket): ShownChain {
  const chain: string[] = [];
  // Node links each to the one that was presented after it, whoever issued it.
  for (let each: X509Certificate | undefined = socket.getPeerX509Certificate(); each; each = each.issuerCertificate) {
    if (chain.length === MAX_CERTIFICATES) return 'too-large';
    chain.push(each.raw.toString('base64'));
  }
  return chain;
}
