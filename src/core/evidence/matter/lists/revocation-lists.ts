import { readPem } from '../../../encoding/pem.ts';
import { decodeCrl } from '../../../x509/revocation/crl.ts';

const MAX_BYTES = 16_777_216;
const MAX_LISTS = 500;

/**
 * The revocation lists in a file, DER: DER as it is, or any number in PEM. What cannot be read is left out.
 * @returns each list in DER, in the order of the file (RFC 5280 section 5; Matter Core Specification, section 6.2.4).
 */
export function readRevocationLists(file: Uint8Array): Uint8Array[] {
  if (file.length > MAX_BYTES) return [];
  const found =
    file[0] === 0x30
      ? [file]
      : readPem(new TextDecoder().decode(file)).flatMap(({ label, bytes }) =>
          label === 'X509 CRL' && bytes ? [bytes] : [],
        );
  return found.slice(0, MAX_LISTS).filter((der) => decodeCrl(der).ok);
}
