import type { Hash, MlDsaName, SignatureScheme, Spki } from '../../x509/basics/index.ts';
import { keySuits } from '../key-suits.ts';
import type { JwsRefusal } from './types.ts';

type Curve = 'P-256' | 'P-384' | 'P-521';

/** The algorithms of RFC 7518 section 3.1, RFC 8037, RFC 9864 and, for ML-DSA, of its registration for JOSE. */
const ECDSA: Readonly<Record<string, { curve: Curve; hash: Hash }>> = {
  ES256: { curve: 'P-256', hash: 'SHA-256' },
  ES384: { curve: 'P-384', hash: 'SHA-384' },
  ES512: { curve: 'P-521', hash: 'SHA-512' },
};
const RSA: Readonly<Record<string, Hash>> = { '256': 'SHA-256', '384': 'SHA-384', '512': 'SHA-512' };
const SALT: Readonly<Record<Hash, number>> = { 'SHA-256': 32, 'SHA-384': 48, 'SHA-512': 64 };
const ML_DSA_NAMES: readonly string[] = ['ML-DSA-44', 'ML-DSA-65', 'ML-DSA-87'] satisfies MlDsaName[];

/**
 * How signatures by this `alg` are checked with this key. The key decides what may be asked of it, never the header:
 * an algorithm of another key type, curve or padding is refused.
 * @param alg as in the header, compared exactly.
 */
export function schemeFor(alg: string, spki: Spki): SignatureScheme | JwsRefusal {
  const scheme = namedScheme(alg);
  if (typeof scheme === 'string') return scheme;
  const curve = Object.hasOwn(ECDSA, alg) ? (ECDSA[alg]?.curve ?? null) : null;
  return keySuits({ scheme, curve }, spki) ? scheme : 'alg-not-for-key';
}

/** Why signatures by this `alg` prove nothing, whatever the key; null where a key decides. */
export function algorithmRefusal(alg: string): JwsRefusal | null {
  const scheme = namedScheme(alg);
  return typeof scheme === 'string' ? scheme : null;
}

function namedScheme(alg: string): SignatureScheme | JwsRefusal {
  if (alg === 'none') return 'alg-none';
  if (/^HS\d+/.test(alg)) return 'alg-symmetric';
  if (alg === 'EdDSA' || alg === 'Ed25519') return { name: 'Ed25519' };
  if (ML_DSA_NAMES.includes(alg)) return { name: alg as MlDsaName };
  const ecdsa = Object.hasOwn(ECDSA, alg) ? ECDSA[alg] : undefined;
  if (ecdsa) return { name: 'ECDSA', hash: ecdsa.hash };
  const [, family, size = ''] = /^([RP])S(\d{3})$/.exec(alg) ?? [];
  const hash = Object.hasOwn(RSA, size) ? RSA[size] : undefined;
  if (hash === undefined) return 'alg-unknown';
  // The salt is as long as the hash (RFC 7518 section 3.5).
  return family === 'R' ? { name: 'RSASSA-PKCS1-v1_5', hash } : { name: 'RSA-PSS', hash, saltLength: SALT[hash] };
}
