/**
 * Text from a certificate, made fit to be shown: control characters (C0, C1), bidirectional controls, zero-width and
 * other invisible characters and lone surrogates become U+FFFD, and at most `max` characters remain, the last an
 * ellipsis where something was cut. The result is still text, never markup.
 */
export function sanitizeText(text: string, max = 128): string {
  // Cut first, generously: hostile text may be megabytes long.
  const head = text.slice(0, max * 2 + 2).replace(INVISIBLE, '\ufffd');
  const characters = Array.from(head);
  return characters.length > max || text.length > max * 2 + 2 ? `${characters.slice(0, max - 1).join('')}…` : head;
}

/**
 * Controls, formats (bidi, zero width, tags), line and paragraph separators, lone surrogates, all that shows as nothing
 * or as a blank.
 */
const INVISIBLE = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}\p{Default_Ignorable_Code_Point}\u2800]/gu;
