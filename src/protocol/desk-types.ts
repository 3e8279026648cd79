import type { AnchorProblem } from '../core/anchors/types.ts';
import type { CodeProblem } from '../core/pairing/by-code/types.ts';
import type { AddressProblem } from '../core/pairing/types.ts';
import type { PairingProblem } from '../core/gateways/types.ts';
import type { AnchorFiles, AnchorMaterial, FetchProblem } from './messages.ts';

/**
 * What `desk.js` exports: work that a page asks for while a person waits, done in that page, so that the background,
 * which starts anew for nearly every event, has none of it. It stores nothing and decides nothing: what comes of it
 * goes to the background and is judged there.
 */
export interface Desk {
  /**
   * Whether an address, or a pairing link, is one that Latchkey would ask at all; asks nobody and nothing. Both answer
   * at once, as browsers take a request for permission only in the call that a click makes.
   * @param typed as a person writes it.
   */
  readonly readAddress: (typed: string) => ReadAddress;
  readonly readLink: (text: string) => ReadAddress;
  /**
   * Has a gateway prove that it knows a code, and takes its certificates (docs/pairing-protocol.md).
   * @param url any http address of the gateway that we may look at; its path does not matter.
   * @param typed the code as the person typed it.
   */
  readonly pairWithCode: (url: string, typed: string) => Promise<PairedByCode>;
  /**
   * Looks for a gateway's root where gateways are known to publish it, over http and on the local network only.
   * @param typed host, host and port, or URL, as a person writes it.
   * @param sha256 of the root or of its key, in any writing, if the person has it; may be empty.
   */
  readonly lookForRoots: (typed: string, sha256: string) => Promise<LookedForRoots>;
  /** Fetches what a pairing link leads to. @param text as scanned or pasted. */
  readonly followLink: (text: string) => Promise<FollowedLink>;
  /** Makes a scoped pair; its private key is gone when this returns. */
  readonly makeAnchor: (material: AnchorMaterial) => Promise<MadeAnchor>;
}

export type ReadAddress =
  | {
      readonly ok: true;
      /** What was typed, in full: an http address, or the link. */ readonly text: string;
      /** The match patterns to ask for. */ readonly origins: readonly string[];
    }
  | {
      readonly ok: false;
      readonly problem: AddressProblem | LinkProblem;
      /** The same without https, where that is what is wrong. */ readonly instead: string | null;
    };

/** It is none, lacks its end, or was made by a newer Latchkey. */
type LinkProblem = 'not-a-link' | 'incomplete-link' | 'newer-link';

export type MadeAnchor =
  { readonly ok: true; readonly pair: AnchorFiles } | { readonly ok: false; readonly problem: AnchorProblem };

/** Certificates that whoever knows the code sent, for 'pairing/proved'; or why there are none. */
export type PairedByCode =
  | { readonly ok: true; readonly bytes: Uint8Array }
  | { readonly ok: false; readonly problem: CodeProblem | FetchProblem };

export type LookedForRoots =
  | {
      readonly ok: true;
      readonly roots: readonly FoundRoot[];
      readonly places: readonly PlaceSaid[];
      /** What every root was held against, as hexadecimal; null: nothing. */ readonly sha256: string | null;
    }
  | { readonly ok: false; readonly problem: FetchProblem | AddressProblem | 'bad-hash' };

export type FollowedLink =
  | {
      readonly ok: true;
      readonly link: { readonly name: string; readonly url: string; readonly spkiSha256: string };
      readonly bytes: Uint8Array;
    }
  | { readonly ok: false; readonly problem: LinkProblem | AddressProblem | FetchProblem };

/** One root, and what belongs to it, wherever it lay. */
export interface FoundRoot {
  readonly subject: string;
  /** For 'pairing/take': the root and its intermediates as PEM. */
  readonly pem: string;
  /** The first address at which the root itself lay. */
  readonly url: string;
}

/** What one address had to say. */
export interface PlaceSaid {
  readonly url: string;
  readonly said: 'found' | 'nothing' | PlaceProblem;
}

/**
 * Why a place gave nothing. `speaks-https`: something answers there, over TLS only, where certificates of the home
 * cannot be fetched; `hash-mismatch`: not the root whose hash is in the address.
 */
export type PlaceProblem = PairingProblem | FetchProblem | 'speaks-https' | 'hash-mismatch';
