import { sameBytes } from '../../encoding/bytes.ts';
import { attempt, DerReader, TAG } from '../../x509/basics/index.ts';

/** A certificate as it was found, with what stood around its DER. */
export interface Unwrapped {
  /** Shares memory with the input. */
  readonly der: Uint8Array;
  /** The bytes before it: the header under which a TPM stores it, or padding. Nearly always empty. */
  readonly header: Uint8Array;
  /** How many bytes of padding follow. */
  readonly padding: number;
}

/** Tags of TCG_PCCLIENT_STORED_CERT and TCG_FULL_CERT (TCG PC Client Specific Implementation, section 7.4). */
const STORED = Uint8Array.of(0x10, 0x01, 0x00);
const FULL = Uint8Array.of(0x10, 0x02);
const HEADER = STORED.length + 2 + FULL.length;
/** An index of non-volatile memory is larger than its content, and is filled up with either. */
const isPadding = (byte: number): boolean => byte === 0x00 || byte === 0xff;

/**
 * The certificate inside what a TPM keeps in an NV index: behind a header of seven bytes, before padding, or both.
 * @returns null where there is anything else around it, or no DER SEQUENCE at all.
 */
export function unwrap(bytes: Uint8Array): Unwrapped | null {
  const start = startOf(bytes);
  const first = attempt(() => new DerReader(bytes.subarray(start)).expect(TAG.sequence).der);
  if (!first.ok) return null;
  const end = start + first.value.length;
  if (!bytes.subarray(end).every(isPadding)) return null;
  return { der: first.value, header: bytes.subarray(0, start), padding: bytes.length - end };
}

function startOf(bytes: Uint8Array): number {
  const [high = 0, low = 0] = bytes.subarray(STORED.length);
  const stored = high * 256 + low;
  // The size stored counts the second tag and the certificate.
  if (
    sameBytes(bytes.subarray(0, STORED.length), STORED) &&
    sameBytes(bytes.subarray(STORED.length + 2, HEADER), FULL) &&
    bytes.length >= STORED.length + 2 + stored
  )
    return HEADER;
  const content = bytes.findIndex((byte) => !isPadding(byte));
  return Math.max(content, 0);
}
