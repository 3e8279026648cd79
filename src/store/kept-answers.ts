import type { IDBPDatabase } from 'idb';
import type { LatchkeySchema, RevocationRecord, RevokedRecord } from './schema.ts';

/** Which answers about revocation are kept, and for how long. */

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

/**
 * Of an issuer that revoked more than this, what counts no longer goes. Otherwise it stays: a clock that runs ahead for
 * a while, by whomever, would make us forget what counts again once the clock is put right.
 */
const MANY_REVOKED = 5000;

/** Deletes what counts no longer of issuers that revoke much. */
export async function dropUncounted(
  database: IDBPDatabase<LatchkeySchema>,
  counts: (certificate: RevokedRecord['certificates'][number]) => boolean,
): Promise<void> {
  const transaction = database.transaction('revoked', 'readwrite');
  for await (const cursor of transaction.store) {
    const { certificates } = cursor.value;
    const left = certificates.filter(counts);
    if (certificates.length <= MANY_REVOKED || left.length === certificates.length) continue;
    if (left.length === 0) await cursor.delete();
    else await cursor.update({ ...cursor.value, certificates: left });
  }
  await transaction.done;
}
