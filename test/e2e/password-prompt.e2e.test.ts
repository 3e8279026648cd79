import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { pause, setAttack } from './support/attack.ts';
import { type Display, pressKeys, startDisplay } from './support/display.ts';
import { WORDS } from './support/in-between.ts';
import { textOf } from './support/people.ts';
import { popupSays } from './support/popup.ts';
import { badgeTurns, toolbarOf } from './support/toolbar.ts';
import { until } from './support/wait.ts';

/**
 * The device asks for a password (RFC 9110 section 11), in the browser's own window. What the person does there makes
 * another request, and someone in between chooses who answers it.
 */
describe.each([true, false])('the prompt for a password, in chrome, with an anchor: %s', (anchored) => {
  let display: Display;
  beforeAll(async () => {
    display = await startDisplay();
  });
  const attack = setAttack('chrome', { host: 'printer.local', anchored, display: () => display.name });
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
    expect((await toolbarOf(attack.driver)).badge).not.toBe('✓');
    await attack.driver.tab.bringToFront();
  }

  /** Presses keys until the page says something. The prompt takes none before it is drawn, and none once it is gone. */
  const answers = (words: string, ...keys: readonly string[]) =>
    until(`the words "${words}"`, async () => {
      if ((await textOf(attack.driver.tab)).includes(words)) return true;
      await pressKeys(display.name, ...keys);
      await pause();
      return (await textOf(attack.driver.tab)).includes(words) ? true : null;
    });

  it('is no way for the attacker to answer what was given to the device', async () => {
    await isAsked('/password');
    await answers(WORDS.attacker, 'm', 'e', 'Tab', 's', 'Return');
    await attack.driver.arriveAt(attack.between.url('/password'));
    await attack.staysRed();
  });

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
