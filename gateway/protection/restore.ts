import type { Records } from '../records/records.ts';
import { BackupError, isNew, type NewGateway, readBackup, restoreBackup } from './backup.ts';

/** What came back with a backup. */
export interface Restored {
  /** When the backup was made, milliseconds since the epoch. */
  readonly made: number;
  /** Certificates of devices that are in force, and those that are revoked. */
  readonly inForce: number;
  readonly revoked: number;
  /** Whether the gateway has to be started with the passphrase of the backup from now on. */
  readonly needsPassphrase: boolean;
}

/** Puts a gateway from a backup in the place of one that is new. */
export interface Restoring {
  /** Whether this gateway is new. */
  isPossible(): Promise<boolean>;
  /**
   * All of the backup, or nothing. Afterwards this gateway writes nothing more: call `startAgain`.
   * @throws BackupError or RecordsError
   */
  restore(file: Uint8Array, passphrase: string): Promise<Restored>;
  /** Starts the gateway that was restored. Does nothing where none was. */
  startAgain(): void;
}

/**
 * @param now milliseconds since the epoch.
 * @param startAgain given the passphrase that the keys are encrypted with where it is that of the backup.
 */
export function createRestoring(
  records: Records,
  gateway: NewGateway,
  now: () => number,
  startAgain: (passphrase: string | null) => void,
): Restoring {
  let restored: { readonly passphrase: string | null } | null = null;
  return {
    isPossible: async () => restored === null && (await isNew(records, gateway.holder)),
    async restore(file, passphrase) {
      // Before the passphrase is tried, which takes memory and a while.
      if (!(await isNew(records, gateway.holder))) throw new BackupError('gateway-there');
      const content = await readBackup(file, passphrase);
      const time = now();
      const needsPassphrase = content.isProtected && !gateway.protection.isProtected;
      const made = await restoreBackup(records, content, passphrase, time, gateway);
      restored = { passphrase: needsPassphrase ? passphrase : null };
      const certificates = content.records.flatMap(({ table, value }) =>
        table === 'certificates' && value && value.holder !== gateway.holder && value.until > time ? [value] : [],
      );
      const revoked = certificates.filter((each) => each.revoked !== null).length;
      return { made, inForce: certificates.length - revoked, revoked, needsPassphrase };
    },
    startAgain() {
      if (!restored) return;
      startAgain(restored.passphrase);
      restored = null;
    },
  };
}
