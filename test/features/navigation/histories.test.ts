import { documents, frames, painted, restartBrowser, tabs } from '../../support/extension-api.ts';
import '../../support/fresh-database.ts';
import * as fc from 'fast-check';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import {
  type Copies,
  copiesAfter,
  EMPTY_TAB,
  isKnownCopy,
  nextTab,
  type Observation,
  shownDocument,
  type TabState,
} from '../../../src/core/index.ts';
import { addGateway } from '../../../src/store/gateways.ts';
import { BrowserModel, type Kind, type Seen, type Tell, type Who } from '../../support/browser-model.ts';
import type { PageEvent } from '../../../src/platform/types.ts';
import { freshDatabase } from '../../support/fresh-database.ts';
import { DAY, type Gateway, mint, mintGateway, type Minted } from '../../support/mint.ts';
import { paired, pageSighting } from '../../support/observations.ts';
import { visitPage } from '../../support/visit.ts';

/**
 * Random histories of tabs, and one question after each step: is what is shown ever calmer than what the shown
 * document's own connection proved? `HISTORIES=100000 npx vitest run histories` runs as many of them.
 */
const HISTORIES = Number(process.env['HISTORIES'] ?? 0);

/** What is said of a tab, as far as it matters here. */
type Said = 'confirmed' | 'danger' | 'unknown' | 'other';

/** What is under test: the core's rule alone, or the background with its storage, memory and toolbar. */
interface System {
  readonly browser: BrowserModel;
  said(tabId: number): Promise<Said>;
  /** The browser stops the background, which starts anew at the next event. @param meanwhile what no one hears of. */
  stop(meanwhile?: () => void): Promise<void>;
  /** The companion's answer about a visit comes. */
  companion(tabId: number, seen: Seen): Promise<void>;
  /** Set where something happened that we cannot know of, so that less is demanded of what we say. */
  lost: boolean;
}

type Step = fc.AsyncCommand<object, System>;

const URLS = ['https://printer.local/', 'https://printer.local/app'] as const;
/** Mostly one address in one tab, for that is where answers can be mistaken for each other. */
const url = fc.oneof({ weight: 4, arbitrary: fc.constant(URLS[0]) }, fc.constant(URLS[1]));
const who = fc.constantFrom<Who>('device', 'attacker');
const place = fc.oneof({ weight: 5, arbitrary: fc.constant(0) }, fc.nat(2));

/** The nth tab that there is. */
const tabOf = ({ browser }: System, at: number): number => [...browser.tabs.keys()][at % browser.tabs.size] ?? 1;

function step(name: string, run: (system: System) => Promise<void> | void): Step {
  return {
    check: () => true,
    run: async (_, system) => {
      await run(system);
      await holds(system);
    },
    toString: () => name,
  };
}

/** The invariant, for every tab. */
async function holds({ browser, said, lost }: System): Promise<void> {
  for (const [tabId, { shown }] of browser.tabs) {
    if (!shown) continue;
    const word = await said(tabId);
    if (shown.from !== 'device') expect(word).toBeOneOf(['danger', 'unknown']);
    if (shown.from === 'attacker' && !lost) expect(word).toBe('danger');
    if (shown.from === 'device') expect(word).toBeOneOf(['confirmed', 'danger', 'unknown']);
  }
}

const at = (name: string, run: (system: System, tabId: number) => Promise<void> | void) =>
  place.map((nth) => step(`${name} in tab ${String(nth)}`, (system) => run(system, tabOf(system, nth))));

const STEPS = [
  fc.tuple(place, url, who).map(([nth, to, from]) =>
    step(`visit ${to} from the ${from} in tab ${String(nth)}`, async (system) => {
      const tabId = tabOf(system, nth);
      await system.browser.begin(tabId, to, from);
      await system.browser.answer(tabId);
      await system.browser.commit(tabId, 'going');
    }),
  ),
  fc
    .tuple(place, url, who)
    .map(([nth, to, from]) =>
      step(`begin ${to} from the ${from} in tab ${String(nth)}`, (system) =>
        system.browser.begin(tabOf(system, nth), to, from),
      ),
    ),
  at('answer', ({ browser }, tabId) => browser.answer(tabId)),
  at('unchanged', (system, tabId) => {
    system.lost = true; // Of a copy nothing is known.
    return system.browser.answer(tabId, true);
  }),
  url.map((to) => step(`the attacker fills the cache at ${to}`, (system) => system.browser.poison(to))),
  url.map((to) => step(`the attacker fills the cache slowly at ${to}`, (system) => system.browser.poisonSlowly(to))),
  fc.constant(step('what fills the cache slowly is done', ({ browser }) => browser.poisonEnds())),
  fc
    .tuple(place, url, who)
    .map(([nth, to, from]) =>
      step(`redirect to ${to} of the ${from}`, (system) => system.browser.redirect(tabOf(system, nth), to, from)),
    ),
  at('commit', ({ browser }, tabId) => browser.commit(tabId, 'going')),
  at('commit late', (system, tabId) => {
    system.lost = true; // Two answers, and no way to tell which became the document.
    return system.browser.commit(tabId, 'late');
  }),
  at('no content', async (system, tabId) => {
    await system.browser.answer(tabId);
    await system.browser.giveUp(tabId);
  }),
  at('abort', ({ browser }, tabId) => browser.giveUp(tabId)),
  fc.tuple(place, url, who).map(([nth, to, from]) =>
    step(`download ${to} from the ${from} in tab ${String(nth)}`, async (system) => {
      const tabId = tabOf(system, nth);
      await system.browser.begin(tabId, to, from);
      await system.browser.answer(tabId);
      await system.browser.giveUp(tabId);
      system.lost = true; // The next answer at this address is in doubt.
    }),
  ),
  fc.tuple(place, url, who, who, fc.constantFrom('going', 'late')).map(([nth, to, first, second, which]) =>
    step(`${to} from the ${first} and at once from the ${second}; ${which} is shown`, async (system) => {
      const tabId = tabOf(system, nth);
      system.lost = true;
      for (const from of [first, second]) {
        await system.browser.begin(tabId, to, from);
        await system.browser.answer(tabId);
      }
      await system.browser.commit(tabId, which);
    }),
  ),
  fc.tuple(place, url).map(([nth, to]) =>
    step(`app starts at ${to}`, (system) => {
      system.lost = true;
      return system.browser.appStarts(tabOf(system, nth), to);
    }),
  ),
  fc.tuple(place, url, who).map(([nth, to, from]) =>
    step(`app starts at ${to}, and the ${from} is asked as well`, (system) => {
      system.lost = true;
      return system.browser.appStartsBeside(tabOf(system, nth), to, from);
    }),
  ),
  fc.tuple(place, url).map(([nth, to]) =>
    step(`a page on the Internet leads to the app at ${to}`, (system) => {
      system.lost = true;
      return system.browser.appStartsFromOutside(tabOf(system, nth), to);
    }),
  ),
  fc.tuple(place, url).map(([nth, to]) =>
    step(`page rewrites itself at ${to}`, (system) => {
      system.lost = true;
      return system.browser.rewrite(tabOf(system, nth), to);
    }),
  ),
  fc
    .tuple(place, url, who)
    .map(([nth, to, from]) =>
      step(`the source of ${to} from ${from} is shown in tab ${String(nth)}`, (system) =>
        system.browser.showSource(tabOf(system, nth), to, from),
      ),
    ),
  fc
    .tuple(place, fc.nat(5))
    .map(([nth, of]) =>
      step(`come back to ${String(of)}`, (system) => system.browser.comeBack(tabOf(system, nth), of)),
    ),
  fc
    .tuple(place, url, who, fc.boolean())
    .map(([nth, to, from, whole]) =>
      step(`render ${to} of the ${from} ahead`, (system) =>
        system.browser.renderAhead(tabOf(system, nth), to, from, whole),
      ),
    ),
  at('show what was rendered ahead', ({ browser }, tabId) => browser.activate(tabId)),
  fc.tuple(place, fc.constantFrom<Who | null>('device', 'attacker', null)).map(([nth, from]) =>
    step(`duplicate or restore from ${String(from)}`, (system) => {
      system.lost = true; // In the new tab nothing was said before.
      return system.browser.duplicate(tabOf(system, nth), from);
    }),
  ),
  fc.constant(step('busy documents say who made them', ({ browser }) => browser.sayWhoMadeThem())),
  fc.constant(step('the background is stopped', ({ stop }) => stop())),
  fc
    .tuple(place, fc.nat(6), url)
    .map(([nth, of, to]) =>
      step(`the background is stopped, and ${String(of)} or an app at ${to} comes unheard`, (system) =>
        system.stop(() => system.browser.comeUnheard(tabOf(system, nth), of, to)),
      ),
    ),
  fc.tuple(place, url, who, who, fc.constantFrom(-1, null)).map(([nth, to, first, second, which]) =>
    step(
      `${to} from ${first}, then ${second}, then unheard ${which === null ? 'an app' : 'the first'}`,
      async (system) => {
        const tabId = tabOf(system, nth);
        for (const from of [first, second]) {
          await system.browser.begin(tabId, to, from);
          await system.browser.answer(tabId);
          await system.browser.commit(tabId, 'going');
        }
        await holds(system);
        await system.stop(() => system.browser.comeUnheard(tabId, which, to));
      },
    ),
  ),
  fc.nat(20).map((nth) =>
    step(`the companion answers about visit ${String(nth)}`, async (system) => {
      const { visits } = system.browser;
      const asked = visits[nth % Math.max(visits.length, 1)];
      if (asked) await system.companion(asked.tabId, asked.seen);
    }),
  ),
];

const KINDS: readonly Kind[] = ['chrome', 'firefox', 'firefox-without-ids'];

async function check(kind: Kind, runs: number, size: number, start: (kind: Kind) => System): Promise<void> {
  await fc.assert(
    fc.asyncProperty(fc.commands(STEPS, { maxCommands: size }), (steps) =>
      fc.asyncModelRun(() => ({ model: {}, real: start(kind) }), steps),
    ),
    { numRuns: runs },
  );
}

describe.each(KINDS)('whatever happens in the tabs of %s', (kind) => {
  it(
    'no document is taken to be from the device whose own answer was not',
    () => check(kind, HISTORIES || 3000, 24, startRule),
    3_600_000,
  );
});

/** The core's rule alone. */
function startRule(kind: Kind): System {
  const states = new Map<number, TabState<Seen>>();
  const stateOf = (tabId: number) => states.get(tabId) ?? EMPTY_TAB;
  let copies: Copies | null = null;
  const tell: Tell = (tabId, event) => {
    let told = event;
    if (event.kind === 'answered') {
      const { from, url: to } = event.seen;
      if (event.copy) told = { ...event, copy: !isKnownCopy(copies, to, from) };
      else copies = copiesAfter(copies, to, from, false);
    }
    const after = nextTab(stateOf(tabId), told, (a, b) => a.from === b.from);
    states.set(tabId, after);
    const own = told.kind === 'committed' || told.kind === 'asked' ? shownDocument(after)?.own : null;
    if (own) copies = copiesAfter(copies, own.url, own.from, true);
    return Promise.resolve();
  };
  const browser = new BrowserModel(kind, tell, (to, from) => {
    copies = copiesAfter(copies ?? { key: from, urls: [] }, to, from, false);
  });
  return {
    browser,
    lost: kind === 'firefox-without-ids',
    said: (tabId) => {
      const { documents } = stateOf(tabId);
      const shown = shownDocument(stateOf(tabId));
      if (shown?.own) return Promise.resolve(shown.own.from === 'device' ? 'confirmed' : 'danger');
      const all = documents.flatMap(({ own, perhaps }) => (own ? [own] : perhaps));
      return Promise.resolve(all.some(({ from }) => from === 'attacker') ? 'danger' : 'unknown');
    },
    stop: () => Promise.resolve(),
    companion: () => Promise.resolve(),
  };
}

/** What a document says, when it says it. */
function later() {
  let says = (_byWorker: boolean): void => undefined;
  const said = new Promise<boolean>((resolve) => (says = resolve));
  return { said, says: (byWorker: boolean) => says(byWorker) };
}

/** The background's functions as they are right after it started: what they keep by themselves is gone. */
async function startedAnew() {
  vi.resetModules();
  const [{ pageEvent }, { viewTab }, { changeVisit, observationsOfTab }, { noteAnyAnswer }] = await Promise.all([
    import('../../../src/features/navigation/page-seen.ts'),
    import('../../../src/features/navigation/view-tab.ts'),
    import('../../../src/features/navigation/tab-observations.ts'),
    import('../../../src/features/navigation/cached-copies.ts'),
  ]);
  return { pageEvent, viewTab, changeVisit, observationsOfTab, noteAnyAnswer };
}

describe.each(KINDS)('the background with the tabs of %s', (kind) => {
  let gateway: Gateway;
  let sightings: Record<Who, (to: string) => Observation[]>;
  let leaves: Record<Who, Uint8Array>;
  let background: Awaited<ReturnType<typeof startedAnew>>;

  beforeAll(async () => {
    const around = { notBefore: Date.now() - DAY, notAfter: Date.now() + DAY };
    gateway = await mintGateway({ root: around, intermediate: around, leaf: around });
    const attacker: Minted = await mint({ subject: 'CN=Printer', dns: ['printer.local'], ...around });
    const of = (leaf: Minted) => (to: string) => pageSighting({ leaf, url: to });
    leaves = { device: gateway.leaf.der, attacker: attacker.der };
    sightings = { device: of(gateway.leaf), attacker: of(attacker) };
    background = await startedAnew();
    restartBrowser();
    await freshDatabase();
    await addGateway(paired(gateway.root, [gateway.intermediate]));
    await visitPage({ url: URLS[0], observations: sightings.device(URLS[0]) });
  });

  it(
    'never says anything calmer than what the own connection of the page that is shown proved',
    () => check(kind, HISTORIES || 60, 14, startBackground),
    36_000_000,
  );

  function startBackground(browserKind: Kind): System {
    restartBrowser();
    /** Tabs with a page that no one was told of. */
    const unheard = new Set<number>();
    /** By tab: waiting for what goes on in another one would be waiting for its pause, which nothing ends. */
    const going = new Map<number, Promise<void>[]>();
    const answers = new Map<string | null, ReturnType<typeof later>>();
    const answerOf = (document: string | null) => {
      const answer = answers.get(document) ?? later();
      answers.set(document, answer);
      return answer;
    };
    documents.madeByWorker = (document) => answerOf(document).said;
    const observationsOf = ({ from, url: to, visit }: Seen): Observation[] =>
      sightings[from](to).map((each) => ({ ...each, visit }));
    const tell: Tell = (tabId, event) => {
      // A tab that the browser does not know counts as private, which has a cache of its own.
      if (!tabs.has(tabId)) tabs.set(tabId, { incognito: false, url: 'about:blank' });
      if (event.kind === 'committed' && !event.ahead) unheard.delete(tabId);
      const told: PageEvent = event.kind === 'answered' ? { ...event, seen: observationsOf(event.seen) } : event;
      if (event.kind === 'asked') return Promise.resolve(answerOf(event.document).says(event.byWorker));
      const done = background.pageEvent(tabId, told);
      if (event.kind !== 'committed' || event.ahead) return done;
      // It is judged after a pause, which ends when the popup opens.
      going.set(tabId, [...(going.get(tabId) ?? []), done]);
      return Promise.resolve();
    };
    const tellAnyAnswer = (to: string, from: Who): Promise<void> => background.noteAnyAnswer(to, leaves[from]);
    const browser = new BrowserModel(browserKind, tell, tellAnyAnswer, (tabId, to, id) => {
      tabs.set(tabId, { incognito: false, url: to });
      if (id === null) return;
      // What the button showed goes with the document before, in both browsers.
      if (frames.get(tabId)?.documentId !== id) {
        painted.delete(tabId);
        unheard.add(tabId);
      }
      frames.set(tabId, { url: to, documentId: id });
    });
    return {
      browser,
      lost: browserKind === 'firefox-without-ids',
      said: async (tabId) => {
        await browser.sayWhoMadeThem();
        const view = await background.viewTab({ tabId, url: tabs.get(tabId)?.url ?? '' });
        await Promise.all(going.get(tabId) ?? []);
        going.delete(tabId);
        const word: Said =
          view.kind === 'unknown'
            ? 'unknown'
            : view.kind === 'judged' && ['confirmed', 'danger'].includes(view.appraisal.headline.kind)
              ? (view.appraisal.headline.kind as Said)
              : 'other';
        const badge = painted.get(tabId);
        // A page that came unheard has no mark until something is known of it.
        const none = unheard.has(tabId) ? undefined : '…';
        expect(badge).toBe(word === 'confirmed' ? '✓' : word === 'danger' ? '✕' : none);
        return word;
      },
      stop: async (meanwhile = () => undefined) => {
        await browser.sayWhoMadeThem();
        await Promise.all([...going.values()].flat());
        meanwhile();
        background = await startedAnew();
      },
      companion: async (tabId, seen) => {
        const observations = observationsOf(seen);
        const shown = await background.observationsOfTab(tabId);
        const changed = { url: seen.url, observations, notice: null, before: null };
        await background.changeVisit(tabId, changed);
        const now = await background.observationsOfTab(tabId);
        expect(now?.observations[0]?.visit).toBe(shown?.observations[0]?.visit);
      },
    };
  }
});
