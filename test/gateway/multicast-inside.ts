import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createSocket } from 'node:dgram';
import { get } from 'node:http';
import { startGateway } from '../../gateway/gateway.ts';

/** A gateway, and what someone in its network sends to where it announces itself. Run by announce.test.ts. */
const told: string[] = [];
const gateway = await startGateway({
  folder: '/run/data',
  port: 0,
  name: 'gateway.home.arpa',
  announce: true,
  onError: (error) => told.push(String(error)),
});

const [PTR, SRV, OPT] = [12, 33, 41];
const numbers = (...each: readonly number[]): Buffer => {
  const octets = Buffer.alloc(2 * each.length);
  each.forEach((number, index) => octets.writeUInt16BE(number, 2 * index));
  return octets;
};
/** A packet as in DNS (RFC 1035 section 4.1.1), and how many there are of each section. */
const packet = (flags: number, counts: readonly number[], ...content: readonly Buffer[]): Buffer =>
  Buffer.concat([numbers(0, flags, ...counts), ...content]);
const dnsName = (...labels: readonly string[]): Buffer =>
  Buffer.concat([...labels.flatMap((label) => [Buffer.of(label.length), Buffer.from(label)]), Buffer.of(0)]);
/** An answer of one record (RFC 6762 section 18) about a service and the class IN. */
const answer = (type: number, name: Buffer, ttl: number, data: Buffer): Buffer =>
  packet(0x8400, [0, 1, 0, 0], name, numbers(type, 1, 0, ttl, data.length), data);
const TYPE = ['_latchkey-gw', '_tcp', 'local'];
const SERVICE = dnsName('Home gateway gateway', ...TYPE);

/** What it says itself, with so short a life that it says it once more; then that the service is another's. */
const CLAIM = [
  answer(PTR, dnsName(...TYPE), 1, SERVICE),
  answer(SRV, SERVICE, 120, Buffer.concat([numbers(0, 0, 1), dnsName('evil', 'local')])),
];

/** `_services` in this many capitals, or fewer. */
const capitals = (number: number): string =>
  [...'_services'].map((letter, index) => (((number << 1) >> index) & 1 ? letter.toUpperCase() : letter)).join('');
/** One question in three packets, which asks for the same in 240 ways, and says that no answer is too long. */
const JOINED = [0, 1, 2].map((part) => {
  const [TC, START, REST] = [0x0200, 12, '_services'.length + 1];
  const questions = Array.from({ length: 80 }, (_, index) => {
    const label = capitals(80 * part + index);
    const name = dnsName(label, '_dns-sd', '_udp', 'local');
    // The others lead to the end of the first.
    const short = Buffer.concat([name.subarray(0, REST), numbers(0xc000 + START + REST)]);
    return Buffer.concat([index === 0 ? name : short, numbers(PTR, 1)]);
  });
  const any = Buffer.concat([Buffer.of(0), numbers(OPT, 0xffff, 0, 0, 0)]);
  return packet(part < 2 ? TC : 0, [questions.length, 0, 0, 1], ...questions, any);
});

const QUERY = packet(0, [1, 0, 0, 0], dnsName(...TYPE), numbers(PTR, 1));
let seed = 14;
const random = (below: number): number => {
  seed = (Math.imul(seed, 1_103_515_245) + 12_345) >>> 0;
  return (seed >>> 8) % below;
};
/** Packets that it knows, changed here and there. */
const mutated = (): Buffer => {
  const all = [...CLAIM, ...JOINED, QUERY];
  const changed = Buffer.from(all[random(all.length)] ?? QUERY);
  for (let times = random(6); times > 0; times--) changed[random(changed.length)] = random(256);
  return random(8) === 0 ? changed.subarray(0, random(changed.length)) : changed;
};

const KINDS: Readonly<Record<string, () => readonly Buffer[]>> = {
  claim: () => CLAIM,
  joined: () => JOINED,
  mutated: () => Array.from({ length: 4000 }, mutated),
};

/** Sends what it reads, as another program at the port that answers come from. */
const SEND = `
const socket = require('node:dgram').createSocket({ type: 'udp4', reuseAddr: true });
const packets = require('node:fs').readFileSync(0, 'latin1').split(' ').map((packet) => Buffer.from(packet, 'hex'));
socket.bind(5353, () => {
  socket.setMulticastInterface('192.168.77.1');
  const next = () => packets.length ? socket.send(packets.shift(), 5353, '224.0.0.251', next) : socket.close();
  next();
});`;
async function send(packets: readonly Buffer[]): Promise<void> {
  const child = spawn(process.execPath, ['-e', SEND], { stdio: ['pipe', 'ignore', 'inherit'] });
  child.stdin.end(packets.map((each) => each.toString('hex')).join(' '));
  await once(child, 'close');
}

/** The packets once held it for 26 s; no load of the machine does. */
const STANDS_STILL_MS = 15_000;

const pause = (seconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, seconds * 1000));
/** Whether the gateway is heard: whoever asks from another port is answered alone (RFC 6762 section 6.7). */
async function isHeard(): Promise<boolean> {
  const socket = createSocket('udp4');
  socket.bind(0, '192.168.77.1', () => {
    socket.setMulticastInterface('192.168.77.1');
    socket.send(QUERY, 5353, '224.0.0.251');
  });
  const heard = await Promise.race([once(socket, 'message').then(() => true), pause(1).then(() => false)]);
  socket.close();
  return heard;
}
async function heardWithin(seconds: number): Promise<boolean> {
  for (const end = Date.now() + seconds * 1000; Date.now() < end;) if (await isHeard()) return true;
  return false;
}

const status = (): Promise<unknown> =>
  new Promise((resolve) =>
    get({ host: '192.168.77.1', port: gateway.port, path: '/root.pem' }, (response) => {
      response.resume().once('end', () => resolve(response.statusCode));
    }),
  );
const statuses = new Set<unknown>();
let slowest = 0;
let isOver = false;
async function askMeanwhile(): Promise<void> {
  while (!isOver) {
    const begun = Date.now();
    statuses.add(await status());
    // Also how late this is heard of.
    await pause(0.05);
    slowest = Math.max(slowest, Date.now() - begun);
  }
}

const kind = KINDS[process.argv[2] ?? ''];
if (!kind) throw new Error('Which packets?');
const announced = await heardWithin(60);
const asking = askMeanwhile();
for (let round = 0; round < 10 && told.length === 0; round++) {
  await send(kind());
  await pause(3);
}
isOver = true;
await asking;
const again = await heardWithin(90);
await gateway.close();
console.log(JSON.stringify({ announced, statuses: [...statuses], isSlow: slowest > STANDS_STILL_MS, again }));
process.exit(0);
