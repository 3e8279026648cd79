import { toPortableMaker } from '../portable-maker.ts';
import { toPortable } from '../portable.ts';
import {
  canonicalJson,
  checksumOf,
  type Content,
  FIRST_VERSION,
  FORMAT,
  MAX_DEVICES,
  MAX_GATEWAYS,
  MAX_MAKERS,
  seal,
  BACKUP_VERSION,
} from './format.ts';
import type { BackupContents } from './types.ts';

/**
 * The text of a backup file (docs/backup-format.md): certificates and memory, no secret of anyone.
 * @param passphrase encrypts what is in it; null leaves it readable.
 * @param now milliseconds since the epoch.
 * @returns JSON with a line feed at its end; gateways, devices and makers beyond the format's limits are left out.
 */
export async function writeBackup(
  { gateways, devices, makers = [] }: BackupContents,
  passphrase: string | null,
  now: number,
): Promise<string> {
  const content: Content = {
    gateways: gateways.slice(0, MAX_GATEWAYS).map(toPortable),
    devices: devices.slice(0, MAX_DEVICES).map((device) => ({ ...device })),
    ...(makers.length > 0 && { makers: makers.slice(0, MAX_MAKERS).map(toPortableMaker) }),
  };
  const head = { format: FORMAT, version: makers.length > 0 ? BACKUP_VERSION : FIRST_VERSION, madeAt: now };
  const body =
    passphrase === null
      ? { ...head, content }
      : { ...head, sealed: await seal(canonicalJson(content), passphrase, head) };
  return `${JSON.stringify({ ...body, checksum: await checksumOf(body) }, null, 2)}\n`;
}
