import * as v from 'valibot';
import type { ProfileRemark } from '../core/gateways/source-types.ts';
import type { BrokenRule, Doubt, GatewayKind, PairingProblem, ProofState } from '../core/gateways/types.ts';
import type { CodeProblem } from '../core/pairing/by-code/types.ts';
import type { AddressProblem } from '../core/pairing/types.ts';
import type { Scope } from '../core/scope/types.ts';
import { MAX_PAIRING_BYTES } from './constants.ts';
import type { FetchProblem, MismatchProblem } from './faults.ts';
import { hash, id, label, typed, url } from './fields.ts';
import type { GatewayView } from './gateways.ts';

/** Base64 of pairing material. */
const material = v.pipe(v.string(), v.maxLength(Math.ceil(MAX_PAIRING_BYTES / 3) * 4 + 4));

const text = v.pipe(v.string(), v.maxLength(10_000));

/**
 * Pairing a gateway, which is done in the page from the first look to the last. What was found is judged under a
 * handle, and the bytes that were compared are the bytes that are stored.
 */
export const pairingPageWork = {
  /** A file's bytes, or pasted text as UTF-8. */
  'pairing/read': v.object({ source: v.picklist(['file', 'paste']), bytes: material }),
  /**
   * What was fetched from an address. It counts as proved where the person, or the link, brought the SHA-256 that it
   * has.
   */
  'pairing/take': v.object({
    url,
    bytes: material,
    proof: v.optional(v.object({ by: v.picklist(['hash', 'link']), sha256: hash })),
    name: v.optional(label),
  }),
  /** What 'pairing/by-code' gave, from the pairing page alone. The offer that comes of it needs no comparison. */
  'pairing/proved': v.object({ bytes: material }),
  /** `typed`: hex digits; `state` never says what is missing. */
  'pairing/compare': v.object({ offer: id, typed }),
  /** `typed`: null where nothing is to be compared, and only there (`proved` in `OfferView`). */
  'pairing/confirm': v.object({ offer: id, typed: v.nullable(typed), name: label }),
  /**
   * Looks for a gateway's root where gateways are known to publish it, over http and on the local network only.
   * `typed`: host, host and port, or URL, as a person writes it; `sha256`: of the root or of its key, in any writing,
   * if the person has it, or empty.
   */
  'pairing/look': v.object({ typed: text, sha256: typed }),
  /** Fetches what a pairing link leads to; `text` as scanned or pasted. */
  'pairing/follow': v.object({ text }),
  /** The roots in pairing material that holds several, each with what belongs to it. */
  'pairing/split': v.object({ bytes: material }),
  /**
   * Has a gateway prove that it knows a code, and takes its certificates (docs/pairing-protocol.md). `url`: any http
   * address of the gateway that we may look at, its path does not matter; `code` as the person typed it.
   */
  'pairing/by-code': v.object({ url, code: typed }),
} as const;

export interface PairingAnswers {
  'pairing/read': PairingView;
  'pairing/take': PairingView;
  'pairing/proved': PairingView;
  'pairing/compare': { readonly state: ProofState };
  'pairing/confirm': GatewayView;
  'pairing/look': LookedForRoots;
  'pairing/follow': FollowedLink;
  'pairing/split': readonly SplitRoot[];
  'pairing/by-code': PairedByCode;
}

/**
 * What of a paired gateway's a root may take the place of: the paired one vouches for it, or it merely has the same
 * name.
 */
export interface Succession {
  readonly gateway: string;
  readonly change: 'rollover' | 'different';
}

/**
 * `gateway`: the root that is paired vouches for it; `hash`: all of the root's SHA-256, from the person; `link`: the
 * same, out of a link; `code`: its sender knew the code that the person typed.
 */
export type Proved = 'gateway' | 'hash' | 'link' | 'code';

/** What was found in pairing material; the codes to compare are deliberately not in it. */
export type PairingView =
  | OfferView
  | {
      readonly kind: 'problem';
      readonly problem: PairingProblem | MismatchProblem;
      /** The name of the gateway that is paired already. */ readonly gateway?: string;
      /** Of `confirms-nothing`: what everything below the root would break. */ readonly broken?: BrokenRule;
    };

export interface OfferView {
  readonly kind: 'offer';
  readonly offer: string;
  readonly subject: string;
  readonly suggestedName: string;
  /** Who runs its authority, as far as the root says. */
  readonly origin: GatewayKind;
  readonly intermediates: number;
  readonly ignored: number;
  /** What came along and cannot be read: its subject, or null. */
  readonly unreadable: readonly (string | null)[];
  /** Intermediates below which nothing will be confirmed. */
  readonly doubts: readonly Doubt[];
  /** How its gateway could have made it better; no reason not to pair it. */
  readonly advice: readonly ProfileRemark[];
  readonly scope: Scope;
  /** What proved already that it is the root meant; null: its codes are still to be compared. */
  readonly proved: Proved | null;
  /** Which gateway that is paired it comes after, or claims to be; null: none. */
  readonly succession: Succession | null;
}

/** Certificates that whoever knows the code sent, in base64 for 'pairing/proved'; or why there are none. */
export type PairedByCode =
  { readonly ok: true; readonly bytes: string } | { readonly ok: false; readonly problem: CodeProblem | FetchProblem };

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
      /** What lies there, in base64 for 'pairing/take'. */ readonly bytes: string;
    }
  | { readonly ok: false; readonly problem: LinkProblem | AddressProblem | FetchProblem };

/** One root, and what belongs to it, wherever it lay. */
export interface FoundRoot {
  readonly subject: string;
  /** The root and its intermediates, in base64 for 'pairing/take'. */
  readonly bytes: string;
  /** The first address at which the root itself lay. */
  readonly url: string;
}

/** One of several roots in a file or a text. */
export type SplitRoot = Pick<FoundRoot, 'subject' | 'bytes'>;

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

/** What a person typed, read without asking anyone (./page-work.ts says why that is no request). */
export type ReadAddress =
  | {
      readonly ok: true;
      /** What was typed, in full: an http address, or the link. */ readonly text: string;
      /** The http address that will be asked first. */ readonly url: string;
      /** The match patterns to ask for. */ readonly origins: readonly string[];
    }
  | {
      readonly ok: false;
      readonly problem: AddressProblem | LinkProblem;
      /** The same without https, where that is what is wrong. */ readonly instead: string | null;
    };

/** It is none, lacks its end, was made by a newer Latchkey, or leads to no place where gateways publish their root. */
type LinkProblem = 'not-a-link' | 'incomplete-link' | 'newer-link' | 'unknown-place';
