import { compareTyped, type GatewayRoot, isProof, type ProofState } from '../../core/common.ts';
import { readBackup } from '../../core/transfer/backup/read.ts';
import { writeBackup } from '../../core/transfer/backup/write.ts';
import type { BackupText, BackupView, Request } from '../../protocol/index.ts';
import { asListed } from '../../store/gateways.ts';
import { backupContents, restoreBackup } from '../../store/restore/restore.ts';
import { forgetAllEvidence, noteDecision, notePairing, RequestError } from '../common/index.ts';
import { codesOf, viewCarried, viewCarriedMaker } from './carried.ts';
import { carryIfOn } from './offered-pairings.ts';

/**
 * Pairings and devices as the text of a backup file (docs/backup-format.md).
 * @param passphrase encrypts it; null writes it in the clear.
 * @throws DatabaseError
 */
export async function exportBackup({ passphrase }: Request<'backup/export'>): Promise<BackupText> {
  const contents = await backupContents();
  const text = await writeBackup(contents, passphrase, Date.now());
  await noteDecision('backup-saved');
  return {
    text,
    gateways: contents.gateways.length,
    devices: contents.devices.length,
    makers: contents.makers?.length ?? 0,
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

/** The same of a maker's root, by the fingerprint that the maker publishes. @throws RequestError `not-found` */
export async function compareMakerWithBackup({
  maker: position,
  typed,
  ...given
}: Request<'backup/compare-maker'>): Promise<{ state: ProofState }> {
  const read = await readBackup(given.text, given.passphrase, Date.now());
  const maker = read.ok ? read.contents.makers?.[position] : undefined;
  if (!maker) throw new RequestError('not-found');
  return { state: compareTyped(await codesOf(maker), typed) };
}

/** Reads the file anew and takes it in: nothing was kept from when it was shown that someone could have exchanged. */
export async function importBackup({
  proofs,
  makerProofs = {},
  ...given
}: Request<'backup/import'>): Promise<BackupView> {
  const done = await view(given, { gateways: proofs, makers: makerProofs });
  // What was appraised by the makers of before no longer counts.
  await forgetAllEvidence();
  if (done.kind === 'contents') await carryIfOn(Date.now());
  return done;
}

type Proofs = Readonly<Record<string, string>>;

/** @param proofs what proves gateways and makers, by their position; null where nothing is to be taken in. */
async function view(
  { text, passphrase }: Given,
  proofs: { readonly gateways: Proofs; readonly makers: Proofs } | null,
): Promise<BackupView> {
  const now = Date.now();
  const read = await readBackup(text, passphrase, now);
  if (!read.ok) return { kind: 'problem', problem: read.problem };
  const { contents } = read;
  const proved = proofs && (await provedIn(contents.gateways, proofs.gateways));
  const provedMakers = proofs ? await provedIn(contents.makers ?? [], proofs.makers) : undefined;
  const { gateways, devices, makers } = await restoreBackup(contents, now, proved, provedMakers);
  if (proofs !== null)
    for (const { fate, record } of gateways)
      if (fate === 'new' && record !== null) await notePairing(await asListed(record));
  return {
    kind: 'contents',
    madeAt: read.madeAt,
    gateways: await Promise.all(gateways.map(async ({ gateway, fate }) => ({ ...(await viewCarried(gateway)), fate }))),
    refused: read.refused,
    makers: await Promise.all(makers.map(async ({ maker, fate }) => ({ ...(await viewCarriedMaker(maker)), fate }))),
    refusedMakers: read.refusedMakers,
    devices: devices.map(({ id, label, fate }) => ({ id, label, fate })),
  };
}

async function provedIn(
  roots: readonly Pick<GatewayRoot, 'id' | 'root'>[],
  proofs: Proofs,
): Promise<ReadonlySet<string>> {
  const proved = new Set<string>();
  for (const [position, each] of roots.entries()) {
    const typed = proofs[position];
    if (typed !== undefined && isProof(compareTyped(await codesOf(each), typed))) proved.add(each.id);
  }
  return proved;
}
