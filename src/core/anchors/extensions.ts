import { EXTENSION } from '../x509/identifiers.ts';
import { OID_SERVER_AUTH } from '../x509/certificate/usage.ts';
import { octetAlignedBits } from '../x509/der/der-values.ts';
import { encode, encodeObjectIdentifier, encodeSequence, encodeTrue, encodeUnsigned } from '../x509/der/der-write.ts';
import { DerReader, onlyElement, primitive, TAG } from '../x509/der/der.ts';
import { bufferSource } from '../x509/keys/webcrypto.ts';
import type { Oid } from '../x509/types.ts';

/** The extensions of a CA certificate in a scoped pair (RFC 5280 section 4.2.1), in DER. */
export interface AuthorityFields {
  /** Undefined where there is no limit. */
  readonly pathLength: number | undefined;
  /** The value of nameConstraints. */
  readonly constraints: Uint8Array;
  readonly subjectKeyIdentifier: Uint8Array;
  /** The signer's. */
  readonly authorityKeyIdentifier: Uint8Array;
  /** Further extensions, in DER. */
  readonly more?: readonly Uint8Array[];
}

export function authorityExtensions({
  pathLength,
  constraints,
  subjectKeyIdentifier,
  authorityKeyIdentifier,
  more = [],
}: AuthorityFields): Uint8Array[] {
  // `Infinity` is a limit too large to be one (`smallInteger`).
  const limit = pathLength === undefined || pathLength === Infinity ? [] : [encodeUnsigned(bigEndian(pathLength))];
  return [
    extension(EXTENSION.basicConstraints, true, encodeSequence(encodeTrue(), ...limit)),
    extension(EXTENSION.keyUsage, true, KEY_CERT_SIGN),
    extension(EXTENSION.extendedKeyUsage, false, encodeSequence(encodeObjectIdentifier(OID_SERVER_AUTH))),
    extension(EXTENSION.nameConstraints, true, constraints),
    extension(EXTENSION.subjectKeyIdentifier, false, encode(TAG.octetString, subjectKeyIdentifier)),
    extension(EXTENSION.authorityKeyIdentifier, false, encodeSequence(encode(primitive(0), authorityKeyIdentifier))),
    ...more,
  ];
}

const bigEndian = (value: number): Uint8Array => Uint8Array.from([24, 16, 8, 0], (shift) => value >>> shift);

/** KeyUsage with the one bit keyCertSign: five zero bits before it, two unused after it. */
const KEY_CERT_SIGN = encode(TAG.bitString, Uint8Array.of(2, 0b0000_0100));

/** One Extension (RFC 5280 section 4.1), in DER; `value` is the content of extnValue. */
export function extension(oid: Oid, critical: boolean, value: Uint8Array): Uint8Array {
  return encodeSequence(
    encodeObjectIdentifier(oid),
    ...(critical ? [encodeTrue()] : []),
    encode(TAG.octetString, value),
  );
}

/** The subject key identifier of a key by RFC 5280 section 4.2.1.2, method 1: SHA-1 over the BIT STRING's content. */
export async function subjectKeyIdentifier(spki: Uint8Array): Promise<Uint8Array> {
  const fields = new DerReader(onlyElement(spki, TAG.sequence).content);
  fields.expect(TAG.sequence);
  return new Uint8Array(await crypto.subtle.digest('SHA-1', bufferSource(octetAlignedBits(fields))));
}
