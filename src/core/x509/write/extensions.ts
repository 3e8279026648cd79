import { EXTENSION } from '../identifiers.ts';
import { OID_SERVER_AUTH } from '../certificate/usage.ts';
import { octetAlignedBits } from '../der/der-values.ts';
import { encode, encodeObjectIdentifier, encodeSequence, encodeTrue, encodeUnsigned } from '../der/der-write.ts';
import { DerReader, onlyElement, primitive, TAG } from '../der/der.ts';
import { bufferSource } from '../keys/webcrypto.ts';
import type { Oid } from '../types.ts';

/** What the extensions of a scoped CA certificate say (RFC 5280 section 4.2.1). */
export interface AuthorityFields {
  /** Undefined where there is no limit. */
  readonly pathLength: number | undefined;
  /** The value of nameConstraints. */
  readonly constraints: Uint8Array;
  readonly subjectKeyIdentifier: Uint8Array;
  /** The signer's. */
  readonly authorityKeyIdentifier: Uint8Array;
  /** The purposes that certificates below it may have; TLS servers where left out, no limit where empty. */
  readonly usages?: readonly Oid[];
  /** Whether it signs revocation lists, too. */
  readonly signsLists?: boolean;
  /** Further extensions, in DER. */
  readonly more?: readonly Uint8Array[];
}

/** The extensions of a scoped CA certificate, each in DER. */
export function authorityExtensions({
  pathLength,
  constraints,
  subjectKeyIdentifier,
  authorityKeyIdentifier,
  usages = [OID_SERVER_AUTH],
  signsLists = false,
  more = [],
}: AuthorityFields): Uint8Array[] {
  // `Infinity` is a limit too large to be one (`smallInteger`).
  const limit = pathLength === undefined || pathLength === Infinity ? [] : [encodeUnsigned(bigEndian(pathLength))];
  return [
    extension(EXTENSION.basicConstraints, true, encodeSequence(encodeTrue(), ...limit)),
    extension(EXTENSION.keyUsage, true, signsLists ? KEY_AND_LIST_SIGN : KEY_CERT_SIGN),
    ...(usages.length > 0 ? [usageExtension(usages)] : []),
    extension(EXTENSION.nameConstraints, true, constraints),
    ...keyIdentifiers(subjectKeyIdentifier, authorityKeyIdentifier),
    ...more,
  ];
}

/** extendedKeyUsage with these purposes, never critical. */
export const usageExtension = (usages: readonly Oid[]): Uint8Array =>
  extension(EXTENSION.extendedKeyUsage, false, encodeSequence(...usages.map(encodeObjectIdentifier)));

/** The identifiers of a certificate's own key and of its issuer's (RFC 5280 sections 4.2.1.1 and 4.2.1.2). */
export function keyIdentifiers(subject: Uint8Array, authority: Uint8Array): Uint8Array[] {
  return [
    extension(EXTENSION.subjectKeyIdentifier, false, encode(TAG.octetString, subject)),
    extension(EXTENSION.authorityKeyIdentifier, false, encodeSequence(encode(primitive(0), authority))),
  ];
}

const bigEndian = (value: number): Uint8Array => Uint8Array.from([24, 16, 8, 0], (shift) => value >>> shift);

/** KeyUsage with the one bit keyCertSign: five zero bits before it, two unused after it. */
const KEY_CERT_SIGN = encode(TAG.bitString, Uint8Array.of(2, 0b0000_0100));
/** The same and cRLSign, the bit behind it. */
const KEY_AND_LIST_SIGN = encode(TAG.bitString, Uint8Array.of(1, 0b0000_0110));

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
