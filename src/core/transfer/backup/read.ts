import * as v from 'valibot';
import { hostPort, parseHost } from '../../net/host.ts';
import type { MakerRoot } from '../../makers/types.ts';
import { readPortableMaker } from '../portable-maker.ts';
import { readPortable } from '../portable.ts';
import type { GatewayRoot } from '../../gateways/types.ts';
import { sanitizeText } from '../../x509/basics/index.ts';
import {
  checksumOf,
  type Content,
  contentSchema,
  FIRST_VERSION,
  fileSchema,
  FORMAT,
  headSchema,
  MAX_SEAL_ITERATIONS,
  MAX_LENGTH,
  unseal,
  BACKUP_VERSION,
} from './format.ts';
import type { BackupDevice, BackupProblem, BackupResult, RefusedMaker, RefusedPairing } from './types.ts';

const MAX_LABEL = 80;

type Opened =
  | { readonly ok: true; readonly content: Content; readonly madeAt: number }
  | { readonly ok: false; readonly problem: BackupProblem };

/**
 * Reads a backup, which anyone may have written. What can be told without the passphrase is told before it is asked
 * for. Every gateway goes through the checks of pairing; one that fails them is left out and named.
 * @param now milliseconds since the epoch.
 * @returns what it holds with the pairings that were refused, or the problem of the whole file; never throws on bad
 *     input (docs/backup-format.md).
 */
export async function readBackup(text: string, passphrase: string | null, now: number): Promise<BackupResult> {
  const opened = await open(text, passphrase);
  if (!opened.ok) return opened;
  const { content, madeAt } = opened;
  const makers: MakerRoot[] = [];
  const refusedMakers: RefusedMaker[] = [];
  for (const carried of content.makers ?? []) {
    const read = await readPortableMaker(carried, now);
    if (read.ok) makers.push(read.maker);
    else refusedMakers.push({ name: carried.name, problem: read.problem });
  }
  const gateways: GatewayRoot[] = [];
  const refused: RefusedPairing[] = [];
  for (const carried of content.gateways) {
    const read = await readPortable(carried, 'backup', now);
    if (read.ok) gateways.push(read.gateway);
    else refused.push({ name: carried.name, problem: read.problem });
  }
  const devices = content.devices
    .filter(isSound)
    .map((device) => ({ ...device, label: device.label === null ? null : sanitizeText(device.label, MAX_LABEL) }));
  if (devices.length < content.devices.length) return { ok: false, problem: 'malformed' };
  const ids = [
    ...gateways.map(({ id }) => id),
    ...makers.map(({ id }) => `maker ${id}`),
    ...devices.map(({ host, port }) => `${host} ${port}`),
  ];
  if (new Set(ids).size < ids.length) return { ok: false, problem: 'duplicate' };
  return ids.length + refused.length + refusedMakers.length === 0
    ? { ok: false, problem: 'empty' }
    : { ok: true, contents: { gateways, devices, makers }, refused, refusedMakers, madeAt };
}

async function open(text: string, passphrase: string | null): Promise<Opened> {
  if (text.length > MAX_LENGTH) return { ok: false, problem: 'too-large' };
  const parsed = parse(text);
  if (parsed === undefined)
    return {
      ok: false,
      problem: text.trimStart().startsWith('{') && text.includes(`"${FORMAT}"`) ? 'truncated' : 'not-ours',
    };
  const head = v.safeParse(headSchema, parsed);
  if (!head.success)
    return {
      ok: false,
      problem: (parsed as { format?: unknown } | null)?.format === FORMAT ? 'malformed' : 'not-ours',
    };
  if (head.output.version > BACKUP_VERSION) return { ok: false, problem: 'newer' };
  const file = v.safeParse(fileSchema, parsed);
  if (!file.success) return { ok: false, problem: 'malformed' };
  const { checksum, ...body } = file.output;
  if ((await checksumOf(body)) !== checksum) return { ok: false, problem: 'checksum' };
  const { format, version, madeAt, content: readable, sealed } = body;
  if (readable?.makers && version === FIRST_VERSION) return { ok: false, problem: 'malformed' };
  if (readable) return sealed ? { ok: false, problem: 'malformed' } : { ok: true, content: readable, madeAt };
  if (!sealed) return { ok: false, problem: 'malformed' };
  if (sealed.iterations > MAX_SEAL_ITERATIONS) return { ok: false, problem: 'demands' };
  if (passphrase === null) return { ok: false, problem: 'passphrase-needed' };
  const opened = await unseal(sealed, passphrase, { format, version, madeAt });
  if (opened === null) return { ok: false, problem: 'wrong-passphrase' };
  const content = v.safeParse(contentSchema, parse(opened));
  return content.success ? { ok: true, content: content.output, madeAt } : { ok: false, problem: 'malformed' };
}

/** JSON nested deeper than the stack is as unreadable as text that is none. */
function parse(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

/** Whether the host is in the one form that we would have written. */
function isSound({ host, port }: BackupDevice): boolean {
  const parsed = parseHost(host);
  return parsed !== null && hostPort(parsed, port) === hostPort({ kind: parsed.kind, value: host }, port);
}
