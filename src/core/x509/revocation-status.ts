import type { Certificate } from './certificate/certificate.ts';
import { scopeOf } from './crl-scope.ts';
import { crlFault, isFrom } from './revocation/crl-usable.ts';
import { checkOcsp } from './revocation/ocsp.ts';
import { decodeCrls } from './revocation/revocation.ts';
import { revocationSources } from './revocation/revocation-sources.ts';
import type { RevocationData } from './types.ts';

/**
 * What is known of a certificate whose path was accepted: `current`, a list of its issuer that can be relied on does
 * not name it; `answered`, an OCSP answer says that it is good; `not-needed`, its issuer keeps no list for it, or it
 * lives too short; `unreliable`, what is at hand cannot be relied on.
 */
export type RevocationStatus = 'current' | 'answered' | 'not-needed' | 'no-list' | 'unreliable';

/** @param time milliseconds since the epoch. */
export async function revocationStatus(
  leaf: Certificate,
  issuer: Certificate,
  { crls, ocsp }: RevocationData,
  time: number,
): Promise<RevocationStatus> {
  if (revocationSources(leaf) === 'not-needed') return 'not-needed';
  const about = decodeCrls(crls).filter((crl) => isFrom(crl, issuer) && scopeOf(crl, leaf) !== 'other');
  for (const crl of about)
    if (scopeOf(crl, leaf) === 'covers' && (await crlFault(crl, issuer, time, false)) === null) return 'current';
  for (const response of ocsp) if ((await checkOcsp(response, leaf, issuer, time)).status === 'good') return 'answered';
  return about.length > 0 ? 'unreliable' : 'no-list';
}
