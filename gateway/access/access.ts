import { createLimit } from '../common/limit.ts';
import type { Records } from '../records/records.ts';
import type { Change, PasswordRecord } from '../records/types.ts';
import { hashPassword, passwordFault, type PasswordFault, passwordFits } from './password.ts';
import { createSessions, type Session, type Sessions } from './sessions.ts';
import { createSetUpCode } from './set-up-code.ts';

const PERIOD = 10 * 60_000;
/**
 * Wrong passwords and codes from one address, and passwords from all together: an address is quickly changed. A code is
 * too long to be guessed, and is the way back in while someone keeps trying passwords.
 */
const MAX_TRIES = 10;
const MAX_TRIES_OF_ALL = 60;

/** Where a request comes from. */
export interface Caller {
  readonly address: string;
  /** What the browser calls itself; hostile text. */
  readonly browser: string;
}

/** Why no one was let in. */
export type AccessFault = PasswordFault | 'wrong-code' | 'wrong-password' | 'not-repeated' | 'too-often';

/** No one was let in. `wait` in milliseconds, for `too-often`. */
export interface Refused {
  readonly ok: false;
  readonly fault: AccessFault;
  readonly wait: number;
}

/** `token` is for the browser to keep. */
export type Entered = { readonly ok: true; readonly token: string } | Refused;

/** A new password, typed twice. */
export interface NewPassword {
  readonly password: string;
  readonly again: string;
}

/**
 * Who may use the gateway's page: whoever read the set-up code where it was started, and from then on whoever knows the
 * password that was chosen with it. There is none before.
 */
export interface Access {
  readonly sessions: Sessions;
  /** Whether a password was chosen. */
  hasPassword(): Promise<boolean>;
  /** Whether a set-up code can be used. */
  awaitsCode(): boolean;
  /** @returns a code with which a password can be chosen, once; the previous code is void. */
  newSetUpCode(): string;
  /** Sets the password, by the code, and ends all sessions. */
  setUp(code: string, chosen: NewPassword, caller: Caller): Promise<Entered>;
  /**
   * Does what only whoever has the set-up code may do, and spends the code with it. Where the work throws, the code
   * stays good.
   */
  byCode<T>(code: string, caller: Caller, work: () => Promise<T>): Promise<{ ok: true; value: T } | Refused>;
  signIn(password: string, caller: Caller): Promise<Entered>;
  /** Asks for the password again, before what a stolen session must not do. @returns null where it is right. */
  confirm(password: string, caller: Caller): Promise<Refused | null>;
  /** Sets another password, and ends all sessions but a new one for this browser. */
  changePassword(current: string, chosen: NewPassword, caller: Caller): Promise<Entered>;
}

export type { Session };

/** @param now milliseconds since the epoch. */
export function createAccess(records: Records, now: () => number = Date.now): Access {
  const sessions = createSessions(records, now);
  const code = createSetUpCode();
  const ofOne = createLimit(MAX_TRIES, PERIOD, now);
  const ofAll = createLimit(MAX_TRIES_OF_ALL, PERIOD, now);

  /** Counted before anything is computed, so that many at once are as many tries. */
  const tooOften = ({ address }: Caller, ofEveryone: boolean): Refused | null => {
    const wait = ofOne(address) || (ofEveryone ? ofAll('all') : 0);
    return wait === 0 ? null : { ok: false, fault: 'too-often', wait };
  };
  const refused = (fault: AccessFault): Refused => ({ ok: false, fault, wait: 0 });
  const unfit = ({ password, again }: NewPassword): Refused | null => {
    const fault = passwordFault(password) ?? (password === again ? null : 'not-repeated');
    return fault && refused(fault);
  };
  const kept = (): Promise<PasswordRecord | undefined> => records.get('passwords', 'page');
  const choose = async (password: string, caller: Caller): Promise<Entered> => {
    const value = await hashPassword(password);
    return records.exclusively(async () => {
      const change: Change = { table: 'passwords', key: 'page', value };
      const token = await sessions.open(caller, ...(await sessions.endings()), change);
      return { ok: true, token };
    });
  };

  async function byCode<T>(
    typed: string,
    caller: Caller,
    work: () => Promise<T>,
  ): Promise<{ ok: true; value: T } | Refused> {
    const refusal = tooOften(caller, false);
    if (refusal) return refusal;
    const giveBack = code.spend(typed);
    if (!giveBack) return refused('wrong-code');
    try {
      return { ok: true, value: await work() };
    } catch (error) {
      giveBack();
      throw error;
    }
  }

  return {
    sessions,
    hasPassword: async () => (await kept()) !== undefined,
    awaitsCode: code.isOpen,
    newSetUpCode: code.renew,

    async setUp(typed, chosen, caller) {
      const fault = unfit(chosen);
      if (fault) return fault;
      const result = await byCode(typed, caller, () => choose(chosen.password, caller));
      return result.ok ? result.value : result;
    },
    byCode,

    async signIn(password, caller) {
      const refusal = tooOften(caller, true);
      if (refusal) return refusal;
      const record = await kept();
      if (!record || !(await passwordFits(password, record))) return refused('wrong-password');
      return records.exclusively(async () => {
        // Another may have been chosen meanwhile, which ended all sessions.
        if ((await kept())?.hash !== record.hash) return refused('wrong-password');
        return { ok: true, token: await sessions.open(caller) };
      });
    },

    // Whoever comes here has a session, so strangers cannot use the number of everyone up.
    async confirm(password, caller) {
      const refusal = tooOften(caller, false);
      if (refusal) return refusal;
      const record = await kept();
      return record && (await passwordFits(password, record)) ? null : refused('wrong-password');
    },

    async changePassword(current, chosen, caller) {
      const refusal = unfit(chosen) ?? tooOften(caller, false);
      if (refusal) return refusal;
      const record = await kept();
      if (!record || !(await passwordFits(current, record))) return refused('wrong-password');
      return choose(chosen.password, caller);
    },
  };
}
