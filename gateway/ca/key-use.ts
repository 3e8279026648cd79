import { createHash } from 'node:crypto';
import { decodeCertificate, type Spki } from '../../src/core/x509/basics/index.ts';
import type { StaticKeys } from '../../src/core/x509/keys/static-keys.ts';
import type { CertificateRecord } from '../records/types.ts';

/**
 * Why a key is not certified although whoever asks has it: it is in the firmware of many devices; a certificate over it
 * was revoked as compromised; another device holds a certificate over it; it signs certificates of this gateway.
 */
export type KeyRefusal = 'in-firmware' | 'compromised' | 'of-another-device' | 'of-the-gateway';

/** Each for whoever asked. */
export const KEY_REFUSALS = {
  'in-firmware': 'The key is known from firmware, where everyone can read it. Make a new one on the device.',
  compromised: 'A certificate over this key was revoked because others have the key. Make a new one.',
  'of-another-device': 'Another device of this home has this key. Make a new one for this device.',
  'of-the-gateway': 'That is a key of the gateway itself.',
} as const satisfies Readonly<Record<KeyRefusal, string>>;

/** A request over a key that this gateway does not certify; the message is for whoever asked. */
export class RefusedKeyError extends Error {
  readonly because: KeyRefusal;

  constructor(because: KeyRefusal) {
    super(KEY_REFUSALS[because]);
    this.because = because;
  }
}

/** CRLReason keyCompromise (RFC 5280 section 5.3.1). */
export const KEY_COMPROMISE = 1;

/** The key that a certificate is for, as a text to compare; null where it cannot be read. */
export function keyOf({ certificate }: CertificateRecord): string | null {
  const decoded = decodeCertificate(new Uint8Array(Buffer.from(certificate, 'base64')));
  return decoded.ok ? Buffer.from(decoded.value.spki.der).toString('base64') : null;
}

/** @throws RefusedKeyError where the key is one of those that were found in firmware. */
export async function refuseFirmwareKey({ der }: Spki, known: StaticKeys): Promise<void> {
  if (await known.find(createHash('sha256').update(der).digest('hex'))) throw new RefusedKeyError('in-firmware');
}

/**
 * Refuses a key that cannot tell the device that asks from others. The same device may come as another account, with
 * the key that it has; it then asks for the same names.
 * @param issued all certificates of this gateway.
 * @param authorities the keys that sign here.
 * @param now milliseconds since the epoch.
 * @throws RefusedKeyError
 */
export function refuseKeyInUse(
  asked: { readonly spki: Spki; readonly holder: string; readonly hosts: readonly string[] },
  issued: readonly CertificateRecord[],
  authorities: readonly Spki[],
  now: number,
): void {
  const key = Buffer.from(asked.spki.der);
  if (authorities.some(({ der }) => key.equals(der))) throw new RefusedKeyError('of-the-gateway');
  // The key stands in a certificate as it is, so that none needs to be decoded.
  for (const { certificate, revoked, holder, hosts, until } of issued) {
    if (!Buffer.from(certificate, 'base64').includes(key)) continue;
    if (revoked?.reason === KEY_COMPROMISE) throw new RefusedKeyError('compromised');
    const isAnother = holder !== asked.holder && !hosts.some((host) => asked.hosts.includes(host));
    if (isAnother && revoked === null && now < until) throw new RefusedKeyError('of-another-device');
  }
}
