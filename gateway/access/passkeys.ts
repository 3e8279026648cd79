import type { Records } from '../records/records.ts';
import type { Change, PasskeyRecord } from '../records/types.ts';
import { type Caller, type Entered, type Refused, refused } from './answers.ts';
import { createChallenges } from './challenges.ts';
import { cleanName, nameFault } from './people.ts';
import type { Session, Sessions } from './sessions.ts';
import { ALGORITHMS, type Site, verifyMade, verifyUse } from './webauthn.ts';

export const MAX_PASSKEYS = 20;
/** How long a browser waits for the person. Milliseconds. */
const TIMEOUT = 4 * 60_000;

/** A passkey of someone's, as it is listed. */
export interface Passkey extends PasskeyRecord {
  readonly id: string;
}

/** What a browser is asked for, as `PublicKeyCredential.parse…OptionsFromJSON` takes it (WebAuthn section 5.1). */
export type Options = Readonly<Record<string, unknown>>;

/** Other ways in, beside a person's password. Each belongs to one name and port of the gateway. */
export interface Passkeys {
  /** Someone's, the oldest first. */
  of(person: string): Promise<Passkey[]>;
  /** Whether anyone has one for this name and port. */
  isKnownAt(site: Site): Promise<boolean>;
  /**
   * What to make one with, once whoever is signed in has typed their password: a stolen session must not get a way in
   * that lasts.
   */
  offer(session: Session, password: string, typed: string, site: Site, caller: Caller): Promise<Offered | Refused>;
  /** @param response of the browser; hostile. @param name as it was offered. @returns null once it is kept. */
  add(session: Session, name: string, site: Site, response: string): Promise<Refused | null>;
  /** Ends the sessions that were opened with it, but not this one. */
  remove(session: Session, id: string): Promise<void>;
  /** What to sign in with. */
  request(site: Site): Options;
  /** @param response of the browser; hostile. */
  signIn(site: Site, response: string, caller: Caller): Promise<Entered>;
}

export interface Offered {
  readonly ok: true;
  readonly name: string;
  readonly options: Options;
}

/** What stands before it: the password of whoever is signed in, and how many tries an address may have. */
export interface Gate {
  confirm(session: Session, password: string, caller: Caller): Promise<Refused | null>;
  tooOften(caller: Caller): Refused | null;
  giveBack(caller: Caller): void;
}

/** @param now milliseconds since the epoch. */
export function createPasskeys(records: Records, sessions: Sessions, gate: Gate, now: () => number): Passkeys {
  const challenges = createChallenges(now);
  const toSignIn = ({ host }: Site): string => `sign in at ${host}`;
  const toMake = ({ id }: Session, name: string, site: Site): string => `make ${id} at ${site.host}: ${name}`;
  const of = async (person: string): Promise<Passkey[]> =>
    (await records.all('passkeys'))
      .map(([id, record]) => ({ ...record, id }))
      .filter((each) => each.person === person)
      .sort((a, b) => a.added - b.added);

  return {
    of,
    isKnownAt: async ({ host }) => (await records.all('passkeys')).some(([, { site }]) => site === host),

    async offer(session, password, typed, site, caller) {
      const name = cleanName(typed);
      const fault = nameFault(name, []);
      if (fault) return refused(fault);
      const refusal = await gate.confirm(session, password, caller);
      if (refusal) return refusal;
      const person = await records.get('passwords', session.person);
      const existing = await of(session.person);
      if (existing.length >= MAX_PASSKEYS) return refused('too-many-passkeys');
      const options: Options = {
        rp: { id: site.name, name: 'Home gateway' },
        user: {
          id: Buffer.from(session.person).toString('base64url'),
          name: person?.name ?? 'gateway',
          displayName: person?.name ?? 'Home gateway',
        },
        challenge: challenges.make(toMake(session, name, site)),
        pubKeyCredParams: ALGORITHMS.map((alg) => ({ type: 'public-key', alg })),
        timeout: TIMEOUT,
        attestation: 'none',
        authenticatorSelection: { residentKey: 'required', requireResidentKey: true, userVerification: 'required' },
        excludeCredentials: existing
          .filter((each) => each.site === site.host)
          .map(({ id }) => ({ type: 'public-key', id })),
      };
      return { ok: true, name, options };
    },

    async add(session, name, site, response) {
      const made = await verifyMade(response, site, (challenge) =>
        challenges.spend(challenge, toMake(session, name, site)),
      );
      if (!made) return refused('wrong-passkey');
      const { id, publicKey, counter } = made;
      return records.exclusively(async () => {
        // They may have been removed meanwhile, and signed out with that.
        const isHere = (await records.get('sessions', session.id)) && (await records.get('passwords', session.person));
        if (!isHere || (await records.get('passkeys', id))) return refused('wrong-passkey');
        if ((await of(session.person)).length >= MAX_PASSKEYS) return refused('too-many-passkeys');
        const value = { person: session.person, name, added: now(), site: site.host, publicKey, counter };
        await records.commit({ table: 'passkeys', key: id, value });
        return null;
      });
    },

    remove: (session, id) =>
      records.exclusively(async () => {
        if ((await records.get('passkeys', id))?.person !== session.person) return;
        const opened = (await sessions.all()).filter((each) => each.passkey === id && each.id !== session.id);
        await records.commit(
          { table: 'passkeys', key: id, value: null },
          ...opened.map((each) => ({ table: 'sessions' as const, key: each.id, value: null })),
        );
      }),

    // No list of credentials: whoever may use the page is not told to those who ask.
    request: (site) => ({
      challenge: challenges.make(toSignIn(site)),
      rpId: site.name,
      timeout: TIMEOUT,
      userVerification: 'required',
    }),

    async signIn(site, response, caller) {
      // A signature cannot be guessed, so whoever guesses passwords from many addresses locks no passkey.
      const refusal = gate.tooOften(caller);
      if (refusal) return refusal;
      const spend = (challenge: string): boolean => challenges.spend(challenge, toSignIn(site));
      const used = await verifyUse(response, site, spend, async (id) => {
        const record = await records.get('passkeys', id);
        return record?.site === site.host ? record : null;
      });
      if (!used) return refused('wrong-passkey');
      const { id, counter, found } = used;
      return records.exclusively(async () => {
        // It, or whose it is, may have been removed meanwhile, and another use of it may have been faster.
        const record = await records.get('passkeys', id);
        if (!record || record.counter !== found.counter || record.publicKey !== found.publicKey)
          return refused('wrong-passkey');
        if (!(await records.get('passwords', record.person))) return refused('wrong-passkey');
        gate.giveBack(caller);
        const whose = { person: record.person, passkey: id };
        const change = { table: 'passkeys' as const, key: id, value: { ...record, counter } };
        return { ok: true, token: await sessions.open(caller, whose, change) };
      });
    },
  };
}

/** What must be written so that none of this person's passkeys is left. */
export const withoutPasskeys = async (records: Records, person: string): Promise<Change[]> =>
  (await records.all('passkeys')).flatMap(([key, record]) =>
    record.person === person ? [{ table: 'passkeys' as const, key, value: null }] : [],
  );
