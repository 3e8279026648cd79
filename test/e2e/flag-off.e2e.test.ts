import type { Page } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import { WARNING } from '../../ui/words/warning.ts';
import { urlOf } from './support/homes.ts';
import { isWarning, press, reads, unfold, visit } from './support/people.ts';
import { popupSays, popupWith, withVerdict } from './support/popup.ts';
import { setScene } from './support/scene.ts';
import { PATIENCE_MS, until } from './support/wait.ts';

const FLAG = 'chrome://flags/#web-request-security-info';

describe('the popup in a Chromium that shows extensions no certificate', () => {
  const scene = setScene('chrome', { withoutSecurityInfo: true });

  it('says that it cannot tell, and which setting changes that', async () => {
    const { driver, home } = scene;
    await visit(driver, urlOf(home, 'camera'));
    const { verdict, checks, text } = await popupWith(driver, 'unseen-flag-off');
    expect(verdict).toBe('cannot-tell');
    expect(checks).toContainEqual({ reason: 'unseen-flag-off', answer: 'cannot tell' });
    expect(text).toContain(FLAG);
  });

  it('opens that setting in a tab of its own', async () => {
    const { driver } = scene;
    await withVerdict(driver, 'cannot-tell', async (page) => {
      await press(page, 'Open the setting');
      const flags: Page = await until(
        'the page of the setting',
        async () => (await driver.tab.browser().pages()).find((each) => each.url() === FLAG) ?? null,
      );
      // The words by which the popup told the person to look for it.
      await flags.waitForSelector('::-p-text(Enable SecurityInfo in WebRequest API)', {
        visible: true,
        timeout: PATIENCE_MS,
      });
      await flags.close();
    });
  });

  it('does not promise on the warning page to look once the person continues', async () => {
    const { driver, home } = scene;
    await visit(driver, urlOf(home, 'camera'));
    await driver.open(urlOf(home, 'printer'));
    await driver.arriveAt(isWarning);
    await unfold(driver.tab, WARNING.more);
    const text = await reads(driver.tab, 'unless you change a setting of this browser');
    expect(text).toContain(WARNING.settings);
  });

  it('still says of a page over http that it is not encrypted', async () => {
    await visit(scene.driver, urlOf(scene.home, 'kettle'));
    await popupSays(scene.driver, 'plain');
  });
});
