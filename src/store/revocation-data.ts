import type { RevocationData } from '../core/index.ts';
import { database } from './database.ts';
import { guarded } from './database-error.ts';
import type { RevocationRecord } from './schema.ts';

/** A home has one or two gateways and some dozens of devices; what runs out first makes room. */
const MAX_RECORDS = 100;

interface Listed {
  readonly data: RevocationData;
  readonly until: number;
}

/** The same object until something changes, so that results computed from it may be kept (see ExaminationCache). */
let listed: Promise<Listed> | null = null;

/** All that still says something. @param now milliseconds since the epoch. @throws DatabaseError */
export async function revocationData(now: number): Promise<RevocationData> {
  const known = await (listed ??= list(now));
  if (now <= known.until) return known.data;
  return (await (listed = list(now))).data;
}

/** Whether the answer to this question is at hand and current. @throws DatabaseError */
export function isAnswered(id: string, now: number): Promise<boolean> {
  return guarded(async () => {
    const record = await (await database()).get('revocation', id);
    return record !== undefined && now <= record.nextUpdate;
  });
}

/**
 * Keeps an answer, unless a newer one to the same question is at hand: someone may play an old one again. @throws
 * DatabaseError
 */
export async function keepAnswer(record: RevocationRecord): Promise<void> {
  await write(async () => {
    const transaction = (await database()).transaction('revocation', 'readwrite');
    const { store } = transaction;
    const held = await store.get(record.id);
    if (held === undefined || held.thisUpdate <= record.thisUpdate) await store.put(record);
    const excess = (await store.getAll()).sort((a, b) => b.keepUntil - a.keepUntil).slice(MAX_RECORDS);
    await Promise.all([...excess.map(({ id }) => store.delete(id)), transaction.done]);
  });
}

/** Deletes what says nothing any more. @throws DatabaseError */
export async function purgeRevocationData(now: number): Promise<void> {
  await write(async () => {
    const transaction = (await database()).transaction('revocation', 'readwrite');
    for await (const cursor of transaction.store) if (cursor.value.keepUntil < now) await cursor.delete();
    await transaction.done;
  });
}

function list(now: number): Promise<Listed> {
  return guarded(async () => {
    const current = (await (await database()).getAll('revocation')).filter(({ keepUntil }) => now <= keepUntil);
    const ofKind = (wanted: RevocationRecord['kind']) =>
      current.filter(({ kind }) => kind === wanted).map(({ der }) => der);
    return {
      data: { crls: ofKind('crl'), ocsp: ofKind('ocsp') },
      until: Math.min(Infinity, ...current.map(({ keepUntil }) => keepUntil)),
    };
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
