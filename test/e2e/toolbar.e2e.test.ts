import { describe, expect, it } from 'vitest';
import { urlOf } from './support/homes.ts';
import { pairByPaste } from './support/pairing.ts';
import { visit } from './support/people.ts';
import { popupOf, withVerdict } from './support/popup.ts';
import { BROWSERS, setScene } from './support/scene.ts';
import { badgeTurns, toolbarOf } from './support/toolbar.ts';

const PUBLIC_NAME = 'www.example.com';

describe.each(BROWSERS)('the toolbar in %s', (name) => {
  const scene = setScene(name, { names: [PUBLIC_NAME] });

  const badge = (expected: string) => badgeTurns(scene.driver, expected);

  it('marks a confirmed device by badge and words, and keeps the mark over a reload', async () => {
    const { driver, home } = scene;
    await pairByPaste(driver, home.gateway.pairingPem, { words: home.gateway.words });
    await visit(driver, urlOf(home, 'printer'));
    await badge('✓');
    await expect.poll(async () => (await toolbarOf(driver)).title).toContain('printer.local');
    await driver.open(urlOf(home, 'printer'));
    await badge('✓');
  });

  it('marks a device over http apart', async () => {
    await visit(scene.driver, urlOf(scene.home, 'kettle'));
    await badge('–');
  });

  it('shows what a certificate says of itself as text only', async () => {
    await visit(scene.driver, urlOf(scene.home, 'visitor'));
    await withVerdict(scene.driver, 'new', async (page) => {
      expect(await page.evaluate("document.body.textContent.includes('<img src=x')")).toBe(true);
      expect(await page.evaluate('document.images.length')).toBe(0);
    });
  });

  it('says nothing about a page with a public name, for it cannot see it', async () => {
    const url = new URL(urlOf(scene.home, 'kettle'));
    url.hostname = PUBLIC_NAME;
    await visit(scene.driver, url.href);
    await badge('');
    expect((await popupOf(scene.driver)).verdict).toBeNull();
  });
});
