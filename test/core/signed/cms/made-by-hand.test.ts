import { beforeAll, describe, expect, it } from 'vitest';
import { readMaterial } from '../../../../src/core/gateways/material/bundle.ts';
import { readSignedData } from '../../../../src/core/signed/cms/read.ts';
import { readTrustAnchorList } from '../../../../src/core/signed/cms/trust-anchor-list.ts';
import type { CmsResult } from '../../../../src/core/signed/cms/types.ts';
import { verifySigner } from '../../../../src/core/signed/cms/verify.ts';
import { decodeCertificate } from '../../../../src/core/x509/certificate/certificate.ts';
import {
  encode,
  encodeObjectIdentifier,
  encodeSequence,
  encodeUnsigned,
} from '../../../../src/core/x509/der/der-write.ts';
import { constructed, primitive, TAG } from '../../../../src/core/x509/der/der.ts';
import { digest } from '../../../../src/core/x509/keys/webcrypto.ts';
import { type Minted, mintRoot } from '../../../support/mint.ts';
import { openssl } from '../../../support/openssl.ts';

const [OID_DATA, OID_SIGNED_DATA] = ['1.2.840.113549.1.7.1', '1.2.840.113549.1.7.2'];
const [OID_CONTENT_TYPE, OID_MESSAGE_DIGEST] = ['1.2.840.113549.1.9.3', '1.2.840.113549.1.9.4'];
const HASHES = { 'SHA-256': '2.16.840.1.101.3.4.2.1', 'SHA-512': '2.16.840.1.101.3.4.2.3' };
const OID_ED25519 = '1.3.101.112';

const CONTENT = new TextEncoder().encode('{}');
const octets = (bytes: Uint8Array) => encode(TAG.octetString, bytes);
const attribute = (oid: string, ...values: Uint8Array[]) =>
  encodeSequence(encodeObjectIdentifier(oid), encode(TAG.set, ...values));

let root: Minted;
let ed25519: Minted;
beforeAll(async () => {
  root = await mintRoot();
  ed25519 = await mintRoot({ key: 'Ed25519' });
});

const decode = (minted: Minted) => {
  const decoded = decodeCertificate(minted.der);
  if (!decoded.ok) throw new Error(decoded.fault);
  return decoded.value;
};

interface Parts {
  readonly hash?: keyof typeof HASHES;
  /** Null: the content itself is signed. */
  readonly attributes?: readonly Uint8Array[] | null;
  /** Of the whole, and of the signer. */
  readonly versions?: readonly [number, number];
  /** Of the hash function. */
  readonly parameters?: Uint8Array;
}

/** Signed with Ed25519 (RFC 8419), which this openssl cannot. */
async function signed({ hash = 'SHA-512', attributes, versions = [1, 3], parameters }: Parts): Promise<Uint8Array> {
  const usual = [
    attribute(OID_CONTENT_TYPE, encodeObjectIdentifier(OID_DATA)),
    attribute(OID_MESSAGE_DIGEST, octets(await digest(hash, CONTENT))),
  ];
  const list = attributes === undefined ? usual : attributes;
  const sort = [...(list ?? [])].sort((a, b) => Buffer.compare(a, b));
  const toSign = list === null ? CONTENT : encode(TAG.set, ...sort);
  const signature = await crypto.subtle.sign('Ed25519', ed25519.keys.privateKey, Uint8Array.from(toSign));
  const digestAlgorithm = encodeSequence(encodeObjectIdentifier(HASHES[hash]), ...(parameters ? [parameters] : []));
  const signer = encodeSequence(
    encodeUnsigned(Uint8Array.of(versions[1])),
    encode(primitive(0), new Uint8Array(20)),
    digestAlgorithm,
    // In the order given: RFC 5652 section 5.4 has them signed in that of DER whatever theirs is.
    ...(list === null ? [] : [encode(constructed(0), ...list)]),
    encodeSequence(encodeObjectIdentifier(OID_ED25519)),
    octets(new Uint8Array(signature)),
  );
  return wrap(
    encodeSequence(encodeObjectIdentifier(OID_DATA), encode(constructed(0), octets(CONTENT))),
    digestAlgorithm,
    signer,
    versions[0],
  );
}

const wrap = (content: Uint8Array, digestAlgorithm: Uint8Array, signer: Uint8Array, version: number) =>
  encodeSequence(
    encodeObjectIdentifier(OID_SIGNED_DATA),
    encode(
      constructed(0),
      encodeSequence(
        encodeUnsigned(Uint8Array.of(version)),
        encode(TAG.set, digestAlgorithm),
        content,
        encode(TAG.set, signer),
      ),
    ),
  );

async function check(bytes: Uint8Array): Promise<CmsResult | string> {
  const read = readSignedData(bytes);
  if (!read.ok) return read.fault;
  const [signer] = read.value.signers;
  return signer ? verifySigner(read.value, signer, decode(ed25519).spki) : 'none';
}

describe('a message that was put together by hand', () => {
  it('is valid when Ed25519 signed it, whichever way its attributes lie', async () => {
    const attributes = [
      attribute(OID_MESSAGE_DIGEST, octets(await digest('SHA-512', CONTENT))),
      attribute(OID_CONTENT_TYPE, encodeObjectIdentifier(OID_DATA)),
    ];
    expect(await check(await signed({}))).toBe('valid');
    expect(await check(await signed({ attributes }))).toBe('valid');
    expect(await check(await signed({ attributes: [...attributes].reverse() }))).toBe('valid');
    expect(await check(await signed({ attributes: null }))).toBe('valid');
  });

  it('is refused when its attributes were hashed otherwise than RFC 8419 says', async () => {
    expect(await check(await signed({ hash: 'SHA-256' }))).toBe('algorithms-differ');
  });

  it('is refused with a version that is not known, and with parameters where a hash has none', async () => {
    for (const versions of [
      [6, 3],
      [1, 6],
      [255, 3],
    ] as const)
      expect(await check(await signed({ versions }))).toBe('bad-structure');
    expect(await check(await signed({ versions: [5, 0] }))).toBe('valid');
    expect(await check(await signed({ parameters: encode(TAG.null) }))).toBe('valid');
    for (const parameters of [encode(TAG.null, Uint8Array.of(0)), encode(TAG.oid, Uint8Array.of(1))])
      expect(await check(await signed({ parameters }))).toBe('bad-structure');
  });

  it('is refused when an attribute that decides is missing, stands there twice, or has two values', async () => {
    const type = attribute(OID_CONTENT_TYPE, encodeObjectIdentifier(OID_DATA));
    const hash = octets(await digest('SHA-512', CONTENT));
    const messageDigest = attribute(OID_MESSAGE_DIGEST, hash);
    const wrong = attribute(OID_MESSAGE_DIGEST, octets(new Uint8Array(64)));
    for (const attributes of [
      [type],
      [messageDigest],
      [],
      [type, messageDigest, wrong],
      [type, attribute(OID_MESSAGE_DIGEST, hash, octets(new Uint8Array(64)))],
    ])
      expect(await check(await signed({ attributes }))).toBe('bad-structure');
    expect(await check(await signed({ attributes: [type, wrong] }))).toBe('content-changed');
  });
});

describe('a certs-only message', () => {
  it('gives the certificates as openssl packs them, in DER, PEM and base64', async () => {
    const certificates = [root, await mintRoot({ subject: 'CN=Second' })];
    const files = { 'all.pem': certificates.map(({ pem }) => pem).join('\n') };
    const der = openssl(['crl2pkcs7', '-nocrl', '-certfile', 'all.pem', '-outform', 'DER', '-out', 'out'], files);
    const pem = openssl(['crl2pkcs7', '-nocrl', '-certfile', 'all.pem', '-out', 'out'], files);
    const base64 = new TextEncoder().encode(Buffer.from(der).toString('base64').replace(/.{64}/g, '$&\n'));
    for (const bytes of [der, pem, base64]) {
      const bundle = readMaterial(bytes, 1 << 20);
      const found = bundle.ok ? bundle.certificates.map((each) => Buffer.from(each).toString('hex')) : [];
      expect(new Set(found)).toEqual(new Set(certificates.map((each) => Buffer.from(each.der).toString('hex'))));
    }
  });
});

describe('a list of trust anchors', () => {
  const OID_LIST = '1.2.840.113549.1.9.16.1.34';
  const wrapped = (...choices: Uint8Array[]) =>
    encodeSequence(encodeObjectIdentifier(OID_LIST), encode(constructed(0), encodeSequence(...choices)));

  it('gives each of the three forms of RFC 5914', () => {
    const { tbs, spki } = decode(root);
    const info = encodeSequence(spki.der, octets(new Uint8Array(20)));
    const list = readTrustAnchorList(wrapped(root.der, encode(constructed(1), tbs), encode(constructed(2), info)));
    expect(list.ok && list.value.anchors.map(({ kind }) => kind)).toEqual([
      'certificate',
      'unsigned-certificate',
      'key',
    ]);
    const bundle = readMaterial(wrapped(root.der, encode(constructed(1), tbs)), 1 << 20);
    expect(bundle).toMatchObject({ ok: true, unreadable: 1 });
  });

  it('is refused when it is empty, of another type, or holds something else', () => {
    expect(readTrustAnchorList(wrapped()).ok).toBe(false);
    expect(readTrustAnchorList(wrapped(encode(constructed(3)))).ok).toBe(false);
    expect(readTrustAnchorList(root.der).ok).toBe(false);
    expect(readTrustAnchorList(new Uint8Array()).ok).toBe(false);
  });
});
