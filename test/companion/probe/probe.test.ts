import { createSecureContext } from 'node:tls';
import { beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import type { NetworkLink } from '../../../companion/net/links.ts';
import { makeProbe } from '../../../companion/probe/probe.ts';
import { CACHE_MS, CONNECT_MS, MAX_ADDRESSES, PROBES_AT_ONCE } from '../../../companion/protocol/limits.ts';
import { makeResolver } from '../../../companion/resolve/resolve.ts';
import { type Minted, mintLeaf, mintRoot } from '../../support/mint.ts';
import { crowdedPort } from '../support/crowded-port.ts';
import { base64Of, identity, tcpPeer, tlsPeer } from '../support/peers.ts';

let root: Minted;
let leaf: Minted;
let other: Minted;
let probe: ReturnType<typeof makeProbe>;

beforeAll(async () => {
  root = await mintRoot();
  leaf = await mintLeaf(root);
  other = await mintLeaf(root);
});

beforeEach(() => {
  probe = makeProbe(makeResolver());
});

const wanted = (): AbortSignal => new AbortController().signal;
const HOST = 'printer.local';
const LOOPBACK = ['127.0.0.1'];
/** Longer than the connections of this computer to itself take to be noticed. */
const noticed = { timeout: 60_000, interval: 5 };

describe('the addresses of a name', () => {
  it('are asked each by itself', async () => {
    const peer = await tlsPeer([leaf]);
    await tlsPeer([other], {}, { address: '::1', port: peer.port });
    const answer = await probe({ host: HOST, port: peer.port, addresses: ['::1', '127.0.0.1', '127.0.0.2'] }, wanted());
    expect(answer).toMatchObject({
      answers: [
        { address: '::1', chain: [base64Of(other)] },
        { address: '127.0.0.1', chain: [base64Of(leaf)] },
        { address: '127.0.0.2', outcome: 'refused' },
      ],
    });
  });

  it('are asked when they are IPv6 only', async () => {
    const { port } = await tlsPeer([leaf], {}, { address: '::1' });
    expect(await probe({ host: HOST, port, addresses: ['127.0.0.1', '::1'] }, wanted())).toMatchObject({
      answers: [
        { address: '127.0.0.1', outcome: 'refused' },
        { address: '::1', outcome: 'shown' },
      ],
    });
  });

  it('are asked once each, and no more than the limit', async () => {
    const { port } = await tlsPeer([leaf]);
    const resolve = () =>
      Promise.resolve({
        addresses: ['8.8.8.8', '127.0.0.1', '127.0.0.1', '127.0.0.2', '127.0.0.3', '127.0.0.4', '127.0.0.5'].map(
          (address) => ({ address, by: 'mdns' as const }),
        ),
      });
    const answer = await makeProbe(resolve)({ host: HOST, port }, wanted());
    expect('answers' in answer && answer.answers.map(({ address }) => address)).toEqual(
      ['127.0.0.1', '127.0.0.2', '127.0.0.3', '127.0.0.4'].slice(0, MAX_ADDRESSES),
    );
  });
});

describe('addresses that do not answer while another has', () => {
  it('are not waited for; the answer says how far they came, and they are hung up on', async () => {
    const { port } = await crowdedPort();
    await tlsPeer([leaf], {}, { address: '127.0.0.2', port });
    const silent = await tcpPeer(
      () => {
        /* Silence. */
      },
      { address: '127.0.0.3', port },
    );
    const answer = await probe({ host: HOST, port, addresses: ['127.0.0.1', '127.0.0.3', '127.0.0.2'] }, wanted());
    expect(answer).toMatchObject({
      answers: [
        { address: '127.0.0.1', outcome: 'connect-timeout' },
        { address: '127.0.0.3', outcome: 'handshake-timeout' },
        { address: '127.0.0.2', outcome: 'shown' },
      ],
    });
    expect('answers' in answer && answer.answers.filter(({ ms }) => ms >= CONNECT_MS)).toEqual([]);
    await vi.waitUntil(() => silent.open === 0, noticed);
  });

  it('get a moment when they are a little slower', async () => {
    const { port } = await tlsPeer([leaf]);
    const slow = identity([other]);
    const context = createSecureContext(slow);
    await tlsPeer(
      [other],
      {
        SNICallback: (_, done) => {
          setTimeout(() => {
            done(null, context);
          }, 5);
        },
      },
      { address: '127.0.0.2', port },
    );
    expect(await probe({ host: HOST, port, addresses: ['127.0.0.1', '127.0.0.2'] }, wanted())).toMatchObject({
      answers: [{ chain: [base64Of(leaf)] }, { chain: [base64Of(other)] }],
    });
  });

  it('are waited for to the end when none has shown a certificate', async () => {
    const { port } = await crowdedPort();
    const answer = await probe({ host: HOST, port, addresses: ['127.0.0.1', '127.0.0.2'] }, wanted());
    expect(answer).toMatchObject({ answers: [{ outcome: 'connect-timeout' }, { outcome: 'refused' }] });
    expect('answers' in answer && (answer.answers[0]?.ms ?? 0) >= CONNECT_MS - 1).toBe(true);
  });
});

describe('a host without addresses', () => {
  it('is asked for no name when it is an address itself', async () => {
    const asked: string[] = [];
    const { port } = await tlsPeer([leaf], {
      SNICallback: (name, done) => {
        asked.push(name);
        done(null);
      },
    });
    expect(await probe({ host: '127.0.0.1', port }, wanted())).toMatchObject({ answers: [{ outcome: 'shown' }] });
    expect(asked).toEqual([]);
  });

  it('is resolved, and asked for the name as browsers write it', async () => {
    const asked: string[] = [];
    const { port } = await tlsPeer([leaf], {
      SNICallback: (name, done) => {
        asked.push(name);
        done(null);
      },
    });
    const finds = makeProbe(() => Promise.resolve({ addresses: [{ address: '127.0.0.1', by: 'mdns' }] }));
    await finds({ host: 'DRÜCKER.local.', port }, wanted());
    await finds({ host: 'nas.local', port, addresses: [] }, wanted());
    expect(asked).toEqual(['xn--drcker-4ya.local', 'nas.local']);
  });

  it('is reported when its name leads nowhere', async () => {
    expect(await makeProbe(() => Promise.resolve({ addresses: [] }))({ host: HOST, port: 443 }, wanted())).toEqual({
      problem: 'unresolved',
    });
  });

  it('is reported when it is not a host', async () => {
    expect(await probe({ host: 'a b', port: 443 }, wanted())).toEqual({ problem: 'bad-host' });
  });
});

describe('a host that is not nearby', () => {
  it.each([['8.8.8.8'], ['2606:4700::1111'], ['::ffff:8.8.8.8'], ['64:ff9b::808:808']])(
    'is not contacted at %s',
    async (address) => {
      expect(await probe({ host: HOST, port: 443, addresses: [address] }, wanted())).toEqual({ problem: 'not-local' });
      expect(
        await makeProbe(() => Promise.resolve({ addresses: [{ address, by: 'system' }] }))(
          { host: 'www.example.com', port: 443 },
          wanted(),
        ),
      ).toEqual({ problem: 'not-local' });
    },
  );

  it('is contacted only at its nearby addresses when it has others as well', async () => {
    const { port } = await tlsPeer([leaf]);
    expect(await probe({ host: HOST, port, addresses: ['8.8.8.8', '127.0.0.1'] }, wanted())).toMatchObject({
      answers: [
        { address: '127.0.0.1', outcome: 'shown' },
        { address: '8.8.8.8', outcome: 'not-local' },
      ],
    });
  });
});

describe('a link-local address without a zone', () => {
  const link = (zone: string, ipv6 = true): NetworkLink => ({ zone, ipv4: null, ipv6, subnets: [] });
  const asked = async (leadsTo: readonly string[], links: readonly NetworkLink[]) => {
    const resolve = () => Promise.resolve({ addresses: leadsTo.map((address) => ({ address, by: 'mdns' as const })) });
    const answer = await makeProbe(resolve, () => links)({ host: HOST, port: 1, addresses: ['FE80::0001'] }, wanted());
    return 'answers' in answer && answer.answers.map(({ address, outcome }) => [address, outcome]);
  };

  it('gets the zone that the name leads to', async () => {
    expect(await asked(['fe80::1%nolink0', 'fe80::12%nolink1', 'fd00::1'], [link('nolink2')])).toEqual([
      ['fe80::1%nolink0', 'unreachable'],
    ]);
  });

  it('is tried on each link, up to the limit, when the name does not tell', async () => {
    expect(await asked(['fd00::1', 'fe80::1'], [link('nolink0'), link('nolink1', false), link('nolink2')])).toEqual([
      ['fe80::1%nolink0', 'unreachable'],
      ['fe80::1%nolink2', 'unreachable'],
    ]);
    expect(
      await asked(
        [],
        Array.from({ length: 9 }, (_, at) => link(`nolink${String(at)}`)),
      ),
    ).toHaveLength(MAX_ADDRESSES);
  });

  it('is unreachable when there is no link', async () => {
    expect(await asked([], [])).toEqual([['FE80::0001', 'unreachable']]);
  });
});

describe('the same question again', () => {
  it('is asked of the device once for all who wait, and for a while after', async () => {
    vi.useFakeTimers({ toFake: ['Date'] });
    try {
      const peer = await tlsPeer([leaf]);
      const request = { host: HOST, port: peer.port, addresses: LOOPBACK };
      const [first, second] = await Promise.all([probe(request, wanted()), probe(request, wanted())]);
      expect(second).toEqual(first);
      vi.setSystemTime(Date.now() + CACHE_MS - 1);
      expect(await probe(request, wanted())).toEqual(first);
      expect(peer.opened).toBe(1);
      vi.setSystemTime(Date.now() + 1);
      await probe(request, wanted());
      expect(peer.opened).toBe(2);
    } finally {
      vi.useRealTimers();
    }
  });

  it('is asked anew when a fresh answer is wanted, and the newer answer is kept', async () => {
    const peer = await tlsPeer([leaf]);
    const request = { host: HOST, port: peer.port, addresses: LOOPBACK };
    await probe(request, wanted());
    const newer = await probe({ ...request, fresh: true }, wanted());
    expect(await probe(request, wanted())).toEqual(newer);
    expect(peer.opened).toBe(2);
  });

  it('asks anew when a page has just loaded while an earlier probe runs, and keeps the new answer', async () => {
    vi.useFakeTimers({ toFake: ['Date'] });
    try {
      const held: (() => void)[] = [];
      const context = createSecureContext(identity([other]));
      const earlier = createSecureContext(identity([leaf]));
      const peer = await tlsPeer([leaf], {
        SNICallback: (_, done) => {
          if (
            held.push(() => {
              done(null, earlier);
            }) > 1
          )
            done(null, context);
        },
      });
      const request = { host: HOST, port: peer.port, addresses: LOOPBACK };
      const before = probe({ ...request, fresh: true }, wanted());
      await vi.waitUntil(() => held.length === 1, noticed);
      vi.setSystemTime(Date.now() + 1000);
      expect(await probe({ ...request, fresh: true }, wanted())).toMatchObject({
        answers: [{ chain: [base64Of(other)] }],
      });
      held[0]?.();
      expect(await before).toMatchObject({ answers: [{ chain: [base64Of(leaf)] }] });
      expect(await probe(request, wanted()), 'the answer of the later').toMatchObject({
        answers: [{ chain: [base64Of(other)] }],
      });
      expect(peer.opened).toBe(2);
    } finally {
      vi.useRealTimers();
    }
  });

  it('shares a fresh answer only when it was asked at the same time', async () => {
    const peer = await tlsPeer([leaf]);
    const request = { host: HOST, port: peer.port, addresses: LOOPBACK };
    const all = [request, { ...request, fresh: true }, { ...request, fresh: true }].map((each) =>
      probe(each, wanted()),
    );
    const [, second, third] = await Promise.all(all);
    expect(third).toEqual(second);
    expect(peer.opened).toBe(2);
  });

  it('resolves the name anew when a fresh answer is wanted', async () => {
    const { port } = await tlsPeer([leaf]);
    const asked: unknown[] = [];
    const finds = makeProbe((_host, _signal, fresh) => {
      asked.push(fresh);
      return Promise.resolve({ addresses: [{ address: '127.0.0.1', by: 'mdns' }] });
    });
    await finds({ host: HOST, port, fresh: true }, wanted());
    await finds({ host: HOST, port }, wanted());
    expect(asked.map(Boolean)).toEqual([true, false]);
  });

  it('is asked anew when the name is another', async () => {
    const peer = await tlsPeer([leaf]);
    for (const host of [HOST, 'nas.local', '127.0.0.1'])
      await probe({ host, port: peer.port, addresses: LOOPBACK }, wanted());
    expect(peer.opened).toBe(3);
  });

  it('is asked anew after a failure, since the device may have been plugged in', async () => {
    const peer = await tcpPeer((socket) => {
      socket.end('no');
    });
    const request = { host: HOST, port: peer.port, addresses: LOOPBACK };
    await probe(request, wanted());
    await probe(request, wanted());
    expect(peer.opened).toBe(2);
  });
});

describe('many questions at once', () => {
  it('are asked a few at a time, and all in the end', async () => {
    let most = 0;
    let now = 0;
    const peer = await tcpPeer((socket) => {
      most = Math.max(most, ++now);
      setTimeout(() => {
        now--;
        socket.end();
      }, 200);
    });
    const asks = Array.from({ length: 5 * PROBES_AT_ONCE }, (_, i) =>
      probe({ host: `device-${String(i)}.local`, port: peer.port, addresses: LOOPBACK }, wanted()),
    );
    for (const answer of await Promise.all(asks)) expect(answer).toMatchObject({ answers: [{ outcome: 'closed' }] });
    expect(peer.opened).toBe(5 * PROBES_AT_ONCE);
    expect(most).toBe(PROBES_AT_ONCE);
  });

  it('skip those that were aborted while waiting', async () => {
    const silent = await tcpPeer(() => {
      /* Silence. */
    });
    const held = new AbortController();
    const occupied = Array.from({ length: PROBES_AT_ONCE }, (_, i) =>
      probe({ host: `silent-${String(i)}.local`, port: silent.port, addresses: LOOPBACK }, held.signal),
    );
    await vi.waitUntil(() => silent.open === PROBES_AT_ONCE, noticed);
    const device = await tlsPeer([leaf]);
    const impatient = new AbortController();
    const given = probe({ host: 'nas.local', port: device.port, addresses: LOOPBACK }, impatient.signal);
    const waiting = probe({ host: HOST, port: device.port, addresses: LOOPBACK }, wanted());
    impatient.abort();
    await expect(given).rejects.toMatchObject({ name: 'AbortError' });
    held.abort();
    await Promise.allSettled(occupied);
    expect(await waiting).toMatchObject({ answers: [{ outcome: 'shown' }] });
    expect(device.opened).toBe(1);
  });
});

describe('a question that is aborted', () => {
  it('hangs up, even within the handshake', async () => {
    const silent = await tcpPeer(() => {
      /* Silence. */
    });
    const caller = new AbortController();
    const asked = probe({ host: HOST, port: silent.port, addresses: LOOPBACK }, caller.signal);
    await vi.waitUntil(() => silent.open === 1, noticed);
    caller.abort();
    await expect(asked).rejects.toMatchObject({ name: 'AbortError' });
    await vi.waitUntil(() => silent.open === 0, noticed);
  });

  it('goes on when someone else still waits', async () => {
    const peer = await tcpPeer((socket) => {
      socket.once('data', () => setTimeout(() => socket.end(), 50));
    });
    const request = { host: HOST, port: peer.port, addresses: LOOPBACK };
    const caller = new AbortController();
    const first = probe(request, caller.signal);
    const second = probe(request, wanted());
    await vi.waitUntil(() => peer.open === 1, noticed);
    caller.abort();
    await expect(first).rejects.toMatchObject({ name: 'AbortError' });
    expect(await second).toMatchObject({ answers: [{ outcome: 'closed' }] });
    expect(peer.opened).toBe(1);
  });

  it('starts anew when asked again', async () => {
    const peer = await tcpPeer((socket) => {
      socket.once('data', () => {
        if (peer.opened > 1) socket.end();
      });
    });
    const request = { host: HOST, port: peer.port, addresses: LOOPBACK };
    const caller = new AbortController();
    const first = expect(probe(request, caller.signal)).rejects.toMatchObject({ name: 'AbortError' });
    await vi.waitUntil(() => peer.open === 1, noticed);
    caller.abort();
    expect(await probe(request, wanted())).toMatchObject({ answers: [{ outcome: 'closed' }] });
    await first;
  });

  it('does not begin when it was aborted from the start', async () => {
    const peer = await tlsPeer([leaf]);
    await expect(
      probe({ host: HOST, port: peer.port, addresses: LOOPBACK }, AbortSignal.abort()),
    ).rejects.toMatchObject({ name: 'AbortError' });
    expect(peer.opened).toBe(0);
  });
});
