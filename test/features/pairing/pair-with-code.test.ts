import { granted, restartBrowser } from '../../support/extension-api.ts';
import { createHash } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { serveRoutes } from '../../../gateway/common/http.ts';
import type { Routes } from '../../../gateway/common/routes.ts';
import { close, listen } from '../../../home/listen.ts';
import { readOffer } from '../../../src/core/gateways/offer.ts';
import { pairWithCode } from '../../../src/features/pairing/pair-with-code.ts';
import { type CodeGateway, createCodeGateway } from '../../gateway/support/code-gateway.ts';

const sha256 = (bytes: Uint8Array = new Uint8Array()): string => createHash('sha256').update(bytes).digest('hex');
const PAIR = '/.well-known/latchkey/pair';

let gateway: CodeGateway;
let code: string;
const servers: Server[] = [];

beforeEach(async () => {
  restartBrowser();
  granted.add('*://127.0.0.1/*');
  gateway = await createCodeGateway({ iterations: 100_000 });
  code = await gateway.codePairing.renew();
});
afterEach(() => Promise.all(servers.splice(0).map(close)));

async function serve(routes: Routes): Promise<string> {
  const server = createServer(serveRoutes(routes));
  servers.push(server);
  return `http://127.0.0.1:${await listen(server, 0)}/`;
}
const wrong = (digits: string): string => String((Number(digits) + 1) % 10 ** 8).padStart(8, '0');

/** Passes everything on to the gateway, unchanged. */
async function relay(): Promise<string> {
  const real = await serve(gateway.routes);
  const pass = (method: string, path: string): Routes => ({
    [`${method} ${path}`]: async ({ body }) => {
      const answer = await fetch(
        new URL(path, real),
        method === 'POST' ? { method, body: body.toString(), headers: { 'content-type': 'application/json' } } : {},
      );
      return { status: answer.status, body: await answer.text() };
    },
  });
  return serve({ ...pass('GET', PAIR), ...pass('POST', `${PAIR}/share`), ...pass('POST', `${PAIR}/confirm`) });
}

/** The gateway, but one answer is changed on the way. */
function changed(path: string, change: (message: Record<string, unknown>) => object): Promise<string> {
  const honest = gateway.routes[path];
  if (!honest) throw new Error(`the gateway has no ${path}`);
  return serve({
    ...gateway.routes,
    [path]: async (ask) => {
      const answer = await honest(ask);
      return { ...answer, body: JSON.stringify(change(JSON.parse(String(answer.body)) as Record<string, unknown>)) };
    },
  });
}

describe('when the code is the one on the gateway', () => {
  it('gives root and intermediates, ready to be read as an offer', async () => {
    const paired = await pairWithCode(await serve(gateway.routes), `${code.slice(0, 4)} ${code.slice(4)}`);
    if (!paired.ok) throw new Error(paired.problem);
    const read = await readOffer(paired.bytes, Date.now(), 100_000);
    expect(read).toMatchObject({
      ok: true,
      offer: { codes: { certificateSha256: sha256(gateway.certificates[0]) }, ignored: 0 },
    });
    expect(read.ok && read.offer.intermediates.length).toBe(2);
  });

  it('works under any page of the gateway, once', async () => {
    const url = `${await serve(gateway.routes)}some/page?of=it`;
    expect((await pairWithCode(url, code)).ok).toBe(true);
    expect(await pairWithCode(url, code)).toEqual({ ok: false, problem: 'code-expired' });
  });
});

describe('when the code is wrong', () => {
  it('says so, and after five tries that the code is dead, even for the right one', async () => {
    const url = await serve(gateway.routes);
    for (let attempt = 0; attempt < 5; attempt += 1)
      expect(await pairWithCode(url, wrong(code))).toEqual({ ok: false, problem: 'wrong-code' });
    expect(await pairWithCode(url, code)).toEqual({ ok: false, problem: 'too-many-attempts' });
    const next = await gateway.codePairing.renew();
    expect((await pairWithCode(url, next)).ok).toBe(true);
  });

  it('asks no one when it is no code at all', async () => {
    let asked = 0;
    const url = await serve({ [`GET ${PAIR}`]: () => ({ status: 200 + (asked += 1) }) });
    expect(await pairWithCode(url, '1234567')).toEqual({ ok: false, problem: 'mistyped' });
    expect(asked).toBe(0);
  });
});

describe('when someone is in between', () => {
  it('a relay under another address gets nothing out of it: both sides bind the address that was asked', async () => {
    expect(await pairWithCode(await relay(), code)).toEqual({ ok: false, problem: 'wrong-code' });
  });

  it('an offer that was changed is noticed, even where no one reads it', async () => {
    const url = await changed(`GET ${PAIR}`, (offer) => ({ ...offer, versions: [1, 0] }));
    expect(await pairWithCode(url, code)).toEqual({ ok: false, problem: 'wrong-code' });
  });

  it('a root put in the place of the right one is refused', async () => {
    const other = await createCodeGateway();
    const url = await changed(`POST ${PAIR}/confirm`, (message) => ({
      ...message,
      certificates: Buffer.from(other.brought).toString('base64'),
    }));
    expect(await pairWithCode(url, code)).toEqual({ ok: false, problem: 'attacker-or-fault' });
  });
});

describe('when the address', () => {
  it.each([
    ['does not offer it', {}, 'not-offered'],
    [
      'leads elsewhere',
      { [`GET ${PAIR}`]: () => ({ status: 302, headers: { location: 'https://example.com/' } }) },
      'redirected',
    ],
    ['is a page for everything', { [`GET ${PAIR}`]: () => ({ status: 200, body: '<!doctype html>' }) }, 'not-offered'],
  ] satisfies [string, Routes, string][])('%s', async (_what, routes, problem) => {
    expect(await pairWithCode(await serve(routes), code)).toEqual({ ok: false, problem });
  });

  it('leads elsewhere in the middle of it', async () => {
    const url = await serve({
      ...gateway.routes,
      [`POST ${PAIR}/share`]: () => ({ status: 307, headers: { location: 'https://example.com/' } }),
    });
    expect(await pairWithCode(url, code)).toEqual({ ok: false, problem: 'redirected' });
  });

  it('answers with megabytes', async () => {
    const url = await serve({
      ...gateway.routes,
      [`POST ${PAIR}/share`]: () => ({ status: 200, body: JSON.stringify({ session: 'A'.repeat(5_000_000) }) }),
    });
    expect(await pairWithCode(url, code)).toEqual({ ok: false, problem: 'bad-answer' });
  });

  it.each([
    ['https://router.home.arpa/', 'not-http'],
    ['router', 'bad-url'],
    ['http://example.com/', 'not-local'],
    ['http://192.168.1.1/', 'no-permission'],
    ['http://127.0.0.1:1/', 'unreachable'],
  ])('is %s', async (url, problem) => {
    expect(await pairWithCode(url, code)).toEqual({ ok: false, problem });
  });
});
