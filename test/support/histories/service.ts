import type { HeadlineKind } from '../../../src/core/index.ts';
import type { TabView } from '../../../src/protocol/index.ts';
import { BASE } from '../extension-api.ts';
import { type Clock, quiet } from './clock.ts';
import type { Start } from './compiled.ts';
import { knownCrypto } from './known-crypto.ts';
import { knownJson } from './known-json.ts';
import { beginLife, type Browser, type Life } from './life.ts';

/**
 * The whole background as it is built, woken by the events of a browser and asked by the popup, in one of its lives
 * after another.
 */

export class Service {
  readonly clock: Clock;
  /** What the background called a bug of its own. */
  readonly faults: unknown[] = [];
  private life: Life | null = null;
  private readonly start: Start;
  private readonly browser: Browser;
  private count = 0;

  constructor(start: Start, browser: Browser, clock: Clock) {
    this.start = start;
    this.browser = browser;
    this.clock = clock;
  }

  /** The life that it has; it begins one where it has none. */
  get events(): Life['events'] {
    if (this.life) return this.life.events;
    const life = (this.life = beginLife(this.browser, this.clock));
    const { setTimeout, clearTimeout } = this.clock;
    const randomUUID = (): string => `00000000-0000-4000-8000-${String((this.count += 1)).padStart(12, '0')}`;
    const error = (...told: unknown[]): void => void (this.life === life && this.faults.push(...told));
    this.start({
      globalThis: Object.assign(Object.create(globalThis) as object, { browser: undefined, chrome: life.api }),
      chrome: life.api,
      setTimeout,
      clearTimeout,
      Date: this.clock.date(),
      crypto: knownCrypto(randomUUID),
      indexedDB: life.databases,
      navigator: { locks: life.locks },
      JSON: knownJson(),
      console: { ...console, error },
    });
    return life.events;
  }

  /** The browser ends it: what it was at is not gone on with, and of what it had in memory nothing is left. */
  end(): void {
    this.life?.end();
    this.life = null;
  }

  /** Tells it of something, and waits until it has done all that it does at once. @returns what it answers. */
  async tell(event: keyof Life['events'], details: object): Promise<unknown[]> {
    const answers = this.events[event].tell(details);
    await quiet();
    return answers;
  }

  /** A page of ours asks. Time goes on until the answer is there. */
  async ask<T>(name: string, request: object, page = 'popup/index.html', tabId = -1): Promise<T> {
    const sender = { id: 'latchkey-under-test', url: BASE + page, ...(tabId < 0 ? {} : { tab: { id: tabId } }) };
    const reply = new Promise<{ ok: boolean; value: T }>((resolve) => {
      this.events.onMessage.tell({ name, request }, sender, resolve);
    });
    const { ok, value } = await this.clock.until(reply);
    if (!ok) throw new Error(`${name} was not answered: ${String(this.faults[0])}`);
    return value;
  }
}

/** What the popup says of a tab. */
export const headlineIn = (view: TabView): HeadlineKind | 'unknown' | 'other' =>
  view.kind === 'judged' ? view.appraisal.headline.kind : view.kind === 'unknown' ? 'unknown' : 'other';
