import { TlvFields } from '../../../signed/matter-tlv/tlv-fields.ts';
import { attemptTlv, readTlv } from '../../../signed/matter-tlv/tlv.ts';
import { sanitizeText } from '../../../x509/basics/index.ts';
import type { SetupCode, SetupCodeFault, SetupCodeRead } from './types.ts';
import { hasCheckDigit } from './verhoeff.ts';

const refuse = (fault: SetupCodeFault): SetupCodeRead => ({ ok: false, fault });

const MAX_TEXT = 512;
const MAX_PASSCODE = 99_999_998;
/** Eight times the same digit, and what people type first (section 5.1.7.1). */
const FORBIDDEN_PASSCODE = /^(\d)\1{7}$|^12345678$|^87654321$/;

/**
 * Reads a QR code (`MT:...`) or a manual pairing code (11 or 21 digits) of Matter (Core Specification, section 5.1).
 * @param text as scanned or typed; blanks and hyphens between the digits of a manual code do not matter.
 * @returns what the code says, or a stable fault code; never throws on bad input.
 */
export function readSetupCode(text: string): SetupCodeRead {
  if (text.length > MAX_TEXT) return refuse('setup-code-form');
  const trimmed = text.trim();
  return trimmed.startsWith('MT:') ? readQrCode(trimmed.slice(3)) : readManualCode(trimmed.replace(/[\s-]/g, ''));
}

/** Widths in bits of the fields of a QR code's payload, least significant first (section 5.1.3). */
const WIDTHS = [3, 16, 16, 2, 8, 12, 27, 4] as const;
const PAYLOAD_BYTES = 11;

function readQrCode(base38: string): SetupCodeRead {
  const bytes = fromBase38(base38);
  if (bytes === null || bytes.length < PAYLOAD_BYTES) return refuse('setup-code-form');
  const [version = 0, vendorId = 0, productId = 0, flow = 0, , discriminator = 0, passcode = 0, padding = 0] =
    bitFields(bytes.subarray(0, PAYLOAD_BYTES));
  if (version !== 0) return refuse('setup-code-version');
  if (padding !== 0 || flow > 2 || !isPasscode(passcode)) return refuse('setup-code-value');
  const more = bytes.subarray(PAYLOAD_BYTES);
  const serial = more.length === 0 ? null : serialIn(more);
  if (serial === undefined) return refuse('setup-code-form');
  return { ok: true, value: { form: 'qr', ...product(vendorId, productId), discriminator, flow, serial } };
}

function bitFields(bytes: Uint8Array): number[] {
  let rest = bytes.reduceRight((sum, byte) => sum * 256n + BigInt(byte), 0n);
  return WIDTHS.map((width) => {
    const value = Number(BigInt.asUintN(width, rest));
    rest >>= BigInt(width);
    return value;
  });
}

/** The serial number behind the payload, null where none is given; undefined where it is no TLV. */
function serialIn(bytes: Uint8Array): string | null | undefined {
  const read = readTlv(bytes);
  const found = read.ok && attemptTlv(() => new TlvFields([read.value]).expect(null, 'structure').elements);
  if (!found || !found.ok) return undefined;
  const serial = found.value.find(({ tag }) => tag === 0);
  if (serial?.type === 'text') return sanitizeText(serial.value, 32);
  return serial?.type === 'unsigned' ? String(serial.value) : null;
}

/**
 * Section 5.1.4.1: a digit of flag and discriminator, five and four of passcode and discriminator, vendor and product.
 */
function readManualCode(digits: string): SetupCodeRead {
  if (!/^(\d{11}|\d{21})$/.test(digits)) return refuse('setup-code-form');
  if (!hasCheckDigit(digits)) return refuse('setup-code-check-digit');
  const [first, middle, last] = [digits.slice(0, 1), digits.slice(1, 6), digits.slice(6, 10)].map(Number) as [
    number,
    number,
    number,
  ];
  if (first > 7) return refuse('setup-code-version');
  const hasProduct = (first & 4) !== 0;
  if (hasProduct !== (digits.length === 21)) return refuse('setup-code-form');
  const passcode = last * 0x4000 + (middle & 0x3fff);
  const [vendorId, productId] = hasProduct ? [Number(digits.slice(10, 15)), Number(digits.slice(15, 20))] : [0, 0];
  if (middle > 0xffff || vendorId > 0xffff || productId > 0xffff || !isPasscode(passcode))
    return refuse('setup-code-value');
  const discriminator = ((first & 3) << 2) | (middle >> 14);
  return {
    ok: true,
    value: { form: 'manual', ...product(vendorId, productId), discriminator, flow: null, serial: null },
  };
}

/** Zero stands for a vendor, or a product, that is not told. */
const product = (vendorId: number, productId: number): Pick<SetupCode, 'vendorId' | 'productId'> => ({
  vendorId: vendorId || null,
  productId: vendorId && productId ? productId : null,
});

const isPasscode = (passcode: number): boolean =>
  passcode <= MAX_PASSCODE && !FORBIDDEN_PASSCODE.test(String(passcode).padStart(8, '0'));

const ALPHABET = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ-.';
/** Characters for 1, 2 and 3 bytes. */
const CHARACTERS = [0, 2, 4, 5];

/**
 * The bytes of a Base38 text (Matter Core Specification, section 5.1.3.1): three bytes, least significant first, in
 * five characters, and two or one left over in four or two.
 * @returns null where it is none, or not the one way to write the bytes.
 */
export function fromBase38(text: string): Uint8Array | null {
  const bytes: number[] = [];
  for (let at = 0; at < text.length; at += 5) {
    const group = text.slice(at, at + 5);
    const count = CHARACTERS.indexOf(group.length);
    if (count < 1) return null;
    let value = 0;
    for (let i = group.length - 1; i >= 0; i--) {
      const digit = ALPHABET.indexOf(group.charAt(i));
      if (digit < 0) return null;
      value = value * 38 + digit;
    }
    if (value >= 256 ** count) return null;
    for (let i = 0; i < count; i++) bytes.push(Math.floor(value / 256 ** i) % 256);
  }
  return Uint8Array.from(bytes);
}
