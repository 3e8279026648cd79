import { randomBytes, randomInt } from 'node:crypto';
import { answerShare, type AgreedExchange, type CodeRegistration, registerCode } from './pairing-exchange.ts';

const DIGITS = 8;
const ATTEMPTS = 5;
const LIFETIME = 10 * 60_000;
/** From a share to its confirmation; a browser takes less than a second. */
const SESSION_LIFETIME = 30_000;

/** What the little screen shows to those in the room. */
export type ShownCode =
  | { readonly state: 'none' | 'used' | 'expired' | 'dead' }
  | { readonly state: 'live'; readonly code: string; readonly until: number; readonly attemptsLeft: number };

/** Refusals as HTTP statuses (docs/pairing-protocol.md). */
export type PairingRefusal = 400 | 403 | 409 | 410 | 429;

interface Session extends AgreedExchange {
  readonly certificates: Uint8Array;
  readonly id: string;
  readonly until: number;
}

interface Code extends CodeRegistration {
  readonly digits: string;
  readonly until: number;
  readonly seen: Set<string>;
  attemptsLeft: number;
  used: boolean;
  session: Session | null;
}

/**
 * The gateway's side of pairing with a code (docs/pairing-protocol.md): at most one code at a time, and for it at most
 * one exchange.
 */
export interface CodePairing {
  /** @returns a new code; the previous one is void. */
  renew(): Promise<string>;
  shown(): ShownCode;
  offer(): string | PairingRefusal;
  share(
    address: string,
    salt: Buffer,
    share: Buffer,
  ): Promise<
    { readonly session: string; readonly share: Uint8Array; readonly confirmation: Uint8Array } | PairingRefusal
  >;
  /** @returns the certificates, and the MAC over them. */
  confirm(
    session: string,
    confirmation: Buffer,
  ): Promise<{ readonly certificates: Uint8Array; readonly mac: Uint8Array } | PairingRefusal>;
}

/** For tests. */
export interface CodePairingOptions {
  /** Milliseconds since the epoch. */
  readonly now?: () => number;
  readonly iterations?: number;
}

/**
 * Pairing with a code; there is none until `renew` makes one.
 * @param certificates what is handed over, as served at /cacerts.
 */
export function createCodePairing(
  certificates: () => Uint8Array,
  { now = Date.now, iterations }: CodePairingOptions = {},
): CodePairing {
  let current: Code | null = null;

  const refusal = (code: Code | null): 410 | 429 | null => {
    if (!code || code.used || now() >= code.until) return 410;
    return code.attemptsLeft === 0 ? 429 : null;
  };

  return {
    async renew() {
      const digits = String(randomInt(10 ** DIGITS)).padStart(DIGITS, '0');
      current = {
        ...(await registerCode(digits, iterations)),
        digits,
        until: now() + LIFETIME,
        seen: new Set(),
        attemptsLeft: ATTEMPTS,
        used: false,
        session: null,
      };
      return digits;
    },

    shown() {
      if (!current) return { state: 'none' };
      if (current.used) return { state: 'used' };
      if (refusal(current) === 410) return { state: 'expired' };
      if (refusal(current) === 429) return { state: 'dead' };
      return { state: 'live', code: current.digits, until: current.until, attemptsLeft: current.attemptsLeft };
    },

    offer: () => refusal(current) ?? (current as Code).offer,

    async share(address, salt, share) {
      const code = current;
      const refused = refusal(code);
      if (!code || refused) return refused ?? 410;
      if (!salt.equals(code.salt)) return 410;
      if (code.seen.has(share.toString('hex'))) return 400;
      // The attempt counts before anything is computed: the answer tells a guesser whether the guess was right, and so
      // would a refusal.
      code.seen.add(share.toString('hex'));
      code.attemptsLeft -= 1;
      code.session = null;
      const handedOver = certificates();
      const answer = await answerShare(code, address, share, handedOver);
      if (!answer) return 400;
      if (code !== current) return 410;
      const session = {
        ...answer.agreed,
        certificates: handedOver,
        id: randomBytes(16).toString('hex'),
        until: now() + SESSION_LIFETIME,
      };
      code.session = session;
      return { session: session.id, share: answer.share, confirmation: answer.confirmation };
    },

    async confirm(id, confirmation) {
      const code = current;
      const session = code?.session;
      if (!code || code.used || now() >= code.until) return 410;
      if (session?.id !== id || now() >= session.until) return 409;
      // Removed before it is looked at, so that nothing can be sent twice.
      code.session = null;
      if (!(await session.fits(confirmation))) return 403;
      code.used = true;
      return { certificates: session.certificates, mac: session.mac };
    },
  };
}
