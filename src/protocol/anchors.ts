import * as v from 'valibot';
import type { AnchorProblem } from '../core/anchors/types.ts';
import type { Appraisal } from '../core/appraisal/types.ts';
import type { Scope } from '../core/scope/types.ts';
import { der, id, isUrl, label, parts, tabId } from './fields.ts';
import { shape } from './shape.ts';

// Written out in each request: with a spread the bundler would keep them all in the background, which answers none.
const of = v.picklist(['gateway', 'device']);
const scope = v.object({ names: parts, addresses: parts, until: v.number() });
const pair = v.object({ label: id, scopeRoot: der, cross: der, scope, leftOut: parts });

export const anchorRequests = {
  /** Opens an address in a tab of its own, and says whether the browser warned. */
  'anchor/try': shape({ url: isUrl }),
} as const;

/** Scoped anchors: what stops the browser's warning for a gateway, or for one device. */
export const anchorPageWork = {
  'anchor/view': v.object({ of, id }),
  /**
   * What a new pair is to be made of. A device's certificate is taken from the tab in which it was seen last. `also`:
   * those of a gateway's `others` (`AnchorView`) that the person wants covered, too.
   */
  'anchor/material': v.object({ of, id, tabId: v.optional(tabId), also: v.optional(parts) }),
  /** Makes a scoped pair; its private key is gone with the answer. */
  'anchor/make': v.variant('of', [
    v.object({ of: v.literal('gateway'), name: id, root: der, scope }),
    v.object({ of: v.literal('device'), name: id, leaf: der, host: id }),
  ]),
  /** Keeps a pair that 'anchor/make' made; the one before becomes an older one. */
  'anchor/keep': v.object({ of, id, pair }),
  /**
   * A pair or the gateway's own root is out of the browser. `there`: labels of what browsers of this one's kind may
   * still have, where the companion looked.
   */
  'anchor/removed': v.object({ of, id, label, there: v.optional(v.array(v.string())) }),
} as const;

export interface AnchorAnswers {
  'anchor/view': AnchorView;
  'anchor/material': AnchorMaterial | null;
  'anchor/keep': AnchorView;
  'anchor/removed': AnchorView;
  /** `path`: whether a paired gateway vouches for what was seen, null where no certificate was. */
  'anchor/try': { readonly outcome: TryOutcome; readonly path: Appraisal['findings'][number]['answer'] | null };
  'anchor/make': MadeAnchor;
}

/**
 * What a scoped pair is made of, certificates in base64 of DER. Of a device there is none unless its certificate was
 * seen in that tab and the person called it theirs.
 */
export type AnchorMaterial =
  | { readonly of: 'gateway'; readonly name: string; readonly root: string; readonly scope: Scope }
  | { readonly of: 'device'; readonly name: string; readonly leaf: string; readonly host: string };

/** A scoped pair as core/anchors makes it, certificates in base64 of DER. */
export interface AnchorFiles {
  readonly label: string;
  readonly scope: Scope;
  readonly leftOut: readonly string[];
  readonly scopeRoot: string;
  readonly cross: string;
}

export type MadeAnchor =
  { readonly ok: true; readonly pair: AnchorFiles } | { readonly ok: false; readonly problem: AnchorProblem };

export interface AnchorView {
  readonly name: string;
  readonly browser: 'chrome' | 'firefox';
  readonly of: 'gateway' | 'device';
  /** It was unpaired or forgotten: all that is left to do is to take out what was made for it, which is all `older`. */
  readonly removed: boolean;
  /** What a pair made now would allow, unless the person asks for more. */
  readonly scope: Scope;
  /** Names and ranges that the gateway is believed for, and that no device of it is known to use. */
  readonly others: Pick<Scope, 'names' | 'addresses'>;
  /** The newest pair; certificates in base64 of DER. */
  readonly pair: (AnchorFiles & { readonly madeAt: number }) | null;
  /**
   * The gateway's own root where it is bounded itself; DER in base64, and the name that a browser lists it by.
   * `enough`: like a pair, so that it needs none. Otherwise it may be installed from when that was so.
   */
  readonly ownRoot: { readonly certificate: string; readonly label: string; readonly enough: boolean } | null;
  /** Pairs made earlier, which are to be taken out of the browser. */
  readonly older: readonly { readonly label: string; readonly madeAt: number }[];
  /** Pages of its devices. */
  readonly addresses: readonly string[];
  /**
   * Whom the certificates at these are for: browsers refuse one altogether that names also what a pair does not cover.
   */
  readonly named: readonly { readonly address: string; readonly names: readonly string[] }[];
  /** Those to try it with. */
  readonly trials: readonly string[];
}

/**
 * How the browser took a page: without a warning; without one, but because the person overrode it earlier; without
 * showing its certificate; with a warning; not at all; or the address is none we may try.
 */
export type TryOutcome = 'accepted' | 'overridden' | 'unseen' | 'refused' | 'unreachable' | 'loading' | 'not-local';
