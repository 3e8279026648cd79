import type { Certificate } from '../certificate/certificate.ts';
import { EXTENSION, KEY_USAGE } from '../identifiers.ts';
import { type Crl, OID_CRL_NUMBER, OID_ISSUING_DISTRIBUTION_POINT } from './crl.ts';
import { onlyElement, readWhole, TAG, attempt } from '../der/der.ts';
import { sameBytes } from '../../encoding/bytes.ts';
import { readAuthorityKeyIdentifier } from '../certificate/extensions.ts';
import { sameName } from '../certificate/name.ts';
import type { ImportedKeys } from '../keys/key-import.ts';
import { verifySignature } from '../keys/signature.ts';

/** Why a list from the right issuer cannot be relied on. */
export type CrlFault =
  | 'delta'
  | 'algorithms-differ'
  | 'unknown-critical-extension'
  | 'not-yet-current'
  | 'outdated'
  | 'no-next-update'
  | 'issuer-may-not-sign'
  | 'signature'
  | 'profile';

const UNDERSTOOD = new Set<string>([OID_CRL_NUMBER, OID_ISSUING_DISTRIBUTION_POINT, EXTENSION.authorityKeyIdentifier]);

/** Was the list written under this issuer's name, and not (key identifiers) under another key of the same name? */
export function isFrom(crl: Crl, issuer: Certificate): boolean {
  if (!sameName(crl.issuer, issuer.subject)) return false;
  const wanted = keyIdentifier(crl);
  const offered = issuer.known.subjectKeyIdentifier;
  return wanted === undefined || offered === undefined || sameBytes(wanted, offered);
}

function keyIdentifier(crl: Crl): Uint8Array | undefined {
  const extension = crl.extensions.get(EXTENSION.authorityKeyIdentifier);
  if (extension === undefined) return undefined;
  const decoded = attempt(() => readWhole(extension.value, TAG.sequence, readAuthorityKeyIdentifier));
  return decoded.ok ? decoded.value.keyIdentifier : undefined;
}

/**
 * Whether the list can be relied on at this time (RFC 5280 section 6.3.3).
 * @param time milliseconds since the epoch.
 * @param strict whether the list must follow the profile of section 5.2, too.
 * @returns null, or what is wrong with it. `outdated` and `no-next-update` come last: such a list is the issuer's word,
 * though not its latest.
 */
export async function crlFault(
  crl: Crl,
  issuer: Certificate,
  time: number,
  strict: boolean,
  keys?: ImportedKeys,
): Promise<CrlFault | null> {
  // It says too little alone, and what it adds to is not worked out here.
  if (crl.isDelta) return 'delta';
  if (!sameBytes(crl.innerAlgorithm.der, crl.outerAlgorithm.der)) return 'algorithms-differ';
  if (
    crl.hasCriticalEntry ||
    [...crl.extensions.values()].some(({ oid, critical }) => critical && !UNDERSTOOD.has(oid))
  )
    return 'unknown-critical-extension';
  if (!(time >= crl.thisUpdate.time)) return 'not-yet-current';
  if (issuer.known.keyUsage && !issuer.known.keyUsage.has(KEY_USAGE.cRLSign)) return 'issuer-may-not-sign';
  if (strict && !followsProfile(crl)) return 'profile';
  if ((await verifySignature(crl, issuer.spki, keys)) !== 'valid') return 'signature';
  if (crl.nextUpdate === undefined) return 'no-next-update';
  return time <= crl.nextUpdate.time ? null : 'outdated';
}

/** The issuer's word, but not its latest: it cannot say that nothing happened since. */
export const isPast = (fault: string | null): boolean => fault === 'outdated' || fault === 'no-next-update';

/** Sections 5.1.2.1, 5.2.1 and 5.2.3: version 2, the issuer's key identifier, a number that is not critical. */
function followsProfile({ version, extensions }: Crl): boolean {
  const number = extensions.get(OID_CRL_NUMBER);
  return (
    version === 2 &&
    extensions.has(EXTENSION.authorityKeyIdentifier) &&
    number?.critical === false &&
    attempt(() => onlyElement(number.value, TAG.integer)).ok
  );
}
