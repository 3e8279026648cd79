import * as fc from 'fast-check';
import { expect } from 'vitest';
import type { ModelDocument, Who } from './browser-types.ts';
import type { Said, System } from './system.ts';

/** What can happen in the tabs of a browser, and what must hold after each of it. */

export type Step = fc.AsyncCommand<object, System>;

const URLS = ['https://printer.local/', 'https://printer.local/app'] as const;
/** Mostly one address in one tab, for that is where answers can be mistaken for each other. */
export const url = fc.oneof({ weight: 4, arbitrary: fc.constant(URLS[0]) }, fc.constant(URLS[1]));
export const who = fc.constantFrom<Who>('device', 'attacker');
export const place = fc.oneof({ weight: 5, arbitrary: fc.constant(0) }, fc.nat(2));

/** The nth tab that there is. */
export const tabOf = ({ browser }: System, at: number): number => [...browser.tabs.keys()][at % browser.tabs.size] ?? 1;

export function step(name: string, run: (system: System) => Promise<void> | void): Step {
  return {
    check: () => true,
    run: async (_, system) => {
      await run(system);
      for (const tabId of tabsToAsk(system)) await holds(system, tabId);
      system.browser.touched.clear();
      system.looksCalm?.();
    },
    toString: () => name,
  };
}

/** The popup is opened after each step: where something happened, or in each tab, or nowhere. */
function tabsToAsk({ browser, asks = () => 'everywhere' }: System): Iterable<number> {
  const where = asks();
  return where === 'nowhere' ? [] : where === 'everywhere' ? browser.tabs.keys() : [...browser.touched];
}

/** And in each tab at last. */
export async function atLast(system: System): Promise<void> {
  for (const tabId of system.browser.tabs.keys()) await holds(system, tabId);
  system.looksCalm?.();
}

/** Whatever says that someone vouches for it, or that it is known. */
const CALM: readonly Said[] = ['confirmed', 'self-naming', 'public', 'remembered', 'attested', 'new'];

/** The invariant. */
async function holds(system: System, tabId: number): Promise<void> {
  const { shown } = system.browser.tab(tabId);
  if (!shown) return;
  const word = await system.said(tabId);
  if (!isTrue(word, shown, system)) expect({ tabId, shown, word }).toBe('none of this');
}

/** Whether what is said may be said of the document that is shown. */
function isTrue(word: Said, { place, from }: ModelDocument, { lost, setting: { companion } }: System): boolean {
  if (place) return !CALM.includes(word);
  // With what the companion found it may look worse than it is.
  if (from === 'device') return companion || ['confirmed', 'danger', 'unknown'].includes(word);
  if (from === 'attacker' && !lost) return word === 'danger';
  return companion ? !CALM.includes(word) : ['danger', 'unknown'].includes(word);
}

export const at = (name: string, run: (system: System, tabId: number) => Promise<void> | void) =>
  place.map((nth) => step(`${name} in tab ${String(nth)}`, (system) => run(system, tabOf(system, nth))));

/** What both the rule and the whole background are told of. */
export const STEPS: readonly fc.Arbitrary<Step>[] = [
  fc
    .tuple(place, url, who)
    .map(([nth, to, from]) =>
      step(`visit ${to} from the ${from} in tab ${String(nth)}`, (system) =>
        system.browser.visit(tabOf(system, nth), to, from),
      ),
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
  fc
    .tuple(place, url, who, who, fc.constantFrom('no content', 'filled', 'being filled'))
    .map(([nth, to, first, second, between]) =>
      step(
        `${to} from the ${first}, ${between}, and then unchanged as the ${second} says, in tab ${String(nth)}`,
        async (system) => {
          const { browser } = system;
          const tabId = tabOf(system, nth);
          system.lost = true; // Of a copy nothing is known.
          if (between === 'no content') {
            await browser.begin(tabId, to, first);
            await browser.answer(tabId);
            await browser.giveUp(tabId);
          } else await browser.visit(tabId, to, first);
          if (between === 'filled') await browser.poison(to);
          if (between === 'being filled') await browser.poisonSlowly(to);
          await browser.begin(tabId, to, second);
          if (between === 'being filled') browser.poisonEnds();
          await browser.answer(tabId, true);
          await browser.commit(tabId, 'going');
        },
      ),
    ),
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
        await holds(system, tabId);
        await system.stop(() => system.browser.comeUnheard(tabId, which, to));
      },
    ),
  ),
];

/** The source of a page takes its place: the rule is told of a document, and no button is shown over it. */
export const SOURCE = fc
  .tuple(place, url, who)
  .map(([nth, to, from]) =>
    step(`the source of ${to} from ${from} is shown in tab ${String(nth)}`, (system) =>
      system.browser.showSource(tabOf(system, nth), to, from),
    ),
  );
