const ALPHABET = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ-.';
/** Characters for 1, 2 and 3 bytes. */
const CHARACTERS = [0, 2, 4, 5];

/**
 * The bytes of a Base38 text (Matter Core Specification, section 5.1.3.1): three bytes, least significant first, in five
 * characters, and two or one left over in four or two.
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
