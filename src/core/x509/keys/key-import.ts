import { toBase64url } from '../../encoding/base64url.ts';
import { sameBytes, toHex } from '../../encoding/bytes.ts';
import type { SignatureScheme } from './signature-scheme.ts';
import type { PublicKey, Spki } from './spki.ts';
import { bufferSource } from './webcrypto.ts';

/** What an import came to. */
export type Imported = CryptoKey | 'invalid' | 'unsupported-algorithm';

/** Kept at most, the oldest going first: more than the issuers of a home. */
const KEPT = 64;
/**
 * How much of a key tells it from others in a table: the end of it, where the odds are. What is found is compared
 * whole.
 */
const TAIL_BYTES = 16;

/**
 * Keys imported into WebCrypto before: signatures by the same issuers are checked again and again, and importing a key
 * costs as much as a check. Owned by the caller; nothing else remembers a key.
 */
export class ImportedKeys {
  readonly #byTail = new Map<string, { readonly der: Uint8Array; readonly imported: Promise<Imported> }>();
  /** Found without looking at the bytes, where the very same decoded key comes again. */
  readonly #ready = new WeakMap<Spki, Map<string, Imported>>();

  /**
   * The WebCrypto key for checks by this scheme. `key` is what was read in `spki`.
   * @returns `invalid` where the bytes are no key (a point off the curve), `unsupported-algorithm` where the platform
   * lacks it. At once where it was imported before, so that the caller's check starts at once too.
   */
  get(scheme: SignatureScheme, key: PublicKey, spki: Spki): Imported | Promise<Imported> {
    const use = 'hash' in scheme ? `${scheme.name} ${scheme.hash}` : scheme.name;
    return this.#ready.get(spki)?.get(use) ?? this.#byBytes(use, scheme, key, spki);
  }

  async #byBytes(use: string, scheme: SignatureScheme, key: PublicKey, spki: Spki): Promise<Imported> {
    const id = `${use} ${toHex(spki.der.subarray(-TAIL_BYTES))}`;
    const known = this.#byTail.get(id);
    const found =
      known && sameBytes(known.der, spki.der)
        ? known
        : { der: spki.der, imported: importFresh(scheme, key, spki).catch(failure) };
    const oldest = this.#byTail.keys().next();
    if (!known && this.#byTail.size >= KEPT && !oldest.done) this.#byTail.delete(oldest.value);
    this.#byTail.set(id, found);
    const imported = await found.imported;
    this.#ready.set(spki, (this.#ready.get(spki) ?? new Map<string, Imported>()).set(use, imported));
    return imported;
  }
}

async function importFresh(scheme: SignatureScheme, key: PublicKey, spki: Spki): Promise<Imported> {
  switch (key.type) {
    case 'RSA': {
      // As JWK, so that id-RSASSA-PSS keys and odd parameters, which platforms refuse in SPKI form, come in the same
      // way.
      const jwk = { kty: 'RSA', n: toBase64url(key.modulus), e: toBase64url(key.exponent) };
      return crypto.subtle.importKey('jwk', jwk, scheme, false, ['verify']);
    }
    case 'EC': {
      // Compressed points are legal and nowhere to be found; browsers do not import them.
      if (key.curve === null || key.point[0] !== 4) return 'unsupported-algorithm';
      return crypto.subtle.importKey('raw', bufferSource(key.point), { name: 'ECDSA', namedCurve: key.curve }, false, [
        'verify',
      ]);
    }
    case 'Ed25519':
      return crypto.subtle.importKey('raw', bufferSource(key.key), scheme, false, ['verify']);
    case 'ML-DSA':
      return crypto.subtle.importKey('spki', bufferSource(spki.der), scheme, false, ['verify']);
    default:
      return 'unsupported-algorithm';
  }
}

function failure(error: unknown): Imported {
  const name = error instanceof Error ? error.name : '';
  return name === 'NotSupportedError' || name === 'SyntaxError' ? 'unsupported-algorithm' : 'invalid';
}
