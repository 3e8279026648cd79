import { createServer, type Server } from 'node:https';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { privateKeyPem } from '../../home/keys.ts';
import { close, listen } from '../../home/listen.ts';
import { startDriver } from './support/driver.ts';
import { ODD_CERTIFICATES } from './support/odd-certificates.ts';
import { click, isWarning, visit } from './support/people.ts';
import { withVerdict } from './support/popup.ts';
import { BROWSERS } from './support/scene.ts';
import type { BrowserName, Driver } from './support/types.ts';

interface Case {
  readonly kind: keyof typeof ODD_CERTIFICATES;
  readonly verdict: string;
  readonly reason: string;
  /** A browser that refuses it for good: there our page is as far as it goes, and the verdict is about the refusal. */
  readonly refusedBy?: BrowserName;
}

const CASES: readonly Case[] = [
  { kind: 'two thousand names', verdict: 'new', reason: 'name-matches' },
  {
    kind: 'an unknown critical extension',
    verdict: 'new',
    reason: 'certificate-condition-unknown',
    refusedBy: 'firefox',
  },
  { kind: 'control characters in its name', verdict: 'new', reason: 'name-matches' },
  { kind: 'an end before its beginning', verdict: 'caution', reason: 'expired' },
  { kind: 'version 1', verdict: 'new', reason: 'name-missing' },
];

const nameOf = (kind: string) => `${kind.replaceAll(' ', '-')}.local`;

/**
 * What must not be in a text that we show: control characters (but for line ends) and what turns the writing direction.
 */
const INVISIBLE = /(?![\n\t])[\p{Cc}\u202A-\u202E\u2066-\u2069]/u;

describe.each(BROWSERS)('a server in %s whose certificate has', (name) => {
  const urls = new Map<string, string>();
  const servers: Server[] = [];
  let driver: Driver;
  beforeAll(async () => {
    for (const { kind } of CASES) {
      const { pem, keys } = await ODD_CERTIFICATES[kind](nameOf(kind));
      const server = createServer({ cert: pem, key: privateKeyPem(keys) }, (_, answer) => answer.end('Hello'));
      servers.push(server);
      urls.set(kind, `https://${nameOf(kind)}:${await listen(server, 0)}/`);
    }
    driver = await startDriver(name, { names: CASES.map(({ kind }) => nameOf(kind)) });
  });
  afterAll(async () => {
    await driver?.close();
    await Promise.all(servers.map(close));
  });

  it.each(CASES)('$kind gets a verdict, and only tame text is shown', async ({ kind, verdict, reason, refusedBy }) => {
    const url = urls.get(kind) ?? '';
    if (refusedBy === name) {
      await driver.open(url);
      await driver.arriveAt(isWarning);
    } else {
      await visit(driver, url);
    }
    await withVerdict(driver, refusedBy === name ? 'caution' : verdict, async (page, popup) => {
      expect(popup.checks.map((check) => check.reason)).toContain(
        refusedBy === name ? 'browser-refused-condition-unknown' : reason,
      );
      await click(page, '.details > summary');
      const text = (await page.evaluate('document.body.innerText')) as string;
      expect(text).not.toMatch(INVISIBLE);
      expect(text.length).toBeLessThan(10_000);
    });
  });
});
