import { describe, expect, it } from 'vitest';
import { EMPTY_TAB, nextTab, shownDocument, type TabEvent, type TabState } from '../../../src/core/index.ts';

const URL = 'https://printer.example.net/';

const answered: TabEvent<string> = {
  kind: 'answered',
  frame: 0,
  time: 1,
  request: 'download',
  url: URL,
  seen: 'device',
  copy: false,
  fills: true,
};
const back = (unheard: boolean): TabEvent<string> => ({
  kind: 'committed',
  frame: 0,
  time: 2,
  document: 'of no one knows whom',
  url: URL,
  traversal: true,
  unheard,
  ahead: false,
});

const shownAfter = (...events: readonly TabEvent<string>[]) =>
  shownDocument(events.reduce<TabState<string>>((state, event) => nextTab(state, event, (a, b) => a === b), EMPTY_TAB));

describe('a page that the browser goes back to, of which no one was told', () => {
  it('is not taken for what the device answered since at its address, to a download for instance', () => {
    expect(shownAfter(answered, back(true))).toMatchObject({ own: null, unproved: 'no-answer', perhaps: ['device'] });
  });

  it('is what was answered where every page that comes is told of', () => {
    expect(shownAfter(answered, back(false))).toMatchObject({ own: 'device' });
  });

  it('stays known where it was told of before', () => {
    const first: TabEvent<string> = { ...back(true), traversal: false } as TabEvent<string>;
    expect(shownAfter(answered, first, { ...answered, seen: 'attacker' }, back(true))).toMatchObject({ own: 'device' });
  });
});

describe('a page that comes back after others took its place in memory', () => {
  const page = (document: string, url: string, time: number): TabEvent<string>[] => [
    { ...answered, request: document, url, time, seen: 'attacker' } as TabEvent<string>,
    { ...back(false), document, url, time, traversal: false } as TabEvent<string>,
  ];
  const others = (count: number): TabEvent<string>[] =>
    Array.from({ length: count }, (_, i) => page(`other ${i}`, `${URL}${i}`, 10 + i)).flat();
  const last = { ...answered, time: 1000 } as TabEvent<string>;
  const first = { ...back(false), document: 'first', time: 1001 } as TabEvent<string>;

  it.each([11, 12, 13, 100, 400])('is not taken for what was answered since, with %i others between', (count) => {
    const shown = shownAfter(...page('first', URL, 1), ...others(count), last, first);
    expect(shown?.own).not.toBe('device');
  });

  it('is not where it was rendered ahead, and is shown without Back', () => {
    const ahead = page('first', URL, 1).map((event) => ({ ...event, ahead: true }) as TabEvent<string>);
    const shown = shownAfter(...ahead, ...others(13), last, { ...first, traversal: false } as TabEvent<string>);
    expect(shown).toMatchObject({ id: 'first', own: null });
  });

  it('is what was answered where it is another one, and all that were given up are known', () => {
    const another = { ...first, document: 'another' } as TabEvent<string>;
    expect(shownAfter(...page('first', URL, 1), ...others(20), last, another)?.own).toBe('device');
    expect(shownAfter(...page('first', URL, 1), ...others(400), last, another)?.own).toBeNull();
  });
});
