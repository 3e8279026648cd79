import type { HeadlineKind } from '../../../src/core/index.ts';
import type { BrowserModel } from './browser-model.ts';
import type { Kind, Who } from './browser-types.ts';

/** What is said of a tab; `other` where it is none of our matters. */
export type Said = HeadlineKind | 'unknown' | 'other';

export type Asks = 'here' | 'everywhere' | 'nowhere';

/** How a history begins. */
export interface Setting {
  readonly kind: Kind;
  /** Whether devices that are known are guarded. */
  readonly guard: boolean;
  /** Whether the companion may be asked. */
  readonly companion: boolean;
  /** In which tabs the popup is opened after each step, one after the other, and from the first again. */
  readonly asks: readonly Asks[];
}

/** What is under test: the core's rule alone, or the background with its storage, memory and toolbar. */
export interface System {
  readonly browser: BrowserModel;
  readonly setting: Setting;
  said(tabId: number): Promise<Said>;
  /** In which tabs the popup is opened next; in each where this is missing. */
  readonly asks?: () => Asks;
  /** @throws Error where a tab's mark vouches for what its own connection did not prove, popup or not. */
  readonly looksCalm?: () => void;
  /** The browser stops the background, which starts anew at the next event. @param meanwhile what no one hears of. */
  stop(meanwhile?: () => void): Promise<void>;
  /** Set where something happened that we cannot know of, so that less is demanded of what we say. */
  lost: boolean;
  /** What the whole background can be asked, and no rule. */
  readonly whole?: Whole;
}

export interface Whole {
  /** The companion answers one of the questions that it was asked, with who it says is there. */
  answerQuestion(nth: number, who: Who | null): Promise<void>;
  /** The person decides on our page about a device that is held. @param pass whether that very key is let through. */
  decide(tabId: number, pass: boolean): Promise<void>;
  /** The person asks our page about a refusal for the browser's own. */
  continueToBrowser(tabId: number): Promise<void>;
  /** Events follow at once on one another, whatever is done about them. */
  inHaste(work: () => Promise<void>): Promise<void>;
  /** Error pages are there in a moment, or not yet. */
  loads(isLoading: boolean): void;
  goOn(ms: number): Promise<void>;
}
