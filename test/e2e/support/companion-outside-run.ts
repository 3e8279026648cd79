import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { CompanionAnswers } from '../../../companion/protocol/types.ts';
import { askHost } from './ask-host.ts';

/** What the companion said, and how many packets left the computer meanwhile. */
export type CompanionOutsideRun = Readonly<
  Record<string, { readonly answer: CompanionAnswers['probe'] | null; readonly packets: number }>
>;

/**
 * Runs inside `inOwnNetwork`. Whatever is not this computer's own goes out by the links `out` (IPv4) and `out6`, where
 * no one is, and where the system counts it.
 */
const LINKS = ['out', 'out6'];
const QUIET_MS = 700;

/** The tenth figure of a line of /proc/net/dev is what was sent, in packets. */
async function packetsOut(): Promise<number> {
  const lines = (await readFile('/proc/self/net/dev', 'utf8')).split('\n').map((line) => line.trim().split(/[:\s]+/));
  const counts = LINKS.map((link) => Number(lines.find(([name]) => name === link)?.[10]));
  if (counts.some(Number.isNaN)) throw new Error('There is no such link');
  return counts.reduce((sum, count) => sum + count, 0);
}

/** A new link announces itself, and says so again after up to a second (RFC 3810 section 9.11). */
async function quiet(pauses = 1): Promise<number> {
  let last = await packetsOut();
  for (let still = 0; still < pauses;) {
    await pause(QUIET_MS);
    const now = await packetsOut();
    still = now === last ? still + 1 : 0;
    last = now;
  }
  return last;
}

const home = await mkdtemp(join(tmpdir(), 'latchkey-outside-'));
const steps: Record<string, { answer: CompanionAnswers['probe'] | null; packets: number }> = {};
const probe = async (step: string, request: { host: string; addresses?: string[] }): Promise<void> => {
  const before = await quiet();
  const answer = await askHost(home, 'probe', { port: 9443, ...request });
  await pause(QUIET_MS);
  steps[step] = { answer, packets: (await packetsOut()) - before };
};

await quiet(5);
await probe('name', { host: 'outside.lan' });
await probe('name with both', { host: 'both.lan' });
await probe('address', { host: '198.51.100.7' });
await probe('IPv6 address', { host: '2606:4700::1111' });
await probe('IPv4 in IPv6', { host: '::ffff:198.51.100.7' });
await probe('NAT64', { host: '64:ff9b::c0a8:101' });
await probe('broadcast', { host: '255.255.255.255' });
await probe('address given with a local name', { host: 'printer.lan', addresses: ['198.51.100.7', '2606:4700::1111'] });
// The name leads home when it is looked up first, and outside afterwards.
await probe('name that moves, at home', { host: 'moves.lan' });
await writeFile(
  '/etc/hosts',
  (await readFile('/etc/hosts', 'utf8')).replace(/^.* moves\.lan$/m, '198.51.100.7 moves.lan'),
);
await probe('name that moves, outside', { host: 'moves.lan' });

for (const host of ['198.51.100.7', '2606:4700::1111']) {
  const before = await quiet();
  const socket = connect({ host, port: 9443 });
  socket.on('error', () => undefined);
  await pause(QUIET_MS);
  socket.destroy();
  steps[`what a connection to ${host} costs`] = { answer: null, packets: (await packetsOut()) - before };
}
await rm(home, { recursive: true });
console.log(JSON.stringify(steps));
process.exit(0);
