/**
 * Fermat's method: a product of two primes close to each other falls in the first few steps (CVE-2022-26320 and its
 * like).
 */
const STEPS = 16;

/** Is `n` (odd, positive) found to be a product of two close factors? */
export function hasCloseFactors(n: bigint): boolean {
  let a = squareRoot(n);
  if (a * a < n) a += 1n;
  for (let step = 0; step < STEPS; step++, a += 1n) if (isSquare(a * a - n)) return true;
  return false;
}

/** Squares leave only 12 of the 64 remainders of 64: most candidates fall here, without a square root. */
const SQUARES_MOD_64 = new Set(Array.from({ length: 64 }, (_, i) => BigInt((i * i) % 64)));

function isSquare(n: bigint): boolean {
  if (!SQUARES_MOD_64.has(n & 63n)) return false;
  const root = squareRoot(n);
  return root * root === n;
}

/** Largest integer whose square is at most `n` (Newton). */
function squareRoot(n: bigint): bigint {
  if (n < 2n) return n;
  let root = 1n << BigInt((n.toString(16).length * 4 + 1) >> 1);
  for (;;) {
    const next = (root + n / root) >> 1n;
    if (next >= root) return root;
    root = next;
  }
}
