import { beforeAll, describe, expect, it } from 'vitest';
import type { EvidenceGrounds } from '../../../../src/core/evidence/artefacts/types.ts';
import { appraiseArtefacts } from '../../../../src/core/evidence/kinds/appraise-artefacts.ts';
import type { ArtefactPlace } from '../../../../src/core/observation/types.ts';
import { extendedKeyUsage } from '../../../support/mint-extensions.ts';
import { matterSubject } from '../../../support/matter-certificates.ts';
import { type Attestation, mintAttestation } from '../../../support/matter-chain.ts';
import { mint, type Minted, mintRoot, NOW } from '../../../support/mint.ts';
import { paired } from '../../../support/observations.ts';
import { b64 } from '../../../support/sign-jws.ts';
import { NONCE, thumbprint, tokenBy } from '../../../support/token.ts';

const BOTH = extendedKeyUsage(['1.3.6.1.5.5.7.3.2', '1.3.6.1.5.5.7.3.1'], true);
const FABRIC = 'FAB000000000001D';

let good: Attestation;
let fabric: Minted;
let node: Minted;
/** What the bridge presents, over the key that the fabric certified. */
let leaf: Minted;
beforeAll(async () => {
  good = await mintAttestation();
  fabric = await mintRoot({ subject: matterSubject({ '1.4': 'CACACACA00000001', '1.5': FABRIC }) });
  node = await mint({
    issuer: fabric,
    subject: matterSubject({ '1.1': 'DEDEDEDE00000001', '1.5': FABRIC }),
    extensions: [BOTH],
  });
  leaf = await mint({ subject: 'CN=bridge.local', dns: ['bridge.local'], keys: node.keys });
});

/** A statement that answers our nonce and names a certificate. */
const statement = async (by: Minted, change: object = {}, about: Minted = leaf): Promise<Uint8Array> =>
  tokenBy(by, {
    eat_nonce: b64(NONCE),
    iat: NOW / 1000,
    cnf: { 'x5t#S256': await thumbprint(about) },
    ...change,
  });

interface Change {
  readonly place?: ArtefactPlace;
  readonly presented?: Minted;
  readonly authorities?: readonly Uint8Array[];
  readonly verifier?: () => Minted;
}

async function appraise(token: Uint8Array | null, change: Change = {}) {
  const { place = 'well-known', presented = leaf, authorities = [good.paa.der], verifier } = change;
  const spki = verifier && new Uint8Array(await crypto.subtle.exportKey('spki', verifier().keys.publicKey));
  const record = (bytes: Uint8Array) => ['application/octet-stream', b64(bytes)];
  const shown = {
    dac: record(good.dac.der),
    pai: record(good.pai.der),
    noc: record(node.der),
    ...(token && { token: record(token) }),
  };
  const grounds: EvidenceGrounds = {
    presented: { leaf: presented.der, others: [] },
    host: { kind: 'dns', value: 'bridge.local' },
    nonce: NONCE,
    makers: [],
    verifiers: spki ? [{ id: 'verifier', name: 'Verify Ltd', key: spki, certificate: null }] : [],
    gateways: [paired(fabric, [], { name: 'Our app' })],
    matter: { authorities, declarationSigners: [], revocationLists: [], names: null },
    off: [],
    now: NOW,
  };
  const bytes = new TextEncoder().encode(JSON.stringify(shown));
  const { evidence } = await appraiseArtefacts([{ place, mediaType: 'application/cmw+json', bytes }], grounds);
  const of = (axis: string) => evidence.find((each) => each.axis === axis);
  return { made: of('attestation'), owned: of('ownership') };
}

const held = { genuine: 'proved', binding: 'attests-key' };
const notHeld = { genuine: 'proved', binding: 'claimed' };

describe('a Matter device whose connection has the key of its fabric', () => {
  it('belongs to the fabric by that key, and is only said to be of its maker', async () => {
    const { made, owned } = await appraise(null);
    expect(owned).toMatchObject({ ...held, claims: { owner: 'Our app' } });
    expect(made).toMatchObject(notHeld);
  });

  it('proves the key of its maker with a fresh statement that names the certificate', async () => {
    const { made, owned } = await appraise(await statement(good.dac));
    expect(made).toMatchObject(held);
    expect(made?.steps).toContainEqual({ code: 'matter-key-held', answer: 'proved' });
    expect(owned).toMatchObject(held);
  });

  it('proves of two keys the one that signed a statement where the connection has a third', async () => {
    const third = await mint({ subject: 'CN=bridge.local', dns: ['bridge.local'] });
    const byMaker = await appraise(await statement(good.dac, {}, third), { presented: third });
    expect(byMaker).toMatchObject({ made: held, owned: notHeld });
    const byFabric = await appraise(await statement(node, {}, third), { presented: third });
    expect(byFabric).toMatchObject({ made: notHeld, owned: held });
  });

  it.each<[string, () => Promise<Uint8Array | null>, Change?]>([
    ['names another certificate', () => mint({}).then((other) => statement(good.dac, {}, other))],
    ['names none', () => statement(good.dac, { cnf: undefined })],
    ['answers another nonce', () => statement(good.dac, { eat_nonce: b64(NONCE.map((byte) => byte ^ 1)) })],
    ['answers none', () => statement(good.dac, { eat_nonce: undefined })],
    [
      'is signed by a key that only bears the name',
      async () => {
        const twin = await mintAttestation({}, { paa: good.paa, pai: good.pai });
        return statement({ ...twin.dac, der: good.dac.der });
      },
    ],
    [
      'is signed by another device',
      () => mintAttestation({}, { paa: good.paa, pai: good.pai }).then(({ dac }) => statement(dac)),
    ],
    ['is no statement', async () => NONCE],
    [
      'is the result of a verifier',
      () => statement(good.dac, { 'ear.verifier-id': { developer: 'Acme', build: '1' } }),
    ],
    ['is by the key of a verifier', () => statement(good.dac), { verifier: () => good.dac }],
    ['lies in a file', () => statement(good.dac), { place: 'file' }],
  ])('proves nothing of its maker with a statement that %s', async (_what, token, change) => {
    expect((await appraise(await token(), change)).made).toMatchObject(notHeld);
  });

  it('has no maker without an authority that was loaded, whatever it signs', async () => {
    const { made } = await appraise(await statement(good.dac), { authorities: [] });
    expect(made).toMatchObject({ genuine: 'cannot tell', anchor: null });
  });
});
