import { describe, expect, it } from 'vitest';
import { urlOf } from './support/homes.ts';
import { pairByPaste } from './support/pairing.ts';
import { visit } from './support/people.ts';
import { popupOf } from './support/popup.ts';
import { setScene } from './support/scene.ts';

describe('Chromium as it is installed, without the feature that shows certificates', () => {
  const scene = setScene('chrome', { withoutSecurityInfo: true });

  it('says that it cannot tell, and names the setting that changes it', async () => {
    const { driver, home } = scene;
    await pairByPaste(driver, home.gateway.rootPem, { words: home.gateway.words });
    await visit(driver, urlOf(home, 'printer'));
    const { verdict, checks, text } = await popupOf(driver);
    expect(verdict).toBe('cannot-tell');
    expect(checks.map(({ reason }) => reason)).toContain('unseen-flag-off');
    expect(text).toContain('chrome://flags/#web-request-security-info');
  });

  it('still says of a page over http that it is not encrypted', async () => {
    const { driver, home } = scene;
    await visit(driver, urlOf(home, 'kettle'));
    expect((await popupOf(driver)).verdict).toBe('plain');
  });
});
