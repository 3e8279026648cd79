import type { MatterNames } from '../product/names.ts';

/** What the person loaded to judge Matter by, as it is kept. */
export interface MatterLists {
  /** Product Attestation Authorities, DER. */
  readonly authorities: readonly Uint8Array[];
  /** Certificates of those who sign Certification Declarations, DER. */
  readonly declarationSigners: readonly Uint8Array[];
  /** Revocation lists of authorities and intermediates, DER. */
  readonly revocationLists: readonly Uint8Array[];
  /** Certificates of those who sign such lists for an authority or an intermediate, DER; none where left out. */
  readonly revocationDelegates?: readonly Uint8Array[];
  readonly names: MatterNames | null;
}
