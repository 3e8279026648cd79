import type { Page } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import { CODE, codeProblem } from '../../ui/words/pairing-code.ts';
import { PAIRING, PROBLEMS } from '../../ui/words/pairing.ts';
import { plain } from '../../ui/words/phrase.ts';
import { urlOf } from './support/homes.ts';
import { type Passing, startMiddleman } from './support/middleman.ts';
import { makeSelfSigned } from './support/openssl.ts';
import { offerByCode } from './support/pairing.ts';
import { hasFocus, press, reads, unfold, visit } from './support/people.ts';
import { popupSays } from './support/popup.ts';
import { BROWSERS, setScene } from './support/scene.ts';

const wrong = (code: string): string => String((Number(code) + 1) % 10 ** 8).padStart(8, '0');
/** What follows the address in it. */
const WRONG_CODE = plain(codeProblem('wrong-code', '|')).split('|')[1] ?? '';
const isConfirm = (path: string): boolean => path.endsWith('/pair/confirm');

describe.each(BROWSERS)('pairing with a code in %s', (name) => {
  const scene = setScene(name);

  /** Types address and code, and leaves the page to `use`. */
  async function tryCode<T>(address: string, code: string, use: (page: Page) => Promise<T>): Promise<T> {
    const page = await scene.driver.openExtensionPage('pairing/index.html');
    try {
      await offerByCode(page, address, code);
      return await use(page);
    } finally {
      await page.close();
    }
  }

  const saysOf = (address: string, code: string, words: string): Promise<string> =>
    tryCode(address, code, (page) => reads(page, words));

  /** Through someone in between, under the gateway's own name. */
  async function throughMiddleman(change: (path: string, answer: Passing) => Passing, words: string): Promise<string> {
    const { gateway } = scene.home;
    const middleman = await startMiddleman(gateway.httpUrl, change);
    try {
      return await saysOf(`http://router.home.arpa:${middleman.port}/`, await gateway.newPairingCode(), words);
    } finally {
      await middleman.stop();
    }
  }

  async function gateways(): Promise<string> {
    const page = await scene.driver.openExtensionPage('devices/index.html');
    const text = await reads(page, /No gateway is paired yet|never websites/);
    await page.close();
    return text;
  }

  it('when the code is wrong, says that a slip and someone in between look the same', async () => {
    const { gateway } = scene.home;
    const said = await saysOf(gateway.httpUrl, wrong(await gateway.newPairingCode()), WRONG_CODE);
    expect(said).toContain(`What answered at ${new URL(gateway.httpUrl).host} doesn’t know this code.`);
    expect(said).toContain(PAIRING.nothing);
  });

  it('when the gateway sends the browser elsewhere, does not follow', async () => {
    await throughMiddleman(
      (path, answer) =>
        path.endsWith('/share') ? { status: 307, headers: { location: scene.home.gateway.httpUrl }, body: '' } : answer,
      PROBLEMS.redirected,
    );
  });

  it('when someone puts another root in the place of the right one, it is no slip', async () => {
    const { cert } = await makeSelfSigned({ name: 'router.home.arpa', ca: true });
    const certificates = Buffer.from(cert).toString('base64');
    const change = (path: string, answer: Passing): Passing =>
      isConfirm(path)
        ? { ...answer, body: JSON.stringify({ ...(JSON.parse(answer.body) as object), certificates }) }
        : answer;
    await throughMiddleman(change, plain(codeProblem('attacker-or-fault', '')));
  });

  it('when someone says again what the gateway said to another browser, it proves nothing', async () => {
    const { gateway } = scene.home;
    const said = new Map<string, Passing>();
    const code = await gateway.newPairingCode();
    const once = await startMiddleman(gateway.httpUrl, (path, answer) => {
      said.set(path, answer);
      return answer;
    });
    await saysOf(`http://router.home.arpa:${once.port}/`, code, CODE.proved);
    const again = await startMiddleman(gateway.httpUrl, (path, answer) => said.get(path) ?? answer);
    expect(await saysOf(`http://router.home.arpa:${again.port}/`, code, WRONG_CODE)).toContain(PAIRING.nothing);
    await Promise.all([once.stop(), again.stop()]);
  });

  it('when someone in between changes nothing, what they passed on is proved', async () => {
    await throughMiddleman((_path, answer) => answer, CODE.proved);
  });

  it('has stored nothing of all that', async () => {
    expect(await gateways()).toContain('No gateway is paired yet');
  });

  it('the start page shows a new code, and that it is spent, without being reloaded', async () => {
    const { driver, home } = scene;
    const digits = await home.gateway.newPairingCode();
    const { host } = new URL(home.gateway.httpUrl);
    await driver.open(home.startPage);
    const again = await home.gateway.newPairingCode();
    await reads(driver.tab, `${again.slice(0, 4)} ${again.slice(4)}`);
    expect(await driver.tab.evaluate('document.body.innerText')).not.toContain(
      `${digits.slice(0, 4)} ${digits.slice(4)}`,
    );
    await tryCode(host, again, (page) => reads(page, CODE.proved));
    await driver.tab.bringToFront();
    await reads(driver.tab, 'A browser has paired with the code. It is spent.');
  });

  it('asks for a bare address with the same click', async () => {
    const { driver, home } = scene;
    await driver.willAllow(['*://127.0.0.1/*']);
    await tryCode(
      `127.0.0.1:${new URL(home.gateway.httpUrl).port}`,
      await home.gateway.newPairingCode(),
      async (page) => {
        await reads(page, CODE.proved);
        await hasFocus(page, PAIRING.found);
        await press(page, PAIRING.cancel);
        await reads(page, PAIRING.cancelled);
      },
    );
    expect(await gateways()).toContain('No gateway is paired yet');
  });

  it('pairs without a comparison when the code is right, once, and the printer is confirmed', async () => {
    const { driver, home } = scene;
    const code = await home.gateway.newPairingCode();
    await tryCode(home.gateway.httpUrl, `${code.slice(0, 4)} ${code.slice(4)}`, async (page) => {
      const offer = await reads(page, CODE.proved);
      expect(offer).not.toContain(PAIRING.prove);
      await unfold(page, PAIRING.all);
      await reads(page, 'It includes 2 intermediate certificates');
      await press(page, PAIRING.pair);
      await reads(page, 'is paired');
    });
    await visit(driver, urlOf(home, 'printer'));
    await popupSays(driver, 'confirmed');
    await saysOf(home.gateway.httpUrl, code, 'says it isn’t showing this code now.');
  });
});
