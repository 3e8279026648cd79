import type { Host } from '../net/types.ts';
import type { PairingOffer, PairingProblem } from './types.ts';

/**
 * Why nobody is asked at an address that was typed. `incomplete-address`: 192.168.1, say; `not-http`: https, over which
 * nothing can be fetched from a gateway that is not paired; `fritz-box`: the name that AVM's boxes give themselves,
 * which is public.
 */
export type AddressProblem = 'bad-url' | 'incomplete-address' | 'not-local' | 'fritz-box' | 'not-http';

export type TypedAddress =
  | { readonly ok: true; /** With its scheme, http. */ readonly url: string; readonly host: Host }
  | { readonly ok: false; readonly problem: Exclude<AddressProblem, 'not-http'> }
  | {
      readonly ok: false;
      readonly problem: 'not-http';
      /** The same address, without https. */ readonly instead: string;
    };

/** Whose habit it is to publish its certificates there; `typed`: the one address a person gave in full. */
export type PlaceKind = 'est' | 'step-ca' | 'caddy' | 'file' | 'typed';

/** An http address at which a gateway may publish its root. */
export interface KnownPlace {
  readonly kind: PlaceKind;
  readonly url: string;
}

/** Where to look for the gateway that a person named, in order. */
export type KnownPlaces =
  | {
      readonly ok: true;
      readonly places: readonly KnownPlace[];
      /** Lower-case hexadecimal; null where the person gave none. */ readonly sha256: string | null;
    }
  | { readonly ok: false; readonly problem: AddressProblem | 'bad-hash' };

/**
 * What was in one answer. `roots` are positions in the offers; the hashes stay behind, as they are still to be
 * compared.
 */
export type AnswerOutcome =
  | {
      readonly kind: 'found';
      readonly roots: readonly number[];
      /** Certificates in it that lead to a root found anywhere. */ readonly intermediates: number;
    }
  /** It holds no certificates: a web page, for instance. */
  | { readonly kind: 'nothing' }
  /** `hash-mismatch`: not the root that the person named by its hash. */
  | { readonly kind: 'problem'; readonly problem: PairingProblem | 'hash-mismatch' };

/** What the answers of one host amount to: an offer for each distinct root in them, and never two roots in one. */
export interface CombinedAnswers {
  readonly offers: readonly PairingOffer[];
  /** In the order of the answers. */
  readonly outcomes: readonly AnswerOutcome[];
}

/**
 * How a root that was fetched stands to the one that is paired. `same`: the same key, although its certificate may be
 * new; `rollover`: another key, for which the paired one vouches; `different`: the same name with another key and no
 * proof; `unrelated`: another name.
 */
export type RootChange = 'same' | 'rollover' | 'different' | 'unrelated';

export type RootChangeResult =
  | {
      readonly ok: true;
      readonly change: RootChange;
      /** What proves a rollover; null for the rest. */
      readonly proof: 'new-with-old' | 'hash-of-root-key' | null;
      readonly offer: PairingOffer;
    }
  | { readonly ok: false; readonly problem: PairingProblem };

/**
 * Advice on how certificates for the home are best made (draft-sweet-iot-acme): a hash of the SHA-2 family; RSA of 3072
 * bits or more, P-384 or P-521; at most three months for a device; its names in subjectAltName.
 */
export type ProfileRemark = 'profile-hash' | 'profile-key' | 'profile-validity' | 'profile-names';
