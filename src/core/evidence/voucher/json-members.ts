import { fromBase64 } from '../../encoding/bytes.ts';
import { isJsonObject, type JsonObject, member, readJson } from '../../encoding/json.ts';
import { VoucherError } from './fault.ts';
import { contentOf, type Members, timeIn } from './members.ts';
import type { VoucherContent, VoucherKind } from './types.ts';

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
export function readJsonVoucher(bytes: Uint8Array): VoucherContent {
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
      const decoded = value === null ? null : fromBase64(value);
      if (value !== null && !decoded?.length) throw new VoucherError('voucher-member-malformed');
      return decoded;
    },
    flag: (name) => {
      const value = member(object, name) ?? null;
      if (value !== null && typeof value !== 'boolean') throw new VoucherError('voucher-member-malformed');
      return value;
    },
    // Base64 by the RFC, base64url in its own example; nothing here needs the bytes.
    nonce: () => text('nonce'),
  };
}
