import { decode, encode, type Answer } from 'dns-packet';
import ipaddr from 'ipaddr.js';
import { createSocket, type RemoteInfo, type Socket } from 'node:dgram';
import { once } from 'node:events';
import type { NetworkLink } from '../../companion/net/links.ts';
import type { MdnsEndpoint } from '../../companion/mdns/mdns.ts';

/** Loopback as a link, so that mDNS can be spoken on it for real. */
export const LOOPBACK_LINK: NetworkLink = {
  zone: 'lo',
  ipv4: '127.0.0.1',
  ipv6: false,
  subnets: [ipaddr.parseCIDR('127.0.0.0/8')],
};

/** The group of mDNS at a port that no one else uses now. */
export async function privateEndpoint(): Promise<MdnsEndpoint> {
  const probe = createSocket('udp4');
  probe.bind(0);
  await once(probe, 'listening');
  const { port } = probe.address();
  probe.close();
  return { port, groups: { udp4: '224.0.0.251', udp6: 'ff02::fb' } };
}

interface Asked {
  readonly name: string;
  readonly type: string;
  /** May the answer be sent to the asker alone? */
  readonly unicast: boolean;
}

interface Responder {
  readonly asked: Asked[];
  readonly socket: Socket;
  say(answers: Answer[], to?: { readonly address: string; readonly port: number }, additionals?: Answer[]): void;
  close(): void;
}

/** A device on loopback that speaks mDNS at this endpoint; `answer` is called with each message of questions. */
export async function responder(
  endpoint: MdnsEndpoint,
  answer: (questions: Asked[], from: RemoteInfo, self: Responder) => void,
): Promise<Responder> {
  const socket = createSocket({ type: 'udp4', reuseAddr: true });
  const group = { address: endpoint.groups.udp4, port: endpoint.port };
  const self: Responder = {
    asked: [],
    socket,
    say: (answers, to = group, additionals = []) => {
      socket.send(encode({ type: 'response', flags: 0x400, answers, additionals }), to.port, to.address);
    },
    close: () => {
      socket.close();
    },
  };
  socket.on('message', (message, from) => {
    const packet = decode(message);
    if (packet.type !== 'query') return;
    const questions = (packet.questions ?? []).map(({ name, type, class: kind }) => ({
      name,
      type,
      unicast: kind !== 'IN',
    }));
    self.asked.push(...questions);
    answer(questions, from, self);
  });
  socket.bind(endpoint.port);
  await once(socket, 'listening');
  socket.addMembership(endpoint.groups.udp4, '127.0.0.1');
  socket.setMulticastInterface('127.0.0.1');
  return self;
}
