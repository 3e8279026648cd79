import 'reflect-metadata';
import * as x509 from '@peculiar/x509';
import { beforeAll, describe, expect, it } from 'vitest';
import { toBase64url } from '../../../../src/core/encoding/base64url.ts';
import { appraiseArtefacts } from '../../../../src/core/evidence/kinds/appraise-artefacts.ts';
import type { EvidenceGrounds } from '../../../../src/core/evidence/artefacts/types.ts';
import type { RevocationData } from '../../../../src/core/index.ts';
import { encode } from '../../../../src/core/x509/der/der-write.ts';
import { issuerKeyOf, serialOf } from '../../../../src/core/x509/revocation/revoked-for-good.ts';
import { certified, makeVoucher } from '../../../support/fdo-voucher.ts';
import { matterSubject } from '../../../support/matter-certificates.ts';
import { mintCrl } from '../../../support/mint-crl.ts';
import { extendedKeyUsage, rawExtension } from '../../../support/mint-extensions.ts';
import { makerOf } from '../../../support/mint-identity.ts';
import { DAY, KeyUsageFlags, mint, type Minted, mintIntermediate, mintRoot, NOW } from '../../../support/mint.ts';
import { answerBy } from '../../../support/openssl-ocsp.ts';
import { paired } from '../../../support/observations.ts';
import { signCms } from '../../../support/sign-cms.ts';
import { b64 } from '../../../support/sign-jws.ts';
import { decoded, NONCE, thumbprint, tokenBy } from '../../../support/token.ts';

type Met = Parameters<typeof appraiseArtefacts>[0][number];

/** Evidence that is good as long as no one took a certificate back. */
interface Case {
  readonly met: readonly Met[];
  readonly presented: readonly Minted[];
  readonly makers?: readonly Minted[];
  readonly gateways?: readonly Minted[];
  /** What is revoked, and by whom. */
  readonly revoked: Minted;
  readonly by: Minted;
  /** The step that then refuses it. */
  readonly code: string;
  readonly kind: string;
}

const SERIAL = '2.5.4.5=L-1';
const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);
const MUD_URL = 'https://maker.example/lamp.json';
const FABRIC = 'FAB000000000001D';

let maker: Minted;
let gateway: Minted;
let lamp: Minted;
let owner: Minted;
beforeAll(async () => {
  maker = await mintRoot({ subject: 'CN=Example Root,O=Example Ltd' });
  gateway = await mintRoot({ subject: 'CN=Home' });
  const named = rawExtension('1.3.6.1.5.5.7.1.25', encode(0x16, bytesOf(MUD_URL)));
  const signer = rawExtension('1.3.6.1.5.5.7.1.30', new Uint8Array(new x509.Name('CN=Signer').toArrayBuffer()));
  lamp = await mint({ issuer: maker, subject: `CN=Lamp,${SERIAL}`, usages: null, extensions: [named, signer] });
  owner = await mint({ issuer: gateway, subject: 'CN=Registrar', usages: ['1.3.6.1.5.5.7.3.28'] });
});

const certificate = ({ der }: Minted, place: Met['place'] = 'well-known'): Met => ({
  place,
  mediaType: 'application/pkix-cert',
  bytes: der,
});

const token = async (by: Minted, about: Minted): Promise<Met> => ({
  place: 'companion',
  mediaType: 'application/eat+jwt',
  bytes: tokenBy(by, { eat_nonce: b64(NONCE), cnf: { 'x5t#S256': await thumbprint(about) } }),
});

async function voucher(by: Minted, pinned: Minted): Promise<Met> {
  const members = {
    'created-on': new Date(NOW - DAY).toISOString(),
    assertion: 'logged',
    'serial-number': 'L-1',
    'pinned-domain-cert': Buffer.from(pinned.der).toString('base64'),
  };
  const payload = toBase64url(bytesOf(JSON.stringify({ 'ietf-voucher:voucher': members })));
  const x5c = [Buffer.from(by.der).toString('base64')];
  const header = toBase64url(bytesOf(JSON.stringify({ alg: 'ES256', typ: 'voucher-jws+json', x5c })));
  const ecdsa = { name: 'ECDSA', hash: 'SHA-256' };
  const signed = await crypto.subtle.sign(ecdsa, by.keys.privateKey, Buffer.from(`${header}.${payload}`));
  const signature = toBase64url(new Uint8Array(signed));
  const bytes = bytesOf(JSON.stringify({ payload, signatures: [{ protected: header, signature }] }));
  return { place: 'well-known', mediaType: 'application/voucher-jws+json', bytes };
}

function mudFile(by: Minted): Met {
  const policy = { 'access-lists': { 'access-list': [] } };
  const text = JSON.stringify({
    'ietf-mud:mud': {
      'mud-version': 1,
      'mud-url': MUD_URL,
      'last-update': '2026-11-01T10:00:00Z',
      'is-supported': true,
      systeminfo: 'A lamp',
      'from-device-policy': policy,
      'to-device-policy': policy,
    },
    'ietf-access-control-list:acls': { acl: [] },
  });
  const signature = signCms(text, by, []);
  return { place: 'maker', mediaType: 'application/mud+json', bytes: bytesOf(text), signature };
}

const fdo = (manufacturer: Minted, deviceChain: readonly Minted[]): Met => ({
  place: 'well-known',
  mediaType: 'application/x-fdo-ownership-voucher',
  bytes: makeVoucher({
    holders: [certified(manufacturer), certified(gateway, null)],
    deviceChain: deviceChain.map(({ der }) => der),
  }),
});

const signerOf = (issuer: Minted): Promise<Minted> => mint({ issuer, subject: 'CN=Signer', usages: null });

/** An authority, which no device is. */
const masaOf = (issuer: Minted): Promise<Minted> => {
  const keyUsage = KeyUsageFlags.digitalSignature | KeyUsageFlags.keyCertSign;
  return mint({ issuer, subject: 'CN=MASA', ca: true, keyUsage, usages: null });
};

const CASES: Readonly<Record<string, () => Promise<Case> | Case>> = {
  'an identity from the maker': () => ({
    met: [certificate(lamp, 'certificate')],
    presented: [lamp],
    makers: [maker],
    revoked: lamp,
    by: maker,
    kind: 'device-identity',
    code: 'device-identity-revoked',
  }),
  'an authority of the maker': async () => {
    const below = await mintIntermediate(maker);
    const device = await mint({ issuer: below, subject: `CN=Lamp,${SERIAL}`, usages: null });
    return {
      met: [certificate(device, 'certificate')],
      presented: [device, below],
      makers: [maker],
      revoked: below,
      by: maker,
      kind: 'device-identity',
      code: 'device-identity-revoked',
    };
  },
  'an identity from the gateway': async () => {
    const local = await mint({ issuer: gateway, subject: `CN=Lamp,${SERIAL}`, usages: null, keys: lamp.keys });
    return {
      met: [certificate(local)],
      presented: [lamp],
      gateways: [gateway],
      revoked: local,
      by: gateway,
      kind: 'device-identity',
      code: 'device-identity-revoked',
    };
  },
  'the maker’s signer of a token': async () => {
    const signer = await signerOf(maker);
    return {
      met: [await token(signer, lamp)],
      presented: [lamp],
      makers: [maker],
      revoked: signer,
      by: maker,
      kind: 'token',
      code: 'token-signer-revoked',
    };
  },
  'the gateway’s signer of a token': async () => {
    const signer = await signerOf(gateway);
    return {
      met: [await token(signer, lamp)],
      presented: [lamp],
      gateways: [gateway],
      revoked: signer,
      by: gateway,
      kind: 'token',
      code: 'token-signer-revoked',
    };
  },
  'the signer of a voucher': async () => {
    const signer = await masaOf(maker);
    return {
      met: [await voucher(signer, gateway)],
      presented: [lamp],
      makers: [maker],
      gateways: [gateway],
      revoked: signer,
      by: maker,
      kind: 'voucher',
      code: 'voucher-signer-revoked',
    };
  },
  'the device of a voucher': async () => ({
    met: [await voucher(await masaOf(maker), gateway)],
    presented: [lamp],
    makers: [maker],
    gateways: [gateway],
    revoked: lamp,
    by: maker,
    kind: 'voucher',
    code: 'voucher-device-revoked',
  }),
  'the signer of a MUD file': async () => {
    const signer = await signerOf(maker);
    return {
      met: [mudFile(signer)],
      presented: [lamp],
      makers: [maker],
      revoked: signer,
      by: maker,
      kind: 'mud',
      code: 'mud-signer-revoked',
    };
  },
  'the certificate that names a MUD file': () => ({
    met: [certificate(lamp, 'certificate')],
    presented: [lamp],
    makers: [maker],
    revoked: lamp,
    by: maker,
    kind: 'mud',
    code: 'mud-certificate-revoked',
  }),
  'the manufacturer of an ownership voucher': async () => {
    const manufacturer = await mintIntermediate(maker);
    return {
      met: [fdo(manufacturer, [lamp])],
      presented: [lamp],
      makers: [maker],
      gateways: [gateway],
      revoked: manufacturer,
      by: maker,
      kind: 'fdo',
      code: 'fdo-manufacturer-revoked',
    };
  },
  'the device of an ownership voucher': async () => ({
    met: [fdo(await mintIntermediate(maker), [lamp])],
    presented: [lamp],
    makers: [maker],
    gateways: [gateway],
    revoked: lamp,
    by: maker,
    kind: 'fdo',
    code: 'fdo-device-certificate-revoked',
  }),
  'a node of a Matter fabric': async () => {
    const fabric = await mintRoot({ subject: matterSubject({ '1.4': 'CACACACA00000001', '1.5': FABRIC }) });
    const node = await mint({
      issuer: fabric,
      subject: matterSubject({ '1.1': 'DEDEDEDE00000001', '1.5': FABRIC }),
      extensions: [extendedKeyUsage(['1.3.6.1.5.5.7.3.2', '1.3.6.1.5.5.7.3.1'], true)],
    });
    const leaf = await mint({ subject: 'CN=lamp.local', dns: ['lamp.local'], keys: node.keys });
    const collection = JSON.stringify({ noc: ['application/pkix-cert', b64(node.der)] });
    return {
      met: [{ place: 'well-known', mediaType: 'application/cmw+json', bytes: bytesOf(collection) }],
      presented: [leaf],
      gateways: [fabric],
      revoked: node,
      by: fabric,
      kind: 'matter',
      code: 'matter-fabric-revoked',
    };
  },
};

async function appraise({ met, presented, makers = [], gateways = [], kind }: Case, revocation?: RevocationData) {
  const [leaf, ...others] = presented.map(({ der }) => der);
  if (!leaf) throw new RangeError('nothing is presented');
  const grounds: EvidenceGrounds = {
    presented: { leaf, others },
    host: { kind: 'dns', value: 'lamp.local' },
    nonce: NONCE,
    makers: await Promise.all(makers.map((root) => makerOf(root.der, 'Example Ltd'))),
    gateways: gateways.map((root) => paired(root)),
    off: [],
    now: NOW,
    ...(revocation && { revocation }),
  };
  const { evidence, unread } = await appraiseArtefacts(met, grounds);
  expect(unread.filter(({ step }) => step.code === 'artefact-not-appraised')).toEqual([]);
  const found = evidence.filter((each) => each.kind === kind);
  expect(found).toHaveLength(1);
  return found[0];
}

const serial = (revoked: Minted): string => serialOf(decoded(revoked));

describe.each(Object.entries(CASES))('%s', (_, make) => {
  it('is good as long as nothing is known against it', async () => {
    expect(await appraise(await make())).toMatchObject({ genuine: 'proved' });
  });

  it('is refused by name when a list revokes it, and when that was learnt before', async () => {
    const made = await make();
    const list = await mintCrl(made.by, { revoked: [serial(made.revoked)] });
    const learnt = {
      issuerKey: await issuerKeyOf(decoded(made.by)),
      serial: serial(made.revoked),
      reason: 'key-compromise',
    } as const;
    for (const revocation of [
      { crls: [list], ocsp: [] },
      { crls: [], ocsp: [], revoked: [learnt] },
    ]) {
      const evidence = await appraise(made, revocation);
      expect(evidence?.steps).toContainEqual(expect.objectContaining({ code: made.code, answer: 'refuted' }));
      expect(evidence?.steps.filter(({ answer }) => answer === 'refuted')).toHaveLength(1);
    }
  });

  it('is good when the list names another, is of another authority, or cannot be relied on', async () => {
    const made = await make();
    const namesake = await mintRoot({ subject: made.by.subject });
    for (const list of [
      await mintCrl(made.by, { revoked: ['0badcafe'] }),
      await mintCrl(namesake, { revoked: [serial(made.revoked)] }),
      await mintCrl(made.by, { revoked: [serial(made.revoked)], signer: namesake }),
      await mintCrl(made.by, { thisUpdate: NOW + DAY, nextUpdate: NOW + 2 * DAY }),
    ])
      expect(await appraise(made, { crls: [list], ocsp: [] })).toMatchObject({ genuine: 'proved' });
  });
});

it('names no owner by a registrar whose certificate the gateway revoked', async () => {
  const made: Case = {
    met: [await voucher(await masaOf(maker), owner)],
    presented: [lamp],
    makers: [maker],
    gateways: [gateway],
    revoked: owner,
    by: gateway,
    kind: 'voucher',
    code: 'voucher-owner-revoked',
  };
  expect(await appraise(made)).toMatchObject({ anchor: paired(gateway).id });
  const evidence = await appraise(made, { crls: [await mintCrl(gateway, { revoked: [serial(owner)] })], ocsp: [] });
  expect(evidence?.anchor).toBeNull();
  expect(evidence?.steps).toContainEqual({ code: 'voucher-owner-revoked', answer: 'cannot tell' });
});

it('refuses a device for the answer of its issuer that it showed itself', async () => {
  const dates = { notBefore: NOW - DAY, notAfter: Date.now() + 30 * DAY };
  const root = await mintRoot({ subject: 'CN=Example Root,O=Example Ltd', ...dates });
  const device = await mint({ issuer: root, subject: `CN=Lamp,${SERIAL}`, usages: null, ...dates });
  const known = [{ serial: serial(device), revoked: 'keyCompromise' }];
  const stapled = answerBy({ issuer: root, known }, device, '-ndays', '7');
  // An answer of this very second is not from the future.
  const now = Date.now() + 1000;
  const shown = async (more: object) =>
    appraiseArtefacts([certificate(device, 'certificate')], {
      presented: { leaf: device.der, others: [], ...more },
      host: { kind: 'dns', value: 'lamp.local' },
      nonce: null,
      makers: [await makerOf(root.der)],
      gateways: [],
      off: [],
      now,
    });
  expect((await shown({})).evidence).toMatchObject([{ genuine: 'proved' }]);
  expect((await shown({ stapled })).evidence).toMatchObject([
    { genuine: 'refuted', steps: [{ code: 'device-identity-revoked', params: { because: 'key-compromise' } }, {}] },
  ]);
});
