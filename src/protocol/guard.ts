import * as v from 'valibot';
import type { Headline } from '../core/appraisal/types.ts';
import { shape, text } from './shape.ts';

/** Our page about a device that is held. It acts on the tab that it stands in. */
export const guardRequests = {
  /** What is held, at an origin as the page's address names it. */
  'guard/view': shape({ site: text(1000) }),
  /**
   * Lets the device be asked again, from this tab: with the right key its page opens, with a wrong one it is held
   * again.
   * `site`: the origin, as the page's address names it. `pass`: the key with which the person opens it in spite of the
   * warning, for as long as the browser runs, `unchecked` where none was seen; empty for none.
   */
  'guard/release': shape({ site: text(1000), pass: text(64) }),
} as const;

export const guardPageWork = {
  /** Whether the guard is on at all. */
  'guard/setting': v.object({}),
  'guard/switch': v.object({ on: v.boolean() }),
} as const;

export interface GuardAnswers {
  'guard/release': null;
  'guard/view': GuardView;
  'guard/setting': boolean;
  'guard/switch': boolean;
}

/** `free`: nothing is held there any more. */
export type GuardView = HeldView | { readonly kind: 'free' };

export interface HeldView {
  readonly kind: 'held';
  readonly host: string;
  readonly port: number;
  /** The name that the person gave the device. */
  readonly label: string | null;
  /** Why, as codes; empty where the device could not be checked in time. */
  readonly reasons: Headline['reasons'];
  /** When the key was saved for the device, milliseconds since the epoch. */
  readonly savedAt: number | null;
  /** The key that was shown, null where none could be judged in time. */
  readonly spkiSha256: string | null;
  /** Whether a private window met it, or our page stands in one: nothing of it may be written down. */
  readonly hidden: boolean;
  /** How the page was asked for when it was answered, null where nothing went out from this tab. */
  readonly method: string | null;
}
