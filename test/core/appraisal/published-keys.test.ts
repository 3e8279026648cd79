import { beforeAll, describe, expect, it } from 'vitest';
import type { Appraisal } from '../../../src/core/index.ts';
import { mintGateway, mintLeaf, type Minted, mintRoot, NOW } from '../../support/mint.ts';
import { appraiseItems, paired, type Sighting, sighting, spkiOf } from '../../support/observations.ts';

const NAMES = [
  ['192-168-1-20.traefik.me', '*.traefik.me'],
  ['192-168-1-20.my.local-ip.co', '*.my.local-ip.co'],
  ['192-168-1-20.local-ip.sh', '*.local-ip.sh'],
  ['192-168-1-20.local-ip.medicmobile.org', '*.local-ip.medicmobile.org'],
  ['nas.localhost.direct', '*.LocalHost.direct'],
] as const;
const [HOST, WILDCARD] = NAMES[0];

let authority: Minted;
let published: Minted;
beforeAll(async () => {
  authority = await mintRoot({ subject: 'CN=Public CA' });
  published = await mintLeaf(authority, { dns: [WILDCARD, 'traefik.me'] });
});

const judge = (what: Sighting, gateways: Parameters<typeof appraiseItems>[1]['gateways'] = []): Promise<Appraisal> =>
  appraiseItems(
    sighting({ url: `https://${HOST}/`, browser: { opinion: 'accepted', builtInRoot: true }, ...what }),
    { gateways },
    NOW,
  );
const ofKey = ({ findings }: Appraisal) => findings.find(({ question }) => question === 'key-unshared');

describe('a certificate of a service that gives its private key to anyone', () => {
  it.each(NAMES)('is a reason for care and no public authority’s word: %s', async (host, name) => {
    const leaf = await mintLeaf(authority, { dns: [name] });
    for (const builtInRoot of [true, null]) {
      const appraisal = await judge({
        url: `https://${host}/`,
        leaf,
        browser: { opinion: 'accepted', builtInRoot },
      });
      expect(appraisal.headline).toEqual({ kind: 'caution', reasons: ['key-published-by-service'] });
      expect(ofKey(appraisal)).toMatchObject({
        answer: 'cannot tell',
        params: { service: name.toLowerCase().slice(2) },
      });
    }
  });

  it('is no calmer, and no more alarming, for what the person or a gateway pinned', async () => {
    const same = await spkiOf(published);
    for (const spkiSha256 of [same, '0'.repeat(64)])
      for (const pinned of ['person', 'gateway', null] as const)
        for (const builtInRoot of [true, null]) {
          const appraisal = await judge({
            leaf: published,
            device: { spkiSha256, pinned },
            browser: { opinion: 'accepted', builtInRoot },
          });
          expect(appraisal.headline.kind).toBe('caution');
        }
  });

  it('is no danger where several devices have it, as is meant', async () => {
    const appraisal = await judge({ leaf: published, keySeenAt: ['192-168-1-30.traefik.me:443'] });
    expect(appraisal.headline.kind).toBe('caution');
  });
});

describe('a name of such a service', () => {
  it('is judged as any other where the certificate is not for all its names', async () => {
    const own = await mintLeaf(authority, { dns: [HOST, '*.nas.traefik.me'] });
    expect((await judge({ leaf: own })).headline).toMatchObject({ kind: 'public', proved: true });
  });

  it('is judged as any other where the person’s own gateway or the device itself signed the certificate', async () => {
    const { root, intermediate } = await mintGateway();
    const leaf = await mintLeaf(intermediate, { dns: [WILDCARD] });
    const gateways = [paired(root, [intermediate])];
    expect(ofKey(await judge({ leaf, browser: { opinion: 'accepted', builtInRoot: null } }, gateways))?.code).toBe(
      'key-sharing-unknown',
    );
    const self = await mintRoot({ dns: [WILDCARD], ca: false });
    const refused = { opinion: 'overridden', builtInRoot: null } as const;
    expect(ofKey(await judge({ leaf: self, browser: refused }))?.code).toBe('key-sharing-unknown');
  });

  it('is told from one that only looks like it', async () => {
    const leaf = await mintLeaf(authority, { dns: ['*.nottraefik.me'] });
    const { headline } = await judge({ url: 'https://nas.nottraefik.me/', leaf });
    expect(headline.kind).toBe('public');
  });
});
