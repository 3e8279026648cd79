import { checkPrimeSync, generatePrimeSync } from 'node:crypto';

/** An RSA key whose primes lie next to each other, so that Fermat's method finds them. */
export async function closePrimes(): Promise<CryptoKeyPair> {
  const p = generatePrimeSync(1024, { bigint: true });
  let q = p + 2n;
  while (!checkPrimeSync(q) || (q - 1n) % 65537n === 0n) q += 2n;
  const d = inverse(65537n, (p - 1n) * (q - 1n));
  const text = (n: bigint): string =>
    Buffer.from(n.toString(16).padStart(n.toString(16).length + (n.toString(16).length % 2), '0'), 'hex').toString(
      'base64url',
    );
  const algorithm = { name: 'RSASSA-PKCS1-v1_5', hash: 'SHA-256' };
  const shared = { kty: 'RSA', n: text(p * q), e: text(65537n) };
  const secret = {
    d: text(d),
    p: text(p),
    q: text(q),
    dp: text(d % (p - 1n)),
    dq: text(d % (q - 1n)),
    qi: text(inverse(q, p)),
  };
  const [publicKey, privateKey] = await Promise.all([
    crypto.subtle.importKey('jwk', shared, algorithm, true, ['verify']),
    crypto.subtle.importKey('jwk', { ...shared, ...secret }, algorithm, true, ['sign']),
  ]);
  return { publicKey, privateKey };
}

function inverse(value: bigint, modulus: bigint): bigint {
  let [r0, r1, t0, t1] = [modulus, value % modulus, 0n, 1n];
  while (r1 !== 0n) [r0, r1, t0, t1] = [r1, r0 % r1, t1, t0 - (r0 / r1) * t1];
  return ((t0 % modulus) + modulus) % modulus;
}
