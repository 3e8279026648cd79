import { readBackup, writeBackup } from '../../core/index.ts';
import type { BackupText, BackupView, Request } from '../../protocol/index.ts';
import { backupContents, restoreBackup } from '../../store/restore/restore.ts';
import { viewGateway } from '../gateways/view-gateway.ts';
import { carryIfOn } from './offered-pairings.ts';

export async function exportBackup({ passphrase }: Request<'backup/export'>): Promise<BackupText> {
  const contents = await backupContents();
  return {
    text: await writeBackup(contents, passphrase, Date.now()),
    gateways: contents.gateways.length,
    devices: contents.devices.length,
  };
}

/** Says what taking the file in would do, and does nothing. */
export function readBackupFile(given: Request<'backup/read'>): Promise<BackupView> {
  return view(given, { dry: true });
}

/** Reads the file anew and takes it in: nothing was kept from when it was shown that someone could have exchanged. */
export async function importBackup(given: Request<'backup/read'>): Promise<BackupView> {
  const done = await view(given, { dry: false });
  if (done.kind === 'contents') await carryIfOn(Date.now());
  return done;
}

async function view(
  { text, passphrase }: Request<'backup/read'>,
  { dry }: { readonly dry: boolean },
): Promise<BackupView> {
  const now = Date.now();
  const read = await readBackup(text, passphrase, now);
  if (!read.ok) return { kind: 'problem', problem: read.problem };
  const { gateways, devices } = await restoreBackup(read.contents, now, { dry });
  return {
    kind: 'contents',
    madeAt: read.madeAt,
    gateways: await Promise.all(gateways.map(async ({ gateway, fate }) => ({ ...(await viewGateway(gateway)), fate }))),
    refused: read.refused,
    devices: devices.map(({ id, label, fate }) => ({ id, label, fate })),
  };
}
