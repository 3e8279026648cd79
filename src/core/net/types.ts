/** Address space of an IP address, as the WICG Local Network Access specification names them. */
export type AddressSpace = 'loopback' | 'local' | 'public';

/** A host as the URL named it, in one canonical form. */
export type Host =
  /** Lower-case A-labels, no trailing dot. */
  | { readonly kind: 'dns'; readonly value: string }
  /** Canonical text form (RFC 5952 for IPv6), without brackets or zone. */
  | { readonly kind: 'ip'; readonly value: string };

/** Why a connection counts as local, or why not. */
export type LocalityReason =
  | 'local-suffix-special' // .local, .home.arpa, .internal, .localhost, .alt, .test
  | 'local-suffix-conventional' // .lan, .home, .corp, .intranet, .private, .localdomain
  | 'local-single-label'
  | 'local-address-literal'
  | 'local-connected-address' // a public-looking name, connected to a non-public address
  | 'on-link-address' // inside an on-link prefix of this computer
  | 'on-link-unknown' // a global IPv6 address outside of what is known, which may be in another network of the home
  | 'public-name'
  | 'public-address-literal'
  | 'public-connected-address'; // a local-looking name, connected to a public address

/** `local` is the conclusion; `certain` is false when it rests on the name alone (no connected address was seen). */
export interface Locality {
  readonly local: boolean;
  readonly reason: LocalityReason;
  readonly certain: boolean;
}
