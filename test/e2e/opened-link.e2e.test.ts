import { describe, expect, it } from 'vitest';
import { formatPairingLink } from '../../src/core/pairing/pairing-link.ts';
import { LINK } from '../../ui/words/pairing-link.ts';
import { reads } from './support/people.ts';
import { BROWSERS, setScene } from './support/scene.ts';

describe.each(BROWSERS)('a pairing link that the browser opens with Latchkey, in %s', (name) => {
  // Chromium knows the interface behind a flag alone (docs/platform-facts.md#link-handlers).
  const scene = setScene(name, { features: ['ExtensionProtocolHandlers'], own: true });

  it('leads to the page that pairs, stands in its field with a warning, and has nothing done by itself', async () => {
    const { driver, home } = scene;
    const url = new URL('.well-known/est/cacerts', home.gateway.httpUrl).href;
    const link = `ext+${formatPairingLink({ name: 'Home', url, spkiSha256: 'ab'.repeat(32) })}`;
    const page = driver.extensionUrl('pairing/index.html');
    // As the manifest has the browser do, after a prompt of its own.
    await driver.open(`${page}#link=${encodeURIComponent(link)}`);
    await driver.arriveAt((at) => at.startsWith(page));
    await reads(driver.tab, LINK.fromOutside);
    await reads(driver.tab, '/.well-known/est/cacerts');
    expect(await driver.tab.$eval('#link', (field) => (field as unknown as { value: string }).value)).toBe(link);
  });
});
