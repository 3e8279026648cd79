import { sha256Hex } from '../../x509/basics/index.ts';
import type { AppraisedEvidence } from '../types.ts';
import type { TokenAnchor } from './types.ts';

/**
 * The key that a device proved to hold by a token which answers our nonce and names the certificate presented. Whoever
 * vouches for others, a verifier or a maker's or gateway's own key, is no device: it may sign an answer to our nonce
 * about one, and holds none of its keys.
 * @param anchors all whose word is known, whether or not the token was appraised by them.
 * @returns SHA-256 of its SPKI, lower-case hexadecimal; none where the device signed no such token.
 */
export async function heldBySigner(
  token: AppraisedEvidence,
  anchors: readonly Pick<TokenAnchor, 'key'>[],
): Promise<readonly string[]> {
  const { binding, signer } = token;
  if (binding !== 'attests-key' || !signer || !isBySubject(token)) return [];
  for (const { key } of anchors) if ((await sha256Hex(key.der)) === signer.spkiSha256) return [];
  return [signer.spkiSha256];
}

/**
 * Whether a device may have signed a token about itself. A result, and all that a verifier signs, is about a device of
 * which the signer has no key.
 */
const isBySubject = ({ steps }: Pick<AppraisedEvidence, 'steps'>): boolean =>
  !steps.some(({ code }) => code === 'token-not-a-result' || code.startsWith('token-result-'));
