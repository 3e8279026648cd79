import { beforeAll, describe, expect, it } from 'vitest';
import { type GatewayRoot, type Appraisal } from '../../../src/core/index.ts';
import { OID_LOCAL_DEVICE, OID_SERVER_AUTH } from '../../../src/core/x509/certificate/usage.ts';
import {
  appraiseItems,
  isRecalled,
  paired,
  pageSighting,
  sighting,
  type Sighting,
  spkiOf,
} from '../../support/observations.ts';
import { unknownExtension } from '../../support/mint-extensions.ts';
import {
  DAY,
  type Gateway,
  mint,
  mintGateway,
  mintIntermediate,
  mintLeaf,
  mintRoot,
  type Minted,
  NOW,
} from '../../support/mint.ts';

const LOCAL_DEVICE = [OID_SERVER_AUTH, OID_LOCAL_DEVICE];

let gateway: Gateway;
let home: GatewayRoot;

beforeAll(async () => {
  gateway = await mintGateway({ leaf: { usages: LOCAL_DEVICE } });
  home = paired(gateway.root, [gateway.intermediate]);
});

function judging(what: Sighting, gateways: readonly GatewayRoot[] = [home]): Promise<Appraisal> {
  return appraiseItems(sighting(what), { gateways }, NOW);
}

/** Self-signed, as most devices are. */
const selfSigned = (change = {}): Promise<Minted> =>
  mint({ subject: 'CN=Camera', usages: [OID_SERVER_AUTH], ...change });

describe('confirmed', () => {
  it('when leaf and stored intermediate lead to the paired root, and name, dates, usage and scope hold', async () => {
    const { headline, certificateClass } = await judging({ leaf: gateway.leaf });
    expect(headline).toMatchObject({ kind: 'confirmed', gateway: { name: 'Home' }, localDevice: true, renewed: false });
    expect(certificateClass).toBe('U-L/S');
  });

  it('when the intermediate was presented instead of stored', async () => {
    const { headline } = await judging({ leaf: gateway.leaf, others: [gateway.intermediate] }, [paired(gateway.root)]);
    expect(headline.kind).toBe('confirmed');
  });

  it('when the certificate does not say Local Device, and says so', async () => {
    const leaf = await mintLeaf(gateway.intermediate);
    expect((await judging({ leaf })).headline).toMatchObject({ kind: 'confirmed', localDevice: false });
  });

  it('when the address in the certificate is the one in the address bar', async () => {
    const leaf = await mintLeaf(gateway.root, { ip: ['192.168.1.20'] });
    expect((await judging({ url: 'https://192.168.1.20/', leaf })).headline.kind).toBe('confirmed');
  });

  it('when the gateway renewed a pinned key, quietly', async () => {
    const { headline } = await judging({
      leaf: gateway.leaf,
      device: { spkiSha256: '0'.repeat(64), pinned: 'gateway', pinnedAt: NOW - DAY },
    });
    expect(headline).toMatchObject({ kind: 'confirmed', renewed: true });
  });

  it('when the gateway pinned the key on this very visit, without taking that for an earlier sight', async () => {
    const device = {
      spkiSha256: await spkiOf(gateway.leaf),
      pinned: 'gateway',
      pinnedBy: home.id,
      pinnedAt: NOW,
    } as const;
    const evidence = sighting({ leaf: gateway.leaf, device }).map((each) =>
      isRecalled(each) ? { ...each, before: null } : each,
    );
    const { headline, findings } = await appraiseItems(evidence, { gateways: [home] }, NOW);
    expect(headline.kind).toBe('confirmed');
    expect(findings).toContainEqual(expect.objectContaining({ question: 'key-unchanged', code: 'key-first-seen' }));
  });

  it('when one certificate serves several names of the same gateway', async () => {
    expect((await judging({ leaf: gateway.leaf, keySeenAt: ['nas.local:443'] })).headline.kind).toBe('confirmed');
  });

  it('when the gateway serves its own root as its certificate', async () => {
    const root = await mintRoot({ dns: ['router.home.arpa'] });
    expect((await judging({ url: 'https://router.home.arpa/', leaf: root }, [paired(root)])).headline.kind).toBe(
      'confirmed',
    );
  });
});

describe('advice on a certificate', () => {
  it('when a paired gateway could have made it better, is given beside the verdict', async () => {
    const leaf = await mintLeaf(gateway.intermediate, {
      usages: LOCAL_DEVICE,
      notBefore: NOW,
      notAfter: NOW + 365 * DAY,
    });
    expect(await judging({ leaf })).toMatchObject({
      headline: { kind: 'confirmed' },
      advice: ['profile-validity'],
    });
  });

  it('when no one that is paired made it, is not given', async () => {
    expect((await judging({ leaf: await selfSigned() })).advice).toEqual([]);
  });
});

describe('never confirmed', () => {
  it.each([
    ['the name is another', () => mintLeaf(gateway.intermediate, { dns: ['nas.local'] }), 'name-mismatch'],
    [
      'the name stands in the common name only',
      () => mint({ issuer: gateway.intermediate, subject: 'CN=printer.local', usages: LOCAL_DEVICE }),
      'name-missing',
    ],
    ['it expired', () => mintLeaf(gateway.intermediate, { notAfter: NOW - DAY }), 'expired'],
    ['it is not valid yet', () => mintLeaf(gateway.intermediate, { notBefore: NOW + DAY }), 'not-yet-valid'],
    [
      'its only usage is Local Device',
      () => mintLeaf(gateway.intermediate, { usages: [OID_LOCAL_DEVICE] }),
      'usage-local-device-only',
    ],
  ] as const)('when %s: caution, and still the gateway’s', async (_condition, make, reason) => {
    const { headline, certificateClass } = await judging({ leaf: await make() });
    expect(headline).toMatchObject({ kind: 'caution', reasons: [reason] });
    expect(certificateClass).toBe('U-L/S');
  });

  it('when the usage is neither server nor Local Device', async () => {
    const leaf = await mintLeaf(gateway.intermediate, { usages: ['1.3.6.1.5.5.7.3.2'] });
    expect((await judging({ leaf })).headline.kind).toBe('caution');
  });

  it('when the host lies outside the scope shown at pairing', async () => {
    const narrow = paired(gateway.root, [gateway.intermediate], {
      scope: { names: ['home.arpa'], addresses: [], until: NOW + DAY },
    });
    const plain = await mintLeaf(gateway.intermediate);
    for (const leaf of [plain, gateway.leaf]) {
      expect((await judging({ leaf }, [narrow])).headline).toMatchObject({
        kind: 'caution',
        reasons: ['outside-scope'],
      });
    }
  });

  it.each([
    ['was limited', { names: ['home.arpa'], addresses: [], until: NOW + DAY }],
    ['has ended', { names: ['local'], addresses: [], until: NOW - 1 }],
  ])(
    'when the word of the gateway that pinned the device %s, and the device has a new key from it',
    async (_condition, scope) => {
      const narrow = paired(gateway.root, [gateway.intermediate], { scope });
      const { headline } = await judging(
        {
          leaf: gateway.leaf,
          device: { spkiSha256: '0'.repeat(64), pinned: 'gateway', pinnedBy: narrow.id, pinnedAt: NOW - DAY },
        },
        [narrow],
      );
      expect(headline).toMatchObject({ kind: 'caution', reasons: ['outside-scope'] });
    },
  );

  it('when a gateway vouches for a public name on a local address', async () => {
    const leaf = await mintLeaf(gateway.intermediate, { dns: ['www.example.com'] });
    expect((await judging({ url: 'https://www.example.com/', leaf })).headline).toMatchObject({
      kind: 'caution',
      reasons: ['outside-scope'],
    });
  });

  it('when the leaf is signed by a leaf', async () => {
    const leaf = await mintLeaf(gateway.leaf, {});
    const { headline } = await judging({ leaf, others: [gateway.leaf, gateway.intermediate] });
    expect(headline.kind).not.toBe('confirmed');
  });

  it('when memory is not to be had, whatever else is proved', async () => {
    const withoutMemory = pageSighting({ leaf: gateway.leaf });
    expect((await appraiseItems(withoutMemory, { gateways: [home] }, NOW)).headline).toMatchObject({
      kind: 'cannot-tell',
      reasons: ['memory-unavailable'],
    });
  });
});

describe('danger', () => {
  it('when the issuer bears the paired root’s name but has another key', async () => {
    const fake = await mintRoot();
    const { headline } = await judging({ leaf: await mintLeaf(fake), others: [fake] });
    expect(headline).toMatchObject({ kind: 'danger', reasons: ['impostor-issuer'] });
  });

  it('when a pinned device shows another key that no one vouches for', async () => {
    const { headline } = await judging({
      leaf: await selfSigned(),
      device: { spkiSha256: '0'.repeat(64), pinned: 'person', pinnedAt: NOW - DAY },
    });
    expect(headline).toMatchObject({ kind: 'danger', reasons: ['key-changed'] });
  });

  it('when a pinned device shows a key that the gateway issued to another name', async () => {
    const leaf = await mintLeaf(gateway.intermediate, { dns: ['nas.local'] });
    const { headline } = await judging({
      leaf,
      device: { spkiSha256: '0'.repeat(64), pinned: 'gateway', pinnedAt: NOW - DAY },
    });
    expect(headline).toMatchObject({ kind: 'danger', reasons: ['key-changed'] });
  });

  it('when a pinned device shows a new key from a gateway that may not vouch for it', async () => {
    const narrow = paired(gateway.root, [gateway.intermediate], {
      scope: { names: ['home.arpa'], addresses: [], until: NOW + DAY },
    });
    const { headline } = await judging(
      { leaf: gateway.leaf, device: { spkiSha256: '0'.repeat(64), pinned: 'person', pinnedAt: NOW - DAY } },
      [narrow],
    );
    expect(headline).toMatchObject({ kind: 'danger', reasons: ['key-changed'] });
  });

  it('when a gateway pinned the device, and another one that may not vouch for it shows a new key', async () => {
    const narrow = paired(gateway.root, [gateway.intermediate], {
      scope: { names: ['home.arpa'], addresses: [], until: NOW + DAY },
    });
    const { headline } = await judging(
      {
        leaf: gateway.leaf,
        device: { spkiSha256: '0'.repeat(64), pinned: 'gateway', pinnedBy: 'another', pinnedAt: NOW - DAY },
      },
      [narrow],
    );
    expect(headline).toMatchObject({ kind: 'danger', reasons: ['key-changed'] });
  });

  it('when a gateway confirmed another key at the address since this page was first seen', async () => {
    const device = {
      spkiSha256: await spkiOf(gateway.leaf),
      pinned: 'gateway',
      pinnedBy: home.id,
      pinnedAt: NOW,
    } as const;
    const evidence = sighting({ leaf: await selfSigned(), device }).map((each) =>
      isRecalled(each) ? { ...each, before: null } : each,
    );
    expect((await appraiseItems(evidence, { gateways: [home] }, NOW)).headline).toMatchObject({
      kind: 'danger',
      reasons: ['key-changed'],
    });
  });

  it('when the same self-signed key lives on another device', async () => {
    const { headline, certificateClass } = await judging({ leaf: await selfSigned(), keySeenAt: ['bulb.local:443'] });
    expect(headline).toMatchObject({ kind: 'danger', reasons: ['key-on-other-device'] });
    expect(certificateClass).toBe('NU-S/S');
  });

  it('when a key that an unknown issuer certified lives on another device', async () => {
    const leaf = await mintLeaf(await mintRoot({ subject: 'CN=Vendor Root' }));
    const { headline, certificateClass } = await judging({ leaf, keySeenAt: ['bulb.local:443'] });
    expect(headline).toMatchObject({ kind: 'danger', reasons: ['key-on-other-device'] });
    expect(certificateClass).toBe('NU-U/S');
  });

  it('when a Local Device certificate names a public site', async () => {
    const leaf = await mintLeaf(gateway.intermediate, {
      usages: LOCAL_DEVICE,
      dns: ['printer.local', 'www.example.com'],
    });
    expect((await judging({ leaf })).headline).toMatchObject({ kind: 'danger', reasons: ['local-device-public-name'] });
  });

  it('when a Local Device certificate answers at a public address', async () => {
    const { headline } = await judging({ leaf: gateway.leaf, address: '93.184.215.14' });
    expect(headline).toMatchObject({
      kind: 'danger',
      reasons: ['local-device-public-address', 'public-connected-address'],
    });
  });
});

describe('the key of a device that the person saved, seen on another that may only pass on what it sends', () => {
  const judgeSaved = async (leaf: Minted) =>
    (
      await judging({
        leaf,
        keySeenAt: ['bulb.local:443'],
        device: { spkiSha256: await spkiOf(leaf), pinned: 'person', pinnedAt: NOW - DAY },
      })
    ).headline;

  it('asks for care on the saved device, and is neither danger nor calm', async () => {
    expect(await judgeSaved(await selfSigned())).toEqual({
      kind: 'caution',
      reasons: ['key-on-other-device', 'remembered-by-person', 'key-unchanged'],
    });
  });

  it('names what else is off with it', async () => {
    expect((await judgeSaved(await selfSigned({ notAfter: NOW - DAY }))).reasons).toContain('expired');
  });

  it('is danger where the key is not the saved one', async () => {
    const [leaf, other] = [await selfSigned(), await selfSigned()];
    const device = { spkiSha256: await spkiOf(other), pinned: 'person', pinnedAt: NOW - DAY } as const;
    const { headline } = await judging({ leaf, keySeenAt: ['bulb.local:443'], device });
    expect(headline).toMatchObject({ kind: 'danger', reasons: ['key-on-other-device', 'key-changed'] });
  });
});

describe('another key than the pinned one, for which someone who is believed vouches', () => {
  const before = '0'.repeat(64);
  const byGateway = { spkiSha256: before, pinned: 'gateway', pinnedAt: NOW - DAY } as const;
  const byPerson = { spkiSha256: before, pinned: 'person', pinnedAt: NOW - DAY } as const;
  const wildcard = () => mintLeaf(gateway.intermediate, { dns: ['*.local'], usages: LOCAL_DEVICE });
  const question = ({ findings }: Appraisal) => findings.find((finding) => finding.question === 'key-unchanged');

  it.each([
    ['another gateway pinned it', () => gateway.leaf, { ...byGateway, pinnedBy: 'another' }, 'key-differs-vouched'],
    ['the person pinned it', () => gateway.leaf, byPerson, 'key-differs-vouched'],
    ['its gateway pinned it and vouches by a wildcard now', wildcard, byGateway, 'key-differs-wildcard'],
    ['the person pinned it and a wildcard serves it now', wildcard, byPerson, 'key-differs-wildcard'],
    ['no one pinned it and a wildcard serves it now', wildcard, { spkiSha256: before }, 'key-differs-wildcard'],
  ] as const)('when %s: asks, with caution', async (_condition, make, device, reason) => {
    const appraisal = await judging({ leaf: await make(), device });
    expect(appraisal.headline).toMatchObject({ kind: 'caution', reasons: [reason] });
    expect(question(appraisal)).toMatchObject({ answer: 'cannot tell', code: reason });
  });

  it('when the gateway that vouches is the proved successor of the one that pinned it, is a renewal', async () => {
    const next = paired(gateway.root, [gateway.intermediate], { succeeds: ['earlier'] });
    const device = { ...byGateway, pinnedBy: 'earlier' };
    expect((await judging({ leaf: gateway.leaf, device }, [next])).headline).toMatchObject({
      kind: 'confirmed',
      renewed: true,
    });
  });

  it('when no one had pinned the one before, is confirmed, and called no renewal', async () => {
    const appraisal = await judging({ leaf: gateway.leaf, device: { spkiSha256: before } });
    expect(appraisal.headline).toMatchObject({ kind: 'confirmed', renewed: false });
    expect(question(appraisal)).toMatchObject({ answer: 'cannot tell', code: 'key-differs-unpinned' });
  });

  it('when a wildcard serves it that has served it before, is confirmed', async () => {
    const leaf = await wildcard();
    const device = { spkiSha256: await spkiOf(leaf), pinned: 'gateway' } as const;
    expect((await judging({ leaf, device })).headline).toMatchObject({
      kind: 'confirmed',
      reasons: expect.arrayContaining(['name-matches-wildcard']) as unknown,
    });
  });

  it.each([
    [null, { kind: 'caution', reasons: ['key-changed', 'browser-trusts'] }],
    [true, { kind: 'public', proved: true }],
  ])('when the browser accepts it, by a root that it ships with: %s', async (builtInRoot, headline) => {
    const appraisal = await judging({
      url: 'https://nas.example.com/',
      leaf: await selfSigned(),
      browser: { opinion: 'accepted', builtInRoot },
      device: byPerson,
    });
    expect(appraisal.headline).toMatchObject(headline);
  });
});

describe('what the person said of the key that is shown', () => {
  it.each([
    ['may not vouch for it', {}, { names: ['home.arpa'], addresses: [], until: NOW + DAY }, 'outside-scope'],
    ['issued it for another name', { dns: ['nas.local'] }, undefined, 'name-mismatch'],
    ['issued it until yesterday', { notAfter: NOW - DAY }, undefined, 'expired'],
  ])('stays where a gateway %s, with that remark', async (_condition, change, scope, remark) => {
    const leaf = await mintLeaf(gateway.intermediate, change);
    const device = { spkiSha256: await spkiOf(leaf), pinned: 'person', pinnedAt: NOW - DAY } as const;
    const { headline } = await judging({ leaf, device }, [
      paired(gateway.root, [gateway.intermediate], scope ? { scope } : {}),
    ]);
    expect(headline).toMatchObject({
      kind: 'remembered',
      since: NOW - DAY,
      reasons: ['remembered-by-person', 'key-unchanged', remark],
    });
  });

  it('stays where a gateway has vouched for another key since, with that remark', async () => {
    const leaf = await selfSigned();
    const pin = { spkiSha256: await spkiOf(leaf), since: NOW - 9 * DAY };
    const renewed = { spkiSha256: '0'.repeat(64), pinned: 'gateway', pinnedAt: NOW - DAY } as const;
    const { headline } = await judging({ leaf, device: { ...renewed, personPin: pin } });
    expect(headline).toMatchObject({
      kind: 'remembered',
      since: NOW - 9 * DAY,
      reasons: ['remembered-by-person', 'key-unchanged', 'key-differs-gateway'],
    });
  });
});

describe('without proof either way', () => {
  it('when a device is self-signed and never seen, it is new', async () => {
    const { headline, certificateClass } = await judging({ leaf: await selfSigned() });
    expect(headline.kind).toBe('new');
    expect(certificateClass).toBe('U-S/S');
  });

  it('when the person confirmed this key earlier, it is remembered, since then', async () => {
    const leaf = await selfSigned({ notAfter: NOW - DAY });
    const { headline } = await judging({
      leaf,
      device: { spkiSha256: await spkiOf(leaf), pinned: 'person', pinnedAt: NOW - 9 * DAY },
    });
    expect(headline).toMatchObject({ kind: 'remembered', since: NOW - 9 * DAY });
    expect(headline.reasons).toContain('expired');
  });

  it('when an unpinned key differs from the last one, it is new and not danger', async () => {
    const { headline } = await judging({ leaf: await selfSigned(), device: { spkiSha256: '0'.repeat(64) } });
    expect(headline.kind).toBe('new');
    expect(headline.reasons).toContain('key-differs-unpinned');
  });

  it('when no one paired the issuer, it is new, of class U-U/S', async () => {
    const vendor = await mintRoot({ subject: 'CN=Vendor Root' });
    const { headline, certificateClass } = await judging({ leaf: await mintLeaf(vendor) });
    expect(headline.kind).toBe('new');
    expect(certificateClass).toBe('U-U/S');
  });

  it('names the missing pairing when the certificate claims Local Device and no gateway is paired', async () => {
    expect((await judging({ leaf: gateway.leaf }, [])).headline).toMatchObject({
      kind: 'caution',
      reasons: ['no-gateway-paired', 'usage-local-device'],
    });
  });

  describe('where a gateway was paired by its root alone', () => {
    const byRoot = (what: Sighting) => judging(what, [paired(gateway.root)]);
    const stranger = () =>
      mintGateway({
        root: { subject: 'CN=Neighbour' },
        intermediate: { subject: 'CN=Next door' },
        leaf: { usages: LOCAL_DEVICE },
      });

    it('cannot tell who issued a Local Device certificate that is shown alone', async () => {
      const { headline, findings } = await byRoot({ leaf: gateway.leaf });
      expect(headline).toEqual({ kind: 'cannot-tell', reasons: ['issuer-not-shown', 'usage-local-device'] });
      expect(findings.find(({ question }) => question === 'path')).toMatchObject({ answer: 'cannot tell' });
    });

    it('says no worse of one that does not say Local Device, and no better of what is off besides', async () => {
      const { headline } = await byRoot({ leaf: await mintLeaf(gateway.intermediate) });
      expect(headline).toMatchObject({ kind: 'new', reasons: expect.arrayContaining(['issuer-not-shown']) as unknown });
      const expired = await mintLeaf(gateway.intermediate, { usages: LOCAL_DEVICE, notAfter: NOW - DAY });
      expect((await byRoot({ leaf: expired })).headline).toEqual({ kind: 'caution', reasons: ['expired'] });
    });

    it('warns of an issuer that was shown and leads to no gateway', async () => {
      const { leaf, intermediate, root } = await stranger();
      for (const others of [[intermediate], [intermediate, root], [root, gateway.intermediate, intermediate]])
        expect((await byRoot({ leaf, others })).headline).toEqual({
          kind: 'caution',
          reasons: ['issuer-not-paired', 'usage-local-device'],
        });
    });

    it('confirms nothing that the gateway’s certificates are merely sent along with', async () => {
      const { leaf } = await stranger();
      const headlines = [gateway.intermediate, gateway.root, gateway.leaf].map(
        async (other) => (await byRoot({ leaf, others: [other] })).headline,
      );
      for (const headline of await Promise.all(headlines)) expect(headline.kind).toBe('cannot-tell');
    });

    it('confirms nothing that one of the gateway’s devices, or a forged intermediate of its, issued', async () => {
      const device = await mintLeaf(gateway.intermediate, { subject: 'CN=Device' });
      const below = await mintLeaf(device, { usages: LOCAL_DEVICE });
      const { headline } = await byRoot({ leaf: below, others: [device, gateway.intermediate] });
      expect(headline).toMatchObject({ kind: 'caution', reasons: ['path-not-a-ca'] });
      const forged = await mintIntermediate(await mint({ subject: gateway.root.subject, ca: true }));
      const leaf = await mintLeaf(forged, { usages: LOCAL_DEVICE });
      const forgery = await byRoot({ leaf, others: [forged, gateway.intermediate] });
      expect(forgery.headline).toMatchObject({ kind: 'danger', reasons: ['impostor-issuer'] });
    });
  });

  it('when the gateway’s intermediate was rotated, it cannot tell, and does not cry wolf', async () => {
    const rotated = await mintIntermediate(gateway.root);
    expect((await judging({ leaf: await mintLeaf(rotated) })).headline).toMatchObject({
      kind: 'cannot-tell',
      reasons: ['issuer-rotated'],
    });
  });

  it('tells what is off with the certificate when the issuer may be the gateway’s new intermediate', async () => {
    const leaf = await mintLeaf(await mintIntermediate(gateway.root), { dns: ['nas.local'] });
    const { headline } = await judging({ leaf });
    expect(headline.kind).toBe('caution');
    expect(headline.reasons).toContain('name-mismatch');
    expect(headline.reasons[0]).toBe('issuer-rotated');
    const stranger = await mintRoot({ subject: 'CN=Stranger' });
    const unseen = await judging({
      leaf: await mintLeaf(stranger, { dns: ['nas.local'] }),
      device: { spkiSha256: '0'.repeat(64), pinned: 'gateway', pinnedAt: NOW - DAY },
    });
    expect(unseen.headline).toMatchObject({ kind: 'caution', reasons: ['issuer-unseen', 'name-mismatch'] });
  });

  it('holds no new key against a device when its gateway rotated its intermediate', async () => {
    const leaf = await mintLeaf(await mintIntermediate(gateway.root));
    const { headline } = await judging({
      leaf,
      device: { spkiSha256: '0'.repeat(64), pinned: 'gateway', pinnedAt: NOW - DAY },
    });
    expect(headline).toMatchObject({ kind: 'cannot-tell', reasons: ['issuer-rotated'] });
  });

  it('when the person pinned the device, an issuer of a known name does not excuse a new key', async () => {
    const leaf = await mintLeaf(await mintIntermediate(gateway.root));
    const { headline } = await judging({
      leaf,
      device: { spkiSha256: '0'.repeat(64), pinned: 'person', pinnedAt: NOW - DAY },
    });
    expect(headline).toMatchObject({ kind: 'danger', reasons: ['key-changed'] });
  });

  it('when a self-signed certificate is for other names, caution', async () => {
    expect((await judging({ leaf: await selfSigned({ dns: ['other.local'] }) })).headline).toMatchObject({
      kind: 'caution',
      reasons: ['name-mismatch'],
    });
  });

  it('when the key is weak, caution', async () => {
    const { headline } = await judging({ leaf: await selfSigned({ key: 'RSA-1024' }) });
    expect(headline).toMatchObject({ kind: 'caution' });
    expect(headline.reasons).toContain('key-weak');
  });

  it.each([
    ['rubbish', Uint8Array.of(0x30, 0x03, 0x02, 0x01)],
    ['nothing', new Uint8Array()],
    ['a truncated certificate', () => gateway.leaf.der.slice(0, 200)],
  ])('when the certificate is %s, caution, and no crash', async (_what, der) => {
    const bytes = typeof der === 'function' ? der() : der;
    const { headline, certificate } = await judging({ leaf: { ...gateway.leaf, der: bytes } });
    expect(headline).toMatchObject({ kind: 'caution', reasons: ['certificate-malformed'] });
    expect(certificate).toBeNull();
  });

  describe('when the certificate sets a critical condition that is not understood', () => {
    const extensions = [unknownExtension(true)];

    it('of a device that vouches for itself: says so, in the remarks too', async () => {
      const { headline, findings, certificate } = await judging({
        leaf: await selfSigned({ dns: ['printer.local'], extensions }),
      });
      expect(findings).toContainEqual(
        expect.objectContaining({
          question: 'certificate-readable',
          answer: 'cannot tell',
          code: 'certificate-condition-unknown',
        }),
      );
      expect(headline).toMatchObject({
        kind: 'new',
        reasons: expect.arrayContaining(['certificate-condition-unknown']),
      });
      expect(certificate?.remarks).toContain('unknown-critical-extension');
    });

    it('of a device that the gateway vouches for: never confirmed', async () => {
      const { headline } = await judging({ leaf: await mintLeaf(gateway.intermediate, { extensions }) });
      expect(headline).toMatchObject({
        kind: 'caution',
        reasons: expect.arrayContaining(['path-unknown-critical-extension']),
      });
    });

    it('of the paired gateway’s own root: never confirmed', async () => {
      const leaf = await mintRoot({ dns: ['printer.local'], extensions });
      expect((await judging({ leaf }, [paired(leaf)])).headline).toMatchObject({
        kind: 'caution',
        reasons: ['certificate-condition-unknown'],
      });
    });
  });

  it('when bytes trail the certificate, it is not confirmed', async () => {
    const { headline } = await judging({ leaf: { ...gateway.leaf, der: Uint8Array.from([...gateway.leaf.der, 0]) } });
    expect(headline.kind).not.toBe('confirmed');
  });
});

describe('what the browser says', () => {
  it('when Firefox says the root is one it ships, a public authority vouches, proved', async () => {
    const publicCa = await mintRoot({ subject: 'CN=Public CA' });
    const leaf = await mintLeaf(publicCa, { dns: ['nas.example.net'] });
    const seen = {
      url: 'https://nas.example.net/',
      leaf,
      browser: { opinion: 'accepted', builtInRoot: true },
    } as const;
    const { headline, certificateClass } = await judging(seen);
    expect(headline).toMatchObject({ kind: 'public', proved: true });
    expect(certificateClass).toBe('U-CA/S');
  });

  it('when Chromium accepts a public name, it is the browser’s word and not proved', async () => {
    const leaf = await mintLeaf(await mintRoot({ subject: 'CN=Public CA' }), { dns: ['nas.example.net'] });
    expect(
      (await judging({ url: 'https://nas.example.net/', leaf, browser: { opinion: 'accepted' } })).headline,
    ).toMatchObject({ kind: 'public', proved: false });
  });

  it('when a browser accepts a local name without our gateway, someone on this computer vouches: new', async () => {
    const leaf = await mintLeaf(await mintRoot({ subject: 'CN=mkcert' }));
    const { headline, certificateClass } = await judging({ leaf, browser: { opinion: 'accepted' } });
    expect(headline.kind).toBe('new');
    expect(headline.reasons).toContain('browser-local-authority');
    expect(certificateClass).toBe('U-U/S');
  });

  it('when the browser refused for the name, the page is caution in the browser’s words', async () => {
    const refused = sighting({ browser: { opinion: 'refused', refusal: 'name-mismatch' } });
    const { headline, certificateClass } = await appraiseItems(
      [...refused, { kind: 'unseen', reason: 'refused' }],
      { gateways: [] },
      NOW,
    );
    expect(headline).toMatchObject({ kind: 'caution', reasons: ['browser-refused-name-mismatch', 'unseen-refused'] });
    expect(certificateClass).toBeNull();
  });

  it('when the browser refused an unknown issuer, Latchkey cannot tell', async () => {
    const refused = sighting({ browser: { opinion: 'refused', refusal: 'authority-invalid' } });
    expect(
      (await appraiseItems([...refused, { kind: 'unseen', reason: 'refused' }], { gateways: [home] }, NOW)).headline
        .kind,
    ).toBe('cannot-tell');
  });

  it.each(['flag-off', 'missed'] as const)(
    'when the certificate was not seen (%s), Latchkey cannot tell',
    async (reason) => {
      const evidence = sighting({ browser: { opinion: 'accepted' } }).filter(({ kind }) => kind !== 'browser');
      expect(
        (await appraiseItems([...evidence, { kind: 'unseen', reason }], { gateways: [home] }, NOW)).headline,
      ).toMatchObject({ kind: 'cannot-tell', reasons: [`unseen-${reason}`] });
    },
  );
});

describe('not ours to judge', () => {
  it('when a .local name reached a public address, it says so', async () => {
    const leaf = await mintLeaf(gateway.intermediate);
    expect((await judging({ leaf, address: '93.184.215.14' })).headline).toMatchObject({
      kind: 'not-local',
      reasons: ['public-connected-address'],
    });
  });

  it('when the page is plain http, it says plain, of class none', async () => {
    const { headline, certificateClass } = await judging({ url: 'http://printer.local/' });
    expect(headline.kind).toBe('plain');
    expect(certificateClass).toBe('none');
  });
});

describe('self-naming', () => {
  const nameFor = (spki: string): string => {
    const bits = [...spki].map((digit) => Number.parseInt(digit, 16).toString(2).padStart(4, '0')).join('');
    const letterOf = (group: string) => 'abcdefghijklmnopqrstuvwxyz234567'[Number.parseInt(group.padEnd(5, '0'), 2)];
    return `0${(bits.match(/.{1,5}/g) ?? []).map(letterOf).join('')}`;
  };

  it('when the name carries the hash of the key', async () => {
    const leaf = await selfSigned();
    expect((await judging({ url: `https://printer.${nameFor(await spkiOf(leaf))}.local/`, leaf })).headline.kind).toBe(
      'self-naming',
    );
  });

  it('asks for care where the key was met elsewhere, too, though the browser refused one of the pages', async () => {
    const leaf = await selfSigned();
    const url = `https://printer.${nameFor(await spkiOf(leaf))}.local/`;
    expect((await judging({ url, leaf, keyRelayedAt: ['bulb.local:443'] })).headline).toEqual({
      kind: 'caution',
      reasons: ['key-perhaps-shared', 'self-naming-match'],
    });
  });

  it('when the name carries another key’s hash, caution', async () => {
    const { headline } = await judging({
      url: `https://printer.${nameFor('ab'.repeat(32))}.local/`,
      leaf: await selfSigned(),
    });
    expect(headline).toMatchObject({ kind: 'caution', reasons: ['self-naming-mismatch'] });
  });
});
