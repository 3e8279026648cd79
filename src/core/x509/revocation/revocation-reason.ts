import { readKeyUsage } from '../certificate/extensions.ts';
import type { OnOddity } from '../der/der.ts';
import type { RevocationReason } from '../types.ts';

/** CRLReason by number (RFC 5280 section 5.3.1). */
const REASONS: Readonly<Record<number, RevocationReason>> = {
  1: 'key-compromise',
  2: 'ca-compromise',
  3: 'affiliation-changed',
  4: 'superseded',
  5: 'cessation-of-operation',
  6: 'certificate-hold',
  8: 'removed',
  9: 'privilege-withdrawn',
  10: 'aa-compromise',
};

/** The number of removeFromCRL: a certificate that was on hold is no longer. It belongs in delta CRLs only. */
export const REMOVED = 8;

/** The name of a CRLReason, whose number may be missing or unknown. */
export const revocationReason = (reason: number | undefined): RevocationReason => REASONS[reason ?? 0] ?? 'unspecified';

/**
 * A certificate on hold may come back; any other revocation stands for as long as the certificate would have lived
 * (RFC 5280 sections 3.3 and 5.3.1), so that old news of it are as good as new ones.
 */
export const isForGood = (reason: RevocationReason): boolean => reason !== 'certificate-hold' && reason !== 'removed';

/** A set of ReasonFlags (RFC 5280 section 4.2.1.13): bit n stands for flag n. */
export type ReasonSet = number;

/** All but flag 0, which stands for nothing. */
export const ALL_REASONS: ReasonSet = 0x1fe;
/** The flag of certificateHold. */
export const HOLD: ReasonSet = 1 << 6;

/** @param content of the BIT STRING. @throws DerError */
export function readReasonSet(content: Uint8Array, onOddity: OnOddity): ReasonSet {
  let set = 0;
  for (const flag of readKeyUsage(content, onOddity)) if (flag < 9) set |= 1 << flag;
  return set & ALL_REASONS;
}
