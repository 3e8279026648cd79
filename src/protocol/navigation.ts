import * as v from 'valibot';
import type { CompanionProblem } from '../../companion/protocol/types.ts';
import type { Appraisal } from '../core/appraisal/types.ts';
import type { BrowserRefusal } from '../core/observation/types.ts';
import type { LastHeadline } from './devices.ts';
import type { Fault } from './faults.ts';
import { tabId, url } from './fields.ts';

/** What our warning page was opened with: why, and where the browser had connected to if it said. */
const refused = {
  url,
  refusal: v.optional(v.pipe(v.string(), v.maxLength(40))),
  at: v.optional(v.pipe(v.string(), v.maxLength(60))),
} as const;

/** The page that a tab shows, and the warning page in its place. */
export const navigationRequests = {
  /** What the popup shows for a tab. */
  'tab/view': v.object({ tabId, url }),
  /** What the warning page knows about the address it stands in for. */
  'warning/view': v.object(refused),
  /** The same once the companion has asked the device itself. */
  'warning/asked': v.object({ tabId, ...refused }),
  /** Let the browser show its own warning once for this tab and host, then go there. */
  'warning/continue': v.object({ tabId, url }),
  /** Leave the warning page for where the person came from; the background knows how each browser keeps history. */
  'warning/back': v.object({ tabId, url }),
} as const;

export interface NavigationAnswers {
  'tab/view': TabView;
  'warning/view': WarningView;
  'warning/asked': WarningView;
  'warning/continue': null;
  'warning/back': null;
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
       * It is about another page of the same origin in this tab, the worst one: what this page itself came from was not
       * seen.
       */
      readonly ofAnother: boolean;
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
 * it came out of the browser's cache; more than one answer may have been its own; or the browser shows an error page.
 */
export type UnknownWhy = 'not-there' | 'no-answer' | 'copy' | 'several-answers' | 'error-page';

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
