import { beforeAll, describe, expect, it } from 'vitest';
import { toBase64 } from '../../../../src/core/encoding/bytes.ts';
import { appraiseArtefacts } from '../../../../src/core/evidence/kinds/appraise-artefacts.ts';
import type { EvidenceGrounds } from '../../../../src/core/evidence/artefacts/types.ts';
import { certified, makeVoucher } from '../../../support/fdo-voucher.ts';
import { DAY, KeyUsageFlags, mint, type Minted, mintLeaf, mintRoot, NOW } from '../../../support/mint.ts';
import { paired } from '../../../support/observations.ts';
import { b64 } from '../../../support/sign-jws.ts';
import { signCms } from '../../../support/sign-cms.ts';
import { NONCE, thumbprint, tokenBy } from '../../../support/token.ts';

type Met = Parameters<typeof appraiseArtefacts>[0][number];

let gateway: Minted;
/** What the device presents: from the gateway, with a key of its own. */
let leaf: Minted;
/** What its maker gave it, with another key. */
let identity: Minted;
let documents: readonly Met[];
let grounds: EvidenceGrounds;
beforeAll(async () => {
  const maker = await mintRoot({ subject: 'CN=Maker Root,O=Example Ltd' });
  gateway = await mintRoot({ subject: 'CN=Gateway' });
  leaf = await mintLeaf(gateway);
  identity = await mint({ issuer: maker, subject: 'CN=Lamp,O=Example Ltd,2.5.4.5=L-1', usages: null });
  const keyUsage = KeyUsageFlags.digitalSignature | KeyUsageFlags.keyCertSign;
  const masa = await mint({ issuer: maker, subject: 'CN=MASA,O=Example Ltd', ca: true, keyUsage, usages: null });
  const voucher = {
    'created-on': new Date(NOW - DAY).toISOString(),
    'serial-number': 'L-1',
    'pinned-domain-cert': toBase64(gateway.der),
  };
  const holders = [certified(maker), certified(gateway, null)];
  documents = [
    met('application/pkix-cert', identity.der),
    met('application/voucher-cms+json', signCms(JSON.stringify({ 'ietf-voucher:voucher': voucher }), masa)),
    met('application/x-fdo-ownership-voucher', makeVoucher({ holders, deviceChain: [identity.der] })),
  ];
  grounds = {
    presented: { leaf: leaf.der, others: [] },
    host: { kind: 'dns', value: 'lamp.local' },
    nonce: NONCE,
    makers: [{ id: 'maker', name: 'Example Ltd', root: maker.der }],
    gateways: [paired(gateway)],
    off: [],
    now: NOW,
  };
});

const met = (mediaType: string, bytes: Uint8Array, place: Met['place'] = 'well-known'): Met => ({
  place,
  mediaType,
  bytes,
});

/** What a verifier concluded of a device. */
const RESULT = {
  'ear.verifier-id': { build: '1', developer: 'Verify Ltd' },
  submods: { device: { 'ear.status': 'affirming' } },
};

interface Said {
  readonly more?: object;
  readonly by?: Minted;
  readonly about?: Minted;
  readonly nonce?: Uint8Array;
  readonly place?: Met['place'];
}
async function token({ by = identity, about = leaf, nonce = NONCE, place, more }: Said = {}): Promise<Met> {
  const claims = { eat_nonce: b64(nonce), iat: NOW / 1000, cnf: { 'x5t#S256': await thumbprint(about) }, ...more };
  return met('application/eat+jwt', tokenBy(by, claims), place);
}

const KINDS = ['device-identity', 'voucher', 'fdo'];

/** How each document is tied to the connection, in the order of the kinds. */
async function bindings(artefacts: readonly Met[], change: Partial<EvidenceGrounds> = {}): Promise<string[]> {
  const { evidence } = await appraiseArtefacts(artefacts, { ...grounds, ...change });
  return KINDS.map((kind) => evidence.find((each) => each.kind === kind)?.binding ?? 'none');
}

describe('documents about a device that presents another key than its maker’s identity', () => {
  it.each(['before', 'after'])(
    'are tied to it by a fresh token of the identity’s key that comes %s them',
    async (order) => {
      const proof = await token();
      const all = order === 'before' ? [proof, ...documents] : [...documents, proof];
      expect(await bindings(all)).toEqual(['attests-key', 'attests-key', 'attests-key']);
      const { evidence } = await appraiseArtefacts(all, grounds);
      expect(evidence.filter(({ kind }) => KINDS.includes(kind)).map(({ genuine }) => genuine)).toEqual([
        'proved',
        'proved',
        'proved',
      ]);
    },
  );

  it('are not tied to it without such a token, which anyone with copies could say', async () => {
    const other = await mint({ issuer: gateway, subject: 'CN=Other', usages: null });
    const insufficient: readonly (readonly Met[])[] = [
      [],
      [await token({ by: other })],
      [await token({ about: other })],
      [await token({ nonce: new Uint8Array(32) })],
      [await token({ place: 'file' })],
    ];
    for (const proof of insufficient)
      expect(await bindings([...documents, ...proof])).toEqual(['claimed', 'claimed', 'claimed']);
  });

  it('are not tied to it by the word of a verifier, who holds no key of the device', async () => {
    const spki = new Uint8Array(await crypto.subtle.exportKey('spki', identity.keys.publicKey));
    const verifiers = [{ id: 'verifier', name: 'Verify Ltd', key: spki, certificate: null }];
    for (const proof of [await token({ more: RESULT }), await token()])
      expect(await bindings([...documents, proof], { verifiers })).toEqual(['claimed', 'claimed', 'claimed']);
    // Nor by a result of anyone else, which is about a device of which the signer has no key.
    expect(await bindings([...documents, await token({ more: RESULT })])).toEqual(['claimed', 'claimed', 'claimed']);
  });

  it('are not tied to it by a token that was changed since', async () => {
    const { bytes, ...rest } = await token();
    const changed = Uint8Array.from(bytes);
    changed[changed.length - 10] = (changed.at(-10) ?? 0) === 65 ? 66 : 65;
    expect(await bindings([...documents, { ...rest, bytes: changed }])).toEqual(['claimed', 'claimed', 'claimed']);
  });
});
