import { generateKeyPair, type KeyObject } from 'node:crypto';
import { promisify } from 'node:util';
import { DerReader, readSpki, type Spki } from '../../src/core/x509/basics/index.ts';

/** Keys that a gateway makes for a device: P-256, unless its page takes only another. */
export const KEY_TYPES = ['p256', 'p384', 'rsa2048'] as const;
export type KeyType = (typeof KEY_TYPES)[number];

const generate = promisify(generateKeyPair);

/** A fresh key pair. */
export async function newDeviceKey(type: KeyType): Promise<{ readonly spki: Spki; readonly privateKey: KeyObject }> {
  const { publicKey, privateKey } =
    type === 'rsa2048'
      ? await generate('rsa', { modulusLength: 2048 })
      : await generate('ec', { namedCurve: type === 'p256' ? 'P-256' : 'P-384' });
  const der = new Uint8Array(publicKey.export({ type: 'spki', format: 'der' }));
  return { spki: readSpki(new DerReader(der)), privateKey };
}
