import type { Page } from 'puppeteer-core';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { setAttack } from './support/attack.ts';
import { visit } from './support/people.ts';
import { readPopup } from './support/popup.ts';
import { BROWSERS } from './support/scene.ts';
import { until } from './support/wait.ts';

/** Notes whether what stands to be clicked was ever held back. */
const WATCH_HELD = `(() => {
  window.wasHeld = false;
  const look = () => { window.wasHeld ||= document.querySelector('[inert] .act') !== null; };
  new MutationObserver(look).observe(document.body, { subtree: true, childList: true, attributes: true });
})()`;

describe.each(BROWSERS)('a popup that stays open in %s', (name) => {
  const attack = setAttack(name, { host: 'printer.local', anchored: true });
  let popup: Page;
  const turns = (verdict: string) =>
    until(`the open popup to turn ${verdict}`, async () => {
      const reading = await readPopup(popup);
      if (reading.verdict === verdict) return reading;
      throw new Error(`it reads: ${reading.text.slice(0, 200)}`);
    });
  const goTo = async (answering: 'attacker' | 'device', path: string) => {
    attack.between.letAnswer(answering);
    await visit(attack.driver, attack.between.url(path));
  };

  beforeEach(async () => {
    await goTo('device', '/');
    popup = await attack.driver.openPopup();
    await turns('confirmed');
  });
  afterEach(() => popup.close());

  it('tells of what answers at another page of the device, and holds its button back for a moment', async () => {
    await popup.evaluate(WATCH_HELD);
    await goTo('attacker', '/login');
    await turns('danger');
    expect(await popup.evaluate('window.wasHeld')).toBe(true);
    await until('the button to be there for a click', async () =>
      (await popup.evaluate(`document.querySelector('.act button')?.closest('[inert]') === null`)) ? true : null,
    );
    await goTo('device', '/status');
    await turns('confirmed');
  });

  it('tells of what answers when the same page is loaded again', async () => {
    await goTo('attacker', '/');
    await turns('danger');
  });

  it('says no verdict of the device once the tab has left it', async () => {
    await attack.driver.open('about:blank');
    await until('the verdict to go', async () => ((await readPopup(popup)).verdict === null ? true : null));
    await goTo('device', '/');
    await turns('confirmed');
  });
});
