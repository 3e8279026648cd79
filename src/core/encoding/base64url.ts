const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
const STRICT = /^[A-Za-z0-9_-]*$/;

/** Without padding (RFC 7515 section 2). By btoa it takes as long as reading a whole certificate. */
export function toBase64url(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += 3) {
    const bits = ((bytes[at] ?? 0) << 16) | ((bytes[at + 1] ?? 0) << 8) | (bytes[at + 2] ?? 0);
    text +=
      ALPHABET.charAt(bits >> 18) +
      ALPHABET.charAt((bits >> 12) & 63) +
      ALPHABET.charAt((bits >> 6) & 63) +
      ALPHABET.charAt(bits & 63);
  }
  return text.slice(0, Math.ceil((bytes.length * 4) / 3));
}

/**
 * Bytes of base64url text (RFC 4648 section 5) as RFC 7515 section 2 wants it: no padding, no blanks, no other
 * alphabet. The bits left over in the last character must be zero, so that no two texts mean the same bytes.
 * @returns null where it is anything else.
 */
export function fromBase64url(text: string): Uint8Array | null {
  if (!STRICT.test(text) || text.length % 4 === 1) return null;
  const spare = text.length % 4 === 2 ? 15 : text.length % 4 === 3 ? 3 : 0;
  if ((ALPHABET.indexOf(text.charAt(text.length - 1)) & spare) !== 0 && text !== '') return null;
  const binary = atob(text.replaceAll('-', '+').replaceAll('_', '/'));
  const bytes = new Uint8Array(binary.length);
  for (let at = 0; at < bytes.length; at++) bytes[at] = binary.charCodeAt(at);
  return bytes;
}
