import type { ProfileRemark } from '../core/gateways/source-types.ts';
import type { PairingProblem } from '../core/gateways/types.ts';
import type { Scope } from '../core/scope/types.ts';
import type { Appraisal } from '../core/appraisal/types.ts';
import type { BrowserRefusal, DeviceMemory } from '../core/observation/types.ts';
import type { CompanionProblem } from '../../companion/protocol/types.ts';

export type {
  CompanionAnswer,
  CompanionProblem,
  Service,
  ShownAnswer,
  Store,
  StoreOutcome,
} from '../../companion/protocol/types.ts';

/** What our pages are shown, plain JSON; ./messages.ts says in answer to what. */

export type TabView =
  | {
      readonly kind: 'judged';
      readonly appraisal: Appraisal;
      /** Memory could not be written, and why. */
      readonly notice: Fault | null;
      /** A private window: nothing is written down about what is seen in it. */
      readonly hidden: boolean;
    }
  /**
   * A public page or a page of the browser: Latchkey does not look. `origins` are the patterns to ask for where the
   * person knows better.
   */
  | { readonly kind: 'silent'; readonly host: string | null; readonly origins: readonly string[] }
  /** A local-looking host we may not look at yet; `origins` are the patterns to ask for. */
  | { readonly kind: 'no-permission'; readonly host: string; readonly origins: readonly string[] }
  /** We may look, but this page was loaded before we could. */
  | { readonly kind: 'reload'; readonly host: string };

/** A paired gateway as shown in lists. */
export interface GatewayView {
  /** Lower-case hexadecimal SHA-256 of the root's SPKI; the twelve words stand for its beginning. */
  readonly id: string;
  readonly name: string;
  readonly subject: string;
  readonly scope: Scope;
  readonly pairedAt: number;
  readonly notAfter: number;
  readonly intermediates: number;
  readonly certificateSha256: string;
}

/** What was concluded about a device last. */
export interface LastHeadline {
  readonly kind: Appraisal['headline']['kind'];
  readonly reasons: Appraisal['headline']['reasons'];
}

export interface DeviceView extends DeviceMemory {
  readonly host: string;
  readonly port: number;
  readonly last: LastHeadline | null;
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
    };

export interface OfferView {
  readonly kind: 'offer';
  readonly offer: string;
  readonly subject: string;
  readonly suggestedName: string;
  readonly intermediates: number;
  readonly ignored: number;
  /** How its gateway could have made it better; no reason not to pair it. */
  readonly advice: readonly ProfileRemark[];
  readonly scope: Scope;
  /** What proved already that it is the root meant; null: its codes are still to be compared. */
  readonly proved: Proved | null;
  /** Which gateway that is paired it comes after, or claims to be; null: none. */
  readonly succession: Succession | null;
}

/** What lies at an address has another SHA-256 than the one that the person, or the link, brought. */
export type MismatchProblem = 'hash-mismatch' | 'link-mismatch';

export type FetchProblem =
  'bad-url' | 'not-http' | 'not-local' | 'unreachable' | 'bad-status' | 'redirected' | 'no-permission';

export interface WarningView {
  readonly host: string;
  readonly port: number;
  readonly url: string;
  readonly refusal: BrowserRefusal;
  readonly appraisal: Appraisal;
  readonly last: LastHeadline | null;
  readonly gateways: readonly { readonly id: string; readonly name: string }[];
  /** Patterns to ask for so that Latchkey can look once the person continues; empty when already granted. */
  readonly missingOrigins: readonly string[];
  /** Whether this browser shows certificates to Latchkey at all; null before the first local page. */
  readonly seesCertificates: boolean | null;
  /** Whether the companion will be asked ('warning/asked'), was, or why it was not. */
  readonly companion: 'asking' | 'asked' | CompanionProblem;
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

export interface AnchorView {
  readonly name: string;
  readonly browser: 'chrome' | 'firefox';
  /** What a pair made now would allow. */
  readonly scope: Scope;
  /** The newest pair; certificates in base64 of DER. */
  readonly pair: (AnchorFiles & { readonly madeAt: number }) | null;
  /** Null for a device. The gateway root itself, base64 of DER, for policies that carry constraints of their own. */
  readonly root: string | null;
  /** Pairs made earlier, which are to be taken out of the browser. */
  readonly older: readonly { readonly label: string; readonly madeAt: number }[];
  /** Pages to try it with. */
  readonly addresses: readonly string[];
}

/**
 * How the browser took a page: without a warning; without one, but because the person overrode it earlier; without
 * showing its certificate; with a warning; not at all; or the address is none we may try.
 */
export type TryOutcome = 'accepted' | 'overridden' | 'unseen' | 'refused' | 'unreachable' | 'not-local';

export interface SetupView {
  readonly gateways: number;
  readonly browser: 'chrome' | 'firefox';
  /** Chromium: whether certificates were ever seen; null before the first local page. */
  readonly seesCertificates: boolean | null;
  /** Whether the button stands in the toolbar itself; null where the browser does not tell. */
  readonly onToolbar: boolean | null;
}

/** Stable codes of what can go wrong between a page and the background. */
export type Fault =
  | 'bad-message'
  | 'unknown-sender'
  | 'unknown-request'
  | 'store-newer'
  | 'store-blocked'
  | 'quota'
  | 'store-failed'
  | 'sync-failed'
  | 'other-storage'
  | 'managed'
  | 'not-found'
  | 'offer-expired'
  | 'proof-mismatch'
  | 'internal';
