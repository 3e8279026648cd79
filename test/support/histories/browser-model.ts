import type { TabEvent } from '../../../src/core/index.ts';
import {
  type Failures,
  type Kind,
  type ModelDocument,
  type ModelTab,
  type Navigation,
  NO_FAILURES,
  type Seen,
  type Stands,
  type Tell,
  type TellAnyAnswer,
  type Who,
} from './browser-types.ts';

/**
 * Two browsers as far as documents go: which answer became which document, and in which order their events are told,
 * as measured (docs/platform-facts.md#response-is-not-document). Whoever answers may be the device or an attacker, in
 * whatever way does most harm.
 */

type Asked = Extract<TabEvent<Seen>, { kind: 'asked' }>;

export class BrowserModel {
  readonly tabs = new Map<number, ModelTab>();
  /** Those in which something happened; whoever has looked clears it. */
  readonly touched = new Set<number>();
  /** Visits by which each tab's documents came, for a companion that answers late. */
  readonly visits: { readonly tabId: number; readonly seen: Seen }[] = [];
  /** Who filled the cache before the browser was started: Chromium keeps nothing that came after a click-through. */
  private readonly fromBefore: Who | undefined;
  private readonly filling = new Set<string>();
  /** Who filled it since, by address. */
  private readonly cache = new Map<string, Who>();
  private readonly madeByWorkers = new Set<string>();
  /** Documents that keep themselves busy, and have not said yet who made them. */
  private busy: { readonly tabId: number; readonly told: Asked }[] = [];
  private count = 0;
  private readonly time: () => number;
  private readonly kind: Kind;
  private readonly tell: Tell;
  private readonly tellAnyAnswer: TellAnyAnswer;
  private readonly stands: Stands;
  private readonly failures: Failures;

  constructor(
    kind: Kind,
    tell: Tell,
    tellAnyAnswer: TellAnyAnswer,
    stands: Stands = () => undefined,
    failures = NO_FAILURES,
    time = everLater(),
  ) {
    this.kind = kind;
    this.fromBefore = kind === 'chrome' ? undefined : 'attacker';
    this.tell = (tabId, event, url) => {
      this.touched.add(tabId);
      return tell(tabId, event, url);
    };
    this.tellAnyAnswer = tellAnyAnswer;
    this.stands = stands;
    this.failures = failures;
    this.time = time;
    for (const tabId of [1, 3]) this.tabs.set(tabId, newTab());
  }

  tab(tabId: number): ModelTab {
    return this.tabs.get(tabId) ?? newTab();
  }

  /** A navigation begins. What was answered before may still be shown, or is given up. */
  async begin(tabId: number, url: string, from: Who, traversal = false): Promise<void> {
    const tab = this.tab(tabId);
    const before = tab.going;
    const after = tab.late;
    tab.late = null;
    const request = this.next('request');
    const stopped = await this.started(tabId, request, url);
    if (after) await this.ended(tabId, after);
    if (stopped) return void (tab.going = null);
    if (this.failures.blocks(url)) {
      if (before) await this.ended(tabId, before);
      return this.fail(tabId, request, url, 'blocked');
    }
    if (before?.answered) tab.late = before;
    tab.going = { request, url, from, answered: false, traversal };
  }

  /** The browser refuses the certificate, and says so in the page's place. */
  async refuse(tabId: number, url: string): Promise<void> {
    await this.begin(tabId, url, 'attacker');
    const { going } = this.tab(tabId);
    if (going) await this.fail(tabId, going.request, url, 'refused');
  }

  private async fail(tabId: number, request: string, url: string, why: 'blocked' | 'refused'): Promise<void> {
    const tab = this.tab(tabId);
    tab.going = tab.late = null;
    const page = { id: this.next('document'), url, from: null, place: 'error' } as const;
    this.showQuietly(tabId, page);
    await this.failures.failed(tabId, page, request, why);
  }

  /** A page of ours takes the place of whatever a tab shows, or is about to; of that no one is told. */
  open(tabId: number, url: string): void {
    const tab = this.tab(tabId);
    const given = [tab.late, tab.going];
    tab.late = tab.going = null;
    this.showQuietly(tabId, { id: this.next('document'), url, from: null, place: 'ours' });
    for (const each of given) if (each) void this.ended(tabId, each);
  }

  /** A navigation with all that belongs to it. */
  async visit(tabId: number, url: string, from: Who): Promise<void> {
    await this.begin(tabId, url, from);
    await this.answer(tabId);
    await this.commit(tabId, 'going');
  }

  async answer(tabId: number, copy = false): Promise<void> {
    const tab = this.tab(tabId);
    if (!tab.going || tab.going.answered) return;
    const { url } = tab.going;
    // The device says "unchanged", and the copy is shown; its connection is the one that is seen.
    const kept = copy ? (this.cache.get(url) ?? this.fromBefore) : undefined;
    const { going } = tab;
    const stopped = await this.answered(tabId, going, kept !== undefined);
    // Meanwhile the tab may have been led elsewhere.
    if (tab.going !== going) return;
    if (stopped) return void (tab.going = null);
    tab.going = { ...going, from: kept ?? going.from, answered: true };
    // What the device answers takes the place of a copy only as it becomes a document.
    if (tab.going.from === 'attacker') this.cache.set(url, 'attacker');
  }

  /**
   * A script of an attacker's page fetches an address from the attacker, and so puts it into the cache, in Firefox. Its
   * page may come out of the cache, from before the browser was started, or be of another port of the host.
   */
  async poison(url: string): Promise<void> {
    if (this.kind === 'chrome') return;
    this.cache.set(url, 'attacker');
    await this.tellAnyAnswer(url, 'attacker');
  }

  /** The same, but it takes its time: while it fills the cache, pages that come do not take its place there. */
  async poisonSlowly(url: string): Promise<void> {
    if (this.kind === 'chrome') return;
    this.filling.add(url);
    await this.tellAnyAnswer(url, 'attacker');
  }

  /** What fills the cache slowly has done so. */
  poisonEnds(): void {
    for (const url of this.filling) this.cache.set(url, 'attacker');
    this.filling.clear();
  }

  /** The server leads on: the last answer counts. */
  async redirect(tabId: number, url: string, from: Who): Promise<void> {
    const tab = this.tab(tabId);
    if (!tab.going || tab.going.answered) return;
    const { going } = tab;
    if (this.kind !== 'chrome') {
      const stopped = (await this.answered(tabId, going, false)) ?? (await this.started(tabId, going.request, url));
      if (tab.going !== going) return;
      if (stopped) return void (tab.going = null);
    }
    tab.going = { ...going, url, from };
  }

  /** Shows what was answered last, or before that what was given up for it. */
  async commit(tabId: number, which: 'going' | 'late'): Promise<void> {
    const tab = this.tab(tabId);
    const navigation = tab[which];
    if (!navigation?.answered) return;
    tab[which] = null;
    this.cache.set(navigation.url, navigation.from);
    await this.show(tabId, { id: this.next('document'), url: navigation.url, from: navigation.from }, navigation);
  }

  /**
   * 204, 205, a download, a stop or an error of the connection. What Firefox tells of that is not used: it also says so
   * of what goes on.
   */
  async giveUp(tabId: number): Promise<void> {
    const tab = this.tab(tabId);
    const { going } = tab;
    tab.going = null;
    if (going) await this.ended(tabId, going);
  }

  /** A service worker answers, and no one else is asked. */
  async appStarts(tabId: number, url: string): Promise<void> {
    const tab = this.tab(tabId);
    await this.begin(tabId, url, 'attacker');
    if (!tab.going) return;
    tab.going = null;
    await this.show(tabId, { id: this.next('document'), url, from: null }, { traversal: false });
  }

  /**
   * A service worker answers, and someone is asked as well: ahead, or in a race that the worker wins. Firefox tells of
   * no such answer as one to a page.
   */
  async appStartsBeside(tabId: number, url: string, from: Who): Promise<void> {
    if (this.kind !== 'chrome') return this.appStarts(tabId, url);
    const tab = this.tab(tabId);
    await this.begin(tabId, url, from);
    await this.answer(tabId);
    if (!tab.going) return;
    tab.going = null;
    await this.show(tabId, { id: this.next('document'), url, from: null }, { traversal: false, byWorker: true });
  }

  /**
   * A page on the Internet leads here, where a service worker answers. Chromium tells of no beginning then, as no page
   * of the Internet is told.
   */
  async appStartsFromOutside(tabId: number, url: string): Promise<void> {
    if (this.kind !== 'chrome') return this.appStarts(tabId, url);
    const tab = this.tab(tabId);
    const given = [tab.late, tab.going];
    tab.late = tab.going = null;
    for (const each of given) if (each) await this.ended(tabId, each);
    await this.show(tabId, { id: this.next('document'), url, from: null }, { traversal: false });
  }

  /** The page puts a document of its own in its place, under the address it gave itself. */
  async rewrite(tabId: number, url: string): Promise<void> {
    const { shown } = this.tab(tabId);
    if (!shown || shown.place) return;
    // Chromium tells nothing of it, and takes it for the same document.
    if (this.kind === 'chrome') return this.showQuietly(tabId, { ...shown, url });
    await this.tell(tabId, { kind: 'rewritten', time: this.now() });
    await this.show(tabId, { id: this.next('document'), url, from: shown.from }, { traversal: false });
  }

  /** The source of a page is shown in its tab, a document that is told as if it were the page. */
  async showSource(tabId: number, url: string, from: Who): Promise<void> {
    const tab = this.tab(tabId);
    await this.begin(tabId, url, from);
    await this.answer(tabId);
    await this.commit(tabId, 'going');
    tab.shown = null;
  }

  /** Back, to a document that was kept. */
  async comeBack(tabId: number, at: number): Promise<void> {
    const tab = this.tab(tabId);
    const document = tab.kept[at % Math.max(tab.kept.length, 1)];
    if (!document) return;
    tab.kept = tab.kept.filter((each) => each !== document);
    // What is not of the web no one is told of.
    if (document.place) return this.showQuietly(tabId, document);
    if (this.kind === 'chrome') await this.started(tabId, null, document.url);
    await this.show(tabId, document, { traversal: true });
  }

  /**
   * Back, or to a page that a service worker makes, and no one is told: so does Firefox while the background is
   * stopped, of hosts that were granted by themselves (docs/platform-facts.md#late-listeners). One without ids leaves
   * no way to find out.
   * @param at which of the documents that are kept; where there is none, the worker's comes.
   */
  comeUnheard(tabId: number, at: number | null, url: string): void {
    if (this.kind !== 'firefox-of-granted') return;
    const tab = this.tab(tabId);
    const document = (at === null ? undefined : tab.kept.at(at)) ?? { id: this.next('document'), url, from: null };
    tab.kept = tab.kept.filter((each) => each !== document);
    this.showQuietly(tabId, document);
  }

  /** Renders a page ahead, or begins to. Only Chromium does. */
  async renderAhead(tabId: number, url: string, from: Who, whole = true): Promise<void> {
    if (this.kind !== 'chrome' || this.failures.blocks(url)) return;
    const frame = 1 + this.count;
    const request = this.next('request');
    const id = this.next('document');
    await this.tell(tabId, { kind: 'started', frame, time: this.now(), request: null }, url);
    await this.answered(tabId, { request, url, from }, false, frame);
    this.cache.set(url, from);
    if (!whole) return;
    const told = { kind: 'committed', frame, time: this.now(), document: id, url, traversal: false } as const;
    await this.tell(tabId, { ...told, ahead: true, makerUnknown: true });
    this.tab(tabId).ahead = { id, url, from };
  }

  async activate(tabId: number): Promise<void> {
    const tab = this.tab(tabId);
    const { ahead } = tab;
    if (!ahead) return;
    tab.ahead = null;
    await this.started(tabId, null, ahead.url);
    await this.show(tabId, ahead, { traversal: false });
  }

  /** A tab of its own with the same page: out of the cache, asked for anew, or without any request. */
  async duplicate(tabId: number, from: Who | null): Promise<void> {
    const { shown } = this.tab(tabId);
    if (!shown || shown.place) return;
    const twin = 100 + this.count;
    this.tabs.set(twin, newTab());
    if (from === null) return this.appStarts(twin, shown.url);
    await this.begin(twin, shown.url, from);
    await this.answer(twin, true);
    await this.commit(twin, 'going');
  }

  private async show(
    tabId: number,
    document: ModelDocument,
    { traversal, byWorker = false }: { readonly traversal: boolean; readonly byWorker?: boolean },
  ): Promise<void> {
    this.showQuietly(tabId, document);
    await this.tell(tabId, {
      kind: 'committed',
      frame: 0,
      time: this.now(),
      document: this.kind === 'firefox-without-ids' ? null : document.id,
      url: document.url,
      traversal,
      unheard: this.kind === 'firefox-of-granted',
      ahead: false,
      makerUnknown: this.kind === 'chrome',
    });
    if (this.kind !== 'chrome') return;
    // It says the same whenever it is asked.
    if (byWorker) this.madeByWorkers.add(document.id);
    const told: Asked = { kind: 'asked', document: document.id, byWorker: this.madeByWorkers.has(document.id) };
    if (this.count % 2 === 0) this.busy.push({ tabId, told });
    else await this.tell(tabId, told);
  }

  /** Those who did not say it yet say who made them. */
  async sayWhoMadeThem(): Promise<void> {
    for (const { tabId, told } of this.busy.splice(0)) await this.tell(tabId, told);
  }

  private showQuietly(tabId: number, document: ModelDocument): void {
    const tab = this.tab(tabId);
    this.touched.add(tabId);
    const { shown } = tab;
    // The browser's own pages about failures are loaded anew.
    if (shown && shown.place !== 'error' && shown.id !== document.id) tab.kept = [...tab.kept, shown].slice(-6);
    tab.shown = document;
    this.stands(tabId, document.url, this.kind === 'firefox-without-ids' ? null : document.id);
  }

  private started(tabId: number, request: string | null, url: string): Promise<'stopped' | undefined> {
    const told = this.kind === 'chrome' ? null : request;
    return this.tell(tabId, { kind: 'started', frame: 0, time: this.now(), request: told }, url);
  }

  private async ended(tabId: number, { url }: Navigation): Promise<void> {
    if (this.kind === 'chrome') await this.tell(tabId, { kind: 'ended', frame: 0, time: this.now(), url });
  }

  private async answered(
    tabId: number,
    { request, url, from }: Pick<Navigation, 'request' | 'url' | 'from'>,
    copy: boolean,
    frame = 0,
  ): Promise<'stopped' | undefined> {
    const seen = { url, from, visit: this.next('visit') };
    this.visits.push({ tabId, seen });
    const told = { kind: 'answered', frame, time: this.now(), request, url, seen, copy, fills: !copy } as const;
    return this.tell(tabId, told);
  }

  private now(): number {
    return this.time();
  }

  private next(what: string): string {
    return `${what}-${String((this.count += 1))}`;
  }
}

/** A clock that goes on a little at each look. */
function everLater(): () => number {
  let time = 1_000_000;
  return () => (time += 5);
}

const newTab = (): ModelTab => ({ shown: null, kept: [], ahead: null, going: null, late: null });
