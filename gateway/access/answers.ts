import type { PasswordFault } from './password.ts';
import type { NameFault } from './people.ts';

/** Where a request comes from. */
export interface Caller {
  readonly address: string;
  /** What the browser calls itself; hostile text. */
  readonly browser: string;
}

/** Why no one was let in. */
export type AccessFault =
  | PasswordFault
  | NameFault
  | 'wrong-code'
  | 'wrong-password'
  | 'wrong-name-or-password'
  | 'wrong-passkey'
  | 'not-repeated'
  | 'too-often'
  | 'session-ended'
  | 'too-many-people'
  | 'too-many-passkeys'
  | 'last-person'
  | 'no-such-person';

/** No one was let in. `wait` in milliseconds, for `too-often`. */
export interface Refused {
  readonly ok: false;
  readonly fault: AccessFault;
  readonly wait: number;
}

/** `token` is for the browser to keep. */
export type Entered = { readonly ok: true; readonly token: string } | Refused;

export const refused = (fault: AccessFault): Refused => ({ ok: false, fault, wait: 0 });
