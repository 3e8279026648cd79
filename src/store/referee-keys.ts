import { database } from './database.ts';
import { guarded } from './database-error.ts';
import type { GatewayRecord } from './schema.ts';

/** Of one gateway; the oldest go first. */
const MOST = 500;

/**
 * Which key this gateway last named for a name, where a device then proved to hold it: SHA-256, hexadecimal.
 * @returns null where it was not asked before, or is asked no more. @throws DatabaseError
 */
export async function lastKnownKey(gateway: string, name: string): Promise<string | null> {
  const record = await guarded(async () => (await database()).get('gateways', gateway));
  return record?.namedKeys?.get(name) ?? null;
}

/**
 * Notes it with the gateway, in the transaction that looks whether what the answer rests on still stands: another page
 * of ours may have unpaired the gateway, or asks it no more, while it was being asked.
 * @param asked the gateway as it was when it was asked. @param stands what else must hold of it now.
 * @throws DatabaseError
 */
export async function noteKey(
  asked: Pick<GatewayRecord, 'id' | 'pairedAt' | 'referee'>,
  name: string,
  spkiSha256: string,
  stands: (now: GatewayRecord) => boolean = () => true,
): Promise<void> {
  await guarded(async () => {
    const transaction = (await database()).transaction('gateways', 'readwrite');
    const now = await transaction.store.get(asked.id);
    if (now && isAskedAs(now, asked) && stands(now)) {
      const others = [...(now.namedKeys ?? [])].filter(([each]) => each !== name);
      const namedKeys = new Map([...others, [name, spkiSha256] as const].slice(-MOST));
      await transaction.store.put({ ...now, namedKeys });
    }
    await transaction.done;
  });
}

const isAskedAs = (
  { removedAt, pairedAt, referee }: GatewayRecord,
  asked: Pick<GatewayRecord, 'pairedAt' | 'referee'>,
): boolean => removedAt === null && referee !== undefined && referee === asked.referee && pairedAt === asked.pairedAt;
