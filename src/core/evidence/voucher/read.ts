import { readSignedData } from '../../signed/cms/read.ts';
import { readCoseSign1 } from '../../signed/cose/read.ts';
import { readJws } from '../../signed/jose/read.ts';
import { KnownIssuers } from '../../x509/path/known-issuers.ts';
import { VoucherError } from './fault.ts';
import { readSidVoucher } from './sid-members.ts';
import type { Voucher, VoucherRead, VoucherContent, VoucherKind } from './types.ts';
import { fromBase64 } from '../../encoding/bytes.ts';
import { isJsonObject, type JsonObject, member, readJson } from '../../encoding/json.ts';
import { contentOf, type Members, timeIn } from './members.ts';

const OID_DATA = '1.2.840.113549.1.7.1';
/** id-ct-animaJSONVoucher (RFC 8366 section 8.4). */
const OID_JSON_VOUCHER = '1.2.840.113549.1.9.16.1.40';

const SEQUENCE = 0x30;
const OPENING_BRACE = 0x7b;
const LETTER_E = 0x65;

/**
 * Reads a voucher (RFC 8366) or a request for one (RFC 8995) out of the container that it was signed in: CMS around
 * JSON, JWS around JSON (draft-ietf-anima-jws-voucher), or COSE around CBOR (draft-ietf-anima-constrained-voucher).
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
      if (isCose(bytes[0])) return readCoseVoucher(bytes, known);
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

/** An array or a tag (RFC 8949 section 3.1). */
const isCose = (first = 0): boolean => first >> 5 === 4 || first >> 5 === 6;

function readCoseVoucher(bytes: Uint8Array, known: KnownIssuers): Voucher {
  const cose = readCoseSign1(bytes);
  if (!cose.ok) throw new VoucherError(cose.fault);
  const { payload, x5chain, x5bag } = cose.value;
  return {
    container: { kind: 'cose', message: cose.value },
    content: readSidVoucher(payload),
    certificates: known.decodeAll([...x5chain, ...x5bag]),
  };
}

const LIMITS = { bytes: 1 << 20, depth: 12 };

/** The one member around all others names the module (RFC 7951 section 4), and so what this is. */
const KINDS: Readonly<Record<string, VoucherKind>> = {
  'ietf-voucher:voucher': 'voucher',
  'ietf-voucher-request:voucher': 'request',
};

/**
 * Reads a voucher or a request in JSON (RFC 8366 section 5.3, RFC 8995 section 3).
 * @throws VoucherError
 */
function readJsonVoucher(bytes: Uint8Array): VoucherContent {
  const json = readJson(bytes, LIMITS);
  if (!json.ok) throw new VoucherError(json.fault);
  const [name = '', ...more] = isJsonObject(json.value) ? Object.keys(json.value) : [];
  const kind = Object.hasOwn(KINDS, name) ? KINDS[name] : undefined;
  // Both at once would be a voucher to one reader and a request to another.
  if (kind === undefined || more.length > 0) throw new VoucherError('voucher-structure');
  const inner = member(json.value as JsonObject, name);
  if (!isJsonObject(inner)) throw new VoucherError('voucher-structure');
  return contentOf(kind, membersIn(inner));
}

const fromHex = (digits: string): Uint8Array =>
  Uint8Array.from(digits.match(/../g) ?? [], (pair) => parseInt(pair, 16));

/** Binary is base64 (RFC 7951 section 6.6); a real program writes the issuer's key identifier in hexadecimal. */
const HEX_KEY_IDENTIFIER = /^[0-9A-F]{40}$/i;

function membersIn(object: JsonObject): Members {
  const text = (name: string): string | null => {
    const value = member(object, name) ?? null;
    if (value !== null && typeof value !== 'string') throw new VoucherError('voucher-member-malformed');
    return value;
  };
  return {
    text,
    time: (name) => {
      const value = text(name);
      return value === null ? null : timeIn(value);
    },
    bytes: (name) => {
      const value = text(name);
      const decoded = value === null ? null : HEX_KEY_IDENTIFIER.test(value) ? fromHex(value) : fromBase64(value);
      if (value !== null && !decoded?.length) throw new VoucherError('voucher-member-malformed');
      return decoded;
    },
    flag: (name) => {
      const value = member(object, name) ?? null;
      // In quotes from a real program.
      const flag = typeof value === 'string' && ['true', 'false'].includes(value) ? value === 'true' : value;
      if (flag !== null && typeof flag !== 'boolean') throw new VoucherError('voucher-member-malformed');
      return flag;
    },
    // Base64 by the RFC, base64url in its own example; nothing here needs the bytes.
    nonce: () => text('nonce'),
  };
}
