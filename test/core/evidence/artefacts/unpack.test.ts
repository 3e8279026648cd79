import { describe, expect, it } from 'vitest';
import { unpack } from '../../../../src/core/evidence/artefacts/unpack.ts';
import { encodeCbor } from '../../../support/encode-cbor.ts';
import { ascii } from '../../../support/sign-jws.ts';

const JSON_CMW = ascii('{"a":["application/eat+jwt; x=1","YQ"],"b":{"c":["application/eat+cwt","Yg"]}}');
const CBOR_CMW = encodeCbor(new Map([[1, [263, ascii('b')]]]));

const types = (mediaType: string, bytes: Uint8Array, place: 'certificate' | 'well-known' = 'well-known'): string[] =>
  unpack({ mediaType, bytes, place }).map((each) => each.mediaType);

describe('unpack', () => {
  it('takes every record out of a wrapper, in JSON or in CBOR', () => {
    const both = ['application/eat+jwt', 'application/eat+cwt'];
    expect(types('application/cmw+json', JSON_CMW)).toEqual(both);
    expect(types('application/octet-stream', JSON_CMW)).toEqual(both);
    expect(types('application/cmw+cbor', CBOR_CMW)).toEqual(['application/eat+cwt']);
    expect(types('application/octet-stream', CBOR_CMW)).toEqual(['application/eat+cwt']);
  });

  it('takes nothing out of what calls itself a wrapper and is none', () => {
    expect(types('application/cmw+json', CBOR_CMW)).toEqual([]);
    expect(types('application/cmw+cbor', JSON_CMW)).toEqual([]);
  });

  it('leaves alone what is no wrapper', () => {
    expect(types('application/octet-stream', ascii('{}'))).toEqual(['application/octet-stream']);
    expect(types('Application/EAT+JWT; a=b', JSON_CMW)).toEqual(['application/eat+jwt']);
  });
});
