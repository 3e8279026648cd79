import { describe, expect, it } from 'vitest';
import { EMPTY_TAB, nextTab, shownDocument, type TabEvent, type TabState } from '../../../src/core/index.ts';

const URL = 'https://camera.local/live';
let count = 0;
const at = (): number => (count += 1);

const started = (): TabEvent<string> => ({ kind: 'started', frame: 0, time: at(), request: String(count) });
const answered = (seen: string, streams = false, url = URL): TabEvent<string> => ({
  kind: 'answered',
  frame: 0,
  time: at(),
  request: String(count),
  url,
  seen,
  copy: false,
  fills: false,
  streams,
});
const committed = (url = URL, time = at()): TabEvent<string> => ({
  kind: 'committed',
  frame: 0,
  time,
  document: `document-${String(at())}`,
  url,
  traversal: false,
  ahead: false,
});
const ask = (seen: string, streams = false, url = URL) => [started(), answered(seen, streams, url)];

const shownAfter = (...events: readonly TabEvent<string>[]) =>
  shownDocument(events.reduce<TabState<string>>((state, event) => nextTab(state, event, (a, b) => a === b), EMPTY_TAB));

describe('a page in many parts', () => {
  it('is the camera’s with every part where the camera sent it, also when it was opened again', () => {
    expect(shownAfter(...ask('camera', true), committed(), committed(), committed())).toMatchObject({ own: 'camera' });
    expect(
      shownAfter(...ask('camera', true), committed(), ...ask('camera', true), committed(), committed()),
    ).toMatchObject({ own: 'camera' });
  });

  it.each<[string, readonly TabEvent<string>[]]>([
    ['one answer', ask('camera')],
    ['thirty', Array.from({ length: 30 }, () => ask('camera')).flat()],
    ['thirty that are in parts, too', Array.from({ length: 30 }, () => ask('camera', true)).flat()],
  ])('of someone else is not the camera’s after %s of the camera for the same address', (_, others) => {
    const shown = shownAfter(...ask('attacker', true), committed(), ...others, committed());
    expect(shown).toMatchObject({ own: null, unproved: 'several-answers' });
    expect(shown?.perhaps).toContain('attacker');
  });

  it('may go on for days', () => {
    const day = 86_400_000;
    const later = ask('camera').map((event) => ({ ...event, time: at() + day }));
    expect(shownAfter(...ask('attacker', true), committed(), ...later, committed(URL, at() + day))).toMatchObject({
      own: null,
    });
  });

  it('is over once another page is shown', () => {
    const other = 'https://camera.local/';
    const left = [...ask('attacker', true), committed(), ...ask('camera', false, other), committed(other)];
    expect(shownAfter(...left, ...ask('camera'), committed())).toMatchObject({ own: 'camera' });
  });
});
