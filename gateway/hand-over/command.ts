import { readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { KEY_REFUSALS } from '../ca/key-use.ts';
import { NAMES_OF_HOMES } from '../ca/profile.ts';
import { type Routes, jsonAnswer, textAnswer } from '../common/routes.ts';
import { KEY_TYPES, type KeyType } from './device-key.ts';
import type { HandedFile, OpenFormat, SecretFormat } from './files.ts';
import type { HandedOver, HandOverFault, HandOvers } from './hand-over.ts';

/** What files `issue` writes, by the word after `--format`. */
const FORMATS: Readonly<Record<string, { readonly secret: SecretFormat; readonly open: readonly OpenFormat[] }>> = {
  pem: { secret: 'key', open: ['certificate', 'chain', 'root'] },
  'old-pem': { secret: 'old-key', open: ['certificate', 'chain', 'root'] },
  pair: { secret: 'pair', open: ['root'] },
  der: { secret: 'key', open: ['der', 'root'] },
  pkcs12: { secret: 'pkcs12', open: ['root'] },
  'old-pkcs12': { secret: 'old-pkcs12', open: ['root'] },
};

/** Why nothing was made, for the person. */
export const HAND_OVER_SENTENCES: Readonly<Record<HandOverFault, (host: string) => string>> = {
  malformed: () => 'That file is not a certification request (PKCS #10, in PEM or DER) signed by its own key.',
  'bad-signature': () => 'That file is not a certification request (PKCS #10, in PEM or DER) signed by its own key.',
  'bad-key': () => 'This gateway signs P-256, P-384 and RSA keys of 2048 to 4096 bits.',
  'other-names': () => 'That request asks for names of other kinds than devices have.',
  'outside-home': (host) => `${host} is not a name or address of this home. ${NAMES_OF_HOMES}`,
  'no-name': () => 'Say what the device is called, with letters from a to z or digits.',
  reserved: (host) => `${host} is the gateway itself.`,
  taken: (host) => `Another device has a certificate for ${host}. Choose another name, or revoke that device first.`,
  promised: (host) => `You allowed or listed another device as ${host}. If this is that device, type its name here.`,
  'too-many-names': () => 'A certificate has at most twenty names.',
  'in-firmware': () => KEY_REFUSALS['in-firmware'],
  compromised: () => KEY_REFUSALS.compromised,
  'of-another-device': () => KEY_REFUSALS['of-another-device'],
  'of-the-gateway': () => KEY_REFUSALS['of-the-gateway'],
};

/** Words of the command `issue`, as they were typed. */
export interface IssueOptions {
  readonly out?: string | undefined;
  readonly key?: string | undefined;
  readonly format?: string | undefined;
  readonly csr?: string | undefined;
  readonly kind?: string | undefined;
}

interface Sent {
  readonly name: string;
  readonly others: readonly string[];
  readonly kind: 'local-device' | 'server';
  readonly key: KeyType;
  /** Base64 of the device's own request. */
  readonly request: string | null;
  readonly format: string;
}

interface Answered {
  readonly hosts: readonly string[];
  readonly until: number;
  readonly files: readonly { readonly name: string; readonly body: string; readonly secret: boolean }[];
  readonly password: string | null;
}

/** Typed words that mean nothing; the message says which are there. */
export class IssueError extends Error {}

/**
 * What the command line sends to the gateway that runs.
 * @throws IssueError
 */
export async function issueRequest(words: readonly string[], options: IssueOptions): Promise<string> {
  const { key = 'p256', format = 'pem', kind = 'local-device', csr, out = '.' } = options;
  if (!isKeyType(key)) throw new IssueError(`--key is one of ${KEY_TYPES.join(', ')}.`);
  if (!Object.hasOwn(FORMATS, format)) throw new IssueError(`--format is one of ${Object.keys(FORMATS).join(', ')}.`);
  if (kind !== 'local-device' && kind !== 'server') throw new IssueError('--kind is local-device or server.');
  const folder = await stat(out).catch(() => null);
  // Before a certificate is made, as its key would be lost.
  if (!folder?.isDirectory()) throw new IssueError(`There is no folder ${out}. Make it first, or name another.`);
  const [name = '', ...others] = words;
  const request = csr === undefined ? null : await readFile(csr).catch(() => null);
  if (csr !== undefined && !request) throw new IssueError(`${csr} cannot be read.`);
  const sent: Sent = { name, others, kind, key, request: request?.toString('base64') ?? null, format };
  return JSON.stringify(sent);
}

/**
 * Writes the files of the gateway's answer.
 * @returns what to say about them.
 * @throws IssueError where a file is there already, or cannot be written.
 */
export async function writeIssued(answer: string, out = '.'): Promise<string> {
  const { hosts, until, files, password } = JSON.parse(answer) as Answered;
  const lines = [`${hosts.join(' ')}, until ${new Date(until).toISOString().slice(0, 10)}`];
  for (const { name, body, secret } of files) {
    // Whoever took the gateway over must not choose where whoever asks for it, as root perhaps, writes.
    if (!/^[a-z0-9][a-z0-9.-]*$/i.test(name)) throw new IssueError('The gateway sent a file without a fit name.');
    const path = join(out, name);
    try {
      await writeFile(path, Buffer.from(body, 'base64'), { flag: 'wx', mode: secret ? 0o600 : 0o644 });
    } catch (error) {
      const why =
        error instanceof Error && 'code' in error && error.code === 'EEXIST' ? 'is there already' : 'cannot be written';
      throw new IssueError(`${path} ${why}. The gateway has forgotten the key: issue it again into another folder.`);
    }
    lines.push(`${path}${secret ? '  (holds the key: delete it once the device has it)' : ''}`);
  }
  if (password !== null) lines.push(`Password of the PKCS #12 file: ${password}`);
  return lines.join('\n');
}

/** The same at the gateway's end. Only the person who runs it can ask here. */
export function issueRoutes(handOvers: HandOvers): Routes {
  return {
    'POST /issue': async ({ body }) => {
      const { name, others, kind, key, request, format } = JSON.parse(body.toString('utf8')) as Sent;
      const wanted = FORMATS[format];
      if (!wanted) return textAnswer(400, 'There is no such format.');
      const given = request === null ? { made: key } : { request: new Uint8Array(Buffer.from(request, 'base64')) };
      const result: HandedOver = await handOvers.make({ name, others, kind, key: given });
      if (!result.ok) return textAnswer(400, HAND_OVER_SENTENCES[result.fault](result.host ?? ''));
      const { serial, hosts, until, hasKey } = result.made;
      const secret = hasKey ? await handOvers.take(serial, wanted.secret) : null;
      // Without a key there is nothing to pack; every form of the certificate alone is small.
      const formats: readonly OpenFormat[] = hasKey ? wanted.open : ['certificate', 'chain', 'der', 'root'];
      const open = await Promise.all(formats.map((each) => handOvers.open(serial, each)));
      const asSent = (file: HandedFile, isSecret: boolean) => ({
        name: file.name,
        body: Buffer.from(file.body).toString('base64'),
        secret: isSecret,
      });
      const answer: Answered = {
        hosts,
        until,
        files: [
          ...(secret ? [asSent(secret, true)] : []),
          ...open.flatMap((file) => (file ? [asSent(file, false)] : [])),
        ],
        password: secret?.password ?? null,
      };
      return jsonAnswer(200, answer);
    },
  };
}

const isKeyType = (word: string): word is KeyType => (KEY_TYPES as readonly string[]).includes(word);
