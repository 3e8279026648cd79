import { toBase64 } from '../../gateways/pem.ts';
import { octetsOf, readJson } from '../../roots/by-code/json.ts';
import {
  MAX_ANSWER_BYTES,
  MAX_CERTIFICATES_BYTES,
  MAX_ITERATIONS,
  MAX_SALT_BYTES,
  MIN_ITERATIONS,
  MIN_SALT_BYTES,
} from '../../roots/by-code/limits.ts';
import { refused } from '../../roots/by-code/refusal.ts';
import type { Step } from './types.ts';
import { SHARE_LENGTH } from '../spake2plus/group.ts';

export const VERSION = 1;
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
  const message = readJson(bytes, MAX_ANSWER_BYTES);
  if (!Array.isArray(message?.versions)) return refused('not-offered');
  if (!message.versions.includes(VERSION)) return refused('unsupported-version');
  const salt = octetsOf(message, 'salt', MIN_SALT_BYTES, MAX_SALT_BYTES);
  const { iterations } = message;
  const sound =
    typeof iterations === 'number' &&
    Number.isInteger(iterations) &&
    iterations >= MIN_ITERATIONS &&
    iterations <= MAX_ITERATIONS;
  return salt && sound ? { ok: true, value: { salt, iterations } } : refused('bad-answer');
}

export function readShareAnswer(bytes: Uint8Array): Step<ShareAnswer> {
  const message = readJson(bytes, MAX_ANSWER_BYTES);
  const session = message && octetsOf(message, 'session', SESSION_LENGTH);
  const share = message && octetsOf(message, 'share', SHARE_LENGTH);
  const confirmation = message && octetsOf(message, 'confirmation', MAC_LENGTH);
  return session && share && confirmation
    ? { ok: true, value: { session, share, confirmation } }
    : refused('bad-answer');
}

export function readCertificatesAnswer(bytes: Uint8Array): Step<CertificatesAnswer> {
  const message = readJson(bytes, MAX_CERTIFICATES_BYTES);
  const certificates = message && octetsOf(message, 'certificates', 1, MAX_CERTIFICATES_BYTES);
  const mac = message && octetsOf(message, 'mac', MAC_LENGTH);
  return certificates && mac ? { ok: true, value: { certificates, mac } } : refused('bad-answer');
}

/**
 * The salt says which code is meant, so that a code made anew in the meantime is `code-expired` and not `wrong-code`.
 */
export function shareMessage({ salt }: Offer, share: Uint8Array): string {
  return JSON.stringify({ version: VERSION, salt: toBase64(salt), share: toBase64(share) });
}

export function confirmMessage(session: Uint8Array, confirmation: Uint8Array): string {
  return JSON.stringify({ version: VERSION, session: toBase64(session), confirmation: toBase64(confirmation) });
}
