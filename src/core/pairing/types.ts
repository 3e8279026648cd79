import type { Host } from '../net/types.ts';

/**
 * Why no request is made to an address that was typed. `incomplete-address`: 192.168.1, say; `not-http`: https, over which
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

/** The software or standard that publishes certificates there; `typed`: the one address a person gave in full. */
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
