import { gunzipSync, gzipSync } from 'node:zlib';
import type { Records } from '../records/records.ts';
import type { AuthorityRecord, Change, Table } from '../records/types.ts';
import { checkLength, type KeyProtection, newProtection, UNPROTECTED } from './key-protection.ts';
import { deriveKey, isDerivation, newDerivation, seal, unseal } from './sealed.ts';

/**
 * What is in a backup. Orders, one-time codes and addresses that were let in beforehand are of the moment: restored
 * later, a code that was spent would be good again.
 */
const IN_BACKUP: Readonly<Record<Table, boolean>> = {
  authorities: true,
  certificates: true,
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
  sessions: false,
  plainDevices: true,
};

const MAGIC = 'latchkey gateway backup 1\n';
const MAX_HEADER = 1000;
const MAX_OCTETS = 256 * 1024 * 1024;
const CLOCK_TOLERANCE = 5 * 60_000;

export type BackupFault =
  'not-a-backup' | 'cut-off' | 'wrong-passphrase' | 'too-large' | 'gateway-there' | 'clock-set-back';

const SENTENCES: Readonly<Record<BackupFault, string>> = {
  'not-a-backup': 'That file is not a backup of a gateway.',
  'cut-off': 'The backup is not whole: its end is missing. Nothing was restored.',
  'wrong-passphrase': 'The passphrase is wrong, or the backup was changed. Nothing was restored.',
  'too-large': 'The backup is larger than any that a gateway makes. Nothing was restored.',
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

interface Content {
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
  try {
    return JSON.parse(gunzipSync(packed, { maxOutputLength: MAX_OCTETS }).toString('utf8')) as Content;
  } catch {
    throw new BackupError('too-large');
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

/**
 * Restores a backup into records in which there is no gateway: all of it, or nothing. If the gateway's keys were
 * encrypted, those restored are, with the passphrase of the backup.
 * @param now milliseconds since the epoch.
 * @returns when the backup was made.
 * @throws BackupError or RecordsError
 */
export async function restoreBackup(
  records: Records,
  { made, isProtected, records: kept }: Content,
  passphrase: string,
  now: number,
): Promise<number> {
  if (made > now + CLOCK_TOLERANCE) throw new BackupError('clock-set-back');
  const { protection, record } = isProtected
    ? await newProtection(passphrase)
    : { protection: UNPROTECTED, record: null };
  await records.exclusively(async () => {
    if ((await records.all('authorities')).length > 0) throw new BackupError('gateway-there');
    await records.commit(
      ...kept.map((each): Change =>
        each.table === 'authorities'
          ? { ...each, value: each.value && protection.protect(each.value as AuthorityRecord) }
          : each,
      ),
      { table: 'protection', key: 'passphrase', value: record },
    );
  });
  return made;
}
