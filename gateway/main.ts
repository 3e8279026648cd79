import { homedir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import encodeQR from 'qr';
import { sendCommand, openControl } from './control.ts';
import { PortError } from './front-door.ts';
import { startGateway } from './gateway.ts';
import type { WaitingOrder } from './acme/orders.ts';
import { RecordsError } from './records/fault.ts';

const USAGE = `npm run gateway -- [--data FOLDER] [--port N] [--name NAME]   start the gateway
npm run gateway -- waiting | approve N | refuse N              devices that asked, and your yes or no
npm run gateway -- expect ADDRESS                              let the next device from there in
npm run gateway -- admit NAME …                                a one-time code for a device that enrols by EST
npm run gateway -- devices | revoke SERIAL                     what is issued, and taking it back
npm run gateway -- code                                        a new code for pairing`;

/** A command as it is sent, or null where the words are none. */
function commandOf([word, ...rest]: readonly string[]): { method: 'GET' | 'POST'; path: string } | null {
  const value = rest.join(' ');
  const bare = value === '';
  if (bare && (word === 'waiting' || word === 'devices')) return { method: 'GET', path: `/${word}` };
  if (bare && word === 'code') return { method: 'POST', path: '/code' };
  if (!bare && word !== undefined && ['approve', 'refuse', 'expect', 'admit', 'revoke'].includes(word))
    return { method: 'POST', path: `/${word}/${encodeURIComponent(value)}` };
  return null;
}

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { data: { type: 'string' }, port: { type: 'string' }, name: { type: 'string' } },
});
const folder = resolve(values.data ?? join(homedir(), '.local', 'share', 'latchkey-gateway'));

try {
  await (positionals.length > 0 ? command(positionals) : start(readPort(values.port ?? '8443'), values.name ?? null));
} catch (error) {
  // These say all there is to say.
  if (!(error instanceof RecordsError || error instanceof PortError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}

function readPort(text: string): number {
  const port = Number(text);
  if (!/^\d+$/.test(text) || port > 65_535) throw new PortError(`${text} is no port: it is a number up to 65535.`);
  return port;
}

async function command(words: readonly string[]): Promise<void> {
  const asked = commandOf(words);
  if (!asked) {
    console.error(USAGE);
    process.exitCode = 2;
    return;
  }
  const answer = await sendCommand(folder, asked.method, asked.path);
  if (answer?.status === 200) return console.log(readable(words[0] ?? '', answer.text));
  console.error(answer?.text ?? `No gateway runs on ${folder}.`);
  process.exitCode = 1;
}

function readable(word: string, text: string): string {
  if (word === 'waiting') {
    const lines = (JSON.parse(text) as WaitingOrder[]).map(
      ({ id, hosts, address, heldByOthers }) =>
        `${id}  ${hosts.join(' ')}  from ${address}${heldByOthers ? '  (another device holds this name)' : ''}`,
    );
    return lines.join('\n') || 'No device waits.';
  }
  if (word === 'devices') {
    const devices = JSON.parse(text) as { serial: string; hosts: string[]; until: number; revoked: boolean }[];
    const lines = devices.map(
      ({ serial, hosts, until, revoked }) =>
        `${serial}  ${hosts.join(' ')}  ${revoked ? 'revoked' : `until ${new Date(until).toISOString().slice(0, 10)}`}`,
    );
    return lines.join('\n') || 'Nothing is issued.';
  }
  return text;
}

async function start(port: number, name: string | null): Promise<void> {
  // A copy of the folder keeps the modes of its files, and may lie where others can enter.
  process.umask(0o077);
  const gateway = await startGateway({ folder, port, name });
  const control = await openControl(gateway, folder);
  const code = await gateway.newPairingCode();
  console.log(`The gateway of this home: https://${gateway.places[0] ?? `localhost:${gateway.port}`}/`);
  console.log(`Also at ${gateway.places.slice(1).join(', ')}`);
  console.log(`Set-up code, for one browser within ten minutes: ${code.slice(0, 4)} ${code.slice(4)}`);
  console.log(`Or scan this with a phone's camera, or paste it into Latchkey: ${gateway.pairingLink}`);
  console.log(encodeQR(gateway.pairingLink, 'ascii', { ecc: 'low', border: 2 }));
  const stop = (): void =>
    void control
      .close()
      .then(gateway.close)
      .then(() => process.exit(0));
  process.once('SIGINT', stop);
  process.once('SIGTERM', stop);
}
