import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import {
  type AttestationTerms,
  appraiseMatterAttestation,
} from '../../../../../src/core/evidence/matter/attestation/appraise.ts';
import { readDeclaration } from '../../../../../src/core/evidence/matter/attestation/declaration-envelope.ts';
import { judgeSignature } from '../../../../../src/core/evidence/matter/attestation/judge-declaration.ts';
import { readMatterAttestation } from '../../../../../src/core/evidence/matter/attestation/read.ts';
import type { AppraisedEvidence } from '../../../../../src/core/evidence/types.ts';
import type { TlvElement } from '../../../../../src/core/signed/matter-tlv/tlv.ts';
import { toHex } from '../../../../../src/core/encoding/bytes.ts';
import { decodeCrls } from '../../../../../src/core/x509/revocation/revocation.ts';
import { issuerKeyOf } from '../../../../../src/core/x509/revocation/revoked-for-good.ts';
import {
  type Attestation,
  basicConstraints,
  decode,
  mintAttestation,
  mintDeclaration,
} from '../../../../support/matter-chain.ts';
import {
  matterSubject,
  OFFICIAL_BY_TEST_KEY,
  PAA_NO_VID,
  TEST_CD_SIGNER,
} from '../../../../support/matter-certificates.ts';
import { distributionPoints, rawExtension } from '../../../../support/mint-extensions.ts';
import { mintCrl } from '../../../../support/mint-crl.ts';
import { DAY, KeyUsageFlags, mint, type Minted, type MintOptions, NOW } from '../../../../support/mint.ts';

const MANY = Number(process.env.LATCHKEY_MUTANTS ?? 300);

let good: Attestation;
let signer: Minted;
beforeAll(async () => {
  good = await mintAttestation();
  signer = await mint({ subject: 'CN=CD signer', ca: true });
});

const number = (tag: number | null, value: number): TlvElement => ({ tag, type: 'unsigned', value: BigInt(value) });

async function appraise(
  { dac, pai }: Pick<Attestation, 'dac' | 'pai'>,
  terms: Partial<AttestationTerms> = {},
  cd?: Uint8Array,
): Promise<AppraisedEvidence> {
  const read = readMatterAttestation({ dac: dac.der, pai: pai.der, ...(cd && { cd }) });
  if (!read.ok) throw new Error(read.fault);
  return appraiseMatterAttestation(read.value, {
    authorities: [decode(good.paa)],
    declarationSigners: [decode(signer)],
    revocation: { lists: [] },
    names: null,
    product: null,
    heldKeys: [],
    now: NOW,
    ...terms,
  });
}

const stepOf = ({ steps }: AppraisedEvidence, code: string) => steps.find((step) => step.code === code);
const refuted = ({ steps }: AppraisedEvidence) =>
  steps.flatMap(({ code, answer }) => (answer === 'refuted' ? code : []));

describe('a chain that brings its own authority', () => {
  it('is never anchored by it: no authority, no maker', async () => {
    const stranger = await mintAttestation();
    expect(await appraise(stranger)).toMatchObject({ genuine: 'cannot tell', anchor: null });
    expect(await appraise(stranger, { authorities: [] })).toMatchObject({ genuine: 'cannot tell', anchor: null });
  });

  it('is not anchored where its authority stands in the place of the intermediate', async () => {
    const own = await mint({ subject: matterSubject({ '2.1': 'FFF1' }, 'Own'), ca: 0 });
    const { dac } = await mintAttestation({}, { pai: own });
    expect(await appraise({ dac, pai: own })).toMatchObject({ genuine: 'cannot tell', anchor: null });
  });

  it('is refused where its authority bears the name and key identifier of a trusted one, and another key', async () => {
    const { paa } = good;
    const imitation = await mint({
      subject: paa.subject,
      ca: 1,
      withoutKeyIdentifiers: true,
      extensions: [...keyIdentifiers(decode(paa).known.subjectKeyIdentifier ?? new Uint8Array())],
    });
    const pai = await mint({
      issuer: imitation,
      subject: matterSubject({ '2.1': 'FFF1' }, 'Test PAI'),
      ca: 0,
      withoutKeyIdentifiers: true,
      extensions: [...keyIdentifiers(new Uint8Array(20).fill(7), decode(paa).known.subjectKeyIdentifier)],
    });
    const { dac } = await mintAttestation(
      {
        dac: {
          withoutKeyIdentifiers: true,
          extensions: [basicConstraints(), ...keyIdentifiers(new Uint8Array(20), new Uint8Array(20).fill(7))],
        },
      },
      { pai },
    );
    expect(await appraise({ dac, pai })).toMatchObject({ genuine: 'refuted', anchor: null });
  });
});

describe('a good chain', () => {
  it('proves vendor and product, of this connection only where its key is held', async () => {
    const dacKey = await issuerKeyOf(decode(good.dac));
    expect(await appraise(good)).toMatchObject({
      kind: 'matter',
      axis: 'attestation',
      genuine: 'proved',
      binding: 'claimed',
      claims: { more: { vendorId: 'FFF1', productId: '8000', sample: 'yes' } },
      anchor: await issuerKeyOf(decode(good.paa)),
    });
    expect(await appraise(good, { heldKeys: [dacKey] })).toMatchObject({ binding: 'attests-key' });
    expect(await appraise(good, { heldKeys: [await issuerKeyOf(decode(good.pai))] })).toMatchObject({
      binding: 'claimed',
    });
  });

  it('uses the names that the person loaded', async () => {
    const names = { vendors: { FFF1: 'Example Ltd' }, products: { 'FFF1-8000': 'Lamp' } };
    expect(await appraise(good, { names })).toMatchObject({ claims: { maker: 'Example Ltd', model: 'Lamp' } });
  });

  it('holds long after its certificates ended, as it held when the device was made', async () => {
    expect(await appraise(good, { now: NOW + 36500 * DAY })).toMatchObject({ genuine: 'proved' });
  });

  it('does not hold where the intermediate was not valid when the device was made', async () => {
    const late = await mintAttestation({ dac: { notBefore: NOW + 31 * DAY, notAfter: NOW + 60 * DAY } }, good);
    expect(stepOf(await appraise(late), 'matter-chain')).toMatchObject({
      answer: 'refuted',
      params: { rule: 'expired', at: 1 },
    });
    const early = await mintAttestation({ dac: { notBefore: NOW - 31 * DAY } }, good);
    expect(stepOf(await appraise(early), 'matter-chain')).toMatchObject({
      answer: 'refuted',
      params: { rule: 'not-yet-valid' },
    });
  });
});

const subject = (ids: Record<string, string>, name = 'X') => ({ subject: matterSubject(ids, name) });

describe('a chain that breaks a rule', () => {
  it.each<[string, string, Partial<Record<keyof Attestation, MintOptions>>]>([
    ['a device of another vendor', 'matter-vendor', { dac: subject({ '2.1': 'FFF2', '2.2': '8000' }) }],
    [
      'an intermediate of another vendor than the authority',
      'matter-vendor',
      { pai: subject({ '2.1': 'FFF2' }), dac: subject({ '2.1': 'FFF2', '2.2': '8000' }) },
    ],
    ['an intermediate for another product', 'matter-product', { pai: subject({ '2.1': 'FFF1', '2.2': '8001' }) }],
    ['a device without a product', 'matter-chain', { dac: subject({ '2.1': 'FFF1' }) }],
    ['a product that needs its vendor', 'matter-chain', { dac: subject({ '2.2': '8000' }, 'Mvid:FFF1') }],
    ['an identifier in lower case', 'matter-chain', { dac: subject({ '2.1': 'fff1', '2.2': '8000' }) }],
    ['a common name that says two vendors', 'matter-chain', { dac: { subject: 'CN=Mvid:FFF1 Mvid:FFF2 Mpid:8000' } }],
    ['a device that is an authority', 'matter-chain', { dac: { ca: true, extensions: [] } }],
    ['a device without basicConstraints', 'matter-chain', { dac: { extensions: [] } }],
    [
      'basicConstraints that are not critical',
      'matter-chain',
      { dac: { extensions: [basicConstraints(undefined, false)] } },
    ],
    [
      'a device that may sign certificates',
      'matter-chain',
      { dac: { keyUsage: KeyUsageFlags.digitalSignature | KeyUsageFlags.keyCertSign } },
    ],
    [
      'a device that says that it is an authority, though it may not sign',
      'matter-chain',
      { dac: { extensions: [basicConstraints(Uint8Array.of(0x30, 3, 1, 1, 0xff))] } },
    ],
    [
      'a device with a path length',
      'matter-chain',
      { dac: { extensions: [basicConstraints(Uint8Array.of(0x30, 3, 2, 1, 0))] } },
    ],
    ['an intermediate that may not sign lists', 'matter-chain', { pai: { keyUsage: KeyUsageFlags.keyCertSign } }],
    ['an intermediate that may have another below', 'matter-chain', { pai: { ca: 1 } }],
    ['a device key of P-384', 'matter-chain', { dac: { key: 'P-384' } }],
    ['no key identifiers', 'matter-chain', { dac: { withoutKeyIdentifiers: true } }],
  ])('is refused for %s', async (_what, code, change) => {
    const { pai } = await mintAttestation(change, { paa: good.paa });
    const chain = await mintAttestation(change, { paa: good.paa, pai });
    const appraised = await appraise(chain);
    expect(appraised.genuine).toBe('refuted');
    expect(refuted(appraised)).toContain(code);
  });

  it('is refused where the device names another key of its issuer', async () => {
    const own = new Uint8Array(20).fill(1);
    const extensions = [basicConstraints(), ...keyIdentifiers(own, new Uint8Array(20).fill(2))];
    const chain = await mintAttestation({ dac: { withoutKeyIdentifiers: true, extensions } }, good);
    expect(stepOf(await appraise(chain), 'matter-chain')?.params).toMatchObject({ code: 'matter-issuer-key' });
  });

  it('is refused for another vendor below an authority for all vendors, too', async () => {
    const paa = await mint({ subject: 'CN=Any', ca: 1 });
    const { pai } = await mintAttestation({}, { paa });
    const same = await mintAttestation({}, { paa, pai });
    const other = await mintAttestation({ dac: subject({ '2.1': 'FFF2', '2.2': '8000' }) }, { paa, pai });
    expect(await appraise(same, { authorities: [decode(paa)] })).toMatchObject({ genuine: 'proved' });
    expect(refuted(await appraise(other, { authorities: [decode(paa)] }))).toEqual(['matter-vendor']);
  });

  it('is refused where the device comes from the authority itself', async () => {
    const { dac } = await mintAttestation({}, { pai: good.paa });
    expect(await appraise({ dac, pai: good.pai })).toMatchObject({ genuine: 'refuted', anchor: null });
  });

  it.each(['Mvid:FFF1 Mpid:8000', 'ACME Mpid:8000,Mvid:FFF1', 'Mvid:FFF1ACMEMpid:80001'])(
    'is not where the common name says it all: %s',
    async (text) => {
      const chain = await mintAttestation({ dac: { subject: `CN=${text.replace(',', '\\,')}` } }, good);
      expect(await appraise(chain)).toMatchObject({
        genuine: 'proved',
        claims: { more: { vendorId: 'FFF1', productId: '8000' } },
      });
    },
  );
});

describe('revocation', () => {
  const serial = (minted: Minted) => toHex(decode(minted).serial);

  it('refutes what the issuer listed, device or intermediate, whatever else is known', async () => {
    for (const [listed, issuer, which] of [
      [good.dac, good.pai, 'device'],
      [good.pai, good.paa, 'intermediate'],
    ] as const) {
      const lists = decodeCrls([await mintCrl(issuer, { revoked: [serial(listed)] })]);
      const appraised = await appraise(good, { revocation: { lists } });
      expect(appraised.genuine).toBe('refuted');
      expect(stepOf(appraised, 'matter-not-revoked')?.params).toEqual({ revoked: [which] });
    }
  });

  it('is proved absent by current lists of both issuers, and cannot be told by one', async () => {
    const lists = decodeCrls([await mintCrl(good.pai), await mintCrl(good.paa)]);
    const both = await appraise(good, { revocation: { lists } });
    expect(stepOf(both, 'matter-not-revoked')?.answer).toBe('proved');
    const one = await appraise(good, { revocation: { lists: lists.slice(0, 1) } });
    expect(stepOf(one, 'matter-not-revoked')?.answer).toBe('cannot tell');
    expect(one.genuine).toBe('proved');
  });

  it('says where the lists are to be had that are not at hand, hostile text tamed', async () => {
    const at = (...uris: readonly string[]) => [basicConstraints(), distributionPoints(...uris)];
    const place = 'http://lists.example.com/pai.crl';
    const chain = await mintAttestation({ dac: { extensions: at(place) } }, good);
    const open = await appraise(chain);
    expect(stepOf(open, 'matter-not-revoked')).toMatchObject({ answer: 'cannot tell', params: { lists: [place] } });
    const known = decodeCrls([await mintCrl(good.pai), await mintCrl(good.paa)]);
    const proved = await appraise(chain, { revocation: { lists: known } });
    expect(stepOf(proved, 'matter-not-revoked')).toEqual({ code: 'matter-not-revoked', answer: 'proved' });
    // Two addresses, or one of no web server, name no list.
    for (const uris of [[place, 'http://b.example.com/pai.crl'], ['ldap://lists.example.com/pai']]) {
      const other = await mintAttestation({ dac: { extensions: at(...uris) } }, good);
      expect(stepOf(await appraise(other), 'matter-not-revoked')?.params).toBeUndefined();
    }
    const hostile = await mintAttestation(
      { dac: { extensions: at(`http://a.example/\u0007${'x'.repeat(900)}`) } },
      good,
    );
    const [shown = ''] = (stepOf(await appraise(hostile), 'matter-not-revoked')?.params?.['lists'] ?? []) as string[];
    expect(shown.length).toBeLessThanOrEqual(201);
    expect(shown).not.toContain('\u0007');
  });

  it('is not believed of a list that someone else signed in the name of the issuer', async () => {
    const stranger = await mint({ subject: good.pai.subject, ca: 0 });
    const lists = decodeCrls([await mintCrl(good.pai, { revoked: [serial(good.dac)], signer: stranger })]);
    expect(await appraise(good, { revocation: { lists } })).toMatchObject({ genuine: 'proved' });
  });
});

describe('a Certification Declaration', () => {
  const judged = async (fields: Record<number, TlvElement | undefined>, terms: Partial<AttestationTerms> = {}) =>
    appraise(good, terms, await mintDeclaration(signer, fields));

  it('tells what was certified, where a known key signed it', async () => {
    const appraised = await judged({ 8: number(8, 2) });
    expect(appraised).toMatchObject({
      genuine: 'proved',
      claims: { more: { certificateId: 'ZIG20141ZB330001-24', certificationType: 'official', deviceType: 0x1234 } },
    });
  });

  it('tells nothing where its signer is not known, and lowers nothing', async () => {
    const appraised = await judged({}, { declarationSigners: [] });
    expect(stepOf(appraised, 'matter-declaration-signer-known')?.answer).toBe('cannot tell');
    expect(appraised).toMatchObject({ genuine: 'proved' });
    expect(appraised.claims.more).not.toHaveProperty('certificateId');
  });

  it.each<[string, string, Record<number, TlvElement | undefined>]>([
    ['another format', 'matter-declaration-format', { 0: number(0, 2) }],
    ['another vendor', 'matter-declaration-vendor', { 1: number(1, 0xfff2) }],
    [
      'other products',
      'matter-declaration-product',
      { 2: { tag: 2, type: 'array', elements: [number(null, 0x8001)] } },
    ],
    ['a reserved type', 'matter-declaration-type', { 8: number(8, 3) }],
    ['another origin', 'matter-declaration-vendor', { 9: number(9, 0xfff2), 10: number(10, 0x8000) }],
    ['half an origin', 'matter-declaration-readable', { 9: number(9, 0xfff1) }],
    ['no certificate id', 'matter-declaration-readable', { 4: undefined }],
    [
      'a certificate id of another length',
      'matter-declaration-readable',
      { 4: { tag: 4, type: 'text', value: 'ZIG' } },
    ],
    [
      'other authorities',
      'matter-declaration-authority',
      { 11: { tag: 11, type: 'array', elements: [{ tag: null, type: 'bytes', value: new Uint8Array(20) }] } },
    ],
    [
      'a key identifier of another length',
      'matter-declaration-readable',
      { 11: { tag: 11, type: 'array', elements: [{ tag: null, type: 'bytes', value: new Uint8Array(8) }] } },
    ],
  ])('is refused for %s', async (_what, code, fields) => {
    expect(refuted(await judged(fields))).toContain(code);
  });

  it('may name where the certificates come from, and is then about its own product', async () => {
    const fields = {
      1: number(1, 0xfff4),
      2: { tag: 2, type: 'array', elements: [number(null, 0x1234)] } as TlvElement,
      9: number(9, 0xfff1),
      10: number(10, 0x8000),
    };
    expect(await judged(fields)).toMatchObject({
      genuine: 'proved',
      claims: { more: { vendorId: 'FFF4', productId: '1234' } },
    });
  });

  it('is refused for another device than the one that says so of itself', async () => {
    const product = { vendorId: 0xfff1, productId: 0x8001 };
    expect(refuted(await judged({}, { product }))).toContain('matter-declaration-device');
  });

  it('is accepted where its authority is among those it names', async () => {
    const value = decode(good.paa).known.subjectKeyIdentifier ?? new Uint8Array();
    const list: TlvElement = { tag: 11, type: 'array', elements: [{ tag: null, type: 'bytes', value }] };
    expect(await judged({ 11: list })).toMatchObject({ genuine: 'proved' });
  });

  it('is refused where someone else signed it under the identifier of a known key', async () => {
    const cd = await mintDeclaration(signer);
    const other = await mintDeclaration(await mint({ subject: 'CN=Other', ca: true }));
    const forged = Uint8Array.from(cd);
    forged.set(other.subarray(-8), cd.length - 8);
    expect(refuted(await appraise(good, {}, forged))).toContain('matter-declaration-signature');
  });

  it('is refused where it was signed by another algorithm than the one that the specification leaves', async () => {
    const cd = Buffer.from(await mintDeclaration(signer)).toString('hex');
    const other = cd.replace('06082a8648ce3d040302', '06082a8648ce3d040303');
    expect(other).not.toBe(cd);
    expect(refuted(await appraise(good, {}, new Uint8Array(Buffer.from(other, 'hex'))))).toEqual([
      'matter-declaration-readable',
    ]);
  });

  it('is refused where the key of the tests says that a product is official', async () => {
    const vendor = await appraise(
      good,
      { declarationSigners: [decode({ der: TEST_CD_SIGNER })] },
      OFFICIAL_BY_TEST_KEY,
    );
    expect(refuted(vendor)).toContain('matter-declaration-test-key');
  });

  it('has no mutant that is believed with other content', async () => {
    const cd = await mintDeclaration(signer);
    const original = readDeclaration(cd);
    if (!original.ok) throw new Error(original.fault);
    const signers = [decode(signer)];
    await fc.assert(
      fc.asyncProperty(
        fc.nat(cd.length - 1),
        fc.integer({ min: 1, max: 255 }),
        fc.constantFrom('flip', 'cut', 'insert'),
        async (at, change, how) => {
          const bytes = [...cd];
          if (how === 'flip') bytes[at] = (bytes[at] ?? 0) ^ change;
          else bytes.splice(at, how === 'cut' ? 1 : 0, ...(how === 'cut' ? [] : [change]));
          const mutant = readDeclaration(Uint8Array.from(bytes));
          if (!mutant.ok) return;
          const steps = await judgeSignature(mutant.value, signers);
          if (steps.every(({ answer }) => answer === 'proved'))
            expect(mutant.value.content).toEqual(original.value.content);
        },
      ),
      { numRuns: MANY },
    );
  });
});

describe('mutants of a good chain', () => {
  it('are never proved with another subject or key', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom('dac' as const, 'pai' as const),
        fc.nat(2000),
        fc.integer({ min: 1, max: 255 }),
        async (which, place, change) => {
          const der = good[which].der;
          const at = place % der.length;
          const mutant = { ...good[which], der: Uint8Array.from(der, (byte, i) => (i === at ? byte ^ change : byte)) };
          if (!readMatterAttestation({ dac: good.dac.der, pai: good.pai.der, [which]: mutant.der }).ok) return;
          const appraised = await appraise({ ...good, [which]: mutant });
          if (appraised.genuine === 'proved') expect(decode(mutant).tbs).toEqual(decode(good[which]).tbs);
        },
      ),
      { numRuns: MANY },
    );
  });

  it('never throw', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 300 }), async (bytes) => {
        expect(readMatterAttestation({ dac: bytes, pai: bytes }).ok).toBe(false);
        await appraise(good, {}, bytes);
      }),
      { numRuns: MANY },
    );
  });
});

describe('an authority whose private key everyone has', () => {
  it.each([
    ['1234', 'refuted'],
    ['FFF2', 'proved'],
  ])('is believed about samples only: vendor %s is %s', async (vendor, answer) => {
    const authority = decode({ der: PAA_NO_VID });
    const pai = await mint({
      ...subject({ '2.1': vendor }),
      ca: 0,
      withoutKeyIdentifiers: true,
      extensions: keyIdentifiers(new Uint8Array(20), authority.known.subjectKeyIdentifier),
    });
    const { dac } = await mintAttestation({ dac: subject({ '2.1': vendor, '2.2': '8000' }) }, { pai });
    const appraised = await appraise({ dac, pai }, { authorities: [authority] });
    expect(stepOf(appraised, 'matter-test-authority')).toEqual({ code: 'matter-test-authority', answer });
    // Whoever likes can make such a sample.
    expect(appraised.anchor).toBeNull();
  });
});

/** SubjectKeyIdentifier and AuthorityKeyIdentifier of one's own. */
function keyIdentifiers(own: Uint8Array, issuer = own) {
  return [
    rawExtension('2.5.29.14', Uint8Array.of(4, own.length, ...own)),
    rawExtension('2.5.29.35', Uint8Array.of(0x30, issuer.length + 2, 0x80, issuer.length, ...issuer)),
  ];
}
