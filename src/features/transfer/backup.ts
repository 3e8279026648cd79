import { compareTyped, type GatewayRoot, isProof, type ProofState } from '../../core/index.ts';
import { readBackup } from '../../core/transfer/backup/read.ts';
import { writeBackup } from '../../core/transfer/backup/write.ts';
import type { BackupText, BackupView, Request } from '../../protocol/index.ts';
import { backupContents, restoreBackup } from '../../store/restore/restore.ts';
import { RequestError } from '../common/faults.ts';
import { codesOf, viewCarried } from './carried.ts';
import { carryIfOn } from './offered-pairings.ts';

/**
 * Pairings and devices as the text of a backup file (docs/backup-format.md).
 * @param passphrase encrypts it; null writes it in the clear.
 * @throws DatabaseError
 */
export async function exportBackup({ passphrase }: Request<'backup/export'>): Promise<BackupText> {
  const contents = await backupContents();
  return {
    text: await writeBackup(contents, passphrase, Date.now()),
    gateways: contents.gateways.length,
    devices: contents.devices.length,
  };
}

type Given = Request<'backup/read'>;

/** Says what taking the file in would do, and does nothing. */
export function readBackupFile(given: Given): Promise<BackupView> {
  return view(given, null);
}

/** How far what was typed proves a gateway in the file. @throws RequestError `not-found` */
export async function compareWithBackup({
  gateway: position,
  typed,
  ...given
}: Request<'backup/compare'>): Promise<{ state: ProofState }> {
  const read = await readBackup(given.text, given.passphrase, Date.now());
  const gateway = read.ok ? read.contents.gateways[position] : undefined;
  if (!gateway) throw new RequestError('not-found');
  return { state: compareTyped(await codesOf(gateway), typed) };
}

/** Reads the file anew and takes it in: nothing was kept from when it was shown that someone could have exchanged. */
export async function importBackup({ proofs, ...given }: Request<'backup/import'>): Promise<BackupView> {
  const done = await view(given, proofs);
  if (done.kind === 'contents') await carryIfOn(Date.now());
  return done;
}

/** @param proofs what proves gateways, by their position; null where nothing is to be taken in. */
async function view({ text, passphrase }: Given, proofs: Readonly<Record<string, string>> | null): Promise<BackupView> {
  const now = Date.now();
  const read = await readBackup(text, passphrase, now);
  if (!read.ok) return { kind: 'problem', problem: read.problem };
  const proved = proofs && (await provedIn(read.contents.gateways, proofs));
  const { gateways, devices } = await restoreBackup(read.contents, now, proved);
  return {
    kind: 'contents',
    madeAt: read.madeAt,
    gateways: await Promise.all(gateways.map(async ({ gateway, fate }) => ({ ...(await viewCarried(gateway)), fate }))),
    refused: read.refused,
    devices: devices.map(({ id, label, fate }) => ({ id, label, fate })),
  };
}

async function provedIn(
  gateways: readonly GatewayRoot[],
  proofs: Readonly<Record<string, string>>,
): Promise<ReadonlySet<string>> {
  const proved = new Set<string>();
  for (const [position, gateway] of gateways.entries()) {
    const typed = proofs[position];
    if (typed !== undefined && isProof(compareTyped(await codesOf(gateway), typed))) proved.add(gateway.id);
  }
  return proved;
}
