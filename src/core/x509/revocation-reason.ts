/** CRLReason by number (RFC 5280 section 5.3.1). */
const REASONS = [
  'unspecified',
  'key compromise',
  'CA compromise',
  'affiliation changed',
  'superseded',
  'cessation of operation',
  'certificate hold',
  '',
  'removed',
  'privilege withdrawn',
  'AA compromise',
];
const CERTIFICATE_HOLD = 6;

/** A reason in words; the number may be missing or unknown. */
export const reasonText = (reason: number | undefined): string => REASONS[reason ?? 0] || 'unspecified';

/**
 * A certificate on hold may come back, any other revocation stands for as long as the certificate would have lived
 * (sections 3.3 and 5.3.1), so that old news of it are as good as new ones.
 */
export const isFinal = (reason: number | undefined): boolean => reason !== CERTIFICATE_HOLD;
