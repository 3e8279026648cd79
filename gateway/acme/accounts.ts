import { randomBytes } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import { calculateJwkThumbprint, type JWK } from 'jose';
import type { Records } from '../records/records.ts';
import type { AccountRecord, Change } from '../records/types.ts';
import { type Json, textsOf } from './json.ts';
import { Problem } from './problem.ts';
import type { RateLimit } from './rate-limit.ts';
import { hasFailed } from './tidy.ts';

const MAX_CONTACTS = 5;
const MAX_CONTACT = 200;
/** So many that no one said yes to; the oldest are forgotten, so that no device can fill the disk with them. */
const MAX_UNKNOWN = 1000;

/** An account with its id, the last part of its URL. */
export interface Account extends AccountRecord {
  readonly id: string;
}

/** The accounts of RFC 8555 section 7.3: one for each key. */
export interface Accounts {
  /**
   * Finds the account of a key, or opens one.
   * @throws Problem
   */
  open(key: JWK, asked: Json, address: string): Promise<{ readonly account: Account; readonly isNew: boolean }>;
  /** @throws Problem where there is none, or it was closed. */
  get(id: string): Promise<Account>;
  /** New contacts, or the end of the account (sections 7.3.2 and 7.3.6). @throws Problem */
  update(id: string, asked: Json, address: string): Promise<Account>;
  /** Section 7.3.5. @throws Problem, also where another account has the key. */
  changeKey(id: string, key: JWK): Promise<Account>;
}

/** How often devices may have something written, whether anyone said yes to them or not. */
export interface AccountLimits {
  /** Counts an account that is opened from an address. */
  readonly opened: RateLimit;
  /** Counts other contacts of an account, asked for from an address. @throws Problem */
  readonly changed: (id: string, address: string) => void;
  /** Counts another key of an account, which no others may keep it from. @throws Problem */
  readonly keyChanged: (id: string) => void;
}

/** @param now milliseconds since the epoch. */
export function createAccounts(
  records: Records,
  limits: AccountLimits,
  now: () => number,
  maxUnknown = MAX_UNKNOWN,
): Accounts {
  const find = async (id: string): Promise<Account> => {
    const record = await records.get('accounts', id);
    if (!record) throw new Problem('accountDoesNotExist', 'There is no such account');
    if (record.status !== 'valid') throw new Problem('unauthorized', 'The account was closed');
    return { ...record, id };
  };
  /**
   * The oldest of those that have neither a yes nor an order that a certificate came, or can come, of, where there are
   * too many.
   */
  const forgotten = async (): Promise<Change[]> => {
    const accounts = await records.all('accounts');
    if (accounts.length < maxUnknown) return [];
    const used = new Set((await records.all('approvals')).map(([account]) => account));
    const time = now();
    for (const [, order] of await records.all('orders')) if (!hasFailed(order, time)) used.add(order.account);
    const unknown = accounts.filter(([id]) => !used.has(id)).sort(([, a], [, b]) => (a.opened ?? 0) - (b.opened ?? 0));
    const over = unknown.slice(0, Math.max(0, unknown.length - maxUnknown + 1));
    const keys = await Promise.all(over.map(([, { key }]) => calculateJwkThumbprint(key as JWK)));
    return [
      ...over.map(([id]): Change => ({ table: 'accounts', key: id, value: null })),
      ...keys.map((key): Change => ({ table: 'keys', key, value: null })),
    ];
  };

  return {
    get: find,
    async open(key, asked, address) {
      const thumbprint = await calculateJwkThumbprint(key);
      return records.exclusively(async () => {
        const known = await records.get('keys', thumbprint);
        if (known !== undefined) return { account: await find(known), isNew: false };
        if (asked.onlyReturnExisting === true)
          throw new Problem('accountDoesNotExist', 'There is no account with this key');
        limits.opened(address);
        const id = randomBytes(8).toString('hex');
        const value: AccountRecord = {
          status: 'valid',
          key: { ...key },
          contact: readContact(asked),
          opened: now(),
        };
        await records.commit(
          ...(await forgotten()),
          { table: 'accounts', key: id, value },
          { table: 'keys', key: thumbprint, value: id },
        );
        return { account: { ...value, id }, isNew: true };
      });
    },
    update: (id, asked, address) =>
      records.exclusively(async () => {
        const { key, contact, status, opened = 0 } = await find(id);
        const value: AccountRecord = {
          key,
          opened,
          contact: 'contact' in asked ? readContact(asked) : contact,
          status: asked.status === 'deactivated' ? 'deactivated' : status,
        };
        if (value.status !== status || !isDeepStrictEqual(value.contact, contact)) {
          // An account is closed once.
          if (value.status === status) limits.changed(id, address);
          await records.commit({ table: 'accounts', key: id, value });
        }
        return { ...value, id };
      }),
    async changeKey(id, key) {
      const thumbprint = await calculateJwkThumbprint(key);
      return records.exclusively(async () => {
        const account = await find(id);
        if ((await records.get('keys', thumbprint)) !== undefined)
          throw new Problem('malformed', 'Another account has this key');
        limits.keyChanged(id);
        const { status, contact, opened = 0 } = account;
        const value: AccountRecord = { status, contact, opened, key: { ...key } };
        await records.commit(
          { table: 'accounts', key: id, value },
          { table: 'keys', key: await calculateJwkThumbprint(account.key as JWK), value: null },
          { table: 'keys', key: thumbprint, value: id },
        );
        return { ...value, id };
      });
    },
  };
}

/** Kept for the person to read; nothing is ever sent there. */
function readContact({ contact = [] }: Json): string[] {
  const texts = textsOf(contact);
  if (texts === null || texts.length > MAX_CONTACTS || texts.some((text) => text.length > MAX_CONTACT))
    throw new Problem('invalidContact', 'Contacts are a few short URLs');
  if (texts.some((text) => !/^mailto:[^@\s,?]+@[^@\s,?]+$/.test(text)))
    throw new Problem('unsupportedContact', 'Contacts are mailto URLs with one address');
  return texts;
}
