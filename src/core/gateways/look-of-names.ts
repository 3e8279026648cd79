/**
 * What a person sees of a name: two that differ in case, blanks, width or invisible characters alone look the same.
 * Characters are compared by their NFKC form (Unicode Standard Annex 15).
 */
export const lookOf = (name: string): string =>
  name
    .normalize('NFKC')
    .replace(/[\p{Cf}\p{Cc}]/gu, '')
    .replace(/\s+/gu, ' ')
    .trim()
    .toLowerCase();

/** Whether the names of these gateways all look different, as they mostly do. */
export const lookDistinct = (gateways: readonly { readonly name: string }[]): boolean =>
  new Set(gateways.map(({ name }) => lookOf(name))).size === gateways.length;
