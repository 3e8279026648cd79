import { toPortable } from '../portable.ts';
import {
  canonicalJson,
  checksumOf,
  type Content,
  FORMAT,
  MAX_DEVICES,
  MAX_GATEWAYS,
  seal,
  BACKUP_VERSION,
} from './format.ts';
import type { BackupContents } from './types.ts';

/**
 * The text of a backup file (docs/backup-format.md): certificates and memory, no secret of anyone.
 * @param passphrase encrypts what is in it; null leaves it readable.
 * @param now milliseconds since the epoch.
 * @returns JSON with a line feed at its end; gateways and devices beyond the format's limits are left out.
 */
export async function writeBackup(
  { gateways, devices }: BackupContents,
  passphrase: string | null,
  now: number,
): Promise<string> {
  const content: Content = {
    gateways: gateways.slice(0, MAX_GATEWAYS).map(toPortable),
    devices: devices.slice(0, MAX_DEVICES).map((device) => ({ ...device })),
  };
  const head = { format: FORMAT, version: BACKUP_VERSION, madeAt: now };
  const body =
    passphrase === null
      ? { ...head, content }
      : { ...head, sealed: await seal(canonicalJson(content), passphrase, head) };
  return `${JSON.stringify({ ...body, checksum: await checksumOf(body) }, null, 2)}\n`;
}
