import { createLimit } from '../common/limit.ts';
import type { Records } from '../records/records.ts';
import type { PasswordRecord } from '../records/types.ts';
import { type Caller, refused, type Refused } from './answers.ts';
import { passwordFits } from './password.ts';
import { SESSION_LIFETIME, type Session, type Sessions } from './sessions.ts';

const PERIOD = 10 * 60_000;
/**
 * Wrong passwords and codes from one address, and passwords from all together: an address is quickly changed. A code is
 * too long to be guessed, and is the way back in while someone keeps trying passwords. The /64 of an IPv6 address does
 * not count as one: it may be the whole home, which one device could lock out with ten tries.
 */
const MAX_TRIES = 10;
const MAX_TRIES_OF_ALL = 60;
/** Wrong passwords of someone in all their sessions: more than one session can use up before it ends. */
const MAX_TRIES_OF_PERSON = 20;

/** How often anyone may try a password or a code. */
export interface Tries {
  /**
   * Counts a try, before anything is computed, so that many at once are as many tries.
   * @param ofEveryone whether it counts with those of all others, too.
   * @returns null where it is not one too many.
   */
  tooOften(caller: Caller, ofEveryone?: boolean): Refused | null;
  /**
   * Takes back one that was right, and no other: whoever knows a password gets no more tries at someone else's by it.
   * @param ofEveryone as it was counted.
   */
  giveBack(caller: Caller, ofEveryone?: boolean): void;
  /**
   * Asks whoever is signed in for their password. The session ends with the tenth wrong one.
   * @returns what was kept of their password, where it is theirs.
   */
  proven(session: Session, password: string, caller: Caller): Promise<PasswordRecord | Refused>;
}

/** @param now milliseconds since the epoch. */
export function createTries(records: Records, sessions: Sessions, now: () => number): Tries {
  const ofOne = createLimit(MAX_TRIES, PERIOD, now);
  const ofAll = createLimit(MAX_TRIES_OF_ALL, PERIOD, now);
  const ofSession = createLimit(MAX_TRIES, SESSION_LIFETIME, now);
  const ofPerson = createLimit(MAX_TRIES_OF_PERSON, PERIOD, now);

  const tooOften = ({ address }: Caller, ofEveryone = false): Refused | null =>
    waiting(ofOne(address) || (ofEveryone ? ofAll('all') : 0));
  const waiting = (wait: number): Refused | null => (wait === 0 ? null : { ok: false, fault: 'too-often', wait });

  const giveBack = ({ address }: Caller, ofEveryone = false): void => {
    ofOne.giveBack(address);
    if (ofEveryone) ofAll.giveBack('all');
  };

  return {
    tooOften,
    giveBack,
    async proven(session, password, caller) {
      const { id, person } = session;
      // Whoever comes here has a session, so strangers cannot use these numbers up. Addresses are quickly changed.
      const refusal = tooOften(caller) ?? waiting(ofPerson(person));
      if (refusal) return refusal;
      if (ofSession(id) > 0) return refused('session-ended');
      const record = await records.get('passwords', person);
      const isRight = record !== undefined && (await passwordFits(password, record));
      if (isRight) {
        giveBack(caller);
        ofPerson.giveBack(person);
        ofSession.giveBack(id);
        // It may have ended meanwhile.
        return (await records.get('sessions', id)) ? record : refused('session-ended');
      }
      if (!ofSession.isSpent(id)) return refused('wrong-password');
      await sessions.end(id);
      return refused('session-ended');
    },
  };
}
