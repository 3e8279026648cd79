import type { IDBPTransaction } from 'idb';
import type { LearntRevocation, RevocationAnswer } from '../core/common.ts';
import type { LatchkeySchema, RevocationRecord, RevokedRecord } from './schema.ts';

/** Which answers about revocation are kept, and for how long. */

export type RevocationTransaction = IDBPTransaction<LatchkeySchema, ('revocation' | 'revoked')[], 'readwrite'>;

/** Of one issuer. A home's has two lists and some dozens of answers. */
const MAX_OF_ISSUER = 100;
/** Of all issuers: a gateway can make itself as many as it likes. */
const MAX_IN_ALL = 300;

/** `keepUntil` of an answer that puts a certificate on hold: later word ends that, and no date does. */
export const UNTIL_LATER_WORD = Infinity;

/** A question names the issuer's key second (core/x509/revocation/revocation-questions.ts). */
const issuerOf = ({ question }: RevocationRecord): string => question.split(' ')[1] ?? '';

/**
 * The answers that still say something: those that are current; those that put a certificate on hold; and whatever the
 * same issuer said since then, which may have ended the hold.
 * @param now milliseconds since the epoch.
 */
export function speaking(answers: readonly RevocationRecord[], now: number): RevocationRecord[] {
  const holds = answers.filter(({ keepUntil }) => keepUntil === UNTIL_LATER_WORD);
  return answers.filter(
    (answer) =>
      now <= answer.keepUntil ||
      holds.some((hold) => issuerOf(hold) === issuerOf(answer) && hold.thisUpdate <= answer.thisUpdate),
  );
}

const lastsLess = ({ keepUntil }: RevocationRecord): number => (keepUntil === UNTIL_LATER_WORD ? 0 : 1);
const sinceOf = ({ since, receivedAt }: RevocationRecord): number => since ?? receivedAt;

/**
 * The answers that go: those that say nothing any more, and those that there is no room for. Each issuer has its own,
 * and what another one says takes none of it: whoever answers a hundred questions must not make us forget whom someone
 * else put on hold. Of one issuer's, those on hold stay longest, then those that are current longest; so it is among
 * issuers, and then those whose questions were answered first.
 */
export function notKept(answers: readonly RevocationRecord[], now: number): RevocationRecord[] {
  const kept = speaking(answers, now);
  const byWorth = kept
    .filter(({ question }) => question !== '')
    .toSorted((a, b) => (a.keepUntil === b.keepUntil ? b.thisUpdate - a.thisUpdate : b.keepUntil - a.keepUntil));
  const ofIssuer = new Map<string, number>();
  const ranked = byWorth.map((answer) => {
    const rank = ofIssuer.get(issuerOf(answer)) ?? 0;
    ofIssuer.set(issuerOf(answer), rank + 1);
    return { answer, rank };
  });
  const inOrder = ranked.toSorted(
    (a, b) => a.rank - b.rank || lastsLess(a.answer) - lastsLess(b.answer) || sinceOf(a.answer) - sinceOf(b.answer),
  );
  return [
    ...answers.filter((each) => !kept.includes(each)),
    ...inOrder.flatMap(({ answer, rank }, at) => (rank >= MAX_OF_ISSUER || at >= MAX_IN_ALL ? answer : [])),
  ];
}

/** An answer as it came. */
export interface Received extends RevocationAnswer {
  /** What it answers. */
  readonly question: string;
  readonly kind: RevocationRecord['kind'];
  readonly der: Uint8Array;
  /** Milliseconds since the epoch. */
  readonly receivedAt: number;
}

/**
 * Keeps an answer, unless a newer one to the same question and of the same scope is at hand: someone may play an old
 * one again. What it revokes for good is kept in any case. @returns the writes under way.
 */
export async function keepAnswer(
  transaction: RevocationTransaction,
  { scope, revoked, holds, ...answer }: Received,
): Promise<readonly unknown[]> {
  const answers = transaction.objectStore('revocation');
  const { question, receivedAt, nextUpdate } = answer;
  const record = { ...answer, id: `${question} ${scope}` };
  const held = await answers.get(record.id);
  const since = held ? (held.since ?? held.receivedAt) : receivedAt;
  // Out-of-date word puts nothing on hold, as its end may be at hand no longer; but it ends no hold that it confirms.
  const lasts = holds && (receivedAt <= nextUpdate || held?.keepUntil === UNTIL_LATER_WORD);
  const keepUntil = lasts ? UNTIL_LATER_WORD : nextUpdate;
  const writes: Promise<unknown>[] =
    held && isOlder(record, held) ? [] : [answers.put({ ...record, since, keepUntil })];
  writes.push(...(await mergeRevoked(transaction.objectStore('revoked'), revoked)));
  await Promise.all(writes);
  return notKept(await answers.getAll(), receivedAt).map((each) => answers.delete(each.id));
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
export async function mergeRevoked(
  store: RevokedStore,
  learnt: readonly LearntRevocation[],
): Promise<Promise<unknown>[]> {
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
