import { createHash } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import type { Page } from 'puppeteer-core';
import { afterAll, describe, expect, it } from 'vitest';
import { close, listen } from '../../home/listen.ts';
import { serveRoutes } from '../../gateway/common/http.ts';
import type { Routes } from '../../gateway/common/routes.ts';
import { PAIRING, PROBLEMS, SUCCESSION } from '../../ui/words/pairing.ts';
import { PLACES } from '../../ui/words/places.ts';
import { urlOf } from './support/homes.ts';
import { makeSelfSigned } from './support/openssl.ts';
import { lookAt, prove } from './support/pairing.ts';
import { isPressable, press, reads, unfold, visit } from './support/people.ts';
import { popupSays } from './support/popup.ts';
import { makeRollover } from './support/rollover.ts';
import { BROWSERS, setScene } from './support/scene.ts';

const servers: Server[] = [];
afterAll(() => Promise.all(servers.map(close)));

/** Something on loopback that says what it is told to. */
async function serve(routes: Routes): Promise<string> {
  const server = createServer(serveRoutes(routes));
  servers.push(server);
  return `router.home.arpa:${await listen(server, 0)}`;
}
const file = (body: string) => () => ({ status: 200, body });

describe.each(BROWSERS)('pairing by the address of a gateway in %s', (name) => {
  const scene = setScene(name);
  const address = (): string => new URL(scene.home.gateway.httpUrl).host;

  async function looking(typed: string, sha256: string, use: (page: Page) => Promise<void>): Promise<void> {
    const page = await scene.driver.openExtensionPage('pairing/index.html');
    try {
      await lookAt(page, typed, sha256);
      await use(page);
    } finally {
      await page.close();
    }
  }

  it('finds root and intermediate in the usual places, and says what was where', async () => {
    await looking(address(), '', async (page) => {
      expect(await reads(page, PAIRING.found)).toContain(
        'A root certificate that calls itself “Example Home Gateway Root” of “Example Home”.',
      );
      await unfold(page, PAIRING.all);
      await reads(page, 'It includes 2 intermediate certificates');
      await unfold(page, PLACES.looked);
      const [has, lacks] = ['has a root certificate', 'has nothing'].map((said) => `${address()} ${said}`);
      expect(await reads(page, lacks ?? '')).toMatch(
        new RegExp(`^${has} at /.well-known/est/cacerts.*\\. ${lacks} at /.*/rootCA.pem`, 'm'),
      );
      expect(await isPressable(page, PAIRING.pair)).toBe(false);
      await prove(page, { digits: scene.home.gateway.fingerprint.slice(0, 32) });
      await reads(page, PAIRING.match);
    });
  });

  it('when two roots lie there, lets the person choose one', async () => {
    const other = await makeSelfSigned({ name: 'other.home.arpa', ca: true });
    const host = await serve({ 'GET /root.pem': file(scene.home.gateway.rootPem), 'GET /ca.crt': file(other.cert) });
    await looking(host, '', async (page) => {
      await reads(page, PLACES.several);
      await press(page, PLACES.take);
      await reads(page, PAIRING.prove);
    });
  });

  it('when the gateway sends the browser to a public address, does not follow', async () => {
    const host = await serve({
      'GET /root.pem': () => ({ status: 302, headers: { location: 'http://www.example.com/root.pem' } }),
    });
    await looking(`http://${host}/root.pem`, '', async (page) =>
      expect(await reads(page, PROBLEMS.redirected)).toContain(PAIRING.nothing),
    );
  });

  it('when a public address is typed, does not ask there', async () => {
    await looking('www.example.com', '', async (page) =>
      expect(await reads(page, PROBLEMS['not-local'])).toContain(PAIRING.nothing),
    );
  });

  it('when https is typed, cannot ask, and asks the same address without it when the person says so', async () => {
    const { port } = new URL(scene.home.gateway.httpUrl);
    await scene.driver.willAllow(['*://127.0.0.1/*']);
    await looking(`https://127.0.0.1:${port}/root.pem`, '', async (page) => {
      await reads(page, PROBLEMS['not-http']);
      await press(page, PAIRING.plainHttp);
      await reads(page, PAIRING.found);
    });
  });

  it('when the root there has another SHA-256 than the person has, refuses it', async () => {
    await looking(address(), 'ab'.repeat(32), async (page) =>
      expect(await reads(page, PROBLEMS['hash-mismatch'])).toContain(PAIRING.nothing),
    );
  });

  it('when what lies there changes afterwards, pairs what was fetched and compared', async () => {
    const other = await makeSelfSigned({ name: 'router.home.arpa', ca: true });
    let asked = 0;
    const host = await serve({
      'GET /root.pem': () => ({ status: 200, body: (asked += 1) === 1 ? scene.home.gateway.rootPem : other.cert }),
    });
    await looking(`http://${host}/root.pem`, '', async (page) => {
      await prove(page, { digits: scene.home.gateway.fingerprint });
      await reads(page, PAIRING.match);
      expect(asked).toBe(1);
      await press(page, PAIRING.cancel);
    });
  });

  it('when the person brings the SHA-256, pairs without a comparison, and the printer is confirmed', async () => {
    const { driver, home } = scene;
    await looking(address(), home.gateway.fingerprint, async (page) => {
      await reads(page, PLACES.proved);
      expect(await page.$('#digits')).toBeNull();
      await press(page, PAIRING.pair);
      await reads(page, 'is paired');
    });
    await visit(driver, urlOf(home, 'printer'));
    await popupSays(driver, 'confirmed');
  });

  it(
    'when another root of that name and another key lies there later, says that it may be someone else, and ' +
      'replaces nothing',
    async () => {
      const { cert } = await makeSelfSigned({
        name: 'router.home.arpa',
        ca: true,
        subject: '/O=Example Home/CN=Example Home Gateway Root',
      });
      const host = await serve({ 'GET /root.pem': file(cert) });
      await looking(host, '', async (page) => {
        await reads(page, 'which has the same name but a different key');
        expect(await isPressable(page, PAIRING.pair)).toBe(false);
        await press(page, PAIRING.cancel);
      });
      await visit(scene.driver, urlOf(scene.home, 'printer'));
      await popupSays(scene.driver, 'confirmed');
    },
  );

  it('pairs the next root without a comparison when the paired gateway vouches for it', async () => {
    const { oldRoot, est } = makeRollover('/O=Attic/CN=Attic Root');
    let body = oldRoot;
    const host = await serve({ 'GET /.well-known/est/cacerts': () => ({ status: 200, body }) });
    const said = createHash('sha256')
      .update(Buffer.from(oldRoot.replace(/-----.*-----|\s/g, ''), 'base64'))
      .digest('hex');
    await looking(host, said, async (page) => {
      await press(page, PAIRING.pair);
      await reads(page, 'is paired');
    });
    body = est;
    await looking(host, '', async (page) => {
      expect(await reads(page, SUCCESSION.proved)).toContain('This is the next root certificate of “Attic Root”.');
      await press(page, PAIRING.pair);
      await reads(page, 'is paired');
    });
  });
});
