import { readSignedData } from '../../signed/cms/read.ts';
import { attempt, DerReader, TAG } from '../../x509/basics/index.ts';

/**
 * The certificates of a "certs-only" SignedData (RFC 5652 section 5.1; RFC 7030 section 4.1.3), in order, each as it
 * lies there. Its signers, if any, are not looked at: what makes these certificates count is the comparison the person
 * makes.
 * @returns null when the bytes are no such bundle.
 */
export function readCertsOnly(bytes: Uint8Array): Uint8Array[] | null {
  const read = readSignedData(bytes);
  return read.ok ? [...read.value.certificates] : null;
}

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
