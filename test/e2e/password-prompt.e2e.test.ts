import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { pause, setAttack } from './support/attack.ts';
import { type Display, pressKeys, startDisplay } from './support/display.ts';
import { WORDS } from './support/in-between.ts';
import { textOf } from './support/people.ts';
import { popupSays } from './support/popup.ts';
import { BROWSERS } from './support/scene.ts';
import { badgeTurns } from './support/toolbar.ts';
import { until, within } from './support/wait.ts';

/** A page that has not said by then what it shows has a prompt before it. */
const LOOK_MS = 5000;

/** Firefox without an anchor lets no answer of the device through: see document-shown.e2e.test.ts. */
const SITUATIONS = BROWSERS.flatMap((name) =>
  [true, false].filter((anchored) => anchored || name === 'chrome').map((anchored) => ({ name, anchored })),
);

/**
 * The device asks for a password (RFC 9110 section 11), in the browser's own window. What the person does there makes
 * another request, and someone in between chooses who answers it.
 */
describe.each(SITUATIONS)('the prompt for a password, in $name, with an anchor: $anchored', ({ name, anchored }) => {
  let display: Display;
  beforeAll(async () => {
    display = await startDisplay();
  });
  const attack = setAttack(name, { host: 'printer.local', anchored, display: () => display.name });
  afterAll(() => display?.stop());

  /** Until the browser asks; the page in the tab is then the attacker's, or empty. */
  async function isAsked(path: string): Promise<void> {
    await attack.meetAttacker('/login');
    const before = attack.between.reached.length;
    attack.between.letAnswer('device');
    await attack.driver.tab.bringToFront();
    await attack.go(attack.between.url(path));
    await until('the device to be asked', () =>
      Promise.resolve(attack.between.reached.slice(before).includes(path) ? true : null),
    );
    await pause();
    expect((await attack.driver.toolbar()).badge).not.toBe('✓');
    await attack.driver.tab.bringToFront();
  }

  /**
   * Presses keys until the page says something. The prompt takes none before it is drawn, and while it is there Firefox
   * tells nothing of the page.
   */
  const answers = (words: string, ...keys: readonly string[]) =>
    until(`the words "${words}"`, async () => {
      await pressKeys(display.name, ...keys);
      await pause();
      return (await within(LOOK_MS, 'the page', textOf(attack.driver.tab))).includes(words) ? true : null;
    });

  it('is no way for the attacker to answer what was given to the device', async () => {
    await isAsked('/password');
    await answers(WORDS.attacker, 'm', 'e', 'Tab', 's', 'Return');
    await attack.driver.arriveAt(attack.between.url('/password'));
    await attack.staysRed();
  });

  // Firefox asks no one again: it shows the answer that it has.
  if (name === 'chrome')
    it('is no way for the attacker to answer when the person gives none', async () => {
      await isAsked('/password');
      await answers(WORDS.attacker, 'Escape');
      await attack.driver.arriveAt(attack.between.url('/password'));
      await attack.staysRed();
    });

  it('shows the device behind it where the person gives none, and that is told of', async () => {
    await isAsked('/locked');
    await answers(WORDS.device, 'Escape');
    await badgeTurns(attack.driver, '✓');
    await popupSays(attack.driver, 'confirmed');
  });
});
