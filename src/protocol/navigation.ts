import * as v from 'valibot';
import type { CompanionProblem } from '../../companion/protocol/types.ts';
import type { Appraisal } from '../core/appraisal/types.ts';
import type { BrowserRefusal } from '../core/observation/types.ts';
import type { LastHeadline } from './devices.ts';
import type { Fault } from './faults.ts';
import { hash, isUrl, nothing, tabId } from './fields.ts';
import { isInteger, shape, text } from './shape.ts';

/** What is kept about a refused page, as the address of our warning page names it. */
const key = text(60);

/** The page that a tab shows, and the warning page in its place. A warning page acts on the tab that it stands in. */
export const navigationRequests = {
  /** What the popup shows for a tab. */
  'tab/view': shape({ tabId: isInteger, url: isUrl }),
  /** What the warning page knows about the address it stands in for. */
  'warning/view': shape({ key }),
  /** The same once the companion has asked the device itself. */
  'warning/asked': shape({ key }),
  /** Let the browser show its own warning once for this tab and host, then go there. */
  'warning/continue': shape({ key }),
  /** Leave the warning page for where the person came from; the background knows how each browser keeps history. */
  'warning/back': nothing,
  /** Open the first page of a site, where nothing is kept about what was refused. */
  'warning/open': shape({ site: text(1000) }),
} as const;

export const navigationPageWork = {
  /** The codes of the issuance rules that the certificate of a tab breaks, by its SHA-256. */
  'certificate/remarks': v.object({ tabId, sha256: hash }),
} as const;

export interface NavigationAnswers {
  'certificate/remarks': readonly string[];
  'tab/view': TabView;
  'warning/view': WarningView;
  'warning/asked': WarningView;
  'warning/continue': null;
  'warning/back': null;
  'warning/open': null;
}

export interface ByHttps {
  /** The same address over https. */
  readonly url: string;
  /** It did not answer there a while ago. */
  readonly unanswered: boolean;
}

export type TabView =
  | {
      readonly kind: 'judged';
      readonly appraisal: Appraisal;
      /** Memory could not be written, and why. */
      readonly notice: Fault | null;
      /** A private window: nothing is written down about what is seen in it. */
      readonly hidden: boolean;
      /**
       * It is about another page of the same origin in this tab, or about what answers at its address now, the worst of
       * them: what this page itself came from was not seen.
       */
      readonly ofAnother: boolean;
      /** It came over http, and its device is known to speak https. */
      readonly byHttps?: ByHttps;
    }
  /**
   * A public page or a page of the browser: Latchkey does not look. `origins` are the patterns to ask for where the
   * person knows better.
   */
  | { readonly kind: 'silent'; readonly host: string | null; readonly origins: readonly string[] }
  /** A local-looking host we may not look at yet; `origins` are the patterns to ask for. */
  | { readonly kind: 'no-permission'; readonly host: string; readonly origins: readonly string[] }
  /** We may look, but what this page came from was not seen. */
  | { readonly kind: 'unknown'; readonly host: string; readonly why: UnknownWhy };

/**
 * The page was loaded before we could look; no request was seen for it, as with an app that starts without the network;
 * it does not say yet who made it; it came out of the browser's cache; more than one answer may have been its own; or
 * the browser shows an error page.
 */
export type UnknownWhy = 'not-there' | 'no-answer' | 'maker-unknown' | 'copy' | 'several-answers' | 'error-page';

/** What the warning page shows; `gone` where nothing is kept about what was refused: the browser was started anew. */
export type WarningView = RefusedView | BlockedView | { readonly kind: 'gone' };

/** The browser wanted https, could not have it, and did not open the page over http. */
export interface BlockedView {
  readonly kind: 'http-blocked';
  readonly host: string;
  readonly url: string;
  /** Why it refused the certificate; null where nothing spoke https. */
  readonly tried: BrowserRefusal | null;
}

/**
 * Whether the browser's own page lets a person go on. Not where the device once told the browser to insist on trust
 * (`strict`, RFC 6797); `perhaps-strict` where it told so on a connection of which we do not know whether the browser
 * trusted it.
 */
export type WayOn = 'offered' | 'none' | 'strict' | 'perhaps-strict';

export interface RefusedView {
  readonly kind: 'refused';
  readonly host: string;
  readonly port: number;
  readonly url: string;
  readonly refusal: BrowserRefusal;
  readonly wayOn: WayOn;
  readonly browser: 'chrome' | 'firefox';
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
