/** Six or eight pairs of hexadecimal digits, with dashes or colons between them, as RFC 7925 section 4.4.2 and makers write. */
const EUI = /^[0-9a-f]{2}([-:])[0-9a-f]{2}(?:\1[0-9a-f]{2}){4}(?:\1[0-9a-f]{2}){0,2}$/i;
/** An EUI-64 without separators. */
const BARE = /^[0-9A-Fa-f]{16}$/;

/** The EUI-48 or EUI-64 that a text is, in upper case with dashes; null where it is none. */
export function readEui(text: string): string | null {
  if (!EUI.test(text) && !BARE.test(text)) return null;
  const pairs = text.replace(/[-:]/g, '').toUpperCase().match(/../g) ?? [];
  return pairs.length === 6 || pairs.length === 8 ? pairs.join('-') : null;
}
