import {
  constructed,
  encode,
  encodeObjectIdentifier,
  encodeSequence,
  encodeUnsigned,
  TAG,
} from '../../src/core/x509/basics/index.ts';

const SIGNED_DATA = encodeObjectIdentifier('1.2.840.113549.1.7.2');
const DATA = encodeSequence(encodeObjectIdentifier('1.2.840.113549.1.7.1'));
const EMPTY_SET = encode(TAG.set);

/**
 * Encodes certificates as EST sends them: SignedData that no one signed (RFC 7030 section 4.1.3, RFC 5652 section 5.1).
 * @param certificates in DER.
 * @returns DER.
 */
export function encodeCertsOnly(certificates: readonly Uint8Array[]): Uint8Array {
  const signedData = encodeSequence(
    encodeUnsigned(Uint8Array.of(1)),
    EMPTY_SET,
    DATA,
    encode(constructed(0), ...certificates),
    EMPTY_SET,
  );
  return encodeSequence(SIGNED_DATA, encode(constructed(0), signedData));
}

/** Base64 in lines of 64 characters. */
export const base64Lines = (der: Uint8Array): string =>
  `${(
    Buffer.from(der)
      .toString('base64')
      .match(/.{1,64}/g) ?? []
  ).join('\n')}\n`;
