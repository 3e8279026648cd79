import { toHex } from './der-values.ts';
import type { SignatureScheme } from './signature-scheme.ts';
import type { PublicKey, Spki } from './spki.ts';
import { bufferSource } from './webcrypto.ts';

type Imported = CryptoKey | 'invalid' | 'unsupported-algorithm';

/** Issuer keys come back on every path of a gateway, and importing one costs as much as a signature check. */
const KEPT = 64;
const byBytes = new Map<string, Promise<Imported>>();
/** Imported already, found without looking at the bytes: an issuer is decoded once (./decode-issuer.ts). */
const ready = new WeakMap<Spki, Map<string, Imported>>();

/**
 * The WebCrypto key; `invalid` where the bytes are no key (a point off the curve), `unsupported-algorithm` where the platform lacks
 * it. At once where it was imported before, so that the caller's check starts at once too.
 */
export function importKey(scheme: SignatureScheme, key: PublicKey, spki: Spki): Imported | Promise<Imported> {
  const use = `${scheme.name} ${'hash' in scheme ? scheme.hash : ''}`;
  return ready.get(spki)?.get(use) ?? importByBytes(use, scheme, key, spki);
}

async function importByBytes(use: string, scheme: SignatureScheme, key: PublicKey, spki: Spki): Promise<Imported> {
  const id = `${use} ${toHex(spki.der)}`;
  const importing = byBytes.get(id) ?? importFresh(scheme, key, spki).catch(failure);
  if (!byBytes.has(id) && byBytes.size >= KEPT) byBytes.delete(byBytes.keys().next().value ?? '');
  byBytes.set(id, importing);
  const imported = await importing;
  ready.set(spki, (ready.get(spki) ?? new Map<string, Imported>()).set(use, imported));
  return imported;
}

async function importFresh(scheme: SignatureScheme, key: PublicKey, spki: Spki): Promise<Imported> {
  switch (key.type) {
    case 'RSA': {
      // As JWK, so that id-RSASSA-PSS keys and odd parameters, which platforms refuse in SPKI form, come in the same way.
      const jwk = { kty: 'RSA', n: base64url(key.modulus), e: base64url(key.exponent) };
      return crypto.subtle.importKey('jwk', jwk, scheme, false, ['verify']);
    }
    case 'EC': {
      // Compressed points are legal and nowhere to be found; browsers do not import them.
      if (key.curve === null || key.point[0] !== 4) return 'unsupported-algorithm';
      return crypto.subtle.importKey('raw', bufferSource(key.point), { name: 'ECDSA', namedCurve: key.curve }, false, ['verify']);
    }
    case 'Ed25519': return crypto.subtle.importKey('raw', bufferSource(key.key), scheme, false, ['verify']);
    case 'ML-DSA': return crypto.subtle.importKey('spki', bufferSource(spki.der), scheme, false, ['verify']);
    default: return 'unsupported-algorithm';
  }
}

function failure(error: unknown): Imported {
  const name = error instanceof Error ? error.name : '';
  return name === 'NotSupportedError' || name === 'SyntaxError' ? 'unsupported-algorithm' : 'invalid';
}

function base64url(bytes: Uint8Array): string {
  return btoa(String.fromCharCode(...bytes)).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');
}
