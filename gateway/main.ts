import { homedir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { setFlagsFromString } from 'node:v8';
import { OpensslError } from './ca/check.ts';
import { sendCommand, openControl } from './control.ts';
import { PortError } from './front-door.ts';
import { type Gateway, type GatewayOptions, startGateway } from './gateway.ts';
import { IssueError, issueRequest, writeIssued } from './hand-over/command.ts';
import { inGroups, introduce } from './introduce.ts';
import { GatewayNameError } from './own-hosts.ts';
import { acceptClock } from './clock/accept-clock.ts';
import type { Contender } from './common/waiting.ts';
import { waitingNotes } from './common/waiting-notes.ts';
import { createAsker, readPassphrase } from './protection/ask.ts';
import { BackupError } from './protection/backup.ts';
import { backupCommand, BackupFileError, passphraseCommand, restoreCommand } from './protection/command.ts';
import { PassphraseError } from './protection/key-protection.ts';
import { RecordsError } from './records/fault.ts';

const USAGE = `npm run gateway -- [--data FOLDER] [--port N] [--name NAME] [--passphrase-file FILE]
                         [--no-announce]                       start the gateway
npm run gateway -- waiting | approve N | refuse N              devices that asked, and your yes or no
npm run gateway -- expect ADDRESS NAME                         let its next ACME order for that name in
npm run gateway -- admit NAME …                                a one-time code for a device that enrols by EST
npm run gateway -- issue NAME [ADDRESS …]                      files for a device that has a page to upload them
                         [--format pem|old-pem|pair|der|pkcs12|old-pkcs12] [--key p256|p384|rsa2048]
                         [--csr FILE] [--kind server] [--out FOLDER]
npm run gateway -- devices | revoke SERIAL [lost]              what is issued, and taking it back; lost: others may
                                                               have the device
npm run gateway -- rename SERIAL [NAME …]                      what you call it; its names and addresses stay
npm run gateway -- root                                        its fingerprint, and how phones and computers install it
npm run gateway -- passphrase [remove]                         encrypt its keys; stop the gateway first
npm run gateway -- backup FILE | restore FILE                  all of it as one encrypted file
npm run gateway -- clock-is-right                              where the clock was ahead; stop the gateway first
npm run gateway -- code                                        a new code for pairing
npm run gateway -- set-up-code                                 a code to choose a new password for its page`;

/** A command as it is sent, or null where the words are none. */
function commandOf([word, ...rest]: readonly string[]): { method: 'GET' | 'POST'; path: string } | null {
  const value = rest.join(' ');
  const bare = value === '';
  if (bare && (word === 'waiting' || word === 'devices' || word === 'root')) return { method: 'GET', path: `/${word}` };
  if (bare && (word === 'code' || word === 'set-up-code')) return { method: 'POST', path: `/${word}` };
  if (!bare && word !== undefined && ['approve', 'refuse', 'expect', 'admit', 'revoke', 'rename'].includes(word))
    return { method: 'POST', path: `/${word}/${encodeURIComponent(value)}` };
  return null;
}

/*
 * Has V8 collect garbage early: two hundred devices that renew at once leave much of it, and Node would let the heap
 * grow to 80 MB rather than collect. Set from within, so that it holds however the gateway is started.
 */
function collectEarly(): void {
  setFlagsFromString('--semi-space-growth-factor=1');
  setFlagsFromString('--optimize-for-size');
}
collectEarly();
// V8 raises the factor to 2 again, for all threads, whenever it makes the heap of another.
process.on('worker', (thread) => thread.once('online', collectEarly));

const text = { type: 'string' } as const;
const OPTIONS = {
  data: text,
  port: text,
  name: text,
  format: text,
  key: text,
  csr: text,
  kind: text,
  out: text,
  'passphrase-file': text,
  'no-announce': { type: 'boolean' },
} as const;
const { values, positionals } = readArguments();
const folder = resolve(values.data ?? join(homedir(), '.local', 'share', 'latchkey-gateway'));

try {
  await (positionals.length > 0 ? command(positionals) : start(readPort(values.port ?? '8443'), values.name ?? null));
} catch (error) {
  fail(error);
}

function readArguments() {
  try {
    return parseArgs({ allowPositionals: true, options: OPTIONS });
  } catch (error) {
    // The words of Node are advice to those who write programs.
    const said = error instanceof Error ? error.message : '';
    const [option = 'that'] = /--?[\w-]+/.exec(said) ?? [];
    const isKnown = Object.hasOwn(OPTIONS, option.replace(/^-+/, ''));
    console.error(`${isKnown ? `${option} is not written like that.` : `There is no option ${option}.`}\n\n${USAGE}`);
    process.exit(2);
  }
}

function fail(error: unknown): void {
  // These say all there is to say.
  const said = [GatewayNameError, RecordsError, PortError, OpensslError, PassphraseError];
  const ofCommands = [IssueError, BackupError, BackupFileError];
  if (![...said, ...ofCommands].some((kind) => error instanceof kind)) throw error;
  console.error((error as Error).message);
  process.exitCode = 1;
}

/** Asks at the terminal where the keys are encrypted and no file says the passphrase. */
async function startWithPassphrase(options: GatewayOptions): Promise<Gateway> {
  const file = values['passphrase-file'];
  try {
    return await startGateway({ ...options, passphrase: file === undefined ? null : await readPassphrase(file) });
  } catch (error) {
    if (!(error instanceof PassphraseError && error.code === 'needed' && process.stdin.isTTY)) throw error;
    return startGateway({ ...options, passphrase: await (await createAsker(undefined)).known('Passphrase: ') });
  }
}

function readPort(text: string): number {
  const port = Number(text);
  if (!/^\d+$/.test(text) || port > 65_535) throw new PortError(`${text} is no port: it is a number up to 65535.`);
  return port;
}

async function command(words: readonly string[]): Promise<void> {
  if (words[0] === 'issue' && (words.length > 1 || values.csr !== undefined)) return issue(words.slice(1));
  const [word, file] = words;
  // As where it starts: these write in its folder, and a copy of that may lie where others can enter.
  if (['passphrase', 'restore', 'clock-is-right'].includes(word ?? '')) process.umask(0o077);
  const ask = await createAsker(values['passphrase-file']);
  if (word === 'passphrase' && (file === undefined || file === 'remove') && words.length <= 2)
    return console.log(await passphraseCommand(folder, file === 'remove', ask));
  if (word === 'clock-is-right' && words.length === 1) return console.log(await acceptClock(folder));
  if (word === 'restore' && file !== undefined && words.length === 2)
    return console.log(await restoreCommand(folder, file, ask));
  if (word === 'backup' && file !== undefined && words.length === 2) {
    const said = await backupCommand(file, ask, (body) => sendCommand(folder, 'POST', '/backup', body));
    return said === null ? complain(null) : console.log(said);
  }
  const asked = commandOf(words);
  if (!asked) {
    console.error(USAGE);
    process.exitCode = 2;
    return;
  }
  const answer = await sendCommand(folder, asked.method, asked.path);
  if (answer?.status === 200) return console.log(readable(words[0] ?? '', answer.text));
  complain(answer);
}

async function issue(words: readonly string[]): Promise<void> {
  const answer = await sendCommand(folder, 'POST', '/issue', await issueRequest(words, values));
  if (answer?.status === 200) return console.log(await writeIssued(answer.text, values.out));
  complain(answer);
}

function complain(answer: { readonly text: string } | null): void {
  console.error(answer?.text ?? `No gateway runs on ${folder}.`);
  process.exitCode = 1;
}

/** One that waits, as the gateway lists it; gateways before this one do not name rivals. */
type Waiting = Omit<Contender, 'rivals'> & Partial<Pick<Contender, 'rivals'>>;

/** A certificate as the gateway lists it. */
interface Listed {
  readonly serial: string;
  readonly called?: string;
  readonly hosts: readonly string[];
  readonly until: number;
  readonly revoked: boolean;
}

function readable(word: string, text: string): string {
  if (word === 'waiting') {
    const lines = (JSON.parse(text) as Waiting[]).map((each) => {
      const notes = waitingNotes({ rivals: [], ...each }).map((note) => `  (${note})`);
      return `${each.id}  ${each.hosts.join(' ')}  from ${each.address}${notes.join('')}`;
    });
    return lines.join('\n') || 'No device waits.';
  }
  if (word === 'devices') {
    const devices = JSON.parse(text) as Listed[];
    const lines = devices.map(({ serial, called, hosts, until, revoked }) => {
      const end = revoked
        ? 'revoked'
        : `${until > Date.now() ? 'until' : 'expired'} ${new Date(until).toISOString().slice(0, 10)}`;
      return `${serial}  ${hosts.join(' ')}  ${end}${called === undefined ? '' : `  ${called}`}`;
    });
    return lines.join('\n') || 'Nothing is issued.';
  }
  return word === 'code' ? inGroups(text) : text;
}

async function start(port: number, name: string | null): Promise<void> {
  // A copy of the folder keeps the modes of its files, and may lie where others can enter.
  process.umask(0o077);
  const options = { folder, name, announce: values['no-announce'] !== true };
  let running: Promise<() => Promise<void>>;
  /** @returns what closes it. */
  const run = async (at: number, starting: (options: GatewayOptions) => Promise<Gateway>) => {
    const onRestored = (passphrase: string | null): void => {
      running = running.then(async (close) => {
        await close();
        console.log('A backup was restored on the page. The gateway starts again.');
        return run(gateway.port, (all) => startGateway({ ...all, passphrase }));
      });
      running.catch(fail);
    };
    const gateway: Gateway = await starting({ ...options, port: at, onRestored });
    const control = await openControl(gateway, folder);
    // Before anything is said: whoever has read it may stop the gateway at once.
    stopOnSignals();
    await introduce(gateway);
    return () => control.close().then(gateway.close);
  };
  const stop = (): void =>
    void running
      .then((close) => close())
      .then(() => {
        console.log('Stopped.');
        process.exit(0);
      });
  let isListening = false;
  const stopOnSignals = (): void => {
    if (isListening) return;
    isListening = true;
    process.once('SIGINT', stop);
    process.once('SIGTERM', stop);
  };
  running = run(port, startWithPassphrase);
  await running;
}
