import { sameBytes } from '../../encoding/bytes.ts';
import {
  type AlgorithmIdentifier,
  attempt,
  bufferSource,
  type Certificate,
  type Hash,
  ImportedKeys,
  OID_EC,
  OID_ED25519,
  OID_RSA,
  onlyElement,
  signatureScheme,
  type Spki,
  TAG,
  verifySignature,
} from '../../x509/basics/index.ts';
import { readAttributes } from './read.ts';
import type { CmsResult, SignedData, SignerId, SignerInfo } from './types.ts';

const OID_DATA = '1.2.840.113549.1.7.1';

const HASHES: Readonly<Record<string, Hash>> = {
  '2.16.840.1.101.3.4.2.1': 'SHA-256',
  '2.16.840.1.101.3.4.2.2': 'SHA-384',
  '2.16.840.1.101.3.4.2.3': 'SHA-512',
};
/** Broken or weak: MD2, MD4, MD5, SHA-1. */
const WEAK_HASHES = new Set(['1.2.840.113549.2.2', '1.2.840.113549.2.4', '1.2.840.113549.2.5', '1.3.14.3.2.26']);

/** A key's own algorithm in place of a signature's, with the hash from `digestAlgorithm` (RFC 3370, RFC 5753). */
const WITH_HASH: Readonly<Record<string, Readonly<Record<Hash, string>>>> = {
  [OID_RSA]: {
    'SHA-256': '1.2.840.113549.1.1.11',
    'SHA-384': '1.2.840.113549.1.1.12',
    'SHA-512': '1.2.840.113549.1.1.13',
  },
  [OID_EC]: { 'SHA-256': '1.2.840.10045.4.3.2', 'SHA-384': '1.2.840.10045.4.3.3', 'SHA-512': '1.2.840.10045.4.3.4' },
};

/**
 * Whether one signer of a SignedData signed its content with this key (RFC 5652 sections 5.4 and 5.6). Says nothing of
 * whose the key is: that is for a path, or for a key that is known beforehand.
 * @param detached the content where it does not travel inside. Content inside counts alone.
 * @param keys where imported keys are kept for the next check.
 * @returns `valid`, or why the signature proves nothing; never throws.
 */
export async function verifySigner(
  { content: inside, contentType }: Pick<SignedData, 'content' | 'contentType'>,
  { attributes, digest, algorithm, signature }: SignerInfo,
  spki: Spki,
  detached: Uint8Array | null = null,
  keys = new ImportedKeys(),
): Promise<CmsResult> {
  const content = inside ?? detached;
  if (content === null) return 'content-missing';
  if (WEAK_HASHES.has(digest.oid)) return 'weak-algorithm';
  const hash = HASHES[digest.oid];
  if (hash === undefined || !isNone(digest.parameters)) return 'unsupported-algorithm';
  const outerAlgorithm = withHash(algorithm, hash);
  const scheme = signatureScheme(outerAlgorithm);
  if (typeof scheme === 'string') return scheme;
  if ('hash' in scheme && scheme.hash !== hash) return 'algorithms-differ';
  // Ed25519 hashes the message itself, and RFC 8419 section 3.1 has SHA-512 beside it.
  if (algorithm.oid === OID_ED25519 && attributes && hash !== 'SHA-512') return 'algorithms-differ';
  if (attributes === null) {
    if (contentType !== OID_DATA) return 'attributes-missing';
    if (areAttributes(content)) return 'content-is-attributes';
    return verifySignature({ tbs: content, signature, outerAlgorithm }, spki, keys);
  }
  if (attributes.contentType !== contentType) return 'content-type-differs';
  const digested = new Uint8Array(await crypto.subtle.digest(hash, bufferSource(content)));
  if (!sameBytes(digested, attributes.messageDigest)) return 'content-changed';
  return verifySignature({ tbs: attributes.der, signature, outerAlgorithm }, spki, keys);
}

function withHash(algorithm: AlgorithmIdentifier, hash: Hash): AlgorithmIdentifier {
  const oid = WITH_HASH[algorithm.oid]?.[hash];
  if (oid === undefined) return algorithm;
  // An EC key's own algorithm may name the curve, which the key itself says.
  const namesCurve = algorithm.oid === OID_EC && algorithm.parameters?.[0] === TAG.oid;
  return { ...algorithm, oid, parameters: namesCurve ? null : algorithm.parameters };
}

/** Hash functions have no parameters; NULL stands for none (RFC 5754 section 2). */
const isNone = (parameters: Uint8Array | null): boolean =>
  parameters === null || (parameters.length === 2 && parameters[0] === TAG.null);

/**
 * Signed attributes and content are signed alike, so that whoever takes the attributes for the content has a signature
 * that fits (RFC 8933 and draft-ietf-lamps-cms-attributes name the attack).
 */
function areAttributes(content: Uint8Array): boolean {
  return content[0] === TAG.set && attempt(() => readAttributes(onlyElement(content, TAG.set).content)).ok;
}

/**
 * The certificate that a signer names, out of those at hand; null where it is not among them. Its key proves the
 * signature at most, and not who holds it.
 */
export function signerCertificate(id: SignerId, certificates: readonly Certificate[]): Certificate | null {
  const found = certificates.find(({ issuer, serial, known: { subjectKeyIdentifier } }) =>
    id.kind === 'issuer-serial'
      ? sameBytes(issuer.der, id.issuer) && sameBytes(serial, id.serial)
      : subjectKeyIdentifier !== undefined && sameBytes(subjectKeyIdentifier, id.keyIdentifier),
  );
  return found ?? null;
}
