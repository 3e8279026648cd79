import { type Certificate, decodeCertificate } from '../certificate/certificate.ts';
import type { Decoded } from '../der/der.ts';
import { ImportedKeys } from '../keys/key-import.ts';
import { brokenLints, roleAt } from '../rules/issuance/issuance-rules.ts';
import type { Role } from '../rules/issuance/lint.ts';

/**
 * What was learnt of issuers on earlier paths: a gateway's certificates come back on the path of every device. Owned by
 * the caller, who hands the same object in again to save that work; it changes no answer. Nothing of a leaf is kept.
 */
export class KnownIssuers {
  readonly keys = new ImportedKeys();
  readonly #decoded = new WeakMap<Uint8Array, Decoded<Certificate>>();
  readonly #advice = new WeakMap<Certificate, Map<Role, readonly string[]>>();

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
   * Codes of the issuance rules that the certificates above the leaf break; a code may come twice.
   * @param path leaf first, anchor last.
   */
  adviceOn(path: readonly Certificate[]): string[] {
    return path
      .slice(1)
      .flatMap((issuer, below) => this.#adviceOn(issuer, roleAt(below + 1, below + 2 === path.length)));
  }

  #adviceOn(issuer: Certificate, role: Role): readonly string[] {
    let byRole = this.#advice.get(issuer);
    if (byRole === undefined) this.#advice.set(issuer, (byRole = new Map<Role, readonly string[]>()));
    let advice = byRole.get(role);
    if (advice === undefined) byRole.set(role, (advice = brokenLints(issuer, role)));
    return advice;
  }
}
