import { attempt, constructed, onlyElement, readWhole, TAG } from '../x509/der/der.ts';
import { readOid } from '../x509/der/oid.ts';

const OID_SIGNED_DATA = '1.2.840.113549.1.7.2';

/**
 * The certificates of a "certs-only" SignedData (RFC 5652 section 5.1; RFC 7030 section 4.1.3), in order.
 * Its signers, if any, are not looked at: what makes these certificates count is the comparison the person makes.
 * @returns null when the bytes are no such bundle.
 */
export function readCertsOnly(der: Uint8Array): Uint8Array[] | null {
  const result = attempt(() =>
    readWhole(der, TAG.sequence, (contentInfo) => {
      if (readOid(contentInfo) !== OID_SIGNED_DATA) return null;
      const wrapped = contentInfo.expect(constructed(0));
      const signedData = contentInfo.inside(onlyElement(wrapped.content, TAG.sequence));
      signedData.expect(TAG.integer);
      signedData.expect(TAG.set);
      signedData.expect(TAG.sequence);
      const set = signedData.optional(constructed(0));
      const certificates: Uint8Array[] = [];
      if (set) for (const items = signedData.inside(set); !items.atEnd;) certificates.push(items.element().der);
      return certificates;
    }),
  );
  return result.ok ? result.value : null;
}
