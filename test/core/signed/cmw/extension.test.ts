import { beforeAll, describe, expect, it } from 'vitest';
import { OID_CMW, readCmwExtension } from '../../../../src/core/signed/cmw/extension.ts';
import { encode } from '../../../../src/core/x509/der/der-write.ts';
import { TAG } from '../../../../src/core/x509/der/der.ts';
import { mint, mintKeys } from '../../../support/mint.ts';
import { rawExtension } from '../../../support/mint-extensions.ts';
import { ascii } from '../../../support/sign-jws.ts';
import { decoded } from '../../../support/token.ts';

let keys: CryptoKeyPair;
beforeAll(async () => {
  keys = await mintKeys();
});

const read = async (value: Uint8Array | null) =>
  readCmwExtension(decoded(await mint({ keys, extensions: value ? [rawExtension(OID_CMW, value)] : [] })));

describe('the CMW extension of a certificate', () => {
  it('says by its type whether it holds JSON or CBOR', async () => {
    expect(await read(encode(TAG.utf8String, ascii('{}')))).toEqual({
      ok: true,
      value: { form: 'json', bytes: ascii('{}') },
    });
    expect(await read(encode(TAG.octetString, Uint8Array.of(0xa0)))).toEqual({
      ok: true,
      value: { form: 'cbor', bytes: Uint8Array.of(0xa0) },
    });
  });

  it('may be missing', async () => {
    expect(await read(null)).toEqual({ ok: true, value: null });
  });

  it.each<[string, Uint8Array, string]>([
    ['is of another type', encode(TAG.null), 'unexpected-tag'],
    ['is cut short', Uint8Array.of(TAG.utf8String, 5, 0x7b), 'truncated'],
    ['goes on after its end', Uint8Array.of(...encode(TAG.utf8String), 0), 'trailing-bytes'],
    ['is empty', new Uint8Array(), 'truncated'],
  ])('is refused when it %s', async (_, value, fault) => {
    expect(await read(value)).toEqual({ ok: false, fault });
  });
});
