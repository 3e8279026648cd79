import { createHash, randomBytes } from 'node:crypto';
import { deriveKey, scheduleKeys } from '../../src/core/pairing/spake2plus/key-schedule.ts';
import { mac, macFits } from '../../src/core/pairing/spake2plus/mac.ts';
import { deriveScalars, toScalar } from '../../src/core/pairing/spake2plus/scalars.ts';
import { transcript } from '../../src/core/pairing/spake2plus/transcript.ts';
import type { VerifierRecord } from '../../src/core/pairing/spake2plus/types.ts';
import { registerVerifier, verifierPoints, verifierShare } from '../../src/core/pairing/spake2plus/verifier.ts';

/** What is kept of a code for the exchange: enough to check who knows it (RFC 9383 section 3.2). */
export interface CodeRegistration {
  readonly record: VerifierRecord;
  readonly salt: Buffer;
  /** The offer to its last octet, as it is served: both sides hash it. */
  readonly offer: string;
}

/** What was agreed on with whoever sent the share, provided they know the code. */
export interface AgreedExchange {
  fits(confirmation: Uint8Array): Promise<boolean>;
  /** Over the certificates, under a key that only the two sides have. */
  readonly mac: Uint8Array;
}

/**
 * Registers a code for SPAKE2+ (RFC 9383 section 3.2).
 * @param iterations of PBKDF2; the default takes a browser and this computer less than a second.
 */
export async function registerCode(digits: string, iterations = 600_000): Promise<CodeRegistration> {
  const salt = randomBytes(16);
  const scalars = await deriveScalars(Buffer.from(digits), new Uint8Array(salt), iterations);
  return {
    record: registerVerifier(scalars),
    salt,
    offer: JSON.stringify({ versions: [1], salt: salt.toString('base64'), iterations }),
  };
}

/**
 * The verifier's half of SPAKE2+ (RFC 9383 section 3.3).
 * @param address the host and port under which the gateway was asked.
 * @returns null if the share is not a valid point.
 */
export async function answerShare(
  { record, offer }: CodeRegistration,
  address: string,
  shareP: Uint8Array,
  certificates: Uint8Array,
): Promise<{ readonly share: Uint8Array; readonly confirmation: Uint8Array; readonly agreed: AgreedExchange } | null> {
  const y = toScalar(new Uint8Array(randomBytes(40)));
  const shareV = verifierShare(record, y);
  const points = verifierPoints(record, y, shareP);
  if (!points) return null;
  const keys = await scheduleKeys(transcript(identities(offer, address), { shareP, shareV }, points, record.w0));
  const agreed: AgreedExchange = {
    fits: (confirmation) => macFits(keys.confirmP, shareV, confirmation),
    mac: await mac(await deriveKey(keys.shared, 'Latchkey pairing v1 certificates', 32), certificates),
  };
  return { share: shareV, confirmation: await mac(keys.confirmV, shareP), agreed };
}

function identities(offer: string, address: string): Parameters<typeof transcript>[0] {
  const context = Buffer.concat([Buffer.from('Latchkey pairing v1\0'), createHash('sha256').update(offer).digest()]);
  return { context, idProver: Buffer.from('latchkey'), idVerifier: Buffer.from(address) };
}
