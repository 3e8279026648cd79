import type { Spki } from '../../src/core/x509/basics/index.ts';
import type { StaticKeys } from '../../src/core/x509/keys/static-keys.ts';
import { keyHash } from '../records/lookups.ts';
import type { Records } from '../records/records.ts';

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

/** @throws RefusedKeyError where the key is one of those that were found in firmware. */
export async function refuseFirmwareKey({ der }: Spki, known: StaticKeys): Promise<void> {
  if (await known.find(keyHash(der))) throw new RefusedKeyError('in-firmware');
}

/**
 * Refuses a key that cannot tell the device that asks from others. The same device may come as another account, with
 * the key that it has; it then asks for the same names.
 * @param authorities the keys that sign here.
 * @param now milliseconds since the epoch.
 * @throws RefusedKeyError
 */
export async function refuseKeyInUse(
  records: Records,
  asked: { readonly spki: Spki; readonly holder: string; readonly hosts: readonly string[] },
  authorities: readonly Spki[],
  now: number,
): Promise<void> {
  const key = Buffer.from(asked.spki.der);
  if (authorities.some(({ der }) => key.equals(der))) throw new RefusedKeyError('of-the-gateway');
  const hash = keyHash(key);
  if (await records.get('compromised', hash)) throw new RefusedKeyError('compromised');
  for (const [, { revoked, holder, hosts, until }] of await records.found('key', hash)) {
    if (revoked?.reason === KEY_COMPROMISE) throw new RefusedKeyError('compromised');
    const isAnother = holder !== asked.holder && !hosts.some((host) => asked.hosts.includes(host));
    if (isAnother && revoked === null && now < until) throw new RefusedKeyError('of-another-device');
  }
}
