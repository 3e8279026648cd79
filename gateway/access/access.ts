import { randomUUID } from 'node:crypto';
import type { Records } from '../records/records.ts';
import type { Change, PasswordRecord } from '../records/types.ts';
import { type AccessFault, type Caller, type Entered, refused, type Refused } from './answers.ts';
import { createPasskeys, type Passkeys, withoutPasskeys } from './passkeys.ts';
import { hashPassword, NO_ONES, passwordFault, passwordFits } from './password.ts';
import { cleanName, everyone, FIRST_PERSON, MAX_PEOPLE, nameFault, type Person, personCalled } from './people.ts';
import { createSessions, type Session, type Sessions } from './sessions.ts';
import { createSetUpCode } from './set-up-code.ts';
import { createTries } from './tries.ts';

/** A new password, typed twice. */
export interface NewPassword {
  readonly password: string;
  readonly again: string;
}

/** Someone who is to be let in from now on, as typed. */
export interface NewPerson extends NewPassword {
  readonly name: string;
  /** What the one who adds them is called, where they have no name yet. */
  readonly ownName: string;
}

/**
 * Who may use the gateway's page: whoever read the set-up code where it was started, and from then on people with a
 * password each. There is none before.
 */
export interface Access {
  readonly sessions: Sessions;
  readonly passkeys: Passkeys;
  /** Whether anyone has a password. */
  hasPassword(): Promise<boolean>;
  /** Whether a set-up code can be used. */
  awaitsCode(): boolean;
  /** @returns a code with which a password can be chosen, once; the previous code is void. */
  newSetUpCode(): string;
  /** The first is who set the gateway up. */
  people(): Promise<Person[]>;
  /**
   * Sets a password, by the code, and ends all sessions: that of the only person, or of the one who is called so, who
   * is added where there are others and none has that name. Their passkeys are removed.
   */
  setUp(code: string, chosen: NewPassword & { readonly name: string }, caller: Caller): Promise<Entered>;
  /**
   * Looks at the code before more is done for whoever sends it. It stays good, and `byCode` counts as a try again.
   * @returns null where it is right.
   */
  checkCode(code: string, caller: Caller): Refused | null;
  /**
   * Does what only whoever has the set-up code may do, and spends the code with it. Where the work throws, the code
   * stays good.
   */
  byCode<T>(code: string, caller: Caller, work: () => Promise<T>): Promise<{ ok: true; value: T } | Refused>;
  /** @param name ignored where there is but one person. */
  signIn(name: string, password: string, caller: Caller): Promise<Entered>;
  /**
   * Asks whoever is signed in for their password again, before what a stolen session must not do. The session ends with
   * the tenth wrong one, from whatever addresses they came.
   * @returns null where it is right.
   */
  confirm(session: Session, password: string, caller: Caller): Promise<Refused | null>;
  /** Sets another password of theirs, and ends all their sessions but a new one for this browser. */
  changePassword(session: Session, current: string, chosen: NewPassword, caller: Caller): Promise<Entered>;
  /** Calls whoever is signed in something else. @param current their password. @returns null once it is so. */
  rename(session: Session, current: string, name: string, caller: Caller): Promise<Refused | null>;
  /** @param current the password of whoever is signed in. @returns null once the other can sign in. */
  addPerson(session: Session, current: string, added: NewPerson, caller: Caller): Promise<Refused | null>;
  /**
   * Ends all their sessions with it. The last one stays.
   * @param current the password of whoever is signed in.
   * @returns null once they are removed.
   */
  removePerson(session: Session, current: string, id: string, caller: Caller): Promise<Refused | null>;
}

export type { AccessFault, Caller, Entered, Person, Refused, Session };

/** @param now milliseconds since the epoch. */
export function createAccess(records: Records, now: () => number = Date.now): Access {
  const sessions = createSessions(records, now);
  const code = createSetUpCode();
  const { tooOften, giveBack, proven } = createTries(records, sessions, now);
  const unfit = ({ password, again }: NewPassword): Refused | null => {
    const fault = passwordFault(password) ?? (password === again ? null : 'not-repeated');
    return fault && refused(fault);
  };
  const unnamed = (name: string, others: readonly Person[]): Refused | null => {
    const fault = nameFault(name, others);
    return fault && refused(fault);
  };
  const confirm: Access['confirm'] = async (session, password, caller) => {
    const record = await proven(session, password, caller);
    return 'fault' in record ? record : null;
  };
  /** Whether nothing has changed of someone since; to be asked while nothing else is written. */
  const isSame = async (id: string, record: PasswordRecord): Promise<boolean> =>
    (await records.get('passwords', id))?.hash === record.hash;
  /** The same of whoever is signed in, who may have been signed out since. */
  const isStillIn = async ({ id, person }: Session, record: PasswordRecord): Promise<boolean> =>
    (await records.get('sessions', id)) !== undefined && (await isSame(person, record));

  async function byCode<T>(
    typed: string,
    caller: Caller,
    work: () => Promise<T>,
  ): Promise<{ ok: true; value: T } | Refused> {
    const refusal = tooOften(caller);
    if (refusal) return refusal;
    const restore = code.spend(typed);
    if (!restore) return refused('wrong-code');
    try {
      return { ok: true, value: await work() };
    } catch (error) {
      restore();
      throw error;
    }
  }

  return {
    sessions,
    passkeys: createPasskeys(records, sessions, { confirm, tooOften, giveBack }, now),
    people: () => everyone(records),
    hasPassword: async () => (await records.all('passwords')).length > 0,
    awaitsCode: code.isOpen,
    newSetUpCode: code.renew,

    async setUp(typed, chosen, caller) {
      const people = await everyone(records);
      const name = people.length > 1 ? cleanName(chosen.name) : null;
      const fault = unfit(chosen) ?? (name === null ? null : unnamed(name, []));
      if (fault) return fault;
      const result = await byCode(typed, caller, async (): Promise<Entered> => {
        const hash = await hashPassword(chosen.password);
        return records.exclusively(async () => {
          const there = await everyone(records);
          if (there.length > 1 && name === null) return refused('no-name');
          const known = personCalled(there, name ?? '');
          const id = known?.id ?? (there.length === 0 ? FIRST_PERSON : randomUUID());
          const value: PasswordRecord = { added: now(), ...(name !== null && { name }), ...known?.record, ...hash };
          // Whoever forgot a password, or lost what was signed in, begins anew.
          const endings = [...(await sessions.endings()), ...(await withoutPasskeys(records, id))];
          return {
            ok: true,
            token: await sessions.open(caller, { person: id }, ...endings, { table: 'passwords', key: id, value }),
          };
        });
      });
      return result.ok ? result.value : result;
    },
    byCode,
    checkCode(typed, caller) {
      const refusal = tooOften(caller);
      if (refusal) return refusal;
      const restore = code.spend(typed);
      if (!restore) return refused('wrong-code');
      restore();
      giveBack(caller);
      return null;
    },

    async signIn(name, password, caller) {
      const refusal = tooOften(caller, true);
      if (refusal) return refusal;
      const people = await everyone(records);
      const person = personCalled(people, name);
      const isRight = await passwordFits(password, person?.record ?? NO_ONES);
      const wrong = refused(people.length > 1 ? 'wrong-name-or-password' : 'wrong-password');
      if (!person || !isRight) return wrong;
      return records.exclusively(async () => {
        // Another may have been chosen meanwhile, or they were removed, which ended their sessions.
        if (!(await isSame(person.id, person.record))) return wrong;
        giveBack(caller, true);
        return { ok: true, token: await sessions.open(caller, { person: person.id }) };
      });
    },

    confirm,

    async changePassword(session, current, chosen, caller) {
      const id = session.person;
      const record = unfit(chosen) ?? (await proven(session, current, caller));
      if ('fault' in record) return record;
      const hash = await hashPassword(chosen.password);
      return records.exclusively(async () => {
        if (!(await isStillIn(session, record))) return refused('wrong-password');
        const change: Change = { table: 'passwords', key: id, value: { ...record, ...hash } };
        return {
          ok: true,
          token: await sessions.open(caller, { person: id }, ...(await sessions.endings(id)), change),
        };
      });
    },

    async rename(session, current, typed, caller) {
      const name = cleanName(typed);
      const record = unnamed(name, []) ?? (await proven(session, current, caller));
      if ('fault' in record) return record;
      return records.exclusively(async () => {
        if (!(await isStillIn(session, record))) return refused('wrong-password');
        const others = (await everyone(records)).filter(({ id }) => id !== session.person);
        const fault = unnamed(name, others);
        if (!fault) await records.commit({ table: 'passwords', key: session.person, value: { ...record, name } });
        return fault;
      });
    },

    async addPerson(session, current, added, caller) {
      const [name, ownName] = [cleanName(added.name), cleanName(added.ownName)];
      const record = unfit(added) ?? unnamed(name, []) ?? (await proven(session, current, caller));
      if ('fault' in record) return record;
      const hash = await hashPassword(added.password);
      return records.exclusively(async () => {
        const there = await everyone(records);
        const own = there.find(({ id }) => id === session.person);
        if (!own || !(await isStillIn(session, record))) return refused('wrong-password');
        if (there.length >= MAX_PEOPLE) return refused('too-many-people');
        const named = { ...own, name: own.name ?? ownName };
        const others = there.filter(({ id }) => id !== own.id);
        const fault = unnamed(named.name, others) ?? unnamed(name, [...others, named]);
        if (fault) return fault;
        await records.commit(
          { table: 'passwords', key: own.id, value: { ...own.record, name: named.name } },
          { table: 'passwords', key: randomUUID(), value: { name, added: now(), ...hash } },
        );
        return null;
      });
    },

    async removePerson(session, current, id, caller) {
      const record = await proven(session, current, caller);
      if ('fault' in record) return record;
      return records.exclusively(async () => {
        if (!(await isStillIn(session, record))) return refused('wrong-password');
        const there = await everyone(records);
        if (!there.some((each) => each.id === id)) return refused('no-such-person');
        if (there.length === 1) return refused('last-person');
        await records.commit(
          { table: 'passwords', key: id, value: null },
          ...(await sessions.endings(id)),
          ...(await withoutPasskeys(records, id)),
        );
        return null;
      });
    },
  };
}
