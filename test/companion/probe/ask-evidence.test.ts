import { createHash, randomBytes } from 'node:crypto';
import type { RequestListener } from 'node:http';
import { createServer } from 'node:https';
import type { TLSSocket } from 'node:tls';
import { createServer as createTlsServer } from 'node:tls';
import { beforeAll, describe, expect, it } from 'vitest';
import { makeAskEvidence } from '../../../companion/probe/ask-evidence.ts';
import { MAX_EVIDENCE_BYTES } from '../../../companion/protocol/limits.ts';
import type { CompanionRequest } from '../../../companion/protocol/requests.ts';
import { type Minted, mintLeaf, mintRoot } from '../../support/mint.ts';
import { identity, listenAsPeer, type Peer, tcpPeer } from '../support/peers.ts';
import { HANDSHAKE_RECORD, inFlights, serverFlight } from '../support/raw-tls.ts';

const NONCE = randomBytes(32).toString('base64url');
const PATH = '/.well-known/latchkey/evidence';

let leaf: Minted;
let other: Minted;
beforeAll(async () => {
  const root = await mintRoot();
  leaf = await mintLeaf(root);
  other = await mintLeaf(root);
});

const sha256 = ({ der }: Minted): string => createHash('sha256').update(der).digest('hex');

/** A device that answers requests like this. */
const device = (answer: RequestListener): Promise<Peer> => listenAsPeer(createServer(identity([leaf]), answer));

/** A device that says this over TLS, to whatever it is asked. */
const rude = (say: (socket: TLSSocket) => void): Promise<Peer> => {
  const server = createTlsServer(identity([leaf]), (socket) => {
    socket.on('error', () => undefined);
    socket.once('data', () => say(socket));
  });
  return listenAsPeer(server);
};

const ask = ({ port }: Pick<Peer, 'port'>, change: Partial<CompanionRequest<'evidence'>> = {}, signal?: AbortSignal) =>
  makeAskEvidence()(
    {
      host: 'printer.local',
      port,
      address: '127.0.0.1',
      certificate: sha256(leaf),
      path: PATH,
      nonce: NONCE,
      ...change,
    },
    signal ?? new AbortController().signal,
  );

describe('a device that is asked for evidence', () => {
  it('gets one request, with the nonce and nothing that a person has', async () => {
    const heard: unknown[] = [];
    const peer = await device(({ method, url, headers }, response) => {
      heard.push({ method, url, headers });
      response.end('{"token":[]}');
    });
    expect(await ask(peer)).toEqual({ body: Buffer.from('{"token":[]}').toString('base64') });
    expect(heard).toEqual([
      {
        method: 'GET',
        url: `${PATH}?nonce=${NONCE}`,
        headers: {
          host: `printer.local:${peer.port}`,
          accept: 'application/cmw+json',
          'accept-encoding': 'identity',
          connection: 'close',
        },
      },
    ]);
    expect(peer.opened).toBe(1);
  });

  it('is named as an address bar would name it where it has no name', async () => {
    let heard: string | undefined;
    const peer = await device(({ headers }, response) => {
      heard = headers.host;
      response.end();
    });
    await ask(peer, { host: 'fd00::7' });
    expect(heard).toBe(`[fd00::7]:${peer.port}`);
  });

  it('gets no request where it shows another certificate than the one that was seen', async () => {
    let asked = 0;
    const peer = await device((_, response) => {
      asked++;
      response.end('{}');
    });
    expect(await ask(peer, { certificate: sha256(other) })).toEqual({ problem: 'other-certificate' });
    expect(asked).toBe(0);
  });

  it('is followed nowhere', async () => {
    let elsewhere = 0;
    const target = await device((_, response) => {
      elsewhere++;
      response.end('{}');
    });
    for (const status of [301, 302, 307, 308]) {
      const peer = await device((_, response) =>
        response.writeHead(status, { location: `https://127.0.0.1:${target.port}/` }).end('{}'),
      );
      expect(await ask(peer)).toEqual({ problem: 'bad-status' });
    }
    expect(elsewhere).toBe(0);
  });

  it('says so where there is nothing', async () => {
    for (const status of [404, 410])
      expect(await ask(await device((_, response) => response.writeHead(status).end()))).toEqual({
        problem: 'not-found',
      });
  });

  it('gets no query where there is no nonce', async () => {
    const heard: unknown[] = [];
    const peer = await device(({ url }, response) => {
      heard.push(url);
      response.end('{}');
    });
    expect(await ask(peer, { nonce: undefined })).toMatchObject({ body: Buffer.from('{}').toString('base64') });
    expect(heard).toEqual([PATH]);
  });

  it.each([204, 206, 403, 409, 500])('has none where it answers with the status %i', async (status) => {
    expect(await ask(await device((_, response) => response.writeHead(status).end()))).toEqual({
      problem: 'bad-status',
    });
  });

  it('is asked at local addresses only, and by no name', async () => {
    for (const address of ['8.8.8.8', '2606:4700::1111', 'localhost', 'printer.local'])
      expect(await ask({ port: 443 }, { address }), address).toEqual({ problem: 'not-local' });
    expect(await ask({ port: 443 }, { host: 'a b' })).toEqual({ problem: 'bad-host' });
  });
});

describe('a device that is asked without a nonce, whose answer no one signs', () => {
  it('may say that it cannot tell, and why', async () => {
    const peer = await device((_, response) => response.writeHead(409).end('restored\n'));
    const body = Buffer.from('restored\n').toString('base64');
    expect(await ask(peer, { nonce: undefined })).toEqual({ body, undecided: true });
    const endless = await device((_, response) => response.writeHead(409).end(Buffer.alloc(MAX_EVIDENCE_BYTES + 1)));
    expect(await ask(endless, { nonce: undefined })).toEqual({ problem: 'too-large' });
  });

  it.each(['TLSv1', 'TLSv1.1'] as const)('gets no request where it speaks %s at most', async (maxVersion) => {
    let asked = 0;
    const old = { ...identity([leaf]), minVersion: maxVersion, maxVersion, ciphers: 'DEFAULT:@SECLEVEL=0' };
    const peer = await listenAsPeer(
      createServer(old, (_, response) => {
        asked++;
        response.end('{}');
      }),
    );
    expect(await ask(peer, { nonce: undefined })).toEqual({ problem: 'handshake-failed' });
    expect(asked).toBe(0);
    // What answers a nonce is signed, however old the device is.
    expect(await ask(peer)).toEqual({ body: 'e30=' });
    expect(asked).toBe(1);
  });

  it.each(['TLSv1.2', 'TLSv1.3'] as const)('gets one over %s', async (version) => {
    const current = { ...identity([leaf]), minVersion: version, maxVersion: version };
    const peer = await listenAsPeer(createServer(current, (_, response) => response.end('{}')));
    expect(await ask(peer, { nonce: undefined })).toEqual({ body: 'e30=' });
  });

  it('gets none where it has no secure renegotiation', async () => {
    const rsa = await mintLeaf(await mintRoot(), { key: 'RSA-2048', keyUsage: null });
    for (const [nonce, goesOn] of [
      [undefined, false],
      [NONCE, true],
    ] as const) {
      const records: number[] = [];
      const flight = serverFlight({ chain: [rsa.der], secureRenegotiation: false });
      const peer = await tcpPeer(
        inFlights(flight, (socket, [type]) => {
          records.push(type ?? 0);
          socket.end();
        }),
      );
      expect(await ask(peer, { nonce, certificate: sha256(rsa) })).toHaveProperty('problem');
      expect(records.includes(HANDSHAKE_RECORD)).toBe(goesOn);
    }
  });
});

describe('a device that answers badly when it is asked for evidence', () => {
  it('is read up to the limit, and no further', async () => {
    const whole = await device((_, response) => response.end(Buffer.alloc(MAX_EVIDENCE_BYTES)));
    const read = await ask(whole);
    expect('body' in read && Buffer.from(read.body, 'base64').length).toBe(MAX_EVIDENCE_BYTES);
    const endless = await device((_, response) => {
      const more = (): void => {
        while (!response.destroyed && response.write(Buffer.alloc(65_536)));
        response.once('drain', more);
      };
      more();
    });
    expect(await ask(endless)).toEqual({ problem: 'too-large' });
    await expect.poll(() => endless.open).toBe(0);
  });

  it.each<[string, string]>([
    ['with the connection', 'HTTP/1.1 200 OK\r\n\r\n{}'],
    ['as an old server does', 'HTTP/1.0 200 OK\r\n\r\n{}'],
    ['after its pieces', 'HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n2\r\n{}\r\n0\r\n\r\n'],
    ['after a first word', 'HTTP/1.1 103 Early Hints\r\n\r\nHTTP/1.1 200 OK\r\ncontent-length: 2\r\n\r\n{}'],
  ])('is read where its answer ends %s', async (_, text) => {
    expect(await ask(await rude((socket) => socket.end(text)))).toEqual({ body: 'e30=' });
  });

  it.each<[string, (socket: TLSSocket) => void]>([
    ['hangs up', (socket) => socket.end()],
    ['resets', (socket) => socket.destroy()],
    ['speaks something else', (socket) => socket.end('220 mail.local ESMTP ready\r\n')],
    ['sends headers without end', (socket) => socket.write(`HTTP/1.1 200 OK\r\n${'a: b\r\n'.repeat(20_000)}`)],
    [
      'changes the protocol',
      (socket) => socket.write('HTTP/1.1 101 Switching\r\nupgrade: x\r\nconnection: upgrade\r\n\r\n'),
    ],
    ['breaks off', (socket) => socket.end('HTTP/1.1 200 OK\r\ncontent-length: 10\r\n\r\n{')],
    ['has two lengths', (socket) => socket.end('HTTP/1.1 200 OK\r\ncontent-length: 1\r\ncontent-length: 2\r\n\r\n{}')],
  ])('has none where it %s', async (_, say) => {
    expect(await ask(await rude(say))).toEqual({ problem: 'no-answer' });
  });

  it('has none where it takes too long, however steadily it answers', async () => {
    const peer = await device((_, response) => {
      const drip = setInterval(() => response.write(' '), 50);
      response.on('close', () => clearInterval(drip));
    });
    expect(await ask(peer)).toEqual({ problem: 'no-answer' });
    await expect.poll(() => peer.open).toBe(0);
  });

  it('has none where there is no TLS', async () => {
    expect(await ask(await tcpPeer((socket) => socket.end('hello')))).toEqual({ problem: 'not-tls' });
  });

  it('is let go at once when the answer is no longer wanted', async () => {
    const controller = new AbortController();
    const peer = await device(() => controller.abort(new Error('no longer wanted')));
    await expect(ask(peer, {}, controller.signal)).rejects.toThrow('no longer wanted');
    await expect.poll(() => peer.open).toBe(0);
  });
});
