import { type CrlRecord, database } from './database.ts';
import { guarded } from './faults.ts';

/** A home has one or two gateways; whatever runs out first makes room. */
const MAX_LISTS = 20;

/** The same array until something changes, so that results computed from it may be kept (see core/verdict/examine). */
let listed: Promise<{ readonly ders: readonly Uint8Array[]; readonly until: number }> | null = null;

/** The lists that are not outdated, DER. @param now milliseconds since the epoch. @throws StoreError */
export async function currentCrls(now: number): Promise<readonly Uint8Array[]> {
  const known = await (listed ??= list(now));
  if (now <= known.until) return known.ders;
  return (await (listed = list(now))).ders;
}

/** Whether a list from this address is at hand and not outdated. @throws StoreError */
export function hasCrl(url: string, now: number): Promise<boolean> {
  return guarded(async () => {
    const record = await (await database()).get('crls', url);
    return record !== undefined && now <= record.nextUpdate;
  });
}

/** @throws StoreError */
export async function keepCrl(record: CrlRecord): Promise<void> {
  await write(async () => {
    const db = await database();
    await db.put('crls', record);
    const excess = (await db.getAll('crls')).sort((a, b) => b.nextUpdate - a.nextUpdate).slice(MAX_LISTS);
    await Promise.all(excess.map(({ url }) => db.delete('crls', url)));
  });
}

/** Deletes what is outdated. @throws StoreError */
export async function purgeCrls(now: number): Promise<void> {
  await write(async () => {
    const transaction = (await database()).transaction('crls', 'readwrite');
    for await (const cursor of transaction.store) if (cursor.value.nextUpdate < now) await cursor.delete();
    await transaction.done;
  });
}

function list(now: number): Promise<{ readonly ders: readonly Uint8Array[]; readonly until: number }> {
  return guarded(async () => {
    const current = (await (await database()).getAll('crls')).filter(({ nextUpdate }) => now <= nextUpdate);
    return { ders: current.map(({ der }) => der), until: Math.min(Infinity, ...current.map(({ nextUpdate }) => nextUpdate)) };
  }).catch((error: unknown) => {
    listed = null;
    throw error;
  });
}

async function write(operation: () => Promise<void>): Promise<void> {
  try {
    await guarded(operation);
  } finally {
    listed = null;
  }
}
