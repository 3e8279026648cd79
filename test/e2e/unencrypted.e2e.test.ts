import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PASSWORDS } from '../../ui/words/password-field.ts';
import { UPGRADE } from '../../ui/words/upgrade.ts';
import words from '../../ui/words/locales/en/messages.json';
import { DAY, mint } from '../support/mint.ts';
import { type BothTongues, startBothTongues } from './support/both-tongues.ts';
import { startDriver } from './support/driver.ts';
import { isWarning, press, reads, visit } from './support/people.ts';
import { popupSays, withVerdict } from './support/popup.ts';
import { BROWSERS } from './support/scene.ts';
import { badgeTurns } from './support/toolbar.ts';
import type { Driver } from './support/types.ts';
import { until } from './support/wait.ts';

const BOTH = 'router.local';
/** The second is opened only where https is looked for: once a day each. */
const [HTTP_ONLY, CLOSES] = ['radio.local', 'clock.local'];
/** Answers a handshake of TLS, too, and in http. */
const REPLIES = 'lamp.local';
const LOGIN = `<!doctype html><title>Log in</title><button id="login">Log in</button><div id="place"></div>`;

describe.each(BROWSERS)('a page that is not encrypted, in %s', (name) => {
  let driver: Driver;
  let both: BothTongues;
  let httpOnly: BothTongues;
  let replies: BothTongues;
  const asked: string[] = [];
  const urlOf = (host: string): string =>
    `http://${host}:${(host === BOTH ? both : host === REPLIES ? replies : httpOnly).port}/`;

  beforeAll(async () => {
    const dates = { notBefore: Date.now() - DAY, notAfter: Date.now() + DAY };
    const own = await mint({ subject: 'CN=Router', dns: [BOTH], ...dates });
    both = await startBothTongues((request, response) => {
      if ('encrypted' in request.socket) asked.push(`${request.method ?? ''} ${request.url ?? ''}`);
      response.setHeader('content-type', 'text/html').end(LOGIN);
    }, own);
    httpOnly = await startBothTongues(
      (_, response) => response.setHeader('content-type', 'text/html').end(LOGIN),
      null,
    );
    replies = await startBothTongues(
      (_, response) => response.setHeader('content-type', 'text/html').end(LOGIN),
      'answers in http',
    );
    driver = await startDriver(name, { names: [BOTH, HTTP_ONLY, CLOSES, REPLIES], own: true });
  });
  afterAll(async () => {
    await driver?.close();
    both?.stop();
    httpOnly?.stop();
    replies?.stop();
  });

  /** The page makes the field only when someone wants to log in, and gives it the focus. */
  const wantsToLogIn = () =>
    driver.tab.evaluate(`(() => {
      document.querySelector('#place').innerHTML = '<input type="password" id="word">';
      document.querySelector('#word').focus();
    })()`);
  const warns = async (): Promise<boolean> => (await driver.toolbar()).title === words.toolbar_password.message;

  it('is not asked for a password field until the person wants that', async () => {
    await visit(driver, urlOf(HTTP_ONLY));
    await popupSays(driver, 'plain');
    await badgeTurns(driver, '–');
    await wantsToLogIn();
    expect(await warns()).toBe(false);
  });

  it('is said in the toolbar to ask for a password, once the field is there', async () => {
    const settings = await driver.openExtensionPage('setup/index.html');
    await driver.willAllow([]);
    const box = `::-p-xpath(//label[contains(., ${JSON.stringify(PASSWORDS.settingLabel)})]/input)`;
    await until('the switch', () => settings.$(box));
    await settings.bringToFront();
    await settings.click(box);
    await until('it to be on', async () =>
      (await settings.$eval(box, (found) => (found as unknown as { checked: boolean }).checked)) ? true : null,
    );
    await settings.close();
    await visit(driver, urlOf(HTTP_ONLY));
    await badgeTurns(driver, '–');
    expect(await warns()).toBe(false);
    await wantsToLogIn();
    await badgeTurns(driver, '***');
    await until('the title', async () => ((await warns()) ? true : null));
  });

  it('is still said so after the background was stopped, and when the page is judged again', async () => {
    await driver.stopWorker();
    await popupSays(driver, 'plain');
    await badgeTurns(driver, '***');
  });

  it('offers https in the popup where it answers, with whatever certificate, and asks nothing there', async () => {
    await visit(driver, urlOf(BOTH));
    expect(both.handshakes()).toBe(0);
    await withVerdict(driver, 'plain', (popup) => reads(popup, UPGRADE.known));
    // It closes by itself then.
    await press(await driver.openPopup(), UPGRADE.tryIt);
    // No one accepted its certificate, so no request reached it.
    expect(asked).toEqual([]);
    await driver.arriveAt(isWarning);
  });

  it.each([
    ['nothing answers', CLOSES],
    ['what answers speaks http', REPLIES],
  ])('offers nothing where https is looked for and %s, and looks no second time that day', async (_, host) => {
    const device = host === REPLIES ? replies : httpOnly;
    const earlier = device.handshakes();
    await visit(driver, urlOf(host));
    await withVerdict(driver, 'plain', async () => {
      await until('the device to be asked', () => Promise.resolve(device.handshakes() > earlier ? true : null));
    });
    const opensPopup = async (): Promise<number> => {
      await visit(driver, urlOf(host));
      await withVerdict(driver, 'plain', async (popup) => {
        // What the popup asks next is answered after it.
        await popup.evaluate(`new Promise((done) => setTimeout(done, 500))`);
        expect(await reads(popup, /./)).not.toContain(UPGRADE.known);
      });
      return device.handshakes();
    };
    // A browser tries more than one handshake, and the last may come a moment after the popup was closed.
    const before = await opensPopup();
    expect(await opensPopup()).toBe(before);
  });
});
