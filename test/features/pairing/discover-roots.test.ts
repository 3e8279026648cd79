import { granted, restartBrowser } from '../../support/extension-api.ts';
import { createServer, type Server } from 'node:http';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { startHomeGateway } from '../../../home/gateway.ts';
import { serveRoutes } from '../../../gateway/common/http.ts';
import { type Routes, textAnswer } from '../../../gateway/common/routes.ts';
import { close, listen } from '../../../home/listen.ts';
import { discoverRoots, type Discovery, type PlaceFinding } from '../../../src/features/pairing/discover-roots.ts';
import { DAY, type Gateway, mintGateway, mintRoot, NOW } from '../../support/mint.ts';

const servers: Server[] = [];
let gateway: Gateway;
beforeEach(async () => {
  restartBrowser();
  granted.add('*://127.0.0.1/*');
  gateway = await mintGateway();
});
afterEach(() => Promise.all(servers.splice(0).map(close)));

async function serve(routes: Routes | ((path: string) => string)): Promise<string> {
  const server = createServer(
    typeof routes === 'function' ? (request, response) => response.end(routes(request.url ?? '')) : serveRoutes(routes),
  );
  servers.push(server);
  return `127.0.0.1:${await listen(server, 0)}`;
}
const file = (body: string) => () => ({ status: 200, body });
async function sha256({ der }: { readonly der: Uint8Array }): Promise<string> {
  return Buffer.from(await crypto.subtle.digest('SHA-256', der as Uint8Array<ArrayBuffer>)).toString('hex');
}
type Found = Extract<Discovery, { ok: true }>;
async function discover(typed: string, hash = ''): Promise<Found> {
  const discovery = await discoverRoots(typed, hash, NOW);
  if (!discovery.ok) throw new Error(discovery.problem);
  return discovery;
}
const at = ({ findings }: Found, path: string): PlaceFinding['outcome'] | undefined =>
  findings.find(({ place }) => new URL(place.url).pathname === path)?.outcome;

describe('a gateway that speaks EST', () => {
  it('is found by its address alone', async () => {
    const home = await startHomeGateway(0);
    const found = await discoverRoots(`127.0.0.1:${home.program.port}`, '', Date.now());
    await home.stop();
    if (!found.ok) throw new Error(found.problem);
    expect(at(found, '/.well-known/est/cacerts')).toEqual({ kind: 'found', roots: [0], intermediates: 2 });
    expect(at(found, '/pairing.pem')).toEqual({ kind: 'found', roots: [0], intermediates: 2 });
    expect(at(found, '/root.pem')).toEqual({ kind: 'found', roots: [0], intermediates: 0 });
    expect(at(found, '/roots.pem')).toEqual({ kind: 'nothing' });
    expect(found.offers).toMatchObject([{ codes: { certificateSha256: home.label.sha256 }, ignored: 0 }]);
    expect(found.offers[0]?.intermediates).toHaveLength(2);
  });
});

describe('a gateway that serves what step-ca does', () => {
  it('root and intermediates are put together from their files', async () => {
    const found = await discover(
      await serve({
        'GET /roots.pem': file(gateway.root.pem),
        'GET /intermediates.pem': file(gateway.intermediate.pem),
      }),
    );
    expect(found.offers).toMatchObject([{ root: gateway.root.der, intermediates: [gateway.intermediate.der] }]);
    expect([at(found, '/roots.pem'), at(found, '/intermediates.pem')]).toEqual([
      { kind: 'found', roots: [0], intermediates: 0 },
      { kind: 'found', roots: [], intermediates: 1 },
    ]);
  });

  it('is asked by the hash that the person has', async () => {
    const hash = await sha256(gateway.root);
    const found = await discover(
      await serve({ [`GET /root/${hash}`]: file(JSON.stringify({ ca: gateway.root.pem })) }),
      hash,
    );
    expect(found).toMatchObject({ sha256: hash, offers: [{ root: gateway.root.der }] });
  });

  it('and hands out another root under that hash: refused', async () => {
    const other = await mintRoot({ subject: gateway.root.subject });
    const hash = await sha256(gateway.root);
    const host = await serve({
      [`GET /root/${hash}`]: file(JSON.stringify({ ca: other.pem })),
      'GET /roots.pem': file(other.pem),
    });
    for (const [typed, given] of [
      [host, hash],
      [`http://${host}/root/${hash}`, ''],
    ] as const) {
      const found = await discover(typed, given);
      expect(found.offers).toEqual([]);
      expect(at(found, `/root/${hash}`)).toEqual({ kind: 'problem', problem: 'hash-mismatch' });
    }
  });
});

describe('two roots at one address', () => {
  it('are two offers, and it is said which was where', async () => {
    const other = await mintRoot({ subject: 'CN=Other' });
    const found = await discover(
      await serve({ 'GET /ca.crt': file(gateway.root.pem), 'GET /rootCA.pem': file(other.pem) }),
    );
    expect(found.offers.map(({ root }) => root)).toEqual([gateway.root.der, other.der]);
    expect([at(found, '/ca.crt'), at(found, '/rootCA.pem')]).toEqual([
      { kind: 'found', roots: [0], intermediates: 0 },
      { kind: 'found', roots: [1], intermediates: 0 },
    ]);
  });
});

describe('a server that', () => {
  it('has one page for everything holds nothing', async () => {
    const found = await discover(await serve(() => '<!doctype html><title>Router</title>'));
    expect(found.offers).toEqual([]);
    expect(new Set(found.findings.map(({ outcome }) => outcome.kind))).toEqual(new Set(['nothing']));
  });

  it('leads elsewhere is not followed, neither out of the home nor within it', async () => {
    const inside = await serve({ 'GET /root.pem': file(gateway.root.pem) });
    for (const location of ['https://example.com/root.pem', `http://${inside}/root.pem`]) {
      const found = await discover(await serve({ 'GET /root.pem': () => ({ status: 302, headers: { location } }) }));
      expect(found.offers).toEqual([]);
      expect(at(found, '/root.pem')).toEqual({ kind: 'problem', problem: 'redirected' });
    }
  });

  it('sends without end is cut off', async () => {
    let sent = 0;
    const server = createServer((_request, response) => {
      const timer = setInterval(() => {
        sent += 65_536;
        response.write('A'.repeat(65_536));
      }, 1);
      response.on('close', () => clearInterval(timer));
    });
    servers.push(server);
    const found = await discover(`http://127.0.0.1:${await listen(server, 0)}/root.pem`);
    expect(found.findings.map(({ outcome }) => outcome)).toEqual([{ kind: 'problem', problem: 'too-large' }]);
    expect(sent).toBeLessThan(50_000_000);
  });

  it('gives its private key away is told of, beside what is good', async () => {
    const found = await discover(
      await serve({
        'GET /ca.pem': file('-----BEGIN RSA PRIVATE KEY-----\nAAAA\n-----END RSA PRIVATE KEY-----'),
        'GET /ca.crt': file(gateway.root.pem),
      }),
    );
    expect(at(found, '/ca.pem')).toEqual({ kind: 'problem', problem: 'private-key' });
    expect(found.offers).toHaveLength(1);
  });

  it('serves a root that has run out', async () => {
    const found = await discover(await serve({ 'GET /ca.pem': file((await mintRoot({ notAfter: NOW - DAY })).pem) }));
    expect([found.offers, at(found, '/ca.pem')]).toEqual([[], { kind: 'problem', problem: 'expired' }]);
  });

  it('answers in https only, as nginx says it, is told apart', async () => {
    const refusal = () => textAnswer(400, '<center>The plain HTTP request was sent to HTTPS port</center>');
    const found = await discover(
      await serve({ 'GET /.well-known/est/cacerts': refusal, 'GET /roots.pem': () => textAnswer(400, 'Bad request') }),
    );
    expect(at(found, '/.well-known/est/cacerts')).toEqual({ kind: 'problem', problem: 'speaks-https' });
    expect(at(found, '/roots.pem')).toEqual({ kind: 'nothing' });
  });

  it('changes its answer from one request to the next: what was read is what is offered', async () => {
    const other = await mintRoot();
    let asked = 0;
    const host = await serve({
      'GET /root.pem': () => ({ status: 200, body: (asked += 1) === 1 ? gateway.root.pem : other.pem }),
    });
    const { offers } = await discover(host);
    expect(asked).toBe(1);
    expect(offers[0]).toMatchObject({
      root: gateway.root.der,
      codes: { certificateSha256: await sha256(gateway.root) },
    });
  });
});

describe('who is asked', () => {
  it('no more than four at a time, and each place once', async () => {
    const seen: string[] = [];
    let [now, most] = [0, 0];
    const server = createServer((request, response) => {
      seen.push(request.url ?? '');
      most = Math.max(most, (now += 1));
      setTimeout(() => {
        now -= 1;
        response.writeHead(404).end();
      }, 20);
    });
    servers.push(server);
    const { findings } = await discover(`127.0.0.1:${await listen(server, 0)}`);
    expect(most).toBeLessThanOrEqual(4);
    expect(seen.sort()).toEqual(findings.map(({ place }) => new URL(place.url).pathname).sort());
  });

  it('no one a second time where no one answered', async () => {
    let connections = 0;
    const server = createServer();
    server.on('connection', (socket) => {
      connections += 1;
      socket.destroy();
    });
    servers.push(server);
    const { findings } = await discover(`127.0.0.1:${await listen(server, 0)}`);
    expect(new Set(findings.map(({ outcome }) => outcome.kind === 'problem' && outcome.problem))).toEqual(
      new Set(['unreachable']),
    );
    expect(connections).toBeLessThanOrEqual(2);
  });

  it.each([
    ['example.com', 'not-local'],
    ['8.8.8.8', 'not-local'],
    ['192.168.1.1', 'no-permission'],
    ['my router', 'bad-url'],
    ['https://nas/ca.crt', 'not-http'],
  ])('no one at all for %s', async (typed, problem) => {
    expect(await discoverRoots(typed, '', NOW)).toEqual({ ok: false, problem });
  });
});
