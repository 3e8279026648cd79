import { concatBytes } from '../../encoding/bytes.ts';
import type { Identities } from '../spake2plus/types.ts';
import { sha256 } from '../../x509/basics/index.ts';

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

/**
 * What both sides must see alike: the protocol and its version, the offer to its last octet (so that salt,
 * iterations and versions cannot be changed on the way), and the address the gateway was asked under.
 */
export async function pairingIdentities(offer: Uint8Array, address: string): Promise<Identities> {
  const context = concatBytes(utf8('Latchkey pairing v1\0'), await sha256(offer));
  return { context, idProver: utf8('latchkey'), idVerifier: utf8(address) };
}

/** HKDF's info for the key of the MAC over the certificates. */
export const CERTIFICATES_KEY = 'Latchkey pairing v1 certificates';
