import { commonScope, type GatewayRoot, lookDistinct } from '../core/common.ts';
import { database } from './database.ts';
import { DatabaseError, guarded } from './database-error.ts';
import type { GatewayRecord } from './schema.ts';

export type { GatewayRecord } from './schema.ts';

/** The newest stay; a gateway that rotates its intermediate once a month takes years to get there. */
export const MAX_INTERMEDIATES = 50;

/** The same array until something changes, so that results computed from it may be kept (see ExaminationCache). */
let listed: Promise<readonly GatewayRecord[]> | null = null;

/** Paired gateways, oldest first, under names that can be told apart. @throws DatabaseError */
export function pairedGateways(): Promise<readonly GatewayRecord[]> {
  listed ??= guarded(async () => {
    const records = await (await database()).getAll('gateways');
    const paired = records.filter(({ removedAt }) => removedAt === null).sort((a, b) => a.pairedAt - b.pairedAt);
    if (lookDistinct(paired)) return paired;
    const { withDistinctNames } = await import('../core/gateways/distinct-names.ts');
    return withDistinctNames(paired);
  }).catch((error: unknown) => {
    listed = null;
    throw error;
  });
  return listed;
}

/**
 * Stores a newly paired gateway. Pairing one again replaces what is known of it, but its intermediates are added to:
 * devices still serve certificates of the earlier ones. It may vouch for no more than it may now, or the gateway whose
 * word it has, however long ago the offer was made: a person may have narrowed either since.
 * @returns it under the name by which it is told apart from others.
 * @throws DatabaseError
 */
export async function addGateway(gateway: GatewayRoot & Pick<GatewayRecord, 'from'>): Promise<GatewayRecord> {
  const added = await writeGateways(async () => {
    const transaction = (await database()).transaction('gateways', 'readwrite');
    const before = await transaction.store.get(gateway.id);
    const predecessor = await transaction.store.get(gateway.succeeds?.[0] ?? '');
    const scope = [before, predecessor]
      .filter((bound) => bound?.removedAt === null)
      .reduce((most, bound) => ({ ...commonScope(most, bound?.scope ?? most), until: most.until }), gateway.scope);
    const earlier = before?.intermediates ?? [];
    const brought = new Set(gateway.intermediates.map(String));
    const intermediates = [...gateway.intermediates, ...earlier.filter((der) => !brought.has(String(der)))].slice(
      0,
      MAX_INTERMEDIATES,
    );
    const record = {
      ...(before?.from === undefined ? {} : { from: before.from }),
      // A gateway that was unpaired is asked about keys only once the person says so again.
      ...(before?.removedAt === null && { referee: before.referee, namedKeys: before.namedKeys }),
      ...(before?.succeeds === undefined ? {} : { succeeds: before.succeeds }),
      ...gateway,
      scope,
      intermediates,
      removedAt: null,
      anchors: before?.anchors ?? [],
    };
    await Promise.all([transaction.store.put(record), transaction.done]);
    return record;
  });
  return asListed(added);
}

/** A stored gateway under the name by which it is, or was until now, told apart from others. @throws DatabaseError */
export async function asListed<G extends GatewayRoot>(gateway: G, before: readonly GatewayRoot[] = []): Promise<G> {
  const listed = [...(await pairedGateways()), ...before].find(({ id }) => id === gateway.id);
  return listed ? { ...gateway, name: listed.name } : gateway;
}

type GatewayChange = Partial<
  Pick<GatewayRecord, 'name' | 'removedAt' | 'intermediates' | 'scope' | 'anchors' | 'from' | 'referee'>
>;

/**
 * The keys that it named are forgotten where it is asked no more.
 * @param change what follows from the record as it is by then, as a function of it.
 * @returns it under the name by which it is, or was, told apart from others.
 * @throws DatabaseError `not-found`
 */
export async function changeGateway(
  id: string,
  change: GatewayChange | ((record: GatewayRecord) => GatewayChange),
): Promise<GatewayRecord> {
  const before = await pairedGateways();
  const changed = await writeGateways(async () => {
    const transaction = (await database()).transaction('gateways', 'readwrite');
    const record = await transaction.store.get(id);
    if (!record) throw new DatabaseError('not-found');
    const asked = { ...record, ...(typeof change === 'function' ? change(record) : change) };
    const kept = !asked.removedAt && asked.referee ? asked : { ...asked, namedKeys: undefined };
    await Promise.all([transaction.store.put(kept), transaction.done]);
    return kept;
  });
  return asListed(changed, before);
}

/** A gateway, removed or not. @throws DatabaseError */
export const storedGateway = (id: string): Promise<GatewayRecord | undefined> =>
  guarded(async () => (await database()).get('gateways', id));

/**
 * Deletes for good what was removed before `before`, milliseconds since the epoch, but not what is yet to be taken out
 * of the browser. @throws DatabaseError
 */
export async function purgeGateways(before: number): Promise<void> {
  await writeGateways(async () => {
    const transaction = (await database()).transaction('gateways', 'readwrite');
    for await (const cursor of transaction.store)
      if (cursor.value.removedAt !== null && cursor.value.removedAt < before && !cursor.value.anchors?.length)
        await cursor.delete();
    await transaction.done;
  });
}

/** What was listed no longer counts: another page of ours wrote. */
export function forgetGateways(): void {
  listed = null;
}

/** Runs an operation that writes gateways; what was listed before it no longer counts. @throws DatabaseError */
export async function writeGateways<T>(operation: () => Promise<T>): Promise<T> {
  try {
    return await guarded(operation);
  } finally {
    forgetGateways();
  }
}
