import { fromBase64, toBase64 } from '../../encoding/bytes.ts';
import { SHARE_LENGTH } from '../spake2plus/group.ts';
import type { CodeProblem, Step } from './types.ts';

const DIGITS = 8;

/**
 * The eight digits of a code as a person types them: blanks, hyphens, full-width digits and invisible characters do not
 * matter (docs/pairing-protocol.md, "The code").
 * @returns eight ASCII digits; null for anything else.
 */
export function readCode(typed: string): string | null {
  const digits = typed.normalize('NFKC').replace(/[\s\p{Cf}\p{Pd}]/gu, '');
  return digits.length === DIGITS && /^[0-9]*$/.test(digits) ? digits : null;
}

export const PAIRING_PROTOCOL_VERSION = 1;
const SESSION_LENGTH = 16;
const MAC_LENGTH = 32;

export interface Offer {
  readonly salt: Uint8Array;
  readonly iterations: number;
}
export interface ShareAnswer {
  readonly session: Uint8Array;
  readonly share: Uint8Array;
  readonly confirmation: Uint8Array;
}
export interface CertificatesAnswer {
  readonly certificates: Uint8Array;
  readonly mac: Uint8Array;
}

/** What a gateway offers. Whatever answers at that address without a list of versions does not mean this protocol. */
export function readOfferMessage(bytes: Uint8Array): Step<Offer> {
  const message = readMessageBody(bytes, MAX_ANSWER_BYTES);
  if (!Array.isArray(message?.versions)) return refused('not-offered');
  if (!message.versions.includes(PAIRING_PROTOCOL_VERSION)) return refused('unsupported-version');
  const salt = octetsOf(message, 'salt', MIN_SALT_BYTES, MAX_SALT_BYTES);
  const { iterations } = message;
  const sound =
    typeof iterations === 'number' &&
    Number.isInteger(iterations) &&
    iterations >= MIN_ITERATIONS &&
    iterations <= MAX_CODE_ITERATIONS;
  return salt && sound ? { ok: true, value: { salt, iterations } } : refused('bad-answer');
}

export function readShareAnswer(bytes: Uint8Array): Step<ShareAnswer> {
  const message = readMessageBody(bytes, MAX_ANSWER_BYTES);
  const session = message && octetsOf(message, 'session', SESSION_LENGTH);
  const share = message && octetsOf(message, 'share', SHARE_LENGTH);
  const confirmation = message && octetsOf(message, 'confirmation', MAC_LENGTH);
  return session && share && confirmation
    ? { ok: true, value: { session, share, confirmation } }
    : refused('bad-answer');
}

export function readCertificatesAnswer(bytes: Uint8Array): Step<CertificatesAnswer> {
  const message = readMessageBody(bytes, MAX_CERTIFICATES_BYTES);
  const certificates = message && octetsOf(message, 'certificates', 1, MAX_CERTIFICATES_BYTES);
  const mac = message && octetsOf(message, 'mac', MAC_LENGTH);
  return certificates && mac ? { ok: true, value: { certificates, mac } } : refused('bad-answer');
}

/**
 * The salt says which code is meant, so that a code made anew in the meantime is `code-expired` and not `wrong-code`.
 */
export function shareMessage({ salt }: Offer, share: Uint8Array): string {
  return JSON.stringify({ version: PAIRING_PROTOCOL_VERSION, salt: toBase64(salt), share: toBase64(share) });
}

export function confirmMessage(session: Uint8Array, confirmation: Uint8Array): string {
  return JSON.stringify({
    version: PAIRING_PROTOCOL_VERSION,
    session: toBase64(session),
    confirmation: toBase64(confirmation),
  });
}

export type MessageBody = Readonly<Record<string, unknown>>;

/** The object that some octets hold as JSON in UTF-8; null for anything else, and for more octets than `limit`. */
export function readMessageBody(bytes: Uint8Array, limit: number): MessageBody | null {
  if (bytes.length > limit) return null;
  try {
    const value: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as MessageBody) : null;
  } catch {
    return null;
  }
}

/** Octets in base64 under `name`, at least `min` and at most `max` of them; null otherwise. */
export function octetsOf(object: MessageBody, name: string, min: number, max = min): Uint8Array | null {
  const text = object[name];
  const octets = typeof text === 'string' ? fromBase64(text) : null;
  return octets && octets.length >= min && octets.length <= max ? octets : null;
}

/** Most octets read of an answer; one more makes it `bad-answer`. */
export const MAX_ANSWER_BYTES = 4096;
export const MAX_CERTIFICATES_BYTES = 256 * 1024;

/**
 * PBKDF2 iterations that are done for a gateway that is not trusted yet. The most costs a slow phone some seconds, off
 * the main thread; fewer than the least would make a stolen record cheap to search.
 */
export const MIN_ITERATIONS = 100_000;
export const MAX_CODE_ITERATIONS = 1_000_000;

export const MIN_SALT_BYTES = 16;
export const MAX_SALT_BYTES = 64;

/**
 * What a gateway means by a status other than 200. It is not authenticated: it serves to say what to do next, not what
 * happened.
 */
const MEANINGS: Readonly<Record<number, CodeProblem>> = {
  409: 'interrupted',
  410: 'code-expired',
  421: 'wrong-address',
  429: 'too-many-attempts',
};

/**
 * The problem that a status stands for; null for 200.
 * @param otherwise for a status that has no meaning in this protocol.
 */
export function problemOf(status: number, otherwise: CodeProblem): CodeProblem | null {
  return status === 200 ? null : (MEANINGS[status] ?? otherwise);
}

export function refused(problem: CodeProblem): { readonly ok: false; readonly problem: CodeProblem } {
  return { ok: false, problem };
}
