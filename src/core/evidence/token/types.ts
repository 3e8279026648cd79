import type { JsonFault } from '../../encoding/json.ts';
import type { Cmw } from '../../signed/cmw/types.ts';
import type { CwtFault } from '../../signed/cose/cwt.ts';
import type { CoseSign1 } from '../../signed/cose/types.ts';
import type { JwsFault, JwsSignature } from '../../signed/jose/types.ts';
import type { Certificate, Spki } from '../../x509/basics/index.ts';
import type { ClaimMap } from './claim-values.ts';

/** Why bytes are no token. */
export type TokenFault =
  | JsonFault
  | JwsFault
  | CwtFault
  | 'token-several-signatures' // a token has one signer
  | 'token-claims' // the payload is no set of claims
  | 'token-nonce-malformed'
  | 'token-date-malformed'
  | 'token-confirmation-malformed'
  | 'token-ueid-malformed'
  | 'token-profile-malformed'
  | 'token-cmw-malformed'
  | 'token-bundle-malformed';

/** An entity attestation token (RFC 9711), read and not yet verified. Plain data; texts are hostile. */
export interface Token {
  readonly container:
    { readonly kind: 'jwt'; readonly signature: JwsSignature } | { readonly kind: 'cwt'; readonly message: CoseSign1 };
  readonly claims: TokenClaims;
}

/** What an attestation token says, as far as it is looked at. */
export interface TokenClaims {
  /** Everything, as it was written. */
  readonly all: ClaimMap;
  /** `eat_nonce`: text as in JSON, bytes as in CBOR; empty where there is none. */
  readonly nonces: readonly (string | Uint8Array)[];
  /** `eat_profile`: a URI or an OID. */
  readonly profile: string | null;
  /** `ueid`: its type in the first byte (RFC 9711 section 4.2.1). */
  readonly ueid: Uint8Array | null;
  /** `oemid`: lower-case hexadecimal, or the decimal IANA enterprise number. */
  readonly oemId: string | null;
  readonly hardwareModel: string | null;
  readonly hardwareVersion: string | null;
  readonly softwareName: string | null;
  readonly softwareVersion: string | null;
  /** Milliseconds since the epoch; null where it is not said. */
  readonly issuedAt: number | null;
  readonly notBefore: number | null;
  readonly expires: number | null;
  /** `cnf` (RFC 7800, RFC 8747): what the token was made for. Each must hold; ways unknown here are left out. */
  readonly confirmations: readonly TokenConfirmation[];
  /** Messages wrapped inside (RFC 9999 section 4.3). */
  readonly cmw: Cmw | null;
}

export type TokenConfirmation =
  { readonly kind: 'certificate'; readonly sha256: Uint8Array } | { readonly kind: 'key'; readonly spki: Spki };

export type TokenRead =
  { readonly ok: true; readonly value: Token } | { readonly ok: false; readonly fault: TokenFault };

/** A key that may sign tokens, or that vouches for those that may. */
export interface TokenAnchor {
  readonly id: string;
  /** A maker vouches for its own devices, a gateway for those of its home, a verifier for what it appraised. */
  readonly purpose: 'maker' | 'gateway' | 'verifier';
  /** For people: the maker's, gateway's or verifier's name. */
  readonly name: string;
  readonly key: Spki;
  /** Needed to vouch for other certificates; null where only the key is known. */
  readonly certificate: Certificate | null;
  /** Its issuing certificates below, where they are kept: a device may bring its leaf alone. */
  readonly intermediates?: readonly Certificate[];
  /** Of a maker: organisations whose devices it may attest, beside those that its certificate names. */
  readonly organisations?: readonly string[];
}
