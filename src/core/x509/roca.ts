/**
 * Fingerprint of CVE-2017-15361 (ROCA; Nemec et al., "The Return of Coppersmith's Attack", CCS 2017): primes made as k
 * * M + (65537^a mod M), with M a product of small primes, leave every such modulus in the subgroup that 65537
 * generates modulo each of them. All 38 tests pass by chance about once in 2^30 keys.
 */
const SMALL_PRIMES = [
  3, 5, 7, 11, 13, 17, 19, 23, 29, 31, 37, 41, 43, 47, 53, 59, 61, 67, 71, 73, 79, 83, 89, 97, 101, 103, 107, 109, 113,
  127, 131, 137, 139, 149, 151, 157, 163, 167,
];

export function looksLikeRoca(modulus: bigint): boolean {
  return SMALL_PRIMES.every((prime) => powersOf65537(prime).has(Number(modulus % BigInt(prime))));
}

function powersOf65537(prime: number): Set<number> {
  const powers = new Set<number>();
  for (let power = 1; !powers.has(power); power = (power * (65537 % prime)) % prime) powers.add(power);
  return powers;
}
