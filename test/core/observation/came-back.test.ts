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
