import { randomBytes, scrypt, timingSafeEqual } from 'node:crypto';
import type { PasswordHash } from '../records/types.ts';

/**
 * scrypt (RFC 7914): 32 MiB, three times over. As hard as once over 128 MiB, which a small computer may not have left.
 * They are kept with each hash, so that they can grow.
 */
const COST = { cost: 2 ** 15, blockSize: 8, parallelization: 3 } as const;
const LENGTH = 32;

/** Characters. What is longer is no password, but work for the gateway. */
export const PASSWORD_LENGTH = { least: 10, most: 200 } as const;
/** `aaaaaaaaaa` is long, too. */
const LEAST_DIFFERENT = 5;

/** Why a new password is not taken. */
export type PasswordFault = 'too-short' | 'too-long' | 'too-simple';

/** @returns null where it may be used. */
export function passwordFault(password: string): PasswordFault | null {
  const characters = [...password];
  if (characters.length < PASSWORD_LENGTH.least) return 'too-short';
  if (characters.length > PASSWORD_LENGTH.most) return 'too-long';
  return new Set(characters).size < LEAST_DIFFERENT ? 'too-simple' : null;
}

/** What is kept of a password. */
export async function hashPassword(password: string): Promise<PasswordHash> {
  const salt = randomBytes(16);
  const hash = await derive(password, { ...COST, salt: salt.toString('base64') });
  return { ...COST, salt: salt.toString('base64'), hash: hash.toString('base64') };
}

/** Whether it is the password that was kept. */
export async function passwordFits(password: string, record: PasswordHash): Promise<boolean> {
  if ([...password].length > PASSWORD_LENGTH.most) return false;
  return timingSafeEqual(await derive(password, record), Buffer.from(record.hash, 'base64'));
}

let last: Promise<unknown> = Promise.resolve();

/** One at a time: several at once would each take their own 32 MiB. */
function derive(password: string, { salt, cost, blockSize, parallelization }: Omit<PasswordHash, 'hash'>) {
  const options = { cost, blockSize, parallelization, maxmem: 256 * cost * blockSize };
  const work = last.then(
    () =>
      new Promise<Buffer>((resolve, reject) => {
        // The same letters can be typed in several forms (Unicode annex 15).
        scrypt(password.normalize('NFC'), Buffer.from(salt, 'base64'), LENGTH, options, (error, key) =>
          error ? reject(error) : resolve(key),
        );
      }),
  );
  last = work.catch(() => undefined);
  return work;
}

/** As hard to compute as any password, and fitting none: how long an answer takes does not say who exists. */
export const NO_ONES: PasswordHash = {
  ...COST,
  salt: Buffer.alloc(16).toString('base64'),
  hash: Buffer.alloc(LENGTH).toString('base64'),
};
