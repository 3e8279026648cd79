import type { Hash, MlDsaName, SignatureScheme } from '../../x509/basics/index.ts';
import type { NamedScheme, SignatureRefusal } from '../verify-raw.ts';

/** The algorithms of RFC 7518 section 3.1, RFC 8037, RFC 9864 and, for ML-DSA, of its registration for JOSE. */
const ECDSA: Readonly<Record<string, { curve: NamedScheme['curve']; hash: Hash }>> = {
  ES256: { curve: 'P-256', hash: 'SHA-256' },
  ES384: { curve: 'P-384', hash: 'SHA-384' },
  ES512: { curve: 'P-521', hash: 'SHA-512' },
};
const RSA: Readonly<Record<string, Hash>> = { '256': 'SHA-256', '384': 'SHA-384', '512': 'SHA-512' };
const SALT: Readonly<Record<Hash, number>> = { 'SHA-256': 32, 'SHA-384': 48, 'SHA-512': 64 };
const ML_DSA_NAMES: readonly string[] = ['ML-DSA-44', 'ML-DSA-65', 'ML-DSA-87'] satisfies MlDsaName[];

/**
 * How signatures by this algorithm are checked, or why they prove nothing, whatever the key.
 * @param alg as in the header, compared exactly.
 */
export function jwsScheme(alg: string): NamedScheme | SignatureRefusal {
  if (alg === 'none') return 'alg-none';
  if (/^HS\d+/.test(alg)) return 'alg-symmetric';
  const ecdsa = Object.hasOwn(ECDSA, alg) ? ECDSA[alg] : undefined;
  if (ecdsa) return { scheme: { name: 'ECDSA', hash: ecdsa.hash }, curve: ecdsa.curve };
  const scheme = curveless(alg);
  return scheme === null ? 'alg-unknown' : { scheme, curve: null };
}

function curveless(alg: string): SignatureScheme | null {
  if (alg === 'EdDSA' || alg === 'Ed25519') return { name: 'Ed25519' };
  if (ML_DSA_NAMES.includes(alg)) return { name: alg as MlDsaName };
  const [, family, size = ''] = /^([RP])S(\d{3})$/.exec(alg) ?? [];
  const hash = Object.hasOwn(RSA, size) ? RSA[size] : undefined;
  if (hash === undefined) return null;
  // The salt is as long as the hash (RFC 7518 section 3.5).
  return family === 'R' ? { name: 'RSASSA-PKCS1-v1_5', hash } : { name: 'RSA-PSS', hash, saltLength: SALT[hash] };
}
