import { readSignedData } from '../../signed/cms/read.ts';
import { readJws } from '../../signed/jose/read.ts';
import { KnownIssuers } from '../../x509/path/known-issuers.ts';
import { VoucherError } from './fault.ts';
import { readJsonVoucher } from './json-members.ts';
import type { Voucher, VoucherRead } from './types.ts';

const OID_DATA = '1.2.840.113549.1.7.1';
/** id-ct-animaJSONVoucher (RFC 8366 section 8.4). */
const OID_JSON_VOUCHER = '1.2.840.113549.1.9.16.1.40';

const SEQUENCE = 0x30;
const OPENING_BRACE = 0x7b;
const LETTER_E = 0x65;

/**
 * Reads a voucher (RFC 8366) or a request for one (RFC 8995) out of the container that it was signed in: CMS around
 * JSON, or JWS around JSON (draft-ietf-anima-jws-voucher).
 * @param bytes at most 1 MB.
 * @returns what it says, not yet verified, or why it is none; never throws.
 */
export function readVoucher(bytes: Uint8Array, known = new KnownIssuers()): VoucherRead {
  try {
    return { ok: true, value: read(bytes, known) };
  } catch (error) {
    if (error instanceof VoucherError) return { ok: false, fault: error.code };
    throw error;
  }
}

function read(bytes: Uint8Array, known: KnownIssuers): Voucher {
  switch (bytes[0]) {
    case SEQUENCE:
      return readCms(bytes, known);
    case OPENING_BRACE:
    case LETTER_E:
      return readJwsVoucher(bytes, known);
    default:
      throw new VoucherError('voucher-form');
  }
}

/** RFC 8366 has a type of its own; the example of RFC 8995 and real programs write plain data. */
function readCms(bytes: Uint8Array, known: KnownIssuers): Voucher {
  const cms = readSignedData(bytes);
  if (!cms.ok) throw new VoucherError(cms.fault);
  const { content, contentType, certificates } = cms.value;
  if (contentType !== OID_DATA && contentType !== OID_JSON_VOUCHER) throw new VoucherError('voucher-content-type');
  if (content === null) throw new VoucherError('voucher-detached');
  return {
    container: { kind: 'cms', data: cms.value },
    content: readJsonVoucher(content),
    certificates: known.decodeAll(certificates),
  };
}

function readJwsVoucher(bytes: Uint8Array, known: KnownIssuers): Voucher {
  const jws = readJws(bytes);
  if (!jws.ok) throw new VoucherError(jws.fault);
  const certificates = jws.value.signatures.flatMap(({ x5c }) => x5c);
  return {
    container: { kind: 'jws', jws: jws.value },
    content: readJsonVoucher(jws.value.payload),
    certificates: known.decodeAll(certificates),
  };
}
