import { createHash, randomInt, timingSafeEqual } from 'node:crypto';

/** Without letters that look like digits or like each other. Twelve of them are 59 bits. */
const LETTERS = 'ABCDEFGHJKMNPQRSTVWXYZ23456789';
const GROUPS = 3;
const GROUP_LENGTH = 4;

/** The code that whoever started the gateway reads in the terminal, good once. Only its hash is kept, in memory. */
export interface SetUpCode {
  /** @returns a new code, `KMQT-2XBR-9TDH`; the previous one is void. */
  renew(): string;
  /** Spends the code where it fits. @returns a function that makes it good again; null where it does not fit. */
  spend(typed: string): (() => void) | null;
  isOpen(): boolean;
}

export function createSetUpCode(): SetUpCode {
  let current: Buffer | null = null;
  return {
    renew() {
      const group = () => Array.from({ length: GROUP_LENGTH }, () => LETTERS[randomInt(LETTERS.length)]).join('');
      const code = Array.from({ length: GROUPS }, group).join('-');
      current = digest(code);
      return code;
    },
    spend(typed) {
      const was = current;
      if (!was || !timingSafeEqual(digest(typed), was)) return null;
      current = null;
      return () => {
        current ??= was;
      };
    },
    isOpen: () => current !== null,
  };
}

/** However it was typed: small letters, blanks, without hyphens. */
const digest = (code: string): Buffer =>
  createHash('sha256')
    .update(code.toUpperCase().replace(/[^A-Z0-9]/g, ''))
    .digest();
