import type { GatewayRoot } from '../gateways/types.ts';
import type { Certificate, CertificateFacts, Oid, PathFailure, RevocationData } from '../x509/basics/index.ts';
import type { RevocationStatus } from '../x509/revocation/revocation-status.ts';

/** What Latchkey believes, apart from the connection itself. */
export interface Trust {
  readonly gateways: readonly GatewayRoot[];
  /** What is at hand, current or not, reliable or not. */
  readonly revocation?: RevocationData;
  /**
   * The OID that stands for Local Device, where it is not the experimental one (docs/glossary.md: none is assigned).
   */
  readonly localDevice?: Oid | undefined;
}

/** How the presented certificate stands to the paired gateways. */
export type PathFinding =
  | {
      readonly kind: 'to-gateway';
      readonly gateway: GatewayRoot;
      /** Leaf first, root last. */
      readonly path: readonly Certificate[];
      readonly revocation: RevocationStatus;
    }
  | { readonly kind: 'self-signed' }
  | { readonly kind: 'no-gateway' }
  /** The issuer bears the name of a paired root but has another key: it is not that gateway. */
  | { readonly kind: 'impostor'; readonly gateway: GatewayRoot }
  /** The same, with a key of another type: it may be another root of that gateway, or another gateway of that name. */
  | { readonly kind: 'namesake'; readonly gateway: GatewayRoot }
  /** The issuer bears the name of a gateway's intermediate but has another key: intermediates rotate. */
  | { readonly kind: 'rotated'; readonly gateway: GatewayRoot }
  | {
      readonly kind: 'unknown-issuer';
      readonly failure: PathFailure;
      /** Whether the certificate of whoever issued it was there to look at, and leads to no gateway. */
      readonly issuerSeen: boolean;
    }
  | {
      readonly kind: 'broken';
      readonly failure: PathFailure;
      /** To the gateway, leaf first and root last, where a certificate on it was revoked. */
      readonly path?: readonly Certificate[];
    }
  /** The same, of which nothing but the dates of issuers is wrong: it leads to the gateway otherwise. */
  | {
      readonly kind: 'broken';
      readonly failure: PathFailure;
      readonly path?: undefined;
      readonly gateway: GatewayRoot;
    };

/** What an examined certificate showed. */
export interface Examined {
  readonly facts: CertificateFacts;
  /** Strictly decoded; null when only the tolerant description could read it: then names are not judged. */
  readonly certificate: Certificate | null;
  readonly path: PathFinding;
  /** What speaks against some devices and could not be looked up for this one; empty as a rule. */
  readonly notLookedUp: readonly NotLookedUp[];
}

/** As reasons: the list of keys in firmware, whether a certificate is revoked, what the device shows about itself. */
export type NotLookedUp = 'key-sharing-unknown' | 'path-revocation-unknown' | 'evidence-unweighed';

/** `reason` is the decoder's code of what made the certificate unreadable. */
export type Examination =
  { readonly ok: true; readonly examined: Examined } | { readonly ok: false; readonly reason: string };
