import { attempt, DerReader, TAG } from '../x509/der/der.ts';

/**
 * The tags inside each DER form of a private key: PKCS #8 (RFC 5958), the same encrypted, PKCS #12 (RFC 7292), SEC 1
 * (RFC 5915), PKCS #1 and the old form of DSA. Certificates, requests, lists and public keys begin otherwise.
 */
const SHAPES = /^(02 30 04|30 04$|02 30( 30)?$|02 04|02( 02){5,9}( 30)?$)/;

/** Whether these bytes begin with a private key, told by its shape alone: nothing of the key is read. */
export function isPrivateKey(der: Uint8Array): boolean {
  const tags = attempt(() => {
    const found: string[] = [];
    for (const inner = new DerReader(der).enter(TAG.sequence); !inner.atEnd && found.length < 12;)
      found.push(inner.element().tag.toString(16).padStart(2, '0'));
    return found.join(' ');
  });
  return tags.ok && SHAPES.test(tags.value);
}
