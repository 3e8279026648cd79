import { hostPort, parseOrigin } from '../../net/host.ts';
import { concatBytes, sameBytes } from '../../encoding/bytes.ts';
import { deriveKey, scheduleKeys } from '../spake2plus/key-schedule.ts';
import { mac, macFits } from '../spake2plus/mac.ts';
import { proverPoints, proverShare } from '../spake2plus/prover.ts';
import { deriveScalars, toScalar } from '../spake2plus/scalars.ts';
import { transcript } from '../spake2plus/transcript.ts';
import type { Identities, Scalars } from '../spake2plus/types.ts';
import {
  confirmMessage,
  problemOf,
  readCertificatesAnswer,
  readOfferMessage,
  readShareAnswer,
  refused,
  shareMessage,
} from './messages.ts';
import type { HttpAnswer, PairingPlace, Step } from './types.ts';
import { sha256 } from '../../x509/basics/index.ts';

/** Between the share that was sent and the gateway's answer to it. Used once: with it goes the right to one try. */
export interface Started {
  readonly identities: Identities;
  readonly scalars: Scalars;
  readonly x: bigint;
  readonly shareP: Uint8Array;
}

/** The gateway has proved that it knows the code; the certificates are still to come. */
export interface Confirmed {
  readonly shared: Uint8Array;
}

export interface Sending<S> {
  /** JSON for the next request. */
  readonly message: string;
  readonly state: S;
}

/**
 * First step of pairing with a code (docs/pairing-protocol.md): reads the gateway's offer and makes the share to send.
 * @param code eight digits, from `readCode`.
 * @param address the gateway's, as in `pairingPlace`.
 * @param random 40 fresh random octets; the same must never be used twice.
 * @returns the message to send with the state that `continuePairing` takes, or why pairing ended.
 * @throws RangeError where `random` has another length.
 */
export async function startPairing(
  code: string,
  address: string,
  offer: HttpAnswer,
  random: Uint8Array,
): Promise<Step<Sending<Started>>> {
  const problem = problemOf(offer.status, 'not-offered');
  if (problem) return refused(problem);
  const read = readOfferMessage(offer.bytes);
  if (!read.ok) return read;
  const scalars = await deriveScalars(new TextEncoder().encode(code), read.value.salt, read.value.iterations);
  const x = toScalar(random);
  const shareP = proverShare(scalars, x);
  const identities = await pairingIdentities(offer.bytes, address);
  return { ok: true, value: { message: shareMessage(read.value, shareP), state: { identities, scalars, x, shareP } } };
}

/**
 * Second step: checks that the gateway knows the code, and only then confirms that we do (RFC 9383 section 3.3), since
 * our confirmation would let an impostor try codes at leisure.
 * @param answer of the gateway to the share: its status and octets.
 * @returns the message to send with the state that `finishPairing` takes, or why pairing ended.
 */
export async function continuePairing(
  { identities, scalars, x, shareP }: Started,
  answer: HttpAnswer,
): Promise<Step<Sending<Confirmed>>> {
  const problem = problemOf(answer.status, 'bad-answer');
  if (problem) return refused(problem);
  const read = readShareAnswer(answer.bytes);
  if (!read.ok) return read;
  const { session, share: shareV, confirmation } = read.value;
  // A reflection would fail at the confirmation like a wrong code, but this much can be told apart.
  const points = sameBytes(shareV, shareP) ? null : proverPoints(scalars, x, shareV);
  if (!points) return refused('attacker-or-fault');
  const keys = await scheduleKeys(transcript(identities, { shareP, shareV }, points, scalars.w0));
  if (!(await macFits(keys.confirmV, shareP, confirmation))) return refused('wrong-code');
  return {
    ok: true,
    value: { message: confirmMessage(session, await mac(keys.confirmP, shareV)), state: { shared: keys.shared } },
  };
}

/**
 * Last step: the certificates, octet for octet as the gateway that knows the code sent them, ready for `readOffer`.
 * @returns the octets, or why pairing ended (docs/pairing-protocol.md, "What can go wrong").
 */
export async function finishPairing({ shared }: Confirmed, answer: HttpAnswer): Promise<Step<Uint8Array>> {
  // 403: the gateway says that our confirmation does not fit, although its own did.
  const problem = answer.status === 403 ? 'attacker-or-fault' : problemOf(answer.status, 'bad-answer');
  if (problem) return refused(problem);
  const read = readCertificatesAnswer(answer.bytes);
  if (!read.ok) return read;
  const { certificates, mac: received } = read.value;
  const key = await deriveKey(shared, CERTIFICATES_KEY, 32);
  return (await macFits(key, certificates, received))
    ? { ok: true, value: certificates }
    : refused('attacker-or-fault');
}

const PATH = '/.well-known/latchkey/pair';

/**
 * Where to pair with the gateway that a person named by any http address of it (docs/pairing-protocol.md).
 * @returns `host:port` and the three URLs; null when the address is not one of http.
 */
export function pairingPlace(url: string): PairingPlace | null {
  const origin = parseOrigin(url);
  if (origin?.scheme !== 'http') return null;
  const address = hostPort(origin.host, origin.port);
  const base = `http://${address}${PATH}`;
  return { address, offerUrl: base, shareUrl: `${base}/share`, confirmUrl: `${base}/confirm` };
}

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

/**
 * What both sides must see alike: the protocol and its version, the offer to its last octet (so that salt,
 * iterations and versions cannot be changed on the way), and the address the gateway was asked under.
 */
export async function pairingIdentities(offer: Uint8Array, address: string): Promise<Identities> {
  const context = concatBytes(utf8('Latchkey pairing v1\0'), await sha256(offer));
  return { context, idProver: utf8('latchkey'), idVerifier: utf8(address) };
}

/** HKDF's info for the key of the MAC over the certificates. */
export const CERTIFICATES_KEY = 'Latchkey pairing v1 certificates';
