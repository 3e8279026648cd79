import { describe, expect, it } from 'vitest';
import { encode, encodeOid } from '../../../../src/core/x509/der/der-write.ts';
import { revocationSources } from '../../../../src/core/x509/revocation/revocation-sources.ts';
import { DAY, mint, type MintOptions, NOW } from '../../../support/mint.ts';
import { rawExtension } from '../../../support/mint-extensions.ts';
import { read } from '../../../support/read.ts';

const ascii = (text: string): Uint8Array => new TextEncoder().encode(text);
const point = (uri: string, ...more: Uint8Array[]): Uint8Array =>
  encode(0x30, encode(0xa0, encode(0xa0, encode(0x86, ascii(uri)))), ...more);
const lists = (...points: Uint8Array[]): MintOptions => ({
  extensions: [rawExtension('2.5.29.31', encode(0x30, ...points))],
});
const sources = async (options: MintOptions) => revocationSources(read(await mint(options)));

describe('when the certificate says where its lists are', () => {
  it('gives the http addresses', async () => {
    expect(await sources(lists(point('http://router.home.arpa/a.crl'), point('ldap://x/y')))).toEqual({
      crls: ['http://router.home.arpa/a.crl'],
      ocsp: [],
    });
  });

  it('gives points for some reasons, too, and leaves out those of another issuer', async () => {
    expect(
      await sources(
        lists(
          point('http://a/', encode(0x81, Uint8Array.of(1, 2))),
          point('http://b/'),
          point('http://c/', encode(0xa2)),
        ),
      ),
    ).toEqual({ crls: ['http://a/', 'http://b/'], ocsp: [] });
  });

  it('gives none where the extension is missing or rubbish', async () => {
    expect(await sources({})).toEqual({ crls: [], ocsp: [] });
    expect(await sources(lists(Uint8Array.of(5, 0)))).toEqual({ crls: [], ocsp: [] });
  });
});

describe('when the certificate says who answers by OCSP', () => {
  const [ocsp, issuers] = ['1.3.6.1.5.5.7.48.1', '1.3.6.1.5.5.7.48.2'];
  const at = (method: string, uri: string): Uint8Array =>
    encode(0x30, encode(0x06, encodeOid(method)), encode(0x86, ascii(uri)));
  const access = (...descriptions: Uint8Array[]): MintOptions => ({
    extensions: [rawExtension('1.3.6.1.5.5.7.1.1', encode(0x30, ...descriptions))],
  });

  it('gives the http addresses, and not those of certificates', async () => {
    const options = access(
      at(issuers, 'http://router.home.arpa/ca.cer'),
      at(ocsp, 'http://router.home.arpa/ocsp'),
      at(ocsp, 'ldap://router.home.arpa/'),
    );
    expect(await sources(options)).toEqual({ crls: [], ocsp: ['http://router.home.arpa/ocsp'] });
  });
});

describe('when nothing is to be looked up', () => {
  it('says so of a certificate that lives a week, and of one with noRevAvail', async () => {
    const noRevAvail = rawExtension('2.5.29.56', encode(0x05));
    expect(await sources({ notBefore: NOW, notAfter: NOW + 7 * DAY })).toBe('not-needed');
    expect(await sources({ extensions: [noRevAvail] })).toBe('not-needed');
    expect(await sources({ extensions: [noRevAvail], ca: true })).toEqual({ crls: [], ocsp: [] });
  });
});
