import { createSocket } from 'node:dgram';
import { once } from 'node:events';
import { encode } from 'dns-packet';
import ipaddr from 'ipaddr.js';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  type MdnsSession,
  type HeardAnswer,
  makeMdns,
  type Mdns,
  type MdnsEndpoint,
} from '../../../companion/mdns/mdns.ts';
import type { MdnsQuestion } from '../../../companion/mdns/message.ts';
import { LOOPBACK_LINK, privateEndpoint, responder } from '../../support/mdns-responder.ts';
import { until } from '../../support/until.ts';

const question: MdnsQuestion[] = [{ labels: ['printer', 'local'], type: 'A' }];
const answer = { type: 'A', name: 'printer.local', ttl: 120, data: '192.168.1.7' } as const;

let endpoint: MdnsEndpoint;
let mdns: Mdns;
let heard: HeardAnswer[];
const open: { close(): void }[] = [];

beforeEach(async () => {
  endpoint = await privateEndpoint();
  mdns = makeMdns({ links: () => [LOOPBACK_LINK], endpoint });
  heard = [];
});
afterEach(() => {
  for (const each of open.splice(0)) each.close();
});

async function join(): Promise<MdnsSession> {
  const conversation = await mdns((each) => {
    heard.push(each);
  });
  if (!conversation) throw new Error('Loopback lets no one speak mDNS on it.');
  open.push(conversation);
  return conversation;
}

async function device(...parameters: Parameters<typeof responder> extends [MdnsEndpoint, infer A] ? [A] : never) {
  const made = await responder(endpoint, ...parameters);
  open.push(made);
  return made;
}

describe('an mDNS session and an answer', () => {
  it('hears an answer sent to it alone, with its sender and link', async () => {
    await device((_, from, self) => {
      if (from.port !== endpoint.port) self.say([answer], from);
    });
    (await join()).ask(question, true);
    await until(() => heard.length > 0);
    expect(heard).toEqual([
      {
        records: [{ type: 'A', name: 'printer.local', data: '192.168.1.7' }],
        sender: '127.0.0.1',
        link: LOOPBACK_LINK,
      },
    ]);
  });
  it('hears an answer sent to all', async () => {
    const printer = await device((_, from, self) => {
      if (from.port === endpoint.port) self.say([answer]);
    });
    (await join()).ask(question, true);
    await until(() => heard.length > 0);
    expect(heard[0]?.records).toHaveLength(1);
    // Only on a port of our own may an answer be for us alone: on the other one another program might get it.
    expect(printer.asked.map(({ unicast }) => unicast).sort()).toEqual([false, true]);
  });
  it('does not ask for an answer of its own when it asks again', async () => {
    const printer = await device(() => undefined);
    (await join()).ask(question, false);
    await until(() => printer.asked.length === 2);
    expect(printer.asked.map(({ unicast }) => unicast)).toEqual([false, false]);
  });
});

describe('an mDNS session and other messages', () => {
  it.each([
    ['rubbish', () => Buffer.from('rubbish, rubbish, rubbish')],
    ['a question', () => encode({ type: 'query', questions: [{ type: 'A', name: 'printer.local' }] })],
    ['nothing', () => Buffer.alloc(0)],
  ])('ignores %s and hears what follows', async (_, bytes) => {
    await device((__, from, self) => {
      if (from.port === endpoint.port) return;
      self.socket.send(bytes(), from.port, from.address);
      self.say([answer], from);
    });
    (await join()).ask(question, true);
    await until(() => heard.length > 0);
    expect(heard).toHaveLength(1);
  });
  it('ignores a message when it comes from another port than that of mDNS', async () => {
    const stranger = createSocket('udp4').bind(0, '127.0.0.1');
    await once(stranger, 'listening');
    open.push(stranger);
    await device((_, from, self) => {
      if (from.port === endpoint.port) return;
      stranger.send(
        encode({ type: 'response', answers: [{ ...answer, data: '192.168.1.66' }] }),
        from.port,
        from.address,
        () => {
          self.say([answer], from);
        },
      );
    });
    (await join()).ask(question, true);
    await until(() => heard.length > 0);
    expect(heard.flatMap(({ records }) => records.map(({ data }) => data))).toEqual(['192.168.1.7']);
  });
  it('ignores a message when it comes from outside this network', async () => {
    mdns = makeMdns({ links: () => [{ ...LOOPBACK_LINK, subnets: [ipaddr.parseCIDR('127.0.0.2/32')] }], endpoint });
    let answered = 0;
    await device((_, from, self) => {
      if (from.port !== endpoint.port) {
        self.say([answer], from);
        answered++;
      }
    });
    const near = createSocket({ type: 'udp4', reuseAddr: true }).bind(endpoint.port, '127.0.0.2');
    await once(near, 'listening');
    open.push(near);
    const conversation = await join();
    conversation.ask(question, true);
    await until(() => answered === 1);
    near.send(
      encode({ type: 'response', answers: [{ ...answer, data: '192.168.1.8' }] }),
      endpoint.port,
      '224.0.0.251',
    );
    await until(() => heard.length > 0);
    expect(heard.map(({ sender }) => sender)).toEqual(['127.0.0.2']);
  });
});

describe('several mDNS sessions', () => {
  it('share the sockets and close them with the last session', async () => {
    const printer = await device((_, from, self) => {
      if (from.port !== endpoint.port) self.say([answer], from);
    });
    const [first, second] = await Promise.all([join(), join()]);
    first.ask(question, true);
    await until(() => heard.length === 2);
    first.close();
    first.ask(question, true);
    second.ask(question, true);
    await until(() => heard.length === 3);
    expect(printer.asked).toHaveLength(4);
    second.close();
    const third = await join();
    third.ask(question, true);
    await until(() => heard.length === 4);
  });
});

describe('an mDNS session without a network', () => {
  it('is null when no socket can be opened', async () => {
    expect(await makeMdns({ links: () => [], endpoint })(() => undefined)).toBeNull();
    expect(
      await makeMdns({ links: () => [{ ...LOOPBACK_LINK, ipv4: '192.0.2.77' }], endpoint })(() => undefined),
    ).toBeNull();
  });
});
