import * as fc from 'fast-check';
import type { Who } from './browser-types.ts';
import { at, place, step, type Step, tabOf, url, who } from './steps.ts';
import type { System, Whole } from './system.ts';

/** What only the whole background is told of, or asked: refusals, the guard, the companion, and that time goes on. */

const only = (name: string, run: (system: System, whole: Whole) => Promise<void> | void): Step =>
  step(name, async (system) => (system.whole ? run(system, system.whole) : undefined));

export const WHOLE_STEPS: readonly fc.Arbitrary<Step>[] = [
  fc
    .tuple(fc.nat(9), fc.constantFrom<Who | null>('device', 'attacker', null))
    .map(([nth, from]) =>
      only(`the companion answers question ${String(nth)}: ${String(from)}`, (_, whole) =>
        whole.answerQuestion(nth, from),
      ),
    ),
  // It answers late: about a page from which the person has gone on, or while its successor is on the way.
  fc
    .tuple(place, url, who, who, who, fc.constantFrom('shown', 'begun', 'none'))
    .map(([nth, to, first, second, there, next]) =>
      only(
        `${to} from the ${first}, then from the ${second} (${next}), then the companion finds the ${there}`,
        async (system, whole) => {
          const tabId = tabOf(system, nth);
          await system.browser.visit(tabId, to, first);
          await whole.goOn(200);
          if (next === 'shown') await system.browser.visit(tabId, to, second);
          if (next === 'begun') await system.browser.begin(tabId, to, second);
          await whole.answerQuestion(0, there);
        },
      ),
    ),
  fc
    .tuple(place, url)
    .map(([nth, to]) =>
      step(`${to} is refused in tab ${String(nth)}`, (system) => system.browser.refuse(tabOf(system, nth), to)),
    ),
  // And before our page can take the place of the browser's, the person is elsewhere.
  fc.tuple(place, url, url, who, fc.boolean()).map(([nth, to, next, from, whole]) =>
    step(`${to} is refused in tab ${String(nth)}, and ${next} follows at once from the ${from}`, async (system) => {
      const tabId = tabOf(system, nth);
      await system.browser.refuse(tabId, to);
      if (whole) return system.browser.visit(tabId, next, from);
      return system.browser.begin(tabId, next, from);
    }),
  ),
  fc.boolean().map((is) => only(`error pages are ${is ? 'still loading' : 'loaded'}`, (_, whole) => whole.loads(is))),
  fc.constantFrom(100, 3000, 20_000).map((ms) => only(`${String(ms)} ms go by`, (_, whole) => whole.goOn(ms))),
  at('on our page about a refusal, the browser’s own is asked for', async (system, tabId) => {
    await system.whole?.continueToBrowser(tabId);
  }),
  fc.tuple(place, url, who, fc.boolean()).map(([nth, to, from, pass]) =>
    only(
      `the person lets ${pass ? 'that key' : 'the right key'} through, and the ${from} answers`,
      async (system, whole) => {
        const tabId = tabOf(system, nth);
        await whole.decide(tabId, pass);
        await system.browser.visit(tabId, to, from);
      },
    ),
  ),
  fc
    .tuple(place, url, who)
    .map(([nth, to, from]) =>
      only(`visit ${to} from the ${from} in tab ${String(nth)}, all at once`, (system, whole) =>
        whole.inHaste(() => system.browser.visit(tabOf(system, nth), to, from)),
      ),
    ),
];
