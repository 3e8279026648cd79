import { randomBytes } from 'node:crypto';
import { createServer } from 'node:http';
import { beforeAll, describe, expect, it } from 'vitest';
import { probeAddress, connectNearby, isNear } from '../../../companion/probe/probe-address.ts';
import { type Minted, mintLeaf, mintRoot } from '../../support/mint.ts';
import { crowdedPort } from '../support/crowded-port.ts';
import { startOpensslServer } from '../support/openssl-server.ts';
import { base64Of, listenAsPeer, type Peer, tcpPeer, tlsPeer } from '../support/peers.ts';
import { inFlights, serverFlight } from '../support/raw-tls.ts';

describe('whether an address is nearby', () => {
  it.each([
    '127.0.0.1',
    '::1',
    '10.1.2.3',
    '192.168.178.1',
    '169.254.1.1',
    '172.16.0.1',
    'fd00::2',
    'fe80::1%br-lan',
    '::ffff:192.168.1.1',
  ])('accepts %s', (address) => {
    expect(isNear(address)).toBe(true);
  });

  it.each([
    '8.8.8.8',
    '172.32.0.1',
    '2606:4700::1111',
    '::ffff:8.8.8.8',
    'localhost',
    'printer.local',
    '127.1',
    '0x7f000001',
    '2130706433',
    '[::1]',
    '',
    undefined,
  ])('rejects %s', (address) => {
    expect(isNear(address)).toBe(false);
  });
});

describe('connecting', () => {
  it('resolves no name, not even a local one', async () => {
    const peer = await tcpPeer(() => {
      /* Never reached. */
    });
    await expect(connectNearby('localhost', peer.port, new AbortController().signal)).rejects.toMatchObject({
      fault: 'not-local',
    });
    expect(peer.opened).toBe(0);
  });
});

/** Whatever answers, there is an answer in time, and the next device is none the worse for it. */

let root: Minted;
let leaf: Minted;

beforeAll(async () => {
  root = await mintRoot();
  leaf = await mintLeaf(root);
});

const ask = ({ port }: Pick<Peer, 'port'>) =>
  probeAddress({ address: '127.0.0.1', port, servername: 'printer.local' }, new AbortController().signal);

describe('probing a device that does not speak TLS', () => {
  it.each([
    ['text', Buffer.from('220 mail.local ESMTP ready\r\n')],
    ['noise', randomBytes(4096).fill(0xff, 0, 5)],
    ['zeros', Buffer.alloc(4096)],
  ])('reports not-tls when it answers with %s', async (_, rubbish) => {
    const peer = await tcpPeer((socket) => {
      socket.end(rubbish);
    });
    expect(await ask(peer)).toMatchObject({ outcome: 'not-tls' });
  });

  it('reports not-tls when it is a web server without encryption', async () => {
    const peer = await listenAsPeer(
      createServer((_, response) => {
        response.end('hello');
      }),
    );
    expect(await ask(peer)).toMatchObject({ outcome: 'not-tls' });
  });

  it('reports a failed handshake when the answer begins like TLS', async () => {
    const peer = await tcpPeer((socket) => {
      socket.end(Buffer.concat([Buffer.from([22, 3, 3, 0, 100]), Buffer.alloc(100, 0xaa)]));
    });
    expect(await ask(peer)).toMatchObject({ outcome: 'handshake-failed' });
  });
});

describe('probing a device that falls silent', () => {
  it('gives up when it accepts the connection and says nothing', async () => {
    const peer = await tcpPeer(() => {
      /* Silence. */
    });
    expect(await ask(peer)).toMatchObject({ outcome: 'handshake-timeout' });
  });

  it('gives up when it answers byte by byte, however steadily', async () => {
    const flight = serverFlight({ chain: [leaf.der] });
    const peer = await tcpPeer((socket) => {
      let at = 0;
      const drip = setInterval(() => {
        socket.write(flight.subarray(at, ++at));
      }, 50);
      socket.on('close', () => {
        clearInterval(drip);
      });
    });
    expect(await ask(peer)).toMatchObject({ outcome: 'handshake-timeout' });
  });

  it('gives up when it never accepts the connection', async () => {
    expect(await ask(await crowdedPort())).toMatchObject({ outcome: 'connect-timeout' });
  });
});

describe('probing a device that breaks off', () => {
  it('reports a reset', async () => {
    const peer = await tcpPeer((socket) => {
      socket.once('data', () => {
        socket.resetAndDestroy();
      });
    });
    expect(await ask(peer)).toMatchObject({ outcome: 'reset' });
  });

  it('reports an orderly end', async () => {
    const peer = await tcpPeer((socket) => {
      socket.once('data', () => {
        socket.end();
      });
    });
    expect(await ask(peer)).toMatchObject({ outcome: 'closed' });
  });

  it('reports an end in the middle of a message', async () => {
    const peer = await tcpPeer((socket) => {
      socket.once('data', () => {
        socket.end(serverFlight({ chain: [leaf.der] }).subarray(0, 100));
      });
    });
    expect(await ask(peer)).toMatchObject({ outcome: 'closed' });
  });

  it('reports that nothing listens', async () => {
    const peer = await tcpPeer(() => {
      /* Never reached. */
    });
    const { port } = peer;
    expect(await ask({ port: port === 1 ? 2 : 1 })).toMatchObject({ outcome: 'refused' });
  });
});

describe('probing a device that shows too much', () => {
  it('reports too-large when it shows a hundred certificates', async () => {
    const crowd = [leaf, ...Array.from({ length: 99 }, () => root)];
    expect(await ask(await tlsPeer(crowd, { maxVersion: 'TLSv1.2' }))).toMatchObject({ outcome: 'too-large' });
    expect(await ask(await tlsPeer(crowd))).toMatchObject({ outcome: 'too-large' });
  });

  it('gives the chain when it shows thirty-two', async () => {
    const crowd = [leaf, ...Array.from({ length: 31 }, () => root)];
    expect(await ask(await tlsPeer(crowd))).toMatchObject({ outcome: 'shown', chain: crowd.map(base64Of) });
  });

  it('reports too-large when it shows a megabyte', async () => {
    const chain = Array.from({ length: 20 }, () => randomBytes(52_429));
    const peer = await tcpPeer(
      inFlights(serverFlight({ chain }), () => {
        /* It has gone. */
      }),
    );
    expect(await ask(peer)).toMatchObject({ outcome: 'too-large' });
  });
});

describe('probing a device with an unreadable certificate', () => {
  it.each([
    ['no certificate at all', () => randomBytes(300)],
    ['one that is cut short', () => leaf.der.subarray(0, -20)],
    ['one with something behind it', () => Buffer.concat([leaf.der, Buffer.alloc(3)])],
    [
      'one with a key of no known kind',
      () => Buffer.from(Buffer.from(leaf.der).toString('hex').replace('2a8648ce3d0201', '2a8648ce3d0279'), 'hex'),
    ],
  ])('reports it when the certificate is %s', async (_, der) => {
    const peer = await tcpPeer(
      inFlights(serverFlight({ chain: [der()] }), () => {
        /* It has gone. */
      }),
    );
    expect(await ask(peer)).toMatchObject({ outcome: 'unreadable-certificate' });
  });
});

describe('probing a device without a certificate', () => {
  it.each([
    ['anonymous', ['-nocert', '-cipher', 'aNULL:@SECLEVEL=0', '-tls1_2']],
    ['with a shared secret', ['-nocert', '-psk', '1a2b3c', '-cipher', 'PSK', '-tls1_2']],
    ['with a shared secret, TLS 1.3', ['-nocert', '-psk', '1a2b3c', '-tls1_3']],
  ])('reports a failed handshake when the device is %s', async (_, args) => {
    expect(await ask(await startOpensslServer(args))).toMatchObject({ outcome: 'handshake-failed' });
  });
});
