import { describe, expect, it } from 'vitest';
import { DerReader } from '../../../../src/core/x509/der/der.ts';
import { encode, encodeOid } from '../../../../src/core/x509/der/der-write.ts';
import { OID_ED25519 } from '../../../../src/core/x509/identifiers.ts';
import { readSpki } from '../../../../src/core/x509/keys/spki.ts';

const spki = (...parameters: readonly Uint8Array[]): Uint8Array =>
  encode(0x30, encode(0x30, encode(0x06, encodeOid(OID_ED25519)), ...parameters), encode(0x03, new Uint8Array(33)));

describe('when a key of a kind without parameters', () => {
  it('names none, it is read', () => {
    expect(readSpki(new DerReader(spki())).publicKey).toMatchObject({ type: 'Ed25519', bits: 256 });
  });

  it('names some, it is no key that is known', () => {
    expect(readSpki(new DerReader(spki(encode(0x05)))).publicKey).toEqual({ type: 'unknown', bits: 0 });
  });
});
