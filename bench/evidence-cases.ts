import { KeyObject } from 'node:crypto';
import * as x509 from '@peculiar/x509';
import type * as Core from '../src/core/index.ts';
import { encode } from '../src/core/x509/der/der-write.ts';
import { encodeCbor, type Writable } from '../test/support/encode-cbor.ts';
import { certified, holder, makeVoucher } from '../test/support/fdo-voucher.ts';
import { matterSubject } from '../test/support/matter-certificates.ts';
import { mintAttestation, mintDeclaration } from '../test/support/matter-chain.ts';
import { makerOf, mintIdentity, mintMakerRoot, NEVER } from '../test/support/mint-identity.ts';
import { extendedKeyUsage } from '../test/support/mint-extensions.ts';
import {
  DAY,
  KeyUsageFlags,
  mint,
  type Minted,
  mintIntermediate,
  mintLeaf,
  mintRoot,
  NOW,
} from '../test/support/mint.ts';
import { paired, spkiOf } from '../test/support/observations.ts';
import { signCms } from '../test/support/sign-cms.ts';
import { signCose } from '../test/support/sign-cose.ts';
import { ascii, b64, signJws } from '../test/support/sign-jws.ts';
import { anchorOf, decoded, NONCE, signerOf, thumbprint, tokenBy } from '../test/support/token.ts';

/** One piece of evidence that holds, from bytes to what is shown. */
export interface EvidenceCase {
  readonly name: string;
  readonly appraise: (core: typeof Core) => Promise<Core.AppraisedEvidence | undefined>;
}

type Grounds = Core.EvidenceGrounds;

interface Home {
  readonly maker: Minted;
  readonly gateway: Minted;
  readonly device: Minted;
  readonly grounds: Grounds;
}

/** A home with one device of one maker, and evidence of every kind about it. */
export async function evidenceCases(): Promise<EvidenceCase[]> {
  const [maker, gateway] = [await mintMakerRoot(), await mintRoot()];
  const device = await mintIdentity(maker);
  const grounds: Grounds = {
    presented: { leaf: device.der, others: [] },
    host: { kind: 'dns', value: 'camera.local' },
    nonce: NONCE,
    makers: [await makerOf(maker.der)],
    gateways: [paired(gateway)],
    off: [],
    now: NOW,
  };
  const home = { maker, gateway, device, grounds };
  const parts = [identities, matter, fabric, fdo, vouchers, mud, tokens, results, referee];
  return (await Promise.all(parts.map((part) => part(home)))).flat();
}

/** What a device hands out, read like anything that a device hands out. */
const handedOut = (
  name: string,
  kind: Core.EvidenceKind,
  artefact: Omit<Parameters<typeof Core.appraiseArtefacts>[0][number], 'place'>,
  grounds: Grounds,
  place: Core.SeenEvidence['place'] = 'well-known',
): EvidenceCase => ({
  name,
  appraise: async (core) => {
    const { evidence } = await core.appraiseArtefacts([{ place, ...artefact }], grounds);
    return evidence.find((each) => each.kind === kind);
  },
});

async function identities({ maker, device, grounds }: Home): Promise<EvidenceCase[]> {
  const [first, second] = [{ subject: 'O=Acme Ltd, CN=1' }, { subject: 'O=Acme Ltd, CN=2' }];
  const upper = await mintIntermediate(maker, { ...first, notAfter: NEVER });
  const lower = await mintIntermediate(upper, { ...second, notAfter: NEVER });
  const below = await mintIdentity(lower);
  const presented = { leaf: below.der, others: [lower.der, upper.der] };
  const ofDevice = (name: string, { der }: Minted, by: Grounds) =>
    handedOut(name, 'device-identity', { mediaType: 'application/pkix-cert', bytes: der }, by, 'certificate');
  return [
    ofDevice('device identity', device, grounds),
    ofDevice('device identity below two authorities', below, { ...grounds, presented }),
  ];
}

/** A collection in JSON (RFC 9999), as a device shows what belongs together. */
const together = (parts: Readonly<Record<string, Uint8Array>>) => ({
  mediaType: 'application/cmw+json',
  bytes: ascii(
    JSON.stringify(
      Object.fromEntries(
        Object.entries(parts).map(([label, bytes]) => [label, ['application/octet-stream', b64(bytes)]]),
      ),
    ),
  ),
});

async function matter({ grounds }: Home): Promise<EvidenceCase[]> {
  const { paa, pai, dac } = await mintAttestation();
  const signer = await mint({ subject: 'CN=CD signer', ca: true });
  const loaded = { authorities: [paa.der], declarationSigners: [signer.der], revocationLists: [], names: null };
  const all = { ...grounds, presented: { leaf: dac.der, others: [] }, matter: loaded };
  const chain = { dac: dac.der, pai: pai.der };
  return [
    handedOut('Matter: DAC chain', 'matter', together(chain), all),
    handedOut('Matter: DAC chain and CD', 'matter', together({ ...chain, cd: await mintDeclaration(signer) }), all),
  ];
}

async function fabric({ grounds }: Home): Promise<EvidenceCase[]> {
  const FABRIC = 'FAB000000000001D';
  const usages = extendedKeyUsage(['1.3.6.1.5.5.7.3.2', '1.3.6.1.5.5.7.3.1'], true);
  const root = await mint({ subject: matterSubject({ '1.4': 'CACACACA00000001', '1.5': FABRIC }), ca: true });
  const icac = await mint({
    issuer: root,
    subject: matterSubject({ '1.3': 'CACACACA00000003', '1.5': FABRIC }),
    ca: 0,
  });
  const subject = matterSubject({ '1.1': 'DEDEDEDE00000001', '1.5': FABRIC });
  const noc = await mint({ issuer: icac, subject, extensions: [usages] });
  const all = { ...grounds, presented: { leaf: noc.der, others: [] }, gateways: [paired(root)] };
  return [handedOut('Matter: NOC chain', 'matter', together({ noc: noc.der, icac: icac.der }), all)];
}

function fdo({ maker, gateway, device, grounds }: Home): EvidenceCase[] {
  const holders = [certified(maker, null), holder(), certified(gateway, null)];
  const bytes = makeVoucher({ holders, deviceChain: [device.der] });
  const artefact = { mediaType: 'application/x-fdo-ownership-voucher', bytes };
  return [handedOut('FDO voucher, two entries', 'fdo', artefact, grounds)];
}

async function vouchers({ maker, gateway, grounds }: Home): Promise<EvidenceCase[]> {
  const keyUsage = KeyUsageFlags.digitalSignature | KeyUsageFlags.keyCertSign;
  const masa = await mint({ issuer: maker, subject: 'O=Acme Ltd, CN=MASA', ca: true, keyUsage, usages: null });
  const created = new Date(NOW - DAY).toISOString();
  const json = JSON.stringify({
    'ietf-voucher:voucher': {
      'created-on': created,
      assertion: 'logged',
      'serial-number': 'A-0001',
      'pinned-domain-cert': Buffer.from(gateway.der).toString('base64'),
    },
  });
  const x5c = [Buffer.from(masa.der).toString('base64')];
  const [header, payload, signature] = signJws(signerOf(masa), json, { typ: 'voucher-jws+json', x5c }).split('.');
  const members = new Map<Writable, Writable>([
    [1, 2],
    [2, created],
    [8, gateway.der],
    [11, 'A-0001'],
  ]);
  const cose = signCose({
    alg: -7,
    key: KeyObject.from(masa.keys.privateKey),
    payload: encodeCbor(new Map([[2451, members]])),
    open: new Map([[33, masa.der]]),
  });
  const general = JSON.stringify({ payload, signatures: [{ protected: header, signature }] });
  const forms: readonly (readonly [string, string, Uint8Array])[] = [
    ['CMS', 'cms+json', signCms(json, masa)],
    ['JWS', 'jws+json', ascii(general)],
    ['COSE', 'cose+cbor', cose],
  ];
  return forms.map(([name, type, bytes]) =>
    handedOut(`voucher in ${name}`, 'voucher', { mediaType: `application/voucher-${type}`, bytes }, grounds),
  );
}

async function mud({ maker, grounds }: Home): Promise<EvidenceCase[]> {
  const url = 'https://maker.example/camera.json';
  const text = (tag: number, value: string) => Uint8Array.from(encode(tag, ascii(value)));
  const signer = await mint({ issuer: maker, subject: 'CN=MUD Signer', usages: null });
  const name = new Uint8Array(new x509.Name('CN=MUD Signer').toArrayBuffer());
  const device = await mintIdentity(maker, {
    extensions: [
      new x509.Extension('1.3.6.1.5.5.7.1.25', false, text(0x16, url)),
      new x509.Extension('1.3.6.1.5.5.7.1.30', false, name),
    ],
  });
  const file = JSON.stringify({
    'ietf-mud:mud': {
      'mud-version': 1,
      'mud-url': url,
      'last-update': '2026-11-01T10:00:00Z',
      'cache-validity': 24,
      'is-supported': true,
      systeminfo: 'A camera',
      'mfg-name': 'Acme Ltd',
    },
  });
  const all = { ...grounds, presented: { leaf: device.der, others: [] } };
  const bytes = ascii(file);
  return [
    handedOut('MUD address', 'mud', { mediaType: 'application/pkix-cert', bytes: device.der }, all, 'certificate'),
    handedOut(
      'MUD file, signed apart',
      'mud',
      { mediaType: 'application/mud+json', bytes, signature: signCms(bytes, signer, []) },
      all,
      'maker',
    ),
  ];
}

/** What a token says in JSON, of the certificate presented. */
const claimsFor = async (presented: Minted) => ({
  eat_nonce: b64(NONCE),
  hwmodel: b64('Camera 7'),
  iat: NOW / 1000,
  exp: NOW / 1000 + 300,
  cnf: { 'x5t#S256': await thumbprint(presented) },
});

async function tokens({ maker, device, grounds }: Home): Promise<EvidenceCase[]> {
  const attester = await mint({ issuer: maker, subject: 'O=Acme Ltd, CN=Attestation Key', usages: null });
  const claims = await claimsFor(device);
  const hash = Buffer.from(await crypto.subtle.digest('SHA-256', Uint8Array.from(device.der)));
  const inCbor = new Map<Writable, Writable>([
    [10, NONCE],
    [259, ascii('Camera 7')],
    [6, NOW / 1000],
    [4, NOW / 1000 + 300],
    [8, new Map([['x5t#S256', new Uint8Array(hash)]])],
  ]);
  const cwt = signCose({
    alg: -7,
    key: KeyObject.from(attester.keys.privateKey),
    payload: encodeCbor(inCbor),
    open: new Map([[33, attester.der]]),
    tags: [61, 18],
  });
  const psa = {
    ...claims,
    eat_profile: 'tag:psacertified.org,2023:psa#tfm',
    ueid: b64(Uint8Array.of(1, ...NONCE)),
    'psa-client-id': 1,
    'psa-security-lifecycle': 12_288,
    'psa-implementation-id': b64(NONCE),
    'psa-software-components': [{ 'measurement-value': b64(NONCE), 'signer-id': b64(NONCE) }],
  };
  const jwt = (name: string, bytes: Uint8Array) =>
    handedOut(name, 'token', { mediaType: 'application/eat+jwt', bytes }, grounds);
  return [
    jwt('EAT as JWT', tokenBy(attester, claims)),
    handedOut('EAT as CWT', 'token', { mediaType: 'application/eat+cwt', bytes: cwt }, grounds),
    jwt('PSA token', tokenBy(attester, psa)),
  ];
}

/** An attestation result of a verifier that is trusted. */
async function results({ device }: Home): Promise<EvidenceCase[]> {
  const verifier = await mintRoot({ subject: 'CN=Verifier' });
  const token = tokenBy(
    verifier,
    {
      ...(await claimsFor(device)),
      eat_profile: 'tag:github.com,2023:veraison/ear',
      'ear.verifier-id': { developer: 'Acme', build: '1' },
      submods: { camera: { 'ear.status': 'affirming' } },
    },
    [],
  );
  const grounds: Core.TokenGrounds = {
    anchors: [{ ...anchorOf(verifier, 'verifier'), certificate: null }],
    now: NOW,
    presented: decoded(device),
    place: { kind: 'asked', nonce: NONCE },
  };
  return [{ name: 'EAR', appraise: (core) => core.appraiseToken(core.readToken(token), grounds) }];
}

async function referee({ gateway }: Home): Promise<EvidenceCase[]> {
  const leaf = await mintLeaf(gateway);
  const { id, name, scope } = paired(gateway);
  const presented = await spkiOf(leaf);
  const grounds: Core.RefereeGrounds = {
    gateway: { id, name, scope },
    confirmedBy: id,
    host: { kind: 'dns', value: 'printer.local' },
    port: 443,
    presented,
    before: null,
    now: NOW,
  };
  const body = new Uint8Array(Buffer.from(presented, 'hex'));
  return [
    { name: 'referee', appraise: (core) => Promise.resolve(core.appraiseReferee({ status: 200, body }, grounds)) },
  ];
}
