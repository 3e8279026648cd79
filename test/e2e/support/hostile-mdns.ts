import { decode, encode, type Answer } from 'dns-packet';
import { createSocket, type RemoteInfo } from 'node:dgram';

/**
 * A program: a device at 192.168.77.2, printer.local, that says its name late, and before that everything that it
 * should not. Some of it comes from 10.99.0.1, an address of another network, and some from another port. It also takes
 * questions for DNS and never answers.
 */

const GROUP = '224.0.0.251';
const PORT = 5353;
const device = createSocket({ type: 'udp4', reuseAddr: true });
const stranger = createSocket({ type: 'udp4', reuseAddr: true });
const otherPort = createSocket('udp4');
const silent = createSocket('udp4').on('error', (error) => {
  console.error(error);
});

const a = (name: string, data: string): Answer => ({ type: 'A', name, ttl: 120, data });
const say = (...answers: Answer[]): Buffer => encode({ type: 'response', flags: 0x400, answers });
/** A message that claims records without end, and one whose name points at itself. */
const rubbish = [
  Buffer.from('000084000000ffff0000ffff00', 'hex'),
  Buffer.from('00008400000000010000000 0c00c00010001000000780004c0a84d43'.replaceAll(' ', ''), 'hex'),
  Buffer.alloc(1400, 0xc0),
];

function answerName({ port, address }: RemoteInfo): void {
  if (port === PORT) {
    stranger.send(say(a('printer.local', '192.168.77.66')), PORT, GROUP);
    otherPort.send(say(a('printer.local', '192.168.77.67')), PORT, GROUP);
    for (let at = 0; at < 60; at++) device.send(rubbish[at % rubbish.length] ?? '', PORT, GROUP);
    return;
  }
  stranger.send(say(a('printer.local', '192.168.77.66')), port, address);
  otherPort.send(say(a('printer.local', '192.168.77.67')), port, address);
  device.send(
    say(a('other.local', '192.168.77.68'), a('printer.local', '127.0.0.1'), {
      ...a('printer.local', '192.168.77.69'),
      ttl: 0,
    } as Answer),
    port,
    address,
  );
  setTimeout(() => {
    device.send(say(a('printer.local', '192.168.77.2')), port, address);
  }, 10);
}

function announce({ port, address }: RemoteInfo): void {
  for (let at = 0; at < 150; at++) {
    const name = `\u202e${String(at)} \u0007<b>${'\u{1F3E0}'.repeat(10)}._http._tcp.local`;
    device.send(
      encode({
        type: 'response',
        answers: [{ type: 'PTR', name: '_http._tcp.local', ttl: 120, data: name }],
        additionals: [
          { type: 'SRV', name, ttl: 120, data: { port: 80, target: at % 2 ? 'printer.local' : 'www.example.com' } },
          {
            type: 'TXT',
            name,
            ttl: 120,
            data: ['ty=\u202eevil', Buffer.of(0x61, 0x3d, 0xff), Buffer.from('b=\u0000\u0001'), `${'k'.repeat(90)}=x`],
          },
        ],
      }),
      port,
      address,
    );
  }
}

device.on('message', (message, from) => {
  const packet = decode(message);
  if (packet.type !== 'query') return;
  const names = (packet.questions ?? []).map(({ name }) => name);
  if (names.includes('printer.local')) answerName(from);
  if (names.includes('_http._tcp.local')) announce(from);
});
otherPort.bind(PORT + 1, '192.168.77.2');
stranger.bind(PORT, '10.99.0.1');
silent.bind(53, '192.168.77.2');
device.bind(PORT, () => {
  for (const socket of [stranger, otherPort]) socket.setMulticastInterface('192.168.77.2');
  device.addMembership(GROUP, '192.168.77.2');
  device.setMulticastInterface('192.168.77.2');
  // Else it would have to read its own rubbish.
  device.setMulticastLoopback(false);
});
