/** DER (X.690 section 10), as much of it as this home writes itself: one value with its tag and length. */
export function der(tag: number, ...parts: readonly Uint8Array[]): Uint8Array {
  const content = Buffer.concat(parts);
  return Buffer.concat([Uint8Array.of(tag), length(content.length), content]);
}

export const TAG = { integer: 0x02, octets: 0x04, oid: 0x06, utf8: 0x0c, sequence: 0x30, set: 0x31 } as const;

/** The context-specific tag of this number, constructed. */
export const context = (number: number): number => 0xa0 | number;

function length(bytes: number): Uint8Array {
  if (bytes < 0x80) return Uint8Array.of(bytes);
  const digits = bytesOf(bytes, 256);
  return Uint8Array.of(0x80 | digits.length, ...digits);
}

/** An object identifier by its dotted form (X.690 section 8.19). */
export function derOid(dotted: string): Uint8Array {
  const [first = 0, second = 0, ...arcs] = dotted.split('.').map(Number);
  const encoded = [first * 40 + second, ...arcs].flatMap((arc) => {
    const digits = bytesOf(arc, 128);
    return digits.map((digit, at) => (at < digits.length - 1 ? digit | 0x80 : digit));
  });
  return der(TAG.oid, Uint8Array.from(encoded));
}

/** The digits of a number to a base, the highest first. */
function bytesOf(value: number, base: number): number[] {
  const rest = Math.floor(value / base);
  return rest === 0 ? [value] : [...bytesOf(rest, base), value % base];
}
