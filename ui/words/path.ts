import type { ReasonCode } from '../lib/types.ts';

type PathCode = Extract<ReasonCode, `path-${string}`>;

/** Why no unbroken path leads from the device's certificate to a paired gateway. */
export const PATHS: Record<PathCode, string> = {
  'path-to-gateway': 'An unbroken chain of signatures leads from this certificate to a gateway that you paired.',
  'path-malformed': 'A certificate on the way to your gateway cannot be read.',
  'path-no-path': 'No chain of signatures leads from this certificate to a gateway that you paired.',
  'path-issuer-not-trusted': 'The certificate was issued by somebody that you have not paired.',
  'path-bad-signature': 'The certificate claims to come from your gateway, but the signature is not from your gateway.',
  'path-unsupported-algorithm': 'A signature on the way to your gateway is of a kind that Latchkey cannot check.',
  'path-weak-algorithm': 'A signature on the way to your gateway uses an outdated method.',
  'path-weak-key': 'A key on the way to your gateway is too weak to rely on.',
  'path-expired': 'A certificate on the way to your gateway has run out.',
  'path-not-yet-valid': 'A certificate on the way to your gateway is not valid yet. A clock may be wrong.',
  'path-not-a-ca': 'The certificate was signed by a device that has no right to vouch for others.',
  'path-path-length': 'The way to your gateway is longer than your gateway allows.',
  'path-key-usage': 'A key on the way to your gateway was not made for what it does here.',
  'path-extended-key-usage': 'A certificate on the way to your gateway was made for another purpose.',
  'path-name-constraints': 'The name is outside what the issuer of this certificate may vouch for.',
  'path-unknown-critical-extension':
    'The certificate sets a condition that Latchkey does not know, so it cannot be relied on.',
  'path-name-mismatch': 'The certificate was made for another name.',
  'path-revoked': 'The certificate was withdrawn by the gateway that issued it.',
  'path-revocation-unknown': 'Latchkey could not learn whether the certificate was withdrawn.',
  'path-depth': 'The way to your gateway is too long to follow.',
  'path-policy': 'The certificate does not meet the policy that its issuer demands.',
  'path-profile': 'The certificate breaks a rule for how certificates must be made.',
  'path-work-limit': 'Checking this certificate would take more work than Latchkey allows.',
};
