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
 * - It is the key of one that was revoked for another reason, and this one names the same issuer, and has the same
 *   number or is not what an issuer makes: it is that one, changed. A device that certifies itself since then is not.
 * - The key of the revoked one was never seen; this one bears its issuer's name and its number, and is not what an
 *   issuer makes.
 * @param gateways those that are believed now; the word of no other counts.
 * @returns that it was revoked, or the finding as it was.
 */
export async function findHiddenRevocation(
  { presented, leaf, facts, path }: Suspected,
  gateways: readonly GatewayRoot[],
  revoked: readonly RevokedCertificate[],
  known: KnownIssuers,
): Promise<PathFinding> {
  const isFound = path.kind === 'broken' && path.failure.reason === 'revoked';
  // Whoever has the key must not show the one certificate over it that was only superseded.
  if (isFound && path.failure.params.because !== 'superseded') return path;
  const onPath = path.kind === 'to-gateway' ? path : null;
  const issuers = [
    ...(onPath?.path.slice(1) ?? []),
    ...(await authoritiesOf(onPath ? [onPath.gateway] : gateways, presented.others, known)),
  ];
  const read = decodeTolerantly(presented.leaf);
  for (const { key, serial, issuerKey, reason } of revoked) {
    const sameKey = key === facts.spkiSha256;
    const sameSerial = serial === facts.serial;
    if (!sameKey && (key !== undefined || !sameSerial)) continue;
    const issuer = await ofKey(issuers, issuerKey);
    if (!issuer) continue;
    const itsName = read.ok && sameName(read.value.issuer, issuer.subject);
    const isChanged = !isFound && !onPath && itsName && (!leaf.ok || (sameKey && sameSerial));
    if (!isChanged && !(sameKey && reason === 'key-compromise')) continue;
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

/** Certificates of the gateways, with those sent along that one of these signed: an intermediate that is new, say. */
async function authoritiesOf(
  gateways: readonly GatewayRoot[],
  others: readonly Uint8Array[],
  known: KnownIssuers,
): Promise<readonly Certificate[]> {
  const own = known.decodeAll(gateways.flatMap(({ root, intermediates }) => [root, ...intermediates]));
  const found = [...own];
  for (const each of known.decodeAll(others))
    for (const issuer of own)
      if (sameName(each.issuer, issuer.subject) && (await known.verify(each, issuer)) === 'valid') found.push(each);
  return found;
}

async function ofKey(issuers: readonly Certificate[], wanted: string): Promise<Certificate | null> {
  for (const issuer of issuers) if ((await issuerKeyOf(issuer)) === wanted) return issuer;
  return null;
}
