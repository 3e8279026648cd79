import { type Certificate, decodeCertificate } from '../certificate/certificate.ts';
import type { Decoded } from '../der/der.ts';
import { ImportedKeys } from '../keys/key-import.ts';
import { type SignatureResult, verifySignature } from '../keys/signature.ts';

/**
 * What was learnt of issuers on earlier paths: a gateway's certificates come back on the path of every device. Owned by
 * the caller, who hands the same object in again to save that work; it changes no answer. Of a leaf nothing outlives
 * its decoded form.
 * @see RFC 5280 section 6.1.
 */
export class KnownIssuers {
  readonly keys = new ImportedKeys();
  readonly #decoded = new WeakMap<Uint8Array, Decoded<Certificate>>();
  /** Signers by what they signed. Only what was found valid: no passing trouble of the platform is kept. */
  readonly #signers = new WeakMap<Certificate, WeakSet<Certificate>>();
  readonly #advice = new WeakMap<Certificate, Map<string, readonly string[]>>();

  /**
   * `decodeCertificate`, once for each array for as long as it lives. The array must not be written to afterwards (a
   * decoded certificate is a view of it anyway).
   */
  decode(der: Uint8Array): Decoded<Certificate> {
    let decoded = this.#decoded.get(der);
    if (decoded === undefined) this.#decoded.set(der, (decoded = decodeCertificate(der)));
    return decoded;
  }

  /** Those of the certificates that can be decoded, in their order. */
  decodeAll(ders: readonly Uint8Array[]): Certificate[] {
    return ders.flatMap((der) => {
      const decoded = this.decode(der);
      return decoded.ok ? [decoded.value] : [];
    });
  }

  /**
   * `verifySignature` of a certificate by its issuer's key, once for the same two decoded certificates: those of a
   * gateway come back with every device, only the leaf is read afresh.
   * @returns `valid`, or why the signature proves nothing; at once where it is known.
   */
  verify(child: Certificate, issuer: Certificate): SignatureResult | Promise<SignatureResult> {
    return this.#signers.get(child)?.has(issuer) ? 'valid' : this.#verifyAfresh(child, issuer);
  }

  async #verifyAfresh(child: Certificate, issuer: Certificate): Promise<SignatureResult> {
    const result = await verifySignature(child, issuer.spki, this.keys);
    if (result !== 'valid') return result;
    const signers = this.#signers.get(child);
    if (signers === undefined) this.#signers.set(child, new WeakSet([issuer]));
    else signers.add(issuer);
    return result;
  }

  /** What `find` says of an issuer in its role on a path, found once. */
  adviceOn(issuer: Certificate, role: string, find: () => readonly string[]): readonly string[] {
    let byRole = this.#advice.get(issuer);
    if (byRole === undefined) this.#advice.set(issuer, (byRole = new Map<string, readonly string[]>()));
    let advice = byRole.get(role);
    if (advice === undefined) byRole.set(role, (advice = find()));
    return advice;
  }
}
