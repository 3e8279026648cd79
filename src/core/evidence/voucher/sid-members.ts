import { fromBase64 } from '../../encoding/bytes.ts';
import { asBytes, asInteger, asMap, asText, type CborEntry, type CborItem, readCbor } from '../../signed/cbor/index.ts';
import { VoucherError } from './fault.ts';
import { contentOf, type Members, timeIn } from './members.ts';
import type { VoucherContent, VoucherKind } from './types.ts';

/** A module's number (SID, RFC 9595) and those of its members, which are written as the difference to it (RFC 9254). */
interface Module {
  readonly kind: VoucherKind;
  readonly sid: number;
  readonly members: ReadonlyMap<string, number>;
}

const numbered = (...names: readonly string[]): ReadonlyMap<string, number> =>
  new Map(names.map((name, at) => [name, at + 1]));

/** The order of both tables is that of the SID files of draft-ietf-anima-rfc8366bis. */
const MODULES: readonly Module[] = [
  {
    kind: 'voucher',
    sid: 2451,
    members: numbered(
      'assertion',
      'created-on',
      'domain-cert-revocation-checks',
      'expires-on',
      'idevid-issuer',
      'last-renewal-date',
      'nonce',
      'pinned-domain-cert',
      'pinned-domain-pubk',
      'pinned-domain-pubk-sha256',
      'serial-number',
    ),
  },
  {
    kind: 'request',
    sid: 2501,
    members: new Map([
      ...numbered(
        'assertion',
        'created-on',
        'domain-cert-revocation-checks',
        'expires-on',
        'idevid-issuer',
        'last-renewal-date',
        'nonce',
        'pinned-domain-cert',
        'prior-signed-voucher-request',
        'proximity-registrar-cert',
        'proximity-registrar-pubk-sha256',
        'proximity-registrar-pubk',
        'serial-number',
      ),
      ['pinned-domain-pubk', 17],
      ['pinned-domain-pubk-sha256', 18],
    ]),
  },
];

/** Numbers of the enumeration in YANG (RFC 8366 section 5.3 and its successor). */
const ASSERTIONS = ['verified', 'logged', 'proximity', 'agent-proximity'];
const LIMITS = { bytes: 1 << 20, depth: 12, items: 4096 };
/** A number that is not a difference (RFC 9254 section 3.2). */
const TAG_SID = 47;
const [TAG_DATE, TAG_EPOCH] = [0, 1];

/**
 * Reads a voucher or a request in CBOR with numbers for names (draft-ietf-anima-constrained-voucher, RFC 9254).
 * @throws VoucherError
 */
export function readSidVoucher(bytes: Uint8Array): VoucherContent {
  const read = readCbor(bytes, LIMITS);
  if (!read.ok) throw new VoucherError(read.fault);
  const [only, ...more] = asMap(read.value.item) ?? [];
  const module = only && MODULES.find(({ sid }) => sid === sidOf(only[0], 0));
  const entries = only && asMap(only[1]);
  // Both at once would be a voucher to one reader and a request to another.
  if (!module || !entries || more.length > 0) throw new VoucherError('voucher-structure');
  return contentOf(module.kind, membersIn(entries, module));
}

/** The number that a key stands for, out of a container of this number; null where it is none. */
function sidOf(key: CborItem, parent: number): number | null {
  if (key.type === 'tag') return key.tag === TAG_SID ? asInteger(key.item) : null;
  const difference = asInteger(key);
  return difference === null ? null : parent + difference;
}

function membersIn(entries: readonly CborEntry[], { sid, members }: Module): Members {
  const found = new Map<number, CborItem>();
  for (const [key, value] of entries) {
    const number = sidOf(key, sid);
    if (number === null) continue;
    // By its number and by its difference: one key to CBOR's eyes is not the other.
    if (found.has(number)) throw new VoucherError('cbor-duplicate-key');
    found.set(number, value);
  }
  const item = (name: string): CborItem | undefined => found.get(sid + (members.get(name) ?? NaN));
  const reading =
    <T>(read: (value: CborItem) => T | null) =>
    (name: string): T | null => {
      const value = item(name);
      const result = value === undefined ? null : read(value);
      if (value !== undefined && result === null) throw new VoucherError('voucher-member-malformed');
      return result;
    };
  return {
    text: reading((value) => asText(value) ?? assertionOf(value) ?? textIn(value)),
    time: reading(timeOf),
    bytes: reading(bytesOf),
    flag: reading((value) => (value.type === 'simple' && typeof value.value === 'boolean' ? value.value : null)),
    nonce: () => reading((value) => asBytes(value) ?? asText(value))('nonce'),
  };
}

/** Serial numbers come as bytes, too, from real programs. */
function textIn(value: CborItem): string | null {
  const bytes = asBytes(value);
  if (bytes === null) return null;
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return null;
  }
}

const assertionOf = (value: CborItem): string | null => ASSERTIONS[asInteger(value) ?? NaN] ?? null;

/** Bytes by the rules of YANG in CBOR; base64 as in JSON from programs that were written before those. */
function bytesOf(value: CborItem): Uint8Array | null {
  const text = asText(value);
  const bytes = text === null ? asBytes(value) : fromBase64(text);
  return bytes?.length ? bytes : null;
}

function timeOf(value: CborItem): number | null {
  if (value.type === 'text') return timeIn(value.value);
  if (value.type !== 'tag') return null;
  if (value.tag === TAG_DATE) return value.item.type === 'text' ? timeIn(value.item.value) : null;
  if (value.tag !== TAG_EPOCH || (value.item.type !== 'integer' && value.item.type !== 'float')) return null;
  const seconds = Number(value.item.value);
  return Math.abs(seconds) < MAX_SECONDS ? seconds * 1000 : null;
}

/** Beyond the year 9999 no one can write a date. */
const MAX_SECONDS = 253_402_300_800;
