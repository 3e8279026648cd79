import type { LearntRevocation, RevocationData } from '../core/common.ts';
import { committed, database } from './database.ts';
import { guarded } from './database-error.ts';
import { mergeRevoked, type RevocationTransaction, speaking, UNTIL_LATER_WORD } from './kept-answers.ts';
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
 * Writes answers, or what was revoked for good: all of it or nothing.
 * @param keep what is written (kept-answers.ts); gives the writes under way.
 * @throws DatabaseError
 */
export async function writeRevocation(
  keep: (transaction: RevocationTransaction) => Promise<readonly unknown[]>,
): Promise<void> {
  try {
    await guarded(async () => {
      const transaction = (await database()).transaction(['revocation', 'revoked'], 'readwrite');
      // Whatever fails below is told once, by whom it is awaited last.
      transaction.done.catch(() => undefined);
      await committed(transaction, await keep(transaction));
    });
  } finally {
    listed = null;
  }
}

/** Keeps what was revoked for good, however that was learnt. @throws DatabaseError */
export const keepRevoked = (revoked: readonly LearntRevocation[]): Promise<void> =>
  writeRevocation((transaction) => mergeRevoked(transaction.objectStore('revoked'), revoked));

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
