import { describe, expect, it } from 'vitest';
import { unpack } from '../../../../src/core/evidence/artefacts/unpack.ts';
import { encodeCbor } from '../../../support/encode-cbor.ts';
import { ascii } from '../../../support/sign-jws.ts';

const JSON_CMW = ascii('{"a":["application/eat+jwt; x=1","YQ"],"b":{"c":["application/eat+cwt","Yg"]}}');
const CBOR_CMW = encodeCbor(new Map([[1, [263, ascii('b')]]]));

const types = (mediaType: string, bytes: Uint8Array, place: 'certificate' | 'well-known' = 'well-known'): string[] =>
  unpack({ mediaType, bytes, place }).artefacts.map((each) => each.mediaType);

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
    const cut = { mediaType: 'application/cmw+json', bytes: JSON_CMW.subarray(0, 20), place: 'well-known' } as const;
    expect(unpack(cut)).toEqual({ artefacts: [], fault: 'json-syntax' });
  });

  const signatures = (json: object) =>
    unpack({
      mediaType: 'application/cmw+json',
      bytes: ascii(JSON.stringify(json)),
      place: 'well-known',
    }).artefacts.map(({ mediaType, signature }) => [mediaType, signature && String.fromCharCode(...signature)]);
  const [FILE, SIGNATURE] = ['application/mud+json', 'application/pkcs7-signature'];

  it('joins a MUD file with the detached signature beside it, and leaves the rest of the collection alone', () => {
    const token = ['application/eat+jwt', 'YQ'];
    expect(signatures({ s: [SIGNATURE, 'cw'], f: [FILE, 'Zg'], token })).toEqual([
      [FILE, 's'],
      ['application/eat+jwt', undefined],
    ]);
    expect(signatures({ mud: { s: [SIGNATURE, 'cw'], f: [FILE, 'Zg'] }, token })).toEqual([
      ['application/eat+jwt', undefined],
      [FILE, 's'],
    ]);
  });

  it.each<[string, object, number]>([
    ['two files', { a: [FILE, 'Zg'], b: [FILE, 'Zg'], s: [SIGNATURE, 'cw'] }, 3],
    ['two signatures', { a: [FILE, 'Zg'], s: [SIGNATURE, 'cw'], t: [SIGNATURE, 'dA'] }, 3],
    ['a signature in another collection', { mud: { a: [FILE, 'Zg'] }, other: { s: [SIGNATURE, 'cw'] } }, 2],
  ])('joins nothing where there is more than one way to: %s', (_what, json, count) => {
    const found = signatures(json);
    expect(found).toHaveLength(count);
    expect(found.every(([, signature]) => signature === undefined)).toBe(true);
  });

  it('leaves alone what is no wrapper', () => {
    expect(types('application/octet-stream', ascii('{}'))).toEqual(['application/octet-stream']);
    expect(types('Application/EAT+JWT; a=b', JSON_CMW)).toEqual(['application/eat+jwt']);
  });
});
