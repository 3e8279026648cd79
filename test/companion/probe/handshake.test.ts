import { randomBytes } from 'node:crypto';
import { createSecureContext, createServer, type Server } from 'node:tls';
import { beforeAll, describe, expect, it } from 'vitest';
import { probeAddress } from '../../../companion/probe/probe-address.ts';
import { type Minted, mintGateway, mintLeaf, mintRoot, type Gateway } from '../../support/mint.ts';
import { base64Of, identity, listenAsPeer, type Peer, tcpPeer, tlsPeer } from '../support/peers.ts';
import {
  HANDSHAKE_RECORD,
  inFlights,
  serverFlight,
  TLS_ECDHE_ECDSA_WITH_AES_128_CBC_SHA,
  TLS_ECDHE_RSA_WITH_AES_128_CBC_SHA,
} from '../support/raw-tls.ts';

const OLD_CIPHERS = 'DEFAULT:@SECLEVEL=0';

let gateway: Gateway;
let rsa: Minted;
let stranger: Minted;

beforeAll(async () => {
  gateway = await mintGateway();
  rsa = await mintLeaf(gateway.root, { key: 'RSA-2048', keyUsage: null });
  stranger = await mintRoot({ subject: 'CN=Stranger' });
});

const ask = ({ port }: Peer, servername: string | null = 'printer.local') =>
  probeAddress({ address: '127.0.0.1', port, servername }, new AbortController().signal);

describe('the handshake with a device that shows its certificate', () => {
  it('gives the chain as presented, and what else the handshake told', async () => {
    const { leaf, intermediate, root } = gateway;
    const peer = await tlsPeer([leaf, intermediate, root], { ALPNProtocols: ['http/1.1'] });
    expect(await ask(peer)).toEqual({
      address: '127.0.0.1',
      ms: expect.any(Number),
      outcome: 'shown',
      chain: [leaf, intermediate, root].map(base64Of),
      tls: 'TLSv1.3',
      cipher: 'TLS_AES_256_GCM_SHA384',
      alpn: 'http/1.1',
      ocsp: null,
      completed: true,
    });
  });

  it.each(['TLSv1', 'TLSv1.1', 'TLSv1.2', 'TLSv1.3'] as const)(
    'keeps the order, strangers and repetitions of the list under %s',
    async (version) => {
      const { leaf, root, intermediate } = gateway;
      const chain = [leaf, stranger, root, intermediate, root];
      const peer = await tlsPeer(chain, {
        minVersion: version,
        maxVersion: version,
        ciphers: version === 'TLSv1.3' ? undefined : OLD_CIPHERS,
      });
      expect(await ask(peer)).toMatchObject({
        outcome: 'shown',
        chain: chain.map(base64Of),
        tls: version,
        completed: true,
      });
    },
  );

  it('shows the certificate when its key is encrypted to instead of signed with', async () => {
    const peer = await tlsPeer([rsa], { maxVersion: 'TLSv1.2', ciphers: 'AES128-SHA' });
    expect(await ask(peer)).toMatchObject({
      outcome: 'shown',
      chain: [base64Of(rsa)],
      cipher: 'TLS_RSA_WITH_AES_128_CBC_SHA',
      completed: true,
    });
  });

  it.each(['TLSv1.2', 'TLSv1.3'] as const)('passes a stapled OCSP response on under %s', async (maxVersion) => {
    const staple = randomBytes(1500);
    const peer = await tlsPeer([gateway.leaf, gateway.intermediate], { maxVersion }, { staple });
    expect(await ask(peer)).toMatchObject({ outcome: 'shown', ocsp: staple.toString('base64') });
  });

  it('sends the name of the host, and none when the host is an address', async () => {
    const named = await mintLeaf(gateway.root, { dns: ['nas.local'] });
    const context = createSecureContext(identity([named]));
    const asked: string[] = [];
    const peer = await tlsPeer([stranger], {
      SNICallback: (name, done) => {
        asked.push(name);
        done(null, name === 'nas.local' ? context : undefined);
      },
    });
    expect(await ask(peer, 'nas.local')).toMatchObject({ chain: [base64Of(named)] });
    expect(await ask(peer, null)).toMatchObject({ chain: [base64Of(stranger)] });
    expect(asked).toEqual(['nas.local']);
  });

  it('sends nothing beyond the handshake and hangs up', async () => {
    const said: Buffer[] = [];
    let server: Server | undefined;
    const ended = new Promise<void>((resolve) => {
      server = createServer((socket) => {
        socket.on('data', (bytes) => said.push(bytes)).on('end', resolve);
      });
    });
    server?.setSecureContext(identity([gateway.leaf]));
    expect(await ask(await listenAsPeer(server as Server))).toMatchObject({ outcome: 'shown' });
    await ended;
    expect(said).toEqual([]);
  });
});

describe('the handshake with a device that wants a client certificate', () => {
  it.each([
    ['TLSv1.2', false],
    ['TLSv1.3', true],
  ] as const)('still gives the chain under %s', async (maxVersion, completed) => {
    const peer = await tlsPeer([gateway.leaf, stranger], {
      maxVersion,
      requestCert: true,
      rejectUnauthorized: true,
      ca: stranger.pem,
      ALPNProtocols: ['h2'],
    });
    expect(await ask(peer)).toMatchObject({
      outcome: 'shown',
      chain: [gateway.leaf, stranger].map(base64Of),
      tls: maxVersion,
      completed,
    });
  });
});

describe('the handshake with a device that does not prove to hold its key', () => {
  it('does not believe the certificate when the handshake breaks off, as anyone can show another’s', async () => {
    let reached = 0;
    const peer = await tcpPeer(
      inFlights(serverFlight({ chain: [rsa.der] }), (socket, [type]) => {
        reached = type ?? 0;
        socket.end();
      }),
    );
    expect(await ask(peer)).toMatchObject({ outcome: 'unproved-key' });
    expect(reached, 'the chain was there to be read').toBe(HANDSHAKE_RECORD);
  });

  it('does not believe the certificate when the signature is missing', async () => {
    const peer = await tcpPeer(
      inFlights(serverFlight({ chain: [rsa.der], cipher: TLS_ECDHE_RSA_WITH_AES_128_CBC_SHA }), (socket) => {
        socket.end();
      }),
    );
    expect(await ask(peer)).toMatchObject({ outcome: 'unproved-key' });
  });

  it.each([
    ['rubbish', Buffer.alloc(70, 0xaa)],
    ['of something else', Buffer.from('3006020101020101', 'hex')],
  ])('does not believe the certificate when the signature is %s', async (_, signature) => {
    const peer = await tcpPeer(
      inFlights(
        serverFlight({ chain: [gateway.leaf.der], cipher: TLS_ECDHE_ECDSA_WITH_AES_128_CBC_SHA, signature }),
        (socket) => {
          socket.end();
        },
      ),
    );
    expect(await ask(peer)).toMatchObject({ outcome: 'unproved-key' });
  });
});

describe('the handshake with a device without secure renegotiation', () => {
  it('completes, as in browsers', async () => {
    const records: number[] = [];
    const flight = serverFlight({ chain: [rsa.der], version: 0x0301, secureRenegotiation: false });
    const peer = await tcpPeer(
      inFlights(flight, (socket, [type]) => {
        records.push(type ?? 0);
        socket.end();
      }),
    );
    await ask(peer);
    expect(records).toEqual([HANDSHAKE_RECORD]);
  });
});
