import type { LearntRevocation, RevocationAnswer, RevocationData } from '../core/common.ts';
import { committed, database } from './database.ts';
import { guarded } from './database-error.ts';
import { speaking, UNTIL_LATER_WORD } from './kept-answers.ts';
import type { RevocationRecord, RevokedRecord } from './schema.ts';

const DAY = 86_400_000;
/** What was revoked for good is remembered for this long after the certificate expired. */
const AFTER_EXPIRY = 365 * DAY;

interface Listed {
  readonly data: RevocationData;
  /** A clock that was put back since tells a time at which more says something. */
  readonly from: number;
  readonly until: number;
}

/** The same object until something changes, so that results computed from it may be kept (see ExaminationCache). */
let listed: Promise<Listed> | null = null;

/** All that still says something. @param now milliseconds since the epoch. @throws DatabaseError */
export async function revocationData(now: number): Promise<RevocationData> {
  const known = await (listed ??= list(now));
  if (known.from <= now && now <= known.until) return known.data;
  return (await (listed = list(now))).data;
}

/**
 * Whether this question was answered within the last day, by what is still current: whoever silences a question with an
 * answer does so for a day at most. @throws DatabaseError
 */
export function isSettled(question: string, now: number): Promise<boolean> {
  return guarded(async () => {
    const answers = await (await database()).getAllFromIndex('revocation', 'question', question);
    return answers.some(
      ({ settles, nextUpdate, receivedAt }) =>
        settles && now <= nextUpdate && receivedAt <= now && now < receivedAt + DAY,
    );
  });
}

/**
 * Keeps an answer, unless a newer one to the same question and of the same scope is at hand: someone may play an old
 * one again. What it revokes for good is kept in any case. @throws DatabaseError
 */
export async function keepAnswer(
  question: string,
  kind: RevocationRecord['kind'],
  der: Uint8Array,
  { scope, revoked, holds, ...answer }: RevocationAnswer,
  receivedAt: number,
): Promise<void> {
  const id = `${question} ${scope}`;
  const record = { ...answer, id, question, kind, der, receivedAt };
  const { notKept } = await import('./kept-answers.ts');
  await write(async () => {
    const transaction = (await database()).transaction(['revocation', 'revoked'], 'readwrite');
    // Whatever fails below is told once, by whom it is awaited last.
    transaction.done.catch(() => undefined);
    const answers = transaction.objectStore('revocation');
    const held = await answers.get(id);
    const since = held ? (held.since ?? held.receivedAt) : receivedAt;
    // Out-of-date word puts nothing on hold, as its end may be at hand no longer; but it ends no hold that it confirms.
    const lasts = holds && (receivedAt <= answer.nextUpdate || held?.keepUntil === UNTIL_LATER_WORD);
    const keepUntil = lasts ? UNTIL_LATER_WORD : answer.nextUpdate;
    const writes: Promise<unknown>[] =
      held && isOlder(record, held) ? [] : [answers.put({ ...record, since, keepUntil })];
    writes.push(...(await mergeRevoked(transaction.objectStore('revoked'), revoked)));
    await Promise.all(writes);
    await committed(
      transaction,
      notKept(await answers.getAll(), receivedAt).map((each) => answers.delete(each.id)),
    );
  });
}

/** Keeps what was revoked for good, however that was learnt. @throws DatabaseError */
export async function keepRevoked(revoked: readonly LearntRevocation[]): Promise<void> {
  await write(async () => {
    const transaction = (await database()).transaction('revoked', 'readwrite');
    transaction.done.catch(() => undefined);
    await committed(transaction, await mergeRevoked(transaction.store, revoked));
  });
}

type Dated = Pick<RevocationRecord, 'thisUpdate' | 'number'>;

/**
 * Two lists of one scope are ordered by their dates; numbers (RFC 5280 section 5.2.3) tell those of one moment apart.
 */
const isOlder = (a: Dated, b: Dated): boolean =>
  a.thisUpdate < b.thisUpdate || (a.thisUpdate === b.thisUpdate && a.number < b.number);

interface RevokedStore {
  get(issuerKey: string): Promise<RevokedRecord | undefined>;
  put(record: RevokedRecord): Promise<unknown>;
}

/** Entries only come in here; of one certificate's, the one with the later end stays. @returns the writes under way. */
async function mergeRevoked(store: RevokedStore, learnt: readonly LearntRevocation[]): Promise<Promise<unknown>[]> {
  const writes: Promise<unknown>[] = [];
  for (const issuerKey of new Set(learnt.map((each) => each.issuerKey))) {
    const held = (await store.get(issuerKey))?.certificates ?? [];
    const bySerial = new Map(held.map((each) => [each.serial, each]));
    for (const { serial, reason, notAfter, key, ...of } of learnt) {
      const before = bySerial.get(serial);
      if (of.issuerKey !== issuerKey) continue;
      bySerial.set(serial, {
        serial,
        // A key that is out of hand now stays so, whatever was said before and is said again.
        reason: reason === 'key-compromise' ? reason : (before?.reason ?? reason),
        notAfter: !before || isLonger(notAfter, before.notAfter) ? notAfter : before.notAfter,
        key: before?.key ?? key,
      });
    }
    writes.push(store.put({ issuerKey, certificates: [...bySerial.values()] }));
  }
  return writes;
}

/** A known end takes the place of an unknown one. */
const isLonger = (notAfter: number | null, held: number | null): boolean =>
  notAfter !== null && (held === null || notAfter > held);

/**
 * Until when a revocation counts. It stays all the same: a clock that runs ahead for a while, by whomever, must not
 * make us forget what counts again once the clock is put right. So it counts for ever where it is not known when the
 * certificate expires.
 */
const endOf = ({ notAfter }: RevokedRecord['certificates'][number]): number =>
  notAfter === null ? Infinity : notAfter + AFTER_EXPIRY;

function list(now: number): Promise<Listed> {
  return guarded(async () => {
    const transaction = (await database()).transaction(['revocation', 'revoked']);
    const [answers, issuers] = await Promise.all([
      transaction.objectStore('revocation').getAll(),
      transaction.objectStore('revoked').getAll(),
    ]);
    const current = speaking(answers, now);
    const revoked = issuers.flatMap(({ issuerKey, certificates }) =>
      certificates.map((each) => ({ ...each, issuerKey })).filter((each) => now <= endOf(each)),
    );
    const ofKind = (wanted: RevocationRecord['kind']) =>
      current.filter(({ kind }) => kind === wanted).map(({ der }) => der);
    return {
      from: now,
      data: {
        crls: ofKind('crl'),
        ocsp: ofKind('ocsp'),
        revoked,
        anyRevoked:
          current.some(({ keepUntil }) => keepUntil === UNTIL_LATER_WORD) ||
          revoked.some(({ reason, notAfter }) => reason !== 'superseded' && (notAfter ?? now) >= now),
      },
      until: [...current.map(({ keepUntil }) => keepUntil), ...revoked.map(endOf)]
        .filter((end) => now <= end)
        .reduce((first, end) => Math.min(first, end), Infinity),
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
