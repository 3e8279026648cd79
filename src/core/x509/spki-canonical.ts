import { encode, encodeUnsigned } from './der/der-write.ts';
import { encodeOid } from './der/oid.ts';
import { OID_RSA, type PublicKey, type Spki } from './keys/spki.ts';

/**
 * The subjectPublicKeyInfo as RFC 3279 section 2.3.1 writes it. An RSA key has many encodings that readers let pass
 * (parameters left out, a modulus without its leading zero): the same key must hash the same, or a known key could hide
 * behind another encoding.
 */
export function canonicalSpki(spki: Spki, key: PublicKey): Uint8Array {
  if (key.type !== 'RSA' || spki.algorithm.oid !== OID_RSA) return spki.der;
  const rsaKey = encode(0x30, encodeUnsigned(key.modulus), encodeUnsigned(key.exponent));
  return encode(
    0x30,
    encode(0x30, encode(0x06, encodeOid(OID_RSA)), encode(0x05)),
    encode(0x03, Uint8Array.of(0), rsaKey),
  );
}
