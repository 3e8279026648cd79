import { spawnSync } from 'node:child_process';
import { get } from 'node:http';
import { startGateway } from '../../gateway/gateway.ts';

/** A gateway whose announced name someone in its network claims, by two packets. Run by announce.test.ts. */
const told: string[] = [];
const gateway = await startGateway({
  folder: '/run/data',
  port: 0,
  name: 'gateway.home.arpa',
  announce: true,
  onError: (error) => told.push(String(error)),
});

/** A name as in DNS (RFC 1035 section 3.1). */
const dnsName = (...labels: readonly string[]): Buffer =>
  Buffer.concat([...labels.flatMap((label) => [Buffer.of(label.length), Buffer.from(label)]), Buffer.of(0)]);
/** An answer of one record (RFC 6762 section 18) about a service and the class IN. */
const answer = (type: number, name: Buffer, ttl: number, data: Buffer): Buffer => {
  const fixed = Buffer.alloc(10);
  fixed.writeUInt16BE(type, 0);
  fixed.writeUInt16BE(1, 2);
  fixed.writeUInt32BE(ttl, 4);
  fixed.writeUInt16BE(data.length, 8);
  return Buffer.concat([Buffer.from('000084000000000100000000', 'hex'), name, fixed, data]);
};
const [PTR, SRV] = [12, 33];
const TYPE = ['_latchkey-gw', '_tcp', 'local'];
const SERVICE = dnsName('Home gateway gateway', ...TYPE);
/** What it says itself, with so short a life that it says it once more. */
const short = answer(PTR, dnsName(...TYPE), 1, SERVICE);
/** That the service is another's, heard when it is about to do so. */
const claim = answer(SRV, SERVICE, 120, Buffer.concat([Buffer.from('000000000001', 'hex'), dnsName('evil', 'local')]));

/** Sends two packets, as another program at the port that answers come from. */
const SEND = `
const socket = require('node:dgram').createSocket({ type: 'udp4', reuseAddr: true });
const [first, second] = process.argv.slice(1).map((packet) => Buffer.from(packet, 'hex'));
socket.bind(5353, () => {
  socket.setMulticastInterface('192.168.77.1');
  socket.send(first, 5353, '224.0.0.251', () => socket.send(second, 5353, '224.0.0.251', () => socket.close()));
});`;

const pause = (seconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, seconds * 1000));
// It takes some seconds to be announced, before the first time and after a claim that came too early.
for (let round = 0; round < 10 && told.length === 0; round++) {
  await pause(6);
  // This process hears nothing meanwhile, and then both, one right after the other.
  spawnSync(process.execPath, ['-e', SEND, short.toString('hex'), claim.toString('hex')]);
  await pause(2);
}
const status = await new Promise((resolve) =>
  get({ host: '192.168.77.1', port: gateway.port, path: '/root.pem' }, (response) => resolve(response.statusCode)),
);
console.log(JSON.stringify({ status, told }));
process.exit(0);
