import { generateKeyPairSync, type KeyObject } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { toHex } from '../../../../src/core/encoding/bytes.ts';
import { readCoseSign1 } from '../../../../src/core/signed/cose/read.ts';
import { verifyCoseSign1 } from '../../../../src/core/signed/cose/verify.ts';
import { DerReader } from '../../../../src/core/x509/der/der.ts';
import { ImportedKeys } from '../../../../src/core/x509/keys/key-import.ts';
import { readSpki, type Spki } from '../../../../src/core/x509/keys/spki.ts';
import { tryMutants } from '../../../support/byte-mutants.ts';
import { encodeCbor } from '../../../support/encode-cbor.ts';
import { signCose } from '../../../support/sign-cose.ts';

const spkiOf = (key: KeyObject): Spki =>
  readSpki(new DerReader(new Uint8Array(key.export({ type: 'spki', format: 'der' }))));

const payload = encodeCbor(new Map([[10, 'a nonce that must not change']]));
const CASES = [
  [-7, generateKeyPairSync('ec', { namedCurve: 'P-256' })],
  [-8, generateKeyPairSync('ed25519')],
] as const;

describe('a mutant of a COSE_Sign1', () => {
  it.each(CASES)('is valid by algorithm %i only where what is signed is unchanged', async (alg, pair) => {
    const original = signCose({ alg, key: pair.privateKey, payload, open: new Map([[4, Uint8Array.of(1, 2, 3)]]) });
    const spki = spkiOf(pair.publicKey);
    const keys = new ImportedKeys();
    const { doubted, believed } = await tryMutants(`COSE_Sign1, algorithm ${String(alg)}`, original, async (bytes) => {
      const message = readCoseSign1(bytes);
      if (!message.ok) return 'unreadable';
      if ((await verifyCoseSign1(message.value, spki, undefined, keys)).result !== 'valid') return 'doubted';
      expect(toHex(message.value.payload)).toBe(toHex(payload));
      expect(toHex(message.value.signedHeader)).toBe(toHex(encodeCbor(new Map([[1, alg]]))));
      expect(message.value.alg).toBe(alg);
      return 'believed';
    });
    // Changes of the unprotected header are read, and no signature is broken by them.
    expect(doubted).toBeGreaterThan(0);
    expect(believed).toBeGreaterThan(0);
  });
});
