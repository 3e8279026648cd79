import type { CertificateFact } from '../observation/types.ts';
import {
  type Certificate,
  type CertificateFacts,
  type Decoded,
  decodeTolerantly,
  type RevokedCertificate,
  sameName,
} from '../x509/basics/index.ts';
import { issuerKeyOf } from '../x509/revocation/revoked-for-good.ts';
import type { GatewayRoot } from '../gateways/types.ts';
import type { KnownIssuers } from '../x509/path/known-issuers.ts';
import type { PathFinding } from './types.ts';

/** A certificate that may be what someone made of a revoked one. */
export interface Suspected {
  readonly presented: CertificateFact;
  /** Strictly decoded, or why it could not be. */
  readonly leaf: Decoded<Certificate>;
  readonly facts: CertificateFacts;
  /** How it stands to the gateways by itself. */
  readonly path: PathFinding;
}

/**
 * Whoever holds the key of a stolen device need not show the certificate that was revoked: they can damage it where no
 * key rests on it, or make another one. What a gateway revoked for good says this of it (docs/revocation.md):
 * - The key is that of a certificate that was revoked because of its key: whatever it is shown in. A certificate of
 *   another gateway over that key stands: that is not for this one to revoke.
 * - It is the key of one that was revoked for another reason, and this one has the same serial number or a part that no
 *   one can read: it is that one, changed. A device that certifies itself since then is none of it.
 * - The key of the revoked one was never seen; this one bears its issuer's name and its number, and cannot be read.
 * @param gateways those that are believed now; the word of no other counts.
 * @returns that it was revoked, or the finding as it was.
 */
export async function findHiddenRevocation(
  { presented, leaf, facts, path }: Suspected,
  gateways: readonly GatewayRoot[],
  revoked: readonly RevokedCertificate[],
  known: KnownIssuers,
): Promise<PathFinding> {
  if (path.kind === 'broken' && path.failure.reason === 'revoked') return path;
  const onPath = path.kind === 'to-gateway' ? path.path.slice(1) : null;
  const authorities = gateways.flatMap(({ root, intermediates }) => [root, ...intermediates]);
  const issuers = onPath ?? known.decodeAll([...authorities, ...presented.others]);
  for (const { key, serial, issuerKey, reason } of revoked) {
    const sameKey = key === facts.spkiSha256;
    const sameSerial = serial === facts.serial;
    if (!sameKey && (key !== undefined || !sameSerial)) continue;
    const issuer = await ofKey(issuers, issuerKey);
    if (!issuer) continue;
    const isMeant = sameKey
      ? reason === 'key-compromise' || (!onPath && (!leaf.ok || sameSerial))
      : !leaf.ok && namesIssuer(presented.leaf, issuer);
    if (!isMeant) continue;
    return {
      kind: 'broken',
      failure: {
        ok: false,
        reason: 'revoked',
        rule: 'revoked',
        params: { because: reason },
        at: 0,
        subject: facts.subject,
      },
    };
  }
  return path;
}

async function ofKey(issuers: readonly Certificate[], wanted: string): Promise<Certificate | null> {
  for (const issuer of issuers) if ((await issuerKeyOf(issuer)) === wanted) return issuer;
  return null;
}

function namesIssuer(der: Uint8Array, issuer: Certificate): boolean {
  const decoded = decodeTolerantly(der);
  return decoded.ok && sameName(decoded.value.issuer, issuer.subject);
}
