import { randomBytes } from 'node:crypto';
import { createServer, request, type Server } from 'node:http';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { serveRoutes } from '../../../gateway/common/http.ts';
import { close, listen } from '../../../home/listen.ts';
import {
  continuePairing,
  finishPairing,
  type Started,
  startPairing,
} from '../../../src/core/pairing/by-code/client.ts';
import type { HttpAnswer, Step } from '../../../src/core/pairing/by-code/types.ts';
import { encodePoint, maskOfProver } from '../../../src/core/pairing/spake2plus/group.ts';
import { deriveScalars } from '../../../src/core/pairing/spake2plus/scalars.ts';
import { type CodeGateway, createCodeGateway } from '../support/code-gateway.ts';

/** The gateway's side of docs/pairing-protocol.md over real http; the clock is ours. */

const PAIR = '/.well-known/latchkey/pair';
const MINUTE = 60_000;

let now = 0;
let gateway: CodeGateway;
let server: Server;
let port: number;
let code: string;

beforeAll(async () => {
  gateway = await createCodeGateway({ now: () => now, iterations: 100_000 });
  server = createServer(serveRoutes(gateway.routes));
  port = await listen(server, 0);
});
afterAll(() => close(server));
beforeEach(async () => {
  now = Date.UTC(2026, 0, 1);
  code = await gateway.codePairing.renew();
});

function value<T>(step: Step<T>): T {
  if (!step.ok) throw new Error(step.problem);
  return step.value;
}
async function ask(
  path: string,
  message?: unknown,
  headers: Record<string, string> = { 'content-type': 'application/json' },
): Promise<HttpAnswer> {
  const body = typeof message === 'string' ? message : JSON.stringify(message);
  const response = await fetch(
    `http://127.0.0.1:${port}${path}`,
    message === undefined ? {} : { method: 'POST', headers, body },
  );
  return { status: response.status, bytes: new Uint8Array(await response.arrayBuffer()) };
}
const wrong = (): string => String((Number(code) + 1) % 10 ** 8).padStart(8, '0');

/** The first message of an honest browser, by someone who takes `typed` for the code. */
async function begin(typed: string): Promise<{ message: string; state: Started }> {
  return value(await startPairing(typed, `127.0.0.1:${port}`, await ask(PAIR), new Uint8Array(randomBytes(40))));
}
async function confirmation(typed = code): Promise<string> {
  const { message, state } = await begin(typed);
  return value(await continuePairing(state, await ask(`${PAIR}/share`, message))).message;
}
async function guess(): Promise<void> {
  const { message, state } = await begin(wrong());
  expect(await continuePairing(state, await ask(`${PAIR}/share`, message))).toEqual({
    ok: false,
    problem: 'wrong-code',
  });
}
const left = (): number | string => {
  const shown = gateway.codePairing.shown();
  return shown.state === 'live' ? shown.attemptsLeft : shown.state;
};

describe('pairing before a code was made', () => {
  test('is refused', async () => {
    const idle = await createCodeGateway();
    const routes = createServer(serveRoutes(idle.routes));
    const at = await listen(routes, 0);
    expect((await fetch(`http://127.0.0.1:${at}${PAIR}`)).status).toBe(410);
    expect(idle.codePairing.shown()).toEqual({ state: 'none' });
    await close(routes);
  });
});

describe('a pairing code', () => {
  test('is eight digits, different each time', async () => {
    const codes = [code, await gateway.codePairing.renew(), await gateway.codePairing.renew()];
    expect(codes.every((digits) => /^\d{8}$/.test(digits))).toBe(true);
    expect(new Set(codes).size).toBe(3);
  });

  test('is nowhere in what the gateway offers', async () => {
    const offer = new TextDecoder().decode((await ask(PAIR)).bytes);
    for (const shape of [code, `${code.slice(0, 4)} ${code.slice(4)}`]) expect(offer).not.toContain(shape);
  });

  test('pairs once', async () => {
    const { message, state } = await begin(code);
    const continued = value(await continuePairing(state, await ask(`${PAIR}/share`, message)));
    const certificates = value(await finishPairing(continued.state, await ask(`${PAIR}/confirm`, continued.message)));
    expect(Buffer.from(certificates).toString()).toBe(gateway.brought);
    expect(left()).toBe('used');
    expect([
      (await ask(PAIR)).status,
      (await ask(`${PAIR}/share`, message)).status,
      (await ask(`${PAIR}/confirm`, continued.message)).status,
    ]).toEqual([410, 410, 410]);
  });

  test('is void when another is made, and is not taken for a wrong one', async () => {
    const { message } = await begin(code);
    await gateway.codePairing.renew();
    expect((await ask(`${PAIR}/share`, message)).status).toBe(410);
    expect(left()).toBe(5);
  });

  test('lives ten minutes', async () => {
    const { message } = await begin(code);
    const last = await confirmation();
    now += 10 * MINUTE - 1;
    expect((await ask(PAIR)).status).toBe(200);
    now += 1;
    expect([
      (await ask(PAIR)).status,
      (await ask(`${PAIR}/share`, message)).status,
      (await ask(`${PAIR}/confirm`, last)).status,
    ]).toEqual([410, 410, 410]);
    expect(left()).toBe('expired');
  });
});

describe('attempts at a pairing code', () => {
  test('count when the answer is sent, since that is when a guesser knows', async () => {
    await guess();
    expect(left()).toBe(4);
  });

  test('end with the fifth, even when the next one knows the code', async () => {
    const { message } = await begin(code);
    for (let attempt = 0; attempt < 5; attempt += 1) await guess();
    expect(left()).toBe('dead');
    expect([(await ask(PAIR)).status, (await ask(`${PAIR}/share`, message)).status]).toEqual([429, 429]);
  });

  test('may still succeed with the fifth', async () => {
    for (let attempt = 0; attempt < 4; attempt += 1) await guess();
    expect((await ask(`${PAIR}/confirm`, await confirmation())).status).toBe(200);
  });

  test('are not saved when all are made at once', async () => {
    const messages = await Promise.all(Array.from({ length: 8 }, () => begin(wrong())));
    const answers = await Promise.all(messages.map(({ message }) => ask(`${PAIR}/share`, message)));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 200, 200, 200, 200, 429, 429, 429]);
  });

  test('count when the share is no point, or works only for a right guess', async () => {
    const { salt, iterations } = JSON.parse(new TextDecoder().decode((await ask(PAIR)).bytes)) as {
      salt: string;
      iterations: number;
    };
    const off = Buffer.concat([Buffer.of(4), randomBytes(64)]).toString('base64');
    expect((await ask(`${PAIR}/share`, { version: 1, salt, share: off })).status).toBe(400);
    expect(left()).toBe(4);
    // The share w0*M is refused if and only if w0 is right: without the cost, that would be a free guess.
    const { w0 } = await deriveScalars(Buffer.from(code), new Uint8Array(Buffer.from(salt, 'base64')), iterations);
    const oracle = Buffer.from(encodePoint(maskOfProver().multiply(w0))).toString('base64');
    expect((await ask(`${PAIR}/share`, { version: 1, salt, share: oracle })).status).toBe(400);
    expect(left()).toBe(3);
  });
});

describe('something sent a second time', () => {
  test('is refused without an attempt when it is a share', async () => {
    const { message } = await begin(code);
    await ask(`${PAIR}/share`, message);
    expect((await ask(`${PAIR}/share`, message)).status).toBe(400);
    expect(left()).toBe(4);
  });

  test('gets no second chance when it is a confirmation that did not fit', async () => {
    const right = JSON.parse(await confirmation()) as object;
    expect((await ask(`${PAIR}/confirm`, { ...right, confirmation: randomBytes(32).toString('base64') })).status).toBe(
      403,
    );
    expect((await ask(`${PAIR}/confirm`, right)).status).toBe(409);
  });
});

describe('two exchanges at once', () => {
  test('end with the later one', async () => {
    const [first, second] = [await confirmation(), await confirmation()];
    expect((await ask(`${PAIR}/confirm`, first)).status).toBe(409);
    expect((await ask(`${PAIR}/confirm`, second)).status).toBe(200);
  });

  test('are not disturbed when a confirmation names a made-up session', async () => {
    const right = await confirmation();
    expect(
      (
        await ask(`${PAIR}/confirm`, {
          version: 1,
          session: randomBytes(16).toString('base64'),
          confirmation: randomBytes(32).toString('base64'),
        })
      ).status,
    ).toBe(409);
    expect((await ask(`${PAIR}/confirm`, right)).status).toBe(200);
  });

  test('end when a confirmation takes half a minute', async () => {
    const right = await confirmation();
    now += 30_000;
    expect((await ask(`${PAIR}/confirm`, right)).status).toBe(409);
  });
});

describe('what is refused unread', () => {
  test.each([
    ['no JSON', 'hello'],
    ['JSON of something else', '[]'],
    ['another version', { version: 2, salt: 'AA==', share: 'AA==' }],
    ['no share', { version: 1, salt: randomBytes(16).toString('base64') }],
    [
      'a share of another length',
      { version: 1, salt: randomBytes(16).toString('base64'), share: randomBytes(33).toString('base64') },
    ],
    ['a share that is no base64', { version: 1, salt: randomBytes(16).toString('base64'), share: '?'.repeat(88) }],
  ])('is refused: %s', async (_what, message) => {
    expect((await ask(`${PAIR}/share`, message)).status).toBe(400);
    expect(left()).toBe(5);
  });

  test('is refused when a web page could send it without being asked', async () => {
    const { message } = await begin(wrong());
    expect((await ask(`${PAIR}/share`, message, { 'content-type': 'text/plain' })).status).toBe(400);
    expect(left()).toBe(5);
  });

  test('is refused when it comes under a name that is not ours, as when a page points its name here', async () => {
    const status = await new Promise((resolve, reject) => {
      request({ host: '127.0.0.1', port, path: PAIR, headers: { host: 'evil.example' } }, (response) =>
        resolve(response.resume().statusCode),
      )
        .on('error', reject)
        .end();
    });
    expect(status).toBe(421);
  });
});
