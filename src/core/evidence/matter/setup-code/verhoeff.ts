const PERMUTATION = [1, 5, 7, 6, 2, 8, 3, 0, 9, 4];

/** The product of two elements of the dihedral group of order ten: 0 to 4 are turns, 5 to 9 reflections. */
function product(a: number, b: number): number {
  if (a < 5) return b < 5 ? (a + b) % 5 : 5 + ((a + b) % 5);
  return b < 5 ? 5 + ((a - b) % 5) : (a - b + 5) % 5;
}

/**
 * Whether the last of these decimal digits is the Verhoeff check digit of those before: it notices every single wrong
 * digit and every two neighbours that changed places.
 */
export function hasCheckDigit(digits: string): boolean {
  let check = 0;
  for (let place = 0; place < digits.length; place++) {
    let digit = Number(digits.charAt(digits.length - 1 - place));
    for (let i = 0; i < place % 8; i++) digit = PERMUTATION[digit] ?? 0;
    check = product(check, digit);
  }
  return check === 0;
}
