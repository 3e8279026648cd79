import type { Browser, Page } from 'puppeteer-core';
import type { Authenticator } from './authenticators.ts';

export type BrowserName = 'chrome' | 'firefox';

/** What the button on the toolbar says; an empty text where nothing. */
export interface Toolbar {
  readonly badge: string;
  readonly title: string;
}

export interface DriverOptions {
  /** Folder of the unpacked extension; dist/<browser> unless said otherwise. */
  readonly extension?: string;
  /** Names that lead to loopback, ports as in the address. */
  readonly names?: readonly string[];
  /** Addresses of names where they are not 127.0.0.1, for the browser and the companion. */
  readonly addresses?: Readonly<Record<string, string>>;
  /**
   * Chromium: start without the feature that shows certificates to extensions
   * (docs/platform-facts.md#chromium-security-info).
   */
  readonly withoutSecurityInfo?: boolean;
  /** Chromium: names with a port, and the address with a port on loopback that they lead to. */
  readonly mapped?: readonly (readonly [string, string])[];
  /** Chromium: features to turn on that are off by default in this version. */
  readonly features?: readonly string[];
  /** Certificate authorities, PEM each, that this person's browser trusts because they were added to it. */
  readonly trusted?: readonly string[];
  /** Certificates that it knows and trusts for nothing, PEM each, so that paths can be built with them. */
  readonly known?: readonly string[];
  /** Chromium: a file of JPEG pictures (Motion JPEG) that the camera sees; whoever asks for the camera gets it. */
  readonly camera?: string;
  /** The person let Latchkey into private windows, which no browser does by itself. */
  readonly privateWindows?: boolean;
  /**
   * The companion is registered for this profile alone. `allowed`: Latchkey may talk to it from the start, as no
   * headless Chromium can be asked for that permission.
   */
  readonly companion?: 'registered' | 'allowed' | undefined;
  /**
   * Needs a browser that nothing else used or will use, for it puts something into the browser itself that `Cleared`
   * does not undo: what a site asked the browser to remember of TLS (HSTS), say, or a setting. Other options that a
   * browser must be started with have this effect by themselves, and so has `restartBrowser` with a change.
   */
  readonly own?: true;
  /**
   * When the browser starts again it opens the tabs of before: Firefox by itself, with Latchkey installed for good, so
   * that it is there by then. Chromium, where only a store could do that, does it once Latchkey is there.
   */
  readonly restoresTabs?: true;
  /** Default true. */
  readonly headless?: boolean;
  /** The X display to show windows on, as in DISPLAY; then the browser's own prompts come, for `answerPrompt`. */
  readonly display?: string;
}

/**
 * A real browser with Latchkey in it, and a person who has one tab. Every wait is bounded and says what it waited for.
 * Folders live under the system's temporary folder and are gone after `close`.
 */
export interface Driver {
  readonly name: BrowserName;
  /** The person's tab. */
  readonly tab: Page;
  /** The id that the browser gives the person's tab, for `popup/index.html?tab=<id>`. */
  readonly tabId: number;
  /** Goes to an address as if typed, and does not mind being refused: `arriveAt` says where that led. */
  open(url: string): Promise<void>;
  /**
   * Waits until the person's tab stands, loaded, at an address that fits. Returns that address; a page of the browser's
   * own has its own.
   */
  arriveAt(address: string | ((address: string) => boolean), ms?: number): Promise<string>;
  /** The address of what stands in a tab, error pages by their own. */
  standsAt(page: Page): Promise<string>;
  /** Duplicates the person's tab, as its menu does, and waits until the second one stands where the first does. */
  duplicate(): Promise<Page>;
  /** The person closes their tab and brings it back, as the menu of closed tabs does, and goes on in a fresh one. */
  reopen(): Promise<void>;
  /** The person closes their tab, and goes on in a fresh one. */
  renewTab(): Promise<void>;
  /** Where the browser lives. */
  readonly place: Place;
  /** Address of a page of the extension, e.g. `popup/index.html`. */
  extensionUrl(path: string): string;
  /** Opens a page of the extension in a tab of its own. Close it when done. */
  openExtensionPage(path: string): Promise<Page>;
  /** Opens the popup as it would open over the person's tab. */
  openPopup(): Promise<Page>;
  /** The browser's own Back and Forward, not the page's history object. */
  back(): Promise<void>;
  forward(): Promise<void>;
  /**
   * In the person's tab the browser's own certificate warning stands: accepts the risk there, and waits until it is
   * gone.
   */
  clickThroughBrowserWarning(): Promise<void>;
  /** The person will say yes when the extension next asks, from a real click, for these match patterns. */
  willAllow(origins: readonly string[]): Promise<void>;
  /** Answers the prompt that the browser shows for a permission; only with a `display`. */
  answerPrompt(answer: 'allow' | 'deny'): Promise<void>;
  /** What Latchkey's button on the toolbar says over the person's tab. */
  toolbar(): Promise<Toolbar>;
  /**
   * Presses Latchkey's button on the toolbar, over the person's tab: from then on the popup may know what stands there.
   */
  pressToolbarButton(): Promise<void>;
  /** Whether anything of the background runs at the moment. */
  workerRuns(): Promise<boolean>;
  /** Stops the background as the browser does when it is idle; the next event starts it again. */
  stopWorker(): Promise<void>;
  /**
   * The background takes its time, as on a slow computer, until the returned function is called: in Firefox it is
   * stopped and does not wake before, in Chromium it stands still.
   */
  slowWorker(): Promise<() => Promise<void>>;
  /**
   * Firefox: stops the background, and nothing reaches it, as before it has begun to listen, until `release` is called.
   * `unheard` counts what was sent to it meanwhile.
   * @throws Error in Chromium, whose worker cannot be kept so
   */
  deafWorker(): Promise<Deaf>;
  /**
   * What the browser itself makes of the certificate at an address, whatever stands in the tab: null where it accepts
   * it, else its own code (`ERR_CERT_INVALID`, `SEC_ERROR_UNKNOWN_ISSUER`).
   */
  refusalOf(url: string): Promise<string | null>;
  /**
   * Closes the browser and starts it again with the same profile and one fresh tab; meanwhile `change` may do things to
   * its place.
   */
  restartBrowser(change?: (place: Place) => Promise<Place>): Promise<void>;
  /** Gives the browser a place for passkeys, where the person agrees to everything; remove it when done. */
  authenticator(): Promise<Authenticator>;
  /** The browser saves what the person downloads in this folder, until it is restarted. */
  saveIn(folder: string): Promise<void>;
  /** Settles when the browser is gone, however it went. */
  readonly closed: Promise<void>;
  close(): Promise<void>;
}

/** See `Driver.deafWorker`. */
export interface Deaf {
  unheard(): Promise<number>;
  release(): Promise<void>;
}

/** Where one browser of ours lives. */
export interface Place {
  readonly executable: string;
  readonly extension: string;
  /** Stands in for the person's home folder, so that nothing of theirs is read or written. */
  readonly home: string;
  readonly profile: string;
  /** Firefox: what it is to call the extension in addresses, so that they are known before it has made any up. */
  readonly uuid: string;
}

/** A browser without the extension, and without a trace of what was done in it. */
export interface Cleared {
  /** Installs the extension as in a new profile: with storage, addresses and permissions that none had before. */
  install(place: Place, options: DriverOptions): Promise<Running>;
}

/** A started browser; what differs between the two. */
export interface Running {
  readonly browser: Browser;
  /** The tab that was left when it was cleared; puppeteer's list also has tabs that are long gone. */
  readonly blank?: Page;
  /** Ends with a slash. */
  readonly extensionBase: string;
  navigate(page: Page, url: string): Promise<void>;
  /** Opens a tab at an address at once, where that costs less than an empty one that goes there. */
  openTab?(url: string): Promise<Page>;
  /**
   * The address of what stands in a tab, error pages by their own. Not by `page.evaluate`: puppeteer lets that count as
   * the person's doing, and whether the person did something on a page decides whether Back may step over it.
   */
  standsAt(page: Page): Promise<string>;
  /** See `Driver`. */
  refusalOf(url: string): Promise<string | null>;
  /** Ends the browser as its menu does, where its driver would close all tabs first. */
  quit?(): Promise<void>;
  /** Brings back all tabs of before it was started, where it did not do so by itself. */
  restore?(): Promise<void>;
  /** Brings back the tab that was closed last. */
  reopenClosed(): Promise<void>;
  traverse(page: Page, direction: 'back' | 'forward'): Promise<void>;
  clickThrough(page: Page): Promise<void>;
  willAllow(origins: readonly string[]): Promise<void>;
  answerPrompt(page: Page, answer: 'allow' | 'deny'): Promise<void>;
  toolbar(tabId: number): Promise<Toolbar>;
  pressToolbarButton(page: Page): Promise<void>;
  workerRuns(): Promise<boolean>;
  stopWorker(): Promise<void>;
  /**
   * Takes the extension out with all that it stored, closes all tabs but an empty one, and forgets what the browser
   * remembers of sites. Only where that costs less than another start.
   */
  clear?(): Promise<Cleared>;
  slowWorker(): Promise<() => Promise<void>>;
  authenticator(page: Page): Promise<Authenticator>;
  saveIn(folder: string): Promise<void>;
  deafWorker?(): Promise<Deaf>;
}

export type Launch = (place: Place, options: DriverOptions) => Promise<Running>;
