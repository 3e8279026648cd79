import { attempt, type Certificate, type DerFault, DerReader, type Oid, TAG } from '../../x509/basics/index.ts';

/** id-pe-cmw (RFC 9999 section 4.4). */
export const OID_CMW: Oid = '1.3.6.1.5.5.7.1.35';

/** What the extension holds: a CMW in the form that the choice says. */
export interface CmwExtension {
  readonly form: 'json' | 'cbor';
  readonly bytes: Uint8Array;
}

export type CmwExtensionRead =
  { readonly ok: true; readonly value: CmwExtension | null } | { readonly ok: false; readonly fault: DerFault };

/**
 * The CMW extension of a certificate: UTF8String for JSON, OCTET STRING for CBOR.
 * @returns the bytes of the CMW, not yet read; null where the certificate has none.
 */
export function readCmwExtension({ extensions }: Pick<Certificate, 'extensions'>): CmwExtensionRead {
  const extension = extensions.get(OID_CMW);
  if (extension === undefined) return { ok: true, value: null };
  return attempt(() => {
    const reader = new DerReader(extension.value);
    const form = reader.nextTag === TAG.utf8String ? 'json' : 'cbor';
    const { content } = reader.expect(form === 'json' ? TAG.utf8String : TAG.octetString);
    reader.finish();
    return { form, bytes: content };
  });
}
