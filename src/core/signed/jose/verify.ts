import { sameBytes } from '../../encoding/bytes.ts';
import { ImportedKeys, sha256, type Spki } from '../../x509/basics/index.ts';
import { type SignatureVerdict, verifyRaw } from '../verify-raw.ts';
import { jwsScheme } from './algorithms.ts';
import type { JwsSignature } from './types.ts';

/**
 * Whether one signature of a JWS was made with this key (RFC 7515 section 5.2). What the header itself says of keys
 * (`jwk`, `jku`, `x5u`) is never looked at: whoever verifies brings the key, and has a reason to trust it.
 * @param keys where imported keys are kept for the next check.
 * @returns the verdict, with the rule that refused; never throws.
 */
export function verifyJws(
  { alg, header, signingInput, signature }: JwsSignature,
  spki: Spki,
  keys = new ImportedKeys(),
): Promise<SignatureVerdict> {
  const understood = understands(header['crit']);
  return verifyRaw({ named: jwsScheme(alg), understood, message: signingInput, signature }, spki, keys);
}

/** Only `b64` (RFC 7797) is understood; that the list is well formed was seen on reading. */
const understands = (critical: JwsSignature['header'][string] | undefined): boolean =>
  !Array.isArray(critical) || critical.every((name) => name === 'b64');

/**
 * Whether the thumbprint in the header is that of this certificate (RFC 7515 section 4.1.8).
 * @param certificate DER.
 * @returns `absent` where the header has no `x5t#S256`.
 */
export async function thumbprintFits(
  { x5tS256 }: JwsSignature,
  certificate: Uint8Array,
): Promise<'match' | 'mismatch' | 'absent'> {
  if (x5tS256 === null) return 'absent';
  return sameBytes(x5tS256, await sha256(certificate)) ? 'match' : 'mismatch';
}
