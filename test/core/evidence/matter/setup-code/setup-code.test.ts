import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readSetupCode, fromBase38 } from '../../../../../src/core/evidence/matter/setup-code/setup-code.ts';
import { hasCheckDigit } from '../../../../../src/core/evidence/matter/setup-code/verhoeff.ts';
import { writeTlv } from '../../../../../src/core/signed/matter-tlv/tlv-write.ts';

const ALPHABET = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ-.';
const LENGTHS = [0, 2, 4, 5];

/** The reverse of what is tested, from section 5.1.3.1 of the Matter Core Specification. */
function toBase38(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += 3) {
    const group = bytes.subarray(at, at + 3);
    let value = group.reduceRight((sum, byte) => sum * 256 + byte, 0);
    for (let i = 0; i < (LENGTHS[group.length] ?? 0); i++) {
      text += ALPHABET.charAt(value % 38);
      value = Math.floor(value / 38);
    }
  }
  return text;
}

const WIDTHS = [3, 16, 16, 2, 8, 12, 27, 4];
function qr(fields: readonly number[], more: Uint8Array = new Uint8Array()): string {
  let bits = 0n;
  let at = 0n;
  fields.forEach((field, i) => {
    bits |= BigInt(field) << at;
    at += BigInt(WIDTHS[i] ?? 0);
  });
  const bytes = Array.from({ length: 11 }, (_, i) => Number((bits >> BigInt(8 * i)) & 0xffn));
  return `MT:${toBase38(Uint8Array.from([...bytes, ...more]))}`;
}

describe('a setup code', () => {
  it("is read from a QR code: the one of the SDK's examples", () => {
    expect(readSetupCode('MT:-24J0AFN00KA0648G00')).toEqual({
      ok: true,
      value: {
        form: 'qr',
        vendorId: 0xfff1,
        productId: 0x8001,
        discriminator: 3840,
        flow: 0,
        serial: null,
      },
    });
  });

  it.each(['34970112332', '3497-011-2332', ' 3497 011 2332 '])('is read from the digits %s', (digits) => {
    expect(readSetupCode(digits)).toEqual({
      ok: true,
      value: { form: 'manual', vendorId: null, productId: null, discriminator: 15, flow: null, serial: null },
    });
  });

  it('gives vendor and product of a long manual code', () => {
    const digits = '749701123365521327';
    const last = [...'0123456789'].find((digit) => hasCheckDigit(`${digits}68${digit}`)) ?? '';
    expect(readSetupCode(`${digits}68${last}`)).toMatchObject({
      ok: true,
      value: { vendorId: 65521, productId: 32768, discriminator: 15 },
    });
  });

  it('never gives the passcode away', () => {
    const read = JSON.stringify(readSetupCode('MT:-24J0AFN00KA0648G00'));
    expect(read).not.toContain('20202021');
    expect(read).not.toContain('passcode');
  });

  it('reads the serial number behind the payload as text, made fit to be shown', () => {
    const more = writeTlv({ tag: null, type: 'structure', elements: [{ tag: 0, type: 'text', value: 'A\u202e1' }] });
    expect(readSetupCode(qr([0, 0xfff1, 0x8000, 0, 4, 3840, 20202021, 0], more))).toMatchObject({
      ok: true,
      value: { serial: 'A\ufffd1' },
    });
  });

  it.each<[string, string, string]>([
    ['a wrong check digit', '34970112333', 'setup-code-check-digit'],
    ['two digits that changed places', '39470112332', 'setup-code-check-digit'],
    ['too few digits', '3497011233', 'setup-code-form'],
    ['a text', 'printer.local', 'setup-code-form'],
    ['characters that Base38 lacks', 'MT:-24J0AFN00KA0648G0*', 'setup-code-form'],
    ['a short payload', 'MT:-24J0AFN00', 'setup-code-form'],
    ['another version', qr([1, 0xfff1, 0x8000, 0, 4, 3840, 20202021, 0]), 'setup-code-version'],
    ['a passcode that no one may use', qr([0, 0xfff1, 0x8000, 0, 4, 3840, 11111111, 0]), 'setup-code-value'],
    ['padding that is not zero', qr([0, 0xfff1, 0x8000, 0, 4, 3840, 20202021, 1]), 'setup-code-value'],
    [
      'bytes behind the payload that are no TLV',
      qr([0, 1, 1, 0, 4, 1, 20202021, 0], Uint8Array.of(9)),
      'setup-code-form',
    ],
    ['a megabyte', '1'.repeat(1_000_000), 'setup-code-form'],
  ])('is refused for %s', (_what, text, fault) => {
    expect(readSetupCode(text)).toEqual({ ok: false, fault });
  });

  it('never throws, whatever was scanned', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.string().map((text) => `MT:${text}`),
        ),
        (text) => {
          expect(typeof readSetupCode(text).ok).toBe('boolean');
        },
      ),
    );
  });
});

describe('Base38', () => {
  it('gives back what was written, and nothing that was written in another way', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 40 }), (bytes) => {
        expect(fromBase38(toBase38(bytes))).toEqual(bytes);
      }),
    );
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...ALPHABET), maxLength: 20 }), (text) => {
        const bytes = fromBase38(text);
        if (bytes) expect(toBase38(bytes)).toBe(text);
      }),
    );
  });
});

describe('the check digit of Verhoeff', () => {
  it('is the one of the published example', () => expect(hasCheckDigit('2363')).toBe(true));

  it('notices every single wrong digit and every two neighbours that changed places', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'0123456789'), minLength: 1, maxLength: 20 }), (digits) => {
        const good = [...'0123456789'].map((digit) => digits + digit).filter(hasCheckDigit);
        expect(good).toHaveLength(1);
        const code = good[0] ?? '';
        for (let i = 0; i < code.length; i++) {
          for (const digit of '0123456789')
            if (digit !== code[i]) expect(hasCheckDigit(code.slice(0, i) + digit + code.slice(i + 1))).toBe(false);
          const [a, b] = [code[i], code[i + 1]];
          if (b !== undefined && a !== b)
            expect(hasCheckDigit(code.slice(0, i) + b + a + code.slice(i + 2))).toBe(false);
        }
      }),
    );
  });
});
