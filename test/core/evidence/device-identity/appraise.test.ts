import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { appraiseDeviceIdentity } from '../../../../src/core/evidence/device-identity/appraise.ts';
import type { MakerRoot } from '../../../../src/core/index.ts';
import { readDeviceIdentity } from '../../../../src/core/evidence/device-identity/read.ts';
import { type Certificate, decodeCertificate } from '../../../../src/core/x509/certificate/certificate.ts';
import { DAY, mintIntermediate, type Minted, mintKeys, mintLeaf, mintRoot, NOW } from '../../../support/mint.ts';
import { makerOf, mintIdentity, mintMakerRoot, NEVER } from '../../../support/mint-identity.ts';

let root: Minted;
let device: Minted;
let acme: MakerRoot;
beforeAll(async () => {
  root = await mintMakerRoot();
  device = await mintIdentity(root);
  acme = await makerOf(root.der, 'Acme cameras');
});

interface Case {
  readonly identity?: Minted;
  readonly presented?: Minted | null;
  readonly brought?: readonly Minted[];
  readonly makers?: readonly MakerRoot[];
  readonly now?: number;
}

async function appraise({ identity = device, presented = null, brought = [], makers = [acme], now = NOW }: Case) {
  const read = readDeviceIdentity(identity.der);
  if (!read.ok) throw new Error(read.fault);
  return appraiseDeviceIdentity(read.value, {
    presented: presented ? certificateOf(presented.der) : null,
    intermediates: brought.map(({ der }) => certificateOf(der)),
    makers: makers.map((maker) => ({ ...maker, certificate: certificateOf(maker.root) })),
    now,
  });
}

function certificateOf(der: Uint8Array): Certificate {
  const decoded = decodeCertificate(der);
  if (!decoded.ok) throw new Error(decoded.fault);
  return decoded.value;
}

const answers = ({ steps }: Awaited<ReturnType<typeof appraise>>) =>
  Object.fromEntries(steps.map(({ code, answer }) => [code, answer]));

describe('a device identity under the root of a maker that was added', () => {
  it('is genuine, is called what the person calls its maker, and tells model and serial', async () => {
    expect(await appraise({})).toMatchObject({
      kind: 'device-identity',
      axis: 'attestation',
      genuine: 'proved',
      binding: 'claimed',
      claims: { maker: 'Acme cameras', model: 'Camera 7', serial: 'A-0001', more: { validity: 'no-expiry' } },
      anchor: acme.id,
      signer: { name: 'CN=Acme Device Root,O=Acme Ltd', spkiSha256: acme.id },
    });
  });

  it('is still good in the year 9998 where it does not expire, and not where it does', async () => {
    const then = Date.UTC(9998, 0, 1);
    expect((await appraise({ now: then })).genuine).toBe('proved');
    const ends = await mintIdentity(root, { notAfter: NOW + DAY });
    const expired = await appraise({ identity: ends, now: then });
    expect(expired).toMatchObject({ genuine: 'cannot tell', anchor: null });
    expect(expired.steps[0]).toMatchObject({ code: 'device-identity-path-refused', params: { rule: 'expired' } });
  });

  it('is found through an authority that it brings, and through one that came with the root', async () => {
    const below = await mintIntermediate(root, { subject: 'O=Acme Ltd, CN=Acme Cameras', notAfter: NEVER });
    const identity = await mintIdentity(below);
    expect((await appraise({ identity })).genuine).toBe('cannot tell');
    expect((await appraise({ identity, brought: [below] })).genuine).toBe('proved');
    const both = await makerOf(new TextEncoder().encode(root.pem + '\n' + below.pem));
    expect((await appraise({ identity, makers: [both] })).genuine).toBe('proved');
  });
});

describe('possession', () => {
  it('is this very certificate presented, or its key in the one that was', async () => {
    const gateway = await mintRoot();
    const sameKey = await mintLeaf(gateway, { keys: device.keys });
    expect((await appraise({ presented: device })).binding).toBe('this-connection');
    expect((await appraise({ presented: sameKey })).binding).toBe('attests-key');
    expect(answers(await appraise({ presented: sameKey }))['device-identity-possession']).toBe('proved');
  });

  it('is claimed where another device shows a copy: same names, another key', async () => {
    const copy = await mintIdentity(root);
    const elsewhere = await appraise({ presented: copy });
    expect(elsewhere).toMatchObject({ genuine: 'proved', binding: 'claimed' });
    expect(answers(elsewhere)['device-identity-not-possessed']).toBe('cannot tell');
  });
});

describe('what anchors nothing', () => {
  it('is a root that the chain brings along, whatever it is called', async () => {
    const own = await mintMakerRoot();
    const forged = await mintIdentity(own);
    const appraised = await appraise({ identity: forged, presented: forged, brought: [own] });
    expect(appraised).toMatchObject({ genuine: 'cannot tell', anchor: null, binding: 'this-connection' });
    expect(appraised.claims.maker).toBe('Acme Ltd');
    const alone = await appraise({ identity: forged, presented: forged, brought: [own], makers: [] });
    expect(answers(alone)).toEqual({
      'device-identity-issuer-unknown': 'cannot tell',
      'device-identity-possession': 'proved',
    });
  });

  it('is an identity that signed itself, even where its key is told as its maker’s name is', async () => {
    const self = await mintMakerRoot({ subject: 'O=Acme Ltd, CN=Acme Device Root, 2.5.4.5=1' });
    expect(await appraise({ identity: self, presented: self })).toMatchObject({ genuine: 'cannot tell', anchor: null });
  });
});

describe('a maker’s root and another maker’s device', () => {
  it('attests none that names another organisation', async () => {
    const other = await mintIdentity(root, { subject: 'O=Other Corp, CN=Router, 2.5.4.5=1' });
    const appraised = await appraise({ identity: other, presented: other });
    expect(appraised).toMatchObject({ genuine: 'cannot tell', anchor: null, claims: { maker: 'Other Corp' } });
    expect(answers(appraised)['device-identity-other-maker']).toBe('cannot tell');
  });

  it('attests none below an authority of another organisation where the device names none', async () => {
    const theirs = await mintIntermediate(root, { subject: 'O=Other Corp, CN=Cross', notAfter: NEVER });
    const identity = await mintIdentity(theirs, { subject: 'CN=Router, 2.5.4.5=1' });
    expect((await appraise({ identity, brought: [theirs] })).genuine).toBe('cannot tell');
  });

  it('does not mind case and blanks, nor that a device names no organisation', async () => {
    const spelled = await mintIdentity(root, { subject: 'O=ACME  LTD, CN=Camera, 2.5.4.5=1' });
    const silent = await mintIdentity(root, { subject: 'CN=Camera, 2.5.4.5=1' });
    expect((await appraise({ identity: spelled })).genuine).toBe('proved');
    expect((await appraise({ identity: silent })).genuine).toBe('proved');
  });

  it('is told from its namesake by the key', async () => {
    const namesake = await makerOf((await mintMakerRoot()).der, 'Namesake');
    const found = await appraise({ makers: [namesake, acme] });
    expect(found).toMatchObject({ genuine: 'proved', anchor: acme.id, claims: { maker: 'Acme cameras' } });
    expect((await appraise({ makers: [namesake] })).genuine).toBe('cannot tell');
  });
});

describe('another maker’s root that certified the key of a maker’s authority', () => {
  /** The maker's authority, and the same key certified by a rival whose file gives it the maker's organisation. */
  async function crossed(subject = 'O=Acme Ltd, CN=Acme Cameras') {
    const below = await mintIntermediate(root, { subject: 'O=Acme Ltd, CN=Acme Cameras', notAfter: NEVER });
    const rivalRoot = await mintMakerRoot({ subject: 'O=Rival Inc, CN=Rival Root' });
    const cross = await mintIntermediate(rivalRoot, { subject, keys: below.keys, notAfter: NEVER });
    const fileOf = (top: Minted, under: Minted) => new TextEncoder().encode(top.pem + '\n' + under.pem);
    const rival = await makerOf(fileOf(rivalRoot, cross), 'Rival');
    const maker = await makerOf(fileOf(root, below), 'Acme cameras');
    return { below, rivalRoot, cross, rival, maker, identity: await mintIdentity(below) };
  }

  it('does not make the maker’s devices its own, in whichever order the two were added', async () => {
    const { identity, rival, maker } = await crossed();
    for (const makers of [
      [rival, maker],
      [maker, rival],
    ])
      expect(await appraise({ identity, presented: identity, makers })).toMatchObject({
        genuine: 'proved',
        anchor: maker.id,
        claims: { maker: 'Acme cameras' },
      });
  });

  it('leaves open whose a device is when the root of neither, or of both, names its organisation', async () => {
    const { identity, rival, below } = await crossed();
    const commercial = await mintMakerRoot({ subject: 'O=Commercial CA, CN=Root' });
    const again = await mintIntermediate(commercial, { subject: below.subject, keys: below.keys, notAfter: NEVER });
    const byAuthority = await makerOf(new TextEncoder().encode(commercial.pem + '\n' + again.pem), 'Acme cameras');
    const appraised = await appraise({ identity, presented: identity, makers: [byAuthority, rival] });
    expect(appraised).toMatchObject({ genuine: 'cannot tell', anchor: null });
    expect(answers(appraised)).toMatchObject({ 'device-identity-several-makers': 'cannot tell' });
    // Two roots that the person calls the same are of one maker, such as an old one and its successor.
    const called = [byAuthority, { ...rival, name: 'Acme cameras' }];
    expect((await appraise({ identity, presented: identity, makers: called })).genuine).toBe('proved');
  });
});

describe('an identity that someone issued who must not', () => {
  it('is refuted where a device of the maker signed it', async () => {
    const identity = await mintIdentity(device, { subject: 'O=Acme Ltd, CN=Forged, 2.5.4.5=2' });
    const appraised = await appraise({ identity, presented: identity, brought: [device] });
    expect(appraised).toMatchObject({ genuine: 'refuted', anchor: null });
    expect(appraised.steps[0]).toMatchObject({ answer: 'refuted', params: { rule: 'issuer-not-a-ca' } });
  });

  it('proves nothing where its signature was changed', async () => {
    const der = Uint8Array.from(device.der);
    der[der.length - 1] = (der[der.length - 1] ?? 0) ^ 1;
    const appraised = await appraise({ identity: { ...device, der }, presented: { ...device, der } });
    expect(appraised).toMatchObject({ genuine: 'cannot tell', anchor: null });
    expect(appraised.steps[0]?.params).toMatchObject({ rule: 'signature-invalid' });
  });

  it('is never proved by a mutant whose signed content changed', async () => {
    const runs = Number(process.env.LATCHKEY_MUTANTS ?? 300);
    // Tag and length of the whole come first.
    const begins = 4;
    const tbs = certificateOf(device.der).tbs.length;
    let decided = 0;
    await fc.assert(
      fc.asyncProperty(fc.nat(tbs - 1), fc.integer({ min: 1, max: 255 }), async (at, change) => {
        const der = Uint8Array.from(device.der);
        der[begins + at] = (der[begins + at] ?? 0) ^ change;
        const read = readDeviceIdentity(der);
        if (!read.ok) return;
        decided += 1;
        const { genuine, anchor } = await appraise({ identity: { ...device, der } });
        expect([genuine, anchor]).not.toContain('proved');
        expect(anchor).toBeNull();
      }),
      { numRuns: runs },
    );
    expect(decided).toBeGreaterThan(0);
  });

  it('proves nothing before it begins, nor with a weak key', async () => {
    const early = await mintIdentity(root, { notBefore: NOW + DAY });
    const weak = await mintIdentity(root, { keys: await mintKeys('RSA-1024') });
    expect((await appraise({ identity: early })).genuine).toBe('cannot tell');
    expect((await appraise({ identity: weak })).genuine).toBe('cannot tell');
  });
});
