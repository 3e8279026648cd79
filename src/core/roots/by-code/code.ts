const DIGITS = 8;

/**
 * The eight digits of a code as a person types them: blanks, hyphens, full-width digits and invisible characters do not
 * matter. Null for anything else.
 */
export function readCode(typed: string): string | null {
  const digits = typed.normalize('NFKC').replace(/[\s\p{Cf}\p{Pd}]/gu, '');
  return digits.length === DIGITS && /^[0-9]*$/.test(digits) ? digits : null;
}
