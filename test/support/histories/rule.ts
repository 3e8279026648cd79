import {
  type Copies,
  copiesAfter,
  EMPTY_TAB,
  isKnownCopy,
  nextTab,
  shownDocument,
  type TabState,
} from '../../../src/core/index.ts';
import { BrowserModel } from './browser-model.ts';
import type { Kind, Seen, Tell } from './browser-types.ts';
import type { System } from './system.ts';

/** The core's rule alone. */
export function startRule(kind: Kind): System {
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
    return Promise.resolve(undefined);
  };
  const browser = new BrowserModel(kind, tell, (to, from) => {
    copies = copiesAfter(copies ?? { key: from, urls: [] }, to, from, false);
  });
  return {
    browser,
    setting: { kind, guard: false, companion: false, asks: [] },
    lost: kind === 'firefox-without-ids',
    said: (tabId) => {
      const { documents } = stateOf(tabId);
      const shown = shownDocument(stateOf(tabId));
      if (shown?.own) return Promise.resolve(shown.own.from === 'device' ? 'confirmed' : 'danger');
      const all = documents.flatMap(({ own, perhaps }) => (own ? [own] : perhaps));
      return Promise.resolve(all.some(({ from }) => from === 'attacker') ? 'danger' : 'unknown');
    },
    stop: () => Promise.resolve(),
  };
}
