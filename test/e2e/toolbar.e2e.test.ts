import { describe, expect, it } from 'vitest';
import { urlOf } from './support/homes.ts';
import { pairByPaste } from './support/pairing.ts';
import { visit } from './support/people.ts';
import { popupOf, withPopup } from './support/popup.ts';
import { BROWSERS, setScene } from './support/scene.ts';
import { toolbarOf } from './support/toolbar.ts';
import { until } from './support/wait.ts';

const PUBLIC_NAME = 'www.example.com';

describe.each(BROWSERS)('the toolbar in %s', (name) => {
  const scene = setScene(name, { names: [PUBLIC_NAME] });

  const badge = (expected: string) =>
    until(`the badge ${expected}`, async () => ((await toolbarOf(scene.driver)).badge === expected ? true : null));

  it('marks a confirmed device by badge and words, and keeps the mark over a reload', async () => {
    const { driver, home } = scene;
    await pairByPaste(driver, home.gateway.rootPem, { words: home.gateway.words });
    await visit(driver, urlOf(home, 'printer'));
    await badge('✓');
    expect((await toolbarOf(driver)).title).toContain('printer.local');
    await driver.open(urlOf(home, 'printer'));
    await badge('✓');
  });

  it('marks a device over http apart', async () => {
    await visit(scene.driver, urlOf(scene.home, 'kettle'));
    await badge('–');
  });

  it('shows what a certificate says of itself as text only', async () => {
    await visit(scene.driver, urlOf(scene.home, 'visitor'));
    await withPopup(scene.driver, async ({ verdict }, page) => {
      expect(verdict).toBe('new');
      expect(await page.evaluate("document.body.textContent.includes('<img src=x')")).toBe(true);
      expect(await page.evaluate('document.images.length')).toBe(0);
    });
  });

  it('says nothing about a page with a public name, for it cannot see it', async () => {
    const url = new URL(urlOf(scene.home, 'kettle'));
    url.hostname = PUBLIC_NAME;
    await visit(scene.driver, url.href);
    expect((await toolbarOf(scene.driver)).badge).toBe('');
    expect((await popupOf(scene.driver)).verdict).toBeNull();
  });
});
