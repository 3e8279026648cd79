import type { LocalityReason } from '../net/types.ts';
import type { PathReason } from '../x509/types.ts';
import type { ProbeOutcome } from '../observation/probe-types.ts';
import type { BrowserRefusal, UnseenReason } from '../observation/types.ts';

/** Stable codes: the words for each live in ui/words. Codes are never renamed once released. */
export type ReasonCode =
  | LocalityReason
  | 'encrypted'
  | 'not-encrypted'
  | 'certificate-seen'
  | `unseen-${UnseenReason}`
  | `probe-${ProbeOutcome}`
  | 'certificate-readable'
  | 'certificate-malformed'
  | 'certificate-condition-unknown'
  | 'key-strong'
  | 'key-weak'
  | 'key-unshared'
  | 'key-on-static-list'
  | 'key-on-other-device'
  | 'key-perhaps-shared'
  | 'key-seen-elsewhere'
  | 'key-sharing-unknown'
  | 'key-unchanged'
  | 'key-changed'
  | 'key-first-seen'
  | 'key-renewed-by-gateway'
  | 'key-differs-unpinned'
  | 'path-to-gateway'
  | 'no-gateway-paired'
  | 'issuer-not-paired'
  | 'issuer-rotated'
  | 'self-signed'
  | 'impostor-issuer'
  | `path-${PathReason}`
  | 'not-revoked'
  | 'not-revoked-answered'
  | 'revocation-partial'
  | 'revocation-not-needed'
  | 'revocation-no-list'
  | 'revocation-unreliable'
  | 'name-matches'
  | 'name-mismatch'
  | 'name-missing'
  | 'dates-valid'
  | 'expired'
  | 'not-yet-valid'
  | 'usage-local-device'
  | 'usage-server'
  | 'usage-unrestricted'
  | 'usage-wrong'
  | 'usage-local-device-only'
  | 'in-scope'
  | 'outside-scope'
  | 'local-device-public-name'
  | 'local-device-public-address'
  | 'self-naming-match'
  | 'self-naming-mismatch'
  | 'not-self-naming'
  | 'browser-built-in-root'
  | 'browser-trusts'
  | 'browser-local-authority'
  | 'browser-overridden'
  | 'browser-opinion-unknown'
  | `browser-refused-${BrowserRefusal}`
  | 'remembered-by-person'
  | 'memory-unavailable';
