import { createHash, createHmac, randomBytes } from 'node:crypto';
import type { Records } from '../records/records.ts';
import type { Change, SessionRecord } from '../records/types.ts';
import { FIRST_PERSON } from './people.ts';

/** A browser that is let in asks for the password again after this. Milliseconds. */
export const SESSION_LIFETIME = 12 * 60 * 60_000;
const MAX_SESSIONS = 30;
const MAX_BROWSER = 200;

/** A browser that someone signed in with. */
export interface Session extends SessionRecord {
  /** SHA-256 of its token, hexadecimal. */
  readonly id: string;
  /** Whose it is. */
  readonly person: string;
}

/** Who is signed in. A token is 256 random bits that only the browser keeps. */
export interface Sessions {
  /**
   * @param browser what it calls itself; hostile text.
   * @param whose it is, with the id of the passkey that opened it.
   * @param also is written along with it.
   * @returns the token.
   */
  open(
    from: { readonly address: string; readonly browser: string },
    whose: { readonly person: string; readonly passkey?: string },
    ...also: readonly Change[]
  ): Promise<string>;
  /** @returns null where there is none, or its time is over. */
  find(token: string): Promise<Session | null>;
  /** Those that are not over, the newest first. */
  all(): Promise<Session[]>;
  end(id: string): Promise<void>;
  /** What must be written to end those of a person, or all. */
  endings(person?: string): Promise<Change[]>;
}

/** @param now milliseconds since the epoch. */
export function createSessions(records: Records, now: () => number): Sessions {
  const stored = async (): Promise<Session[]> =>
    (await records.all('sessions')).map(([id, record]) => sessionOf(id, record)).sort((a, b) => b.since - a.since);
  const removal = ({ id }: Session): Change => ({ table: 'sessions', key: id, value: null });

  return {
    async open({ address, browser }, whose, ...also) {
      const token = randomBytes(32).toString('base64url');
      const time = now();
      const value: SessionRecord = {
        since: time,
        until: time + SESSION_LIFETIME,
        address,
        browser: browser.slice(0, MAX_BROWSER),
        ...whose,
      };
      const earlier = await stored();
      const over = earlier.filter(({ until }, index) => until <= time || index >= MAX_SESSIONS - 1);
      await records.commit(...over.map(removal), ...also, { table: 'sessions', key: idOf(token), value });
      return token;
    },
    async find(token) {
      const id = idOf(token);
      const record = await records.get('sessions', id);
      return record && now() < record.until ? sessionOf(id, record) : null;
    },
    all: async () => (await stored()).filter(({ until }) => now() < until),
    end: (id) => records.commit({ table: 'sessions', key: id, value: null }),
    endings: async (person) =>
      (await stored()).filter((each) => person === undefined || each.person === person).map(removal),
  };
}

const sessionOf = (id: string, record: SessionRecord): Session => ({ person: FIRST_PERSON, ...record, id });

/** What forms of this session bring along, so that no other page can send one for it. */
export const formTokenOf = (token: string): string =>
  createHmac('sha256', token).update('Latchkey gateway form').digest('base64url');

const idOf = (token: string): string => createHash('sha256').update(token).digest('hex');
