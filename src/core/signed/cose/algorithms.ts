import type { MlDsaName } from '../../x509/basics/index.ts';
import type { NamedScheme, SignatureRefusal } from '../verify-raw.ts';

const ecdsa = (hash: 'SHA-256' | 'SHA-384' | 'SHA-512', curve: NamedScheme['curve'] = null): NamedScheme => ({
  scheme: { name: 'ECDSA', hash },
  curve,
});
const plain = (name: 'Ed25519' | MlDsaName): NamedScheme => ({ scheme: { name }, curve: null });
const pss = (hash: 'SHA-256' | 'SHA-384' | 'SHA-512', saltLength: number): NamedScheme => ({
  scheme: { name: 'RSA-PSS', hash, saltLength },
  curve: null,
});
const pkcs1 = (hash: 'SHA-256' | 'SHA-384' | 'SHA-512'): NamedScheme => ({
  scheme: { name: 'RSASSA-PKCS1-v1_5', hash },
  curve: null,
});

/**
 * RFC 9053 section 2 (where the curve is the key's own affair), RFC 9864 (where the algorithm fixes it), RFC 8230, RFC
 * 8812, and the registration of ML-DSA for COSE.
 */
const SCHEMES: ReadonlyMap<number | string, NamedScheme> = new Map([
  [-7, ecdsa('SHA-256')],
  [-35, ecdsa('SHA-384')],
  [-36, ecdsa('SHA-512')],
  [-9, ecdsa('SHA-256', 'P-256')],
  [-51, ecdsa('SHA-384', 'P-384')],
  [-52, ecdsa('SHA-512', 'P-521')],
  [-8, plain('Ed25519')],
  [-19, plain('Ed25519')],
  [-37, pss('SHA-256', 32)],
  [-38, pss('SHA-384', 48)],
  [-39, pss('SHA-512', 64)],
  [-257, pkcs1('SHA-256')],
  [-258, pkcs1('SHA-384')],
  [-259, pkcs1('SHA-512')],
  [-48, plain('ML-DSA-44')],
  [-49, plain('ML-DSA-65')],
  [-50, plain('ML-DSA-87')],
]);

/** HMAC and AES-MAC (RFC 9053 section 3). */
const MACS: readonly (number | string)[] = [4, 5, 6, 7, 14, 15, 25, 26];

/** How signatures by this algorithm are checked, or why they prove nothing, whatever the key. */
export function coseScheme(alg: number | string | null): NamedScheme | SignatureRefusal {
  if (alg === null) return 'alg-missing';
  return SCHEMES.get(alg) ?? (MACS.includes(alg) ? 'alg-symmetric' : 'alg-unknown');
}
