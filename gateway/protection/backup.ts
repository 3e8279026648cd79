import { createPrivateKey, createPublicKey } from 'node:crypto';
import { gunzipSync, gzipSync } from 'node:zlib';
import { decodeCertificate } from '../../src/core/x509/basics/index.ts';
import type { Records } from '../records/records.ts';
import { TO_COMPACT } from '../records/steps.ts';
import type { AuthorityRecord, Change, Table } from '../records/types.ts';
import { checkLength, type KeyProtection, newProtection, UNPROTECTED } from './key-protection.ts';
import { deriveKey, isDerivation, newDerivation, seal, unseal } from './sealed.ts';

/**
 * What is in a backup. Orders, one-time codes and addresses that were let in beforehand are of the moment: restored
 * later, a code that was spent would be good again.
 */
const IN_BACKUP: Readonly<Record<Table, boolean>> = {
  authorities: true,
  own: false,
  certificates: true,
  ended: true,
  compromised: true,
  accounts: true,
  approvals: true,
  keys: true,
  orders: false,
  expected: false,
  admissions: false,
  enrolments: false,
  counters: false,
  protection: false,
  passwords: true,
  passkeys: true,
  sessions: false,
  plainDevices: true,
};

const MAGIC = 'latchkey gateway backup 1\n';
const MAX_HEADER = 1000;
const MAX_OCTETS = 256 * 1024 * 1024;
const CLOCK_TOLERANCE = 5 * 60_000;

export type BackupFault =
  'not-a-backup' | 'cut-off' | 'wrong-passphrase' | 'too-large' | 'incomplete' | 'gateway-there' | 'clock-set-back';

const SENTENCES: Readonly<Record<BackupFault, string>> = {
  'not-a-backup': 'That file is not a backup of a gateway.',
  'cut-off': 'The backup is not whole: its end is missing. Nothing was restored.',
  'wrong-passphrase': 'The passphrase is wrong, or the backup was changed. Nothing was restored.',
  'too-large': 'The backup is larger than any that a gateway makes. Nothing was restored.',
  incomplete: 'There is no gateway in the backup that could start again. Nothing was restored.',
  'gateway-there': 'There is a gateway in this folder already. Name an empty one with --data; nothing was restored.',
  'clock-set-back': 'The backup was made later than this computer says it is now. Set its clock right first.',
};

/** Why nothing was restored; the message is a sentence for the person. */
export class BackupError extends Error {
  readonly code: BackupFault;

  constructor(code: BackupFault) {
    super(SENTENCES[code]);
    this.code = code;
  }
}

/** What is in a backup. */
export interface Content {
  /** Milliseconds since the epoch. */
  readonly made: number;
  /** Whether the gateway's keys were encrypted, so that the restored one's are too. */
  readonly isProtected: boolean;
  readonly records: readonly Change[];
}

/**
 * The whole gateway as one file, encrypted: its keys, what it issued and revoked, who may ask.
 * @param passphrase of the backup.
 * @param now milliseconds since the epoch.
 * @throws PassphraseError where it is too short.
 */
export async function makeBackup(
  records: Records,
  protection: KeyProtection,
  passphrase: string,
  now: number,
): Promise<Uint8Array> {
  checkLength(passphrase);
  const content: Content = {
    made: now,
    isProtected: protection.isProtected,
    records: (await records.dump())
      .filter(({ table }) => IN_BACKUP[table])
      .map((each) =>
        each.table === 'authorities' ? { ...each, value: each.value && protection.reveal(each.value) } : each,
      ),
  };
  const derivation = newDerivation();
  const key = await deriveKey(passphrase, derivation);
  const packed = gzipSync(JSON.stringify(content));
  // The length is that of the ciphertext, which has a tag more.
  const start = Buffer.from(`${MAGIC}${JSON.stringify({ derivation, length: packed.length + 16 })}\n`);
  const { nonce, text } = seal(key, packed, start);
  return new Uint8Array(Buffer.concat([start, nonce, text]));
}

/**
 * Opens a backup.
 * @param file hostile until the passphrase has opened it.
 * @throws BackupError
 */
export async function readBackup(file: Uint8Array, passphrase: string): Promise<Content> {
  const bytes = Buffer.from(file.buffer, file.byteOffset, file.length);
  if (bytes.length > MAX_OCTETS) throw new BackupError('too-large');
  if (bytes.subarray(0, MAGIC.length).toString('latin1') !== MAGIC) throw new BackupError('not-a-backup');
  const end = bytes.subarray(0, MAGIC.length + MAX_HEADER).indexOf('\n', MAGIC.length) + 1;
  if (end === 0) throw new BackupError(bytes.length < MAGIC.length + MAX_HEADER ? 'cut-off' : 'not-a-backup');
  const { derivation, length } = readHeader(bytes.subarray(MAGIC.length, end).toString('utf8'));
  if (!isDerivation(derivation) || typeof length !== 'number') throw new BackupError('not-a-backup');
  const [nonce, text] = [bytes.subarray(end, end + 12), bytes.subarray(end + 12)];
  if (text.length < length) throw new BackupError('cut-off');
  const key = await deriveKey(passphrase, derivation);
  const packed = unseal(key, { nonce, text }, bytes.subarray(0, end));
  if (!packed) throw new BackupError('wrong-passphrase');
  const content = unpacked(packed);
  if (!isWhole(content)) throw new BackupError('incomplete');
  return content;
}

function unpacked(packed: Buffer): unknown {
  try {
    return JSON.parse(gunzipSync(packed, { maxOutputLength: MAX_OCTETS }).toString('utf8'));
  } catch {
    throw new BackupError('too-large');
  }
}

/**
 * Whether a gateway can start from this: it is of tables that a backup has, and its root and every intermediate has its
 * key. Whoever made it knew its passphrase, but may have been another program.
 */
function isWhole(content: unknown): content is Content {
  const { made, isProtected, records } = (content ?? {}) as Partial<Content>;
  if (typeof made !== 'number' || typeof isProtected !== 'boolean' || !Array.isArray(records)) return false;
  const areRecords = (records as readonly (Partial<Change> | null)[]).every(
    (each) =>
      typeof each?.key === 'string' &&
      each.key !== '' &&
      typeof each.table === 'string' &&
      Object.hasOwn(IN_BACKUP, each.table) &&
      IN_BACKUP[each.table] &&
      (typeof each.value === 'string' || (typeof each.value === 'object' && each.value !== null)),
  );
  if (!areRecords) return false;
  const authorities = (records as readonly Change[]).filter(({ table }) => table === 'authorities');
  return (
    authorities.some(({ key }) => key === 'root') &&
    authorities.every(({ value }) => holdsItsKey(value as Partial<AuthorityRecord>))
  );
}

function holdsItsKey({ certificate, key }: Partial<AuthorityRecord>): boolean {
  if (typeof certificate !== 'string' || typeof key !== 'string') return false;
  const decoded = decodeCertificate(new Uint8Array(Buffer.from(certificate, 'base64')));
  try {
    const own = createPublicKey(createPrivateKey({ key: Buffer.from(key, 'base64'), format: 'der', type: 'pkcs8' }));
    return decoded.ok && own.export({ format: 'der', type: 'spki' }).equals(decoded.value.spki.der);
  } catch {
    return false;
  }
}

function readHeader(text: string): { readonly derivation?: unknown; readonly length?: unknown } {
  try {
    const header: unknown = JSON.parse(text);
    return typeof header === 'object' && header !== null ? header : {};
  } catch {
    return {};
  }
}

/** A gateway that runs, and has no device yet, in whose place one is restored. */
export interface NewGateway {
  /** How its keys are kept; where they are encrypted, those restored are with the same passphrase. */
  readonly protection: KeyProtection;
  /** Who has the gateway's own certificates, in the records. */
  readonly holder: string;
}

/**
 * Restores a backup: all of it, or nothing. If the keys of the gateway were encrypted, those restored are, with the
 * passphrase of the backup. Each certificate is marked as restored, in the same write.
 * @param now milliseconds since the epoch.
 * @param over null: there may be no gateway in these records. Where one is given the records take no other write
 *     afterwards until they are opened again.
 * @returns when the backup was made.
 * @throws BackupError or RecordsError
 */
export async function restoreBackup(
  records: Records,
  { made, isProtected, records: kept }: Content,
  passphrase: string,
  now: number,
  over: NewGateway | null = null,
): Promise<number> {
  if (made > now + CLOCK_TOLERANCE) throw new BackupError('clock-set-back');
  const { protection, record } = over?.protection.isProtected
    ? { protection: over.protection, record: await records.get('protection', 'passphrase') }
    : isProtected
      ? await newProtection(passphrase)
      : { protection: UNPROTECTED, record: null };
  const changes: readonly Change[] = [
    ...kept.map((each): Change => {
      if (each.table === 'authorities')
        return { ...each, value: each.value && protection.protect(each.value as AuthorityRecord) };
      // Whatever the file says of when: for this gateway all of it is from before now.
      return each.table === 'certificates' ? { ...each, value: each.value && { ...each.value, restored: now } } : each;
    }),
    { table: 'protection', key: 'passphrase', value: record ?? null },
    // The keys of the new gateway, in whose place it is, may be in the clear. It starts again at once.
    ...(over ? [TO_COMPACT] : []),
  ];
  await records.exclusively(async () => {
    if (over) {
      if (!(await isNew(records, over.holder))) throw new BackupError('gateway-there');
      return records.replaceAll(changes);
    }
    if ((await records.all('authorities')).length > 0) throw new BackupError('gateway-there');
    return records.commit(...changes);
  });
  return made;
}

/**
 * What only a person writes down. Orders and accounts are not of these: the devices of the gateway that is to be
 * restored knock at the new one before that.
 */
const BY_A_PERSON: readonly Table[] = ['passwords', 'approvals', 'expected', 'admissions', 'plainDevices'];

/**
 * Whether no one has set this gateway up, and it has issued nothing but its own certificates.
 * @param holder who has those, in the records.
 */
export async function isNew(records: Records, holder: string): Promise<boolean> {
  for (const table of BY_A_PERSON) if ((await records.all(table)).length > 0) return false;
  // Of what expired long ago no more than this is left (../pruning.ts).
  if ((await records.all('compromised')).length > 0) return false;
  for (const table of ['certificates', 'ended'] as const)
    if ((await records.all(table)).some(([, record]) => record.holder !== holder)) return false;
  return true;
}
