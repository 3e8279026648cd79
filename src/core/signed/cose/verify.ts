import { sameBytes } from '../../encoding/bytes.ts';
import { digest, ImportedKeys, type Spki } from '../../x509/basics/index.ts';
import { asArray, asLabel, encodeCborArray, encodeCborBytes, encodeCborText } from '../cbor/index.ts';
import { type SignatureVerdict, verifyRaw } from '../verify-raw.ts';
import { coseScheme } from './algorithms.ts';
import { LABEL } from './header.ts';
import type { CoseSign1 } from './types.ts';

/** What every reader here heeds, critical or not. */
const UNDERSTOOD: readonly unknown[] = [LABEL.alg, LABEL.crit, LABEL.contentType, LABEL.keyId];
const EMPTY: Uint8Array = new Uint8Array();

/**
 * Whether a COSE_Sign1 was signed with this key (RFC 9052 section 4.4). What the message itself says of keys is never
 * looked at: whoever verifies brings the key, and has a reason to trust it.
 * @param externalAad what is signed along without standing in the message.
 * @param keys where imported keys are kept for the next check.
 * @returns the verdict, with the rule that refused; never rejects.
 */
export function verifyCoseSign1(
  message: CoseSign1,
  spki: Spki,
  externalAad = EMPTY,
  keys = new ImportedKeys(),
): Promise<SignatureVerdict> {
  const critical = asArray(message.protectedHeader.get(LABEL.crit)) ?? [];
  const raw = {
    named: coseScheme(message.alg),
    understood: critical.every((label) => UNDERSTOOD.includes(asLabel(label))),
    message: sigStructure(message, externalAad),
    signature: message.signature,
  };
  return verifyRaw(raw, spki, keys);
}

/** Sig_structure (RFC 9052 section 4.4): the header as its maker wrote it, all around it in deterministic form. */
const sigStructure = ({ signedHeader, payload }: CoseSign1, externalAad: Uint8Array): Uint8Array =>
  encodeCborArray(
    encodeCborText('Signature1'),
    encodeCborBytes(signedHeader),
    encodeCborBytes(externalAad),
    encodeCborBytes(payload),
  );

/** Hashes of RFC 9054 that are not cut short. */
export const COSE_HASHES: ReadonlyMap<number | string, 'SHA-256' | 'SHA-384' | 'SHA-512'> = new Map([
  [-16, 'SHA-256'],
  [-43, 'SHA-384'],
  [-44, 'SHA-512'],
]);

/**
 * Whether the header's hash of the signer's certificate (`x5t`, RFC 9360 section 2) is that of this one.
 * @param certificate DER.
 * @returns `unsupported` where the hash is of a kind that is not trusted here, such as one cut to 64 bits.
 */
export async function certificateHashFits(
  { x5t }: CoseSign1,
  certificate: Uint8Array,
): Promise<'match' | 'mismatch' | 'absent' | 'unsupported'> {
  if (x5t === null) return 'absent';
  const hash = COSE_HASHES.get(x5t.algorithm);
  if (hash === undefined) return 'unsupported';
  return sameBytes(x5t.hash, await digest(hash, certificate)) ? 'match' : 'mismatch';
}
