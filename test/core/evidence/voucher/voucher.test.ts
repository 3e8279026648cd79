import { beforeAll, describe, expect, it } from 'vitest';
import { toBase64url } from '../../../../src/core/encoding/base64url.ts';
import { fromBase64, toBase64 } from '../../../../src/core/encoding/bytes.ts';
import type { SignerAnchor } from '../../../../src/core/evidence/signers/types.ts';
import type { AppraisedEvidence } from '../../../../src/core/evidence/types.ts';
import { appraiseVoucher, type VoucherGrounds } from '../../../../src/core/evidence/voucher/appraise.ts';
import { readVoucher } from '../../../../src/core/evidence/voucher/read.ts';
import { type Certificate, decodeCertificate } from '../../../../src/core/x509/certificate/certificate.ts';
import { sha256, sha256Hex } from '../../../../src/core/x509/keys/webcrypto.ts';
import { KnownIssuers } from '../../../../src/core/x509/path/known-issuers.ts';
import { tryMutants } from '../../../support/byte-mutants.ts';
import { DAY, KeyUsageFlags, mint, type Minted, mintIntermediate, mintRoot, NOW } from '../../../support/mint.ts';
import { signCms } from '../../../support/sign-cms.ts';

const SERIAL = 'JADA123456789';
const REGISTRAR = '1.3.6.1.5.5.7.3.28';

let maker: Minted;
/** Issues to signers of vouchers; devices are issued to by the root itself. */
let masaIssuer: Minted;
let masa: Minted;
let device: Minted;
let owner: Minted;

const decode = ({ der }: Pick<Minted, 'der'>): Certificate => {
  const decoded = decodeCertificate(der);
  if (!decoded.ok) throw new Error(decoded.fault);
  return decoded.value;
};

const anchor = (root: Minted, id = 'maker'): SignerAnchor => {
  const certificate = decode(root);
  const intermediates = root === maker ? [decode(masaIssuer)] : [];
  return { id, name: `The ${id}`, key: certificate.spki, certificate, intermediates };
};
const gateway = (root: Minted, id = 'gateway') => ({ id, name: 'My gateway', certificate: decode(root), below: [] });

const mintDevice = (issuer: Minted, serial = SERIAL) =>
  mint({ issuer, subject: `CN=Bulb,2.5.4.5=${serial}`, usages: null, keyUsage: KeyUsageFlags.digitalSignature });
const mintSigner = (issuer: Minted) => mint({ issuer, subject: 'CN=MASA', usages: null });

beforeAll(async () => {
  maker = await mintRoot({ subject: 'CN=Maker Root' });
  masaIssuer = await mintIntermediate(maker);
  masa = await mintSigner(masaIssuer);
  device = await mintDevice(maker);
  owner = await mintRoot();
});

type Members = Readonly<Record<string, unknown>>;

const members = (more: Members = {}): Members => ({
  'created-on': new Date(NOW - DAY).toISOString(),
  assertion: 'logged',
  'serial-number': SERIAL,
  'pinned-domain-cert': toBase64(owner.der),
  ...more,
});
const json = (more?: Members, module = 'ietf-voucher:voucher'): string => JSON.stringify({ [module]: members(more) });

const grounds = (more: Partial<VoucherGrounds> = {}): VoucherGrounds => ({
  authorities: [anchor(maker)],
  presented: { leaf: decode(device), others: [] },
  gateways: [gateway(owner)],
  now: NOW,
  ...more,
});

const appraise = (bytes: Uint8Array, more?: Partial<VoucherGrounds>): Promise<AppraisedEvidence> =>
  appraiseVoucher(readVoucher(bytes), grounds(more));

async function jws(payload: string, { keys, der }: Minted): Promise<Uint8Array> {
  const encode = (text: string) => toBase64url(new TextEncoder().encode(text));
  const header = encode(JSON.stringify({ alg: 'ES256', typ: 'voucher-jws+json', x5c: [toBase64(der)] }));
  const input = new TextEncoder().encode(`${header}.${encode(payload)}`);
  const algorithm = { name: 'ECDSA', hash: 'SHA-256' };
  const signature = toBase64url(new Uint8Array(await crypto.subtle.sign(algorithm, keys.privateKey, input)));
  const general = { payload: encode(payload), signatures: [{ protected: header, signature }] };
  return new TextEncoder().encode(JSON.stringify(general));
}

/** The steps that did not hold, with their answers. */
const open = ({ steps }: AppraisedEvidence): string[] =>
  steps.filter(({ answer }) => answer !== 'proved').map(({ code, answer }) => `${code}: ${answer}`);

const isProof = ({ genuine, binding, anchor: leadsTo, steps }: AppraisedEvidence): boolean =>
  genuine === 'proved' &&
  binding === 'attests-key' &&
  leadsTo !== null &&
  steps.every(({ answer }) => answer !== 'refuted');

describe('a voucher', () => {
  it.each([
    ['CMS with its own content type', () => signCms(json(), masa, ['-nodetach', '-econtent_type', OID_VOUCHER])],
    ['CMS with plain data', () => signCms(json(), masa)],
    ['CMS by the maker’s root itself', () => signCms(json(), maker)],
    ['JWS', () => jws(json(), masa)],
  ])('proves the owner when maker, device and gateway fit: %s', async (_, make) => {
    const appraised = await appraise(await make());
    expect(open(appraised)).toEqual([]);
    expect(isProof(appraised)).toBe(true);
    expect(appraised).toMatchObject({
      axis: 'ownership',
      anchor: 'gateway',
      claims: { maker: 'The maker', serial: SERIAL, owner: 'My gateway' },
    });
  });

  it.each([
    ['CMS', (by: Minted) => signCms(json(), by)],
    ['JWS', (by: Minted) => jws(json(), by)],
    ['COSE', (by: Minted) => cose(voucherIn(2451), by, 33)],
  ])(
    'in %s is not proved when its signer has a certificate for TLS, or is of another organisation',
    async (_, make) => {
      const server = await mint({
        issuer: maker,
        subject: 'CN=Web',
        dns: ['portal.local'],
        usages: ['1.3.6.1.5.5.7.3.1'],
      });
      const stranger = await mint({ issuer: maker, subject: 'CN=MASA,O=Contoso', usages: null });
      const named = await mint({ issuer: maker, subject: 'CN=MASA', dns: ['masa.example'], usages: null });
      expect(isProof(await appraise(await make(masa)))).toBe(true);
      for (const signer of [server, stranger, named]) {
        const appraised = await appraise(await make(signer));
        expect(appraised.steps).toContainEqual(
          expect.objectContaining({ code: 'voucher-signer-unproved', answer: 'cannot tell' }),
        );
        expect(isProof(appraised)).toBe(false);
      }
    },
  );

  it('proves the owner when it pins the key, or its hash, in place of the certificate', async () => {
    const { der } = decode(owner).spki;
    const hash = await sha256(der);
    for (const pinned of [
      { 'pinned-domain-cert': undefined, 'pinned-domain-pubk': toBase64(der) },
      { 'pinned-domain-cert': undefined, 'pinned-domain-pubk-sha256': toBase64(hash) },
      { 'pinned-domain-pubk': toBase64(der), 'pinned-domain-pubk-sha256': toBase64(hash) },
    ])
      expect(isProof(await appraise(signCms(json(pinned), masa)))).toBe(true);
  });

  it('is refused by name when it pins two owners', async () => {
    const other = await mintRoot();
    const pinned = { 'pinned-domain-pubk': toBase64(decode(other).spki.der) };
    expect(open(await appraise(signCms(json(pinned), masa)))).toEqual(['voucher-owners-differ: refuted']);
  });

  it('names a registrar of a gateway as the owner, and no other certificate of it', async () => {
    const registrar = await mint({ issuer: owner, subject: 'CN=Registrar', usages: [REGISTRAR] });
    const lamp = await mint({ issuer: owner, subject: 'CN=Lamp', usages: ['1.3.6.1.5.5.7.3.1'], dns: ['lamp.local'] });
    const pins = (pinned: Minted) => appraise(signCms(json({ 'pinned-domain-cert': toBase64(pinned.der) }), masa));
    expect(isProof(await pins(registrar))).toBe(true);
    expect(open(await pins(lamp))).toEqual(['voucher-owner-unknown: cannot tell']);
  });

  it('proves nothing about the owner when the gateway is not paired, only called the same', async () => {
    const namesake = await mintRoot();
    const appraised = await appraise(signCms(json(), masa), { gateways: [gateway(namesake)] });
    expect(open(appraised)).toEqual(['voucher-owner-unknown: cannot tell']);
    expect(appraised.anchor).toBeNull();
  });

  it('is not anchored by the root that it brings along', async () => {
    const impostor = await mintRoot({ subject: 'CN=Maker Root' });
    const signer = await mintSigner(impostor);
    const appraised = await appraise(signCms(json(), signer, ['-nodetach'], [impostor]));
    expect(appraised.genuine).toBe('cannot tell');
    expect(appraised.steps.map(({ code }) => code)).toContain('voucher-signer-unproved');
    expect(isProof(appraised)).toBe(false);
  });

  it('proves nothing when a device of the maker signed it', async () => {
    const own = await appraise(signCms(json(), device));
    expect(open(own)).toContain('voucher-signed-by-device: refuted');
    const sibling = await appraise(signCms(json(), await mintDevice(maker, 'OTHER-1')));
    expect(open(sibling)).toContain('voucher-signed-by-device: cannot tell');
    expect([own, sibling].some(isProof)).toBe(false);
  });

  it.each([
    ['CMS', (by: Minted) => signCms(json(), by)],
    ['JWS', (by: Minted) => jws(json(), by)],
    ['COSE', (by: Minted) => cose(voucherIn(2451), by, 33)],
  ])('in %s proves nothing when one of the device’s other keys may have signed it', async (_, make) => {
    const attester = await mint({ issuer: maker, subject: 'CN=Attestation Key', usages: null });
    const among = await appraise(await make(attester));
    expect(open(among)).toEqual(['voucher-signer-among-devices: cannot tell']);
    expect(among).toMatchObject({ genuine: 'cannot tell', binding: 'claimed' });
    // Also where the identity is not what the connection presented.
    const presented = { leaf: decode(await mint({ issuer: owner, subject: 'CN=x', keys: device.keys })), others: [] };
    const identities = [{ leaf: decode(device), others: [] }];
    expect(open(await appraise(await make(attester), { presented, identities }))).toEqual([
      'voucher-signer-among-devices: cannot tell',
    ]);
    // Of another authority than the identity's, but with a key that the device holds, or the name of a Matter product.
    const apart = await mint({ issuer: masaIssuer, subject: 'CN=Attestation Key', usages: null });
    const heldKeys = [await sha256Hex(decode(apart).spki.der)];
    expect(open(await appraise(await make(apart), { heldKeys }))).toEqual(['voucher-signed-by-device: cannot tell']);
    const matter = await mint({ issuer: masaIssuer, subject: 'CN=Plug Mvid:FFF1 Mpid:8000', usages: null });
    expect(open(await appraise(await make(matter)))).toEqual(['voucher-signed-by-device: cannot tell']);
  });

  it('proves the owner when its signer is an authority that the root certified, as it did the device', async () => {
    const keyUsage = KeyUsageFlags.digitalSignature | KeyUsageFlags.keyCertSign;
    const authority = await mint({ issuer: maker, subject: 'CN=MASA', ca: true, keyUsage, usages: null });
    expect(open(await appraise(signCms(json(), authority)))).toEqual([]);
  });

  it('is refused by name when it is for another device of the maker', async () => {
    const presented = { leaf: decode(await mintDevice(maker, 'OTHER-1')), others: [] };
    const appraised = await appraise(signCms(json(), masa), { presented });
    expect(open(appraised)).toEqual(['voucher-for-another-device: refuted']);
    expect(appraised).toMatchObject({ genuine: 'proved', binding: 'claimed' });
  });

  it('is refused by name when another maker made the device, whose serial number is the same', async () => {
    const other = await mintRoot({ subject: 'CN=Other Maker' });
    const presented = { leaf: decode(await mintDevice(other)), others: [] };
    const authorities = [anchor(maker), anchor(other, 'other')];
    const appraised = await appraise(signCms(json(), masa), { presented, authorities });
    expect(open(appraised)).toEqual(['voucher-of-another-maker: refuted']);
  });

  it('is proved by no maker that certified the key of the authority of the device, nor refuted for it', async () => {
    const below = await mintIntermediate(maker, { subject: 'CN=Lamps' });
    const rival = await mintRoot({ subject: 'CN=Rival Root' });
    const cross = await mintIntermediate(rival, { subject: 'CN=Lamps', keys: below.keys });
    const rivals = { ...anchor(rival, 'rival'), intermediates: [decode(cross)] };
    const own = { ...anchor(maker), intermediates: [decode(masaIssuer), decode(below)] };
    const rivalMasa = await mintSigner(await mintIntermediate(rival, { subject: 'CN=Vouchers' }));
    const presented = { leaf: decode(await mintDevice(below)), others: [] };
    for (const authorities of [
      [own, rivals],
      [rivals, own],
    ])
      for (const voucher of [signCms(json(), rivalMasa), signCms(json(), masa)]) {
        const appraised = await appraise(voucher, { presented, authorities });
        expect(appraised.binding).toBe('claimed');
        expect(open(appraised)).toContain('voucher-device-maker-unproved: cannot tell');
        expect(appraised.steps.filter(({ answer }) => answer === 'refuted')).toEqual([]);
      }
  });

  it('is compared with the issuer of the device in each form in which it is written', async () => {
    const identifier = decode(device).known.authorityKeyIdentifier?.keyIdentifier ?? new Uint8Array();
    const octets = Uint8Array.of(4, identifier.length, ...identifier);
    const extension = Uint8Array.of(0x30, identifier.length + 2, 0x80, identifier.length, ...identifier);
    for (const form of [identifier, octets, extension])
      expect(isProof(await appraise(signCms(json({ 'idevid-issuer': toBase64(form) }), masa)))).toBe(true);
    const other = { 'idevid-issuer': toBase64(new Uint8Array(20)) };
    expect(open(await appraise(signCms(json(other), masa)))).toEqual(['voucher-for-another-issuer: refuted']);
  });

  it('ties nothing to a connection that did not prove the device’s identity', async () => {
    const voucher = signCms(json(), masa);
    const home = await mint({ issuer: owner, subject: `CN=Bulb,2.5.4.5=${SERIAL}` });
    const plain = await mint({ issuer: owner, subject: 'CN=Bulb' });
    for (const presented of [null, home, plain].map((leaf) => leaf && { leaf: decode(leaf), others: [] })) {
      const appraised = await appraise(voucher, { presented });
      expect(appraised.binding).toBe('claimed');
      expect(appraised.steps.some(({ answer }) => answer === 'refuted')).toBe(false);
    }
  });

  describe('of a device that presents another certificate and sends its identity along', () => {
    /** From the gateway of the home, for the key of the device's identity. */
    let enrolled: Minted;
    beforeAll(async () => {
      enrolled = await mint({ issuer: owner, subject: 'CN=bulb.local', dns: ['bulb.local'], keys: device.keys });
    });
    const shown = (...identities: readonly Minted[]): Partial<VoucherGrounds> => ({
      presented: { leaf: decode(enrolled), others: [] },
      identities: identities.map((each) => ({ leaf: decode(each), others: [] })),
    });
    /** Names its device by an interface's address only. */
    const unnumbered = () =>
      mint({ issuer: maker, subject: 'CN=00-11-22-FF-FE-33-44-55', usages: null, keys: device.keys });
    const again = (issuer: Minted, serial: string) =>
      mint({ issuer, subject: `CN=Bulb,2.5.4.5=${serial}`, usages: null, keys: device.keys });

    it('proves the owner when the identity is for the key presented', async () => {
      const identifier = decode(device).known.authorityKeyIdentifier?.keyIdentifier ?? new Uint8Array();
      const appraised = await appraise(signCms(json({ 'idevid-issuer': toBase64(identifier) }), masa), shown(device));
      expect(open(appraised)).toEqual([]);
      expect(isProof(appraised)).toBe(true);
      expect(open(await appraise(signCms(json(), masa), shown()))).toEqual([
        'voucher-device-without-identity: cannot tell',
      ]);
    });

    it('proves nothing when the identity is for another key', async () => {
      const appraised = await appraise(signCms(json(), masa), shown(await mintDevice(maker)));
      expect(open(appraised)).toEqual(['voucher-device-without-identity: cannot tell']);
      expect(appraised.binding).toBe('claimed');
    });

    it('proves nothing when no maker issued the identity, which anyone can write for their own key', async () => {
      const appraised = await appraise(signCms(json(), masa), shown(await again(owner, SERIAL)));
      expect(open(appraised)).toEqual(['voucher-device-maker-unproved: cannot tell']);
    });

    it('is not refused for an identity of another maker, such as its chip’s, that came along as well', async () => {
      const chip = await mintRoot({ subject: 'CN=Chip Maker' });
      const ofChip = await again(chip, 'CHIP-7');
      const authorities = [anchor(maker), anchor(chip, 'chip')];
      const voucher = signCms(json(), masa);
      for (const identities of [shown(ofChip, device), shown(device, ofChip)])
        expect(open(await appraise(voucher, { ...identities, authorities }))).toEqual([]);
      for (const given of [
        shown(ofChip),
        // The voucher's maker is not added, or its identity tells no number.
        { ...shown(ofChip), authorities: [anchor(chip, 'chip')] },
        { presented: { leaf: decode(ofChip), others: [] }, authorities: [anchor(chip, 'chip')] },
        {
          presented: { leaf: decode(ofChip), others: [] },
          identities: [{ leaf: decode(await unnumbered()), others: [] }],
        },
      ]) {
        const appraised = await appraise(voucher, { authorities, ...given });
        expect(appraised.steps.filter(({ answer }) => answer === 'refuted')).toEqual([]);
        expect(appraised.binding).toBe('claimed');
      }
      // Presented alone, it says that another maker's device answered.
      const alone = { presented: { leaf: decode(ofChip), others: [] }, authorities };
      expect(open(await appraise(voucher, alone))).toContain('voucher-of-another-maker: refuted');
    });

    it('is refused by name when the identity has another serial number, or another issuer', async () => {
      const other = await again(maker, 'OTHER-1');
      expect(open(await appraise(signCms(json(), masa), shown(other)))).toEqual([
        'voucher-for-another-device: refuted',
      ]);
      const issuer = { 'idevid-issuer': toBase64(new Uint8Array(20)) };
      expect(open(await appraise(signCms(json(issuer), masa), shown(device)))).toEqual([
        'voucher-for-another-issuer: refuted',
      ]);
      // One that says nothing does not hide one that speaks against the voucher.
      expect(open(await appraise(signCms(json(), masa), shown(await again(owner, SERIAL), other)))).toEqual([
        'voucher-for-another-device: refuted',
      ]);
    });
  });

  it('proves nothing any more when it has expired, and nothing yet when it comes from the future', async () => {
    const until = new Date(NOW - 1000).toISOString();
    expect(open(await appraise(signCms(json({ 'expires-on': until }), masa)))).toEqual([
      'voucher-expired: cannot tell',
    ]);
    const from = new Date(NOW + DAY).toISOString();
    expect(open(await appraise(signCms(json({ 'created-on': from }), masa)))).toEqual([
      'voucher-from-future: cannot tell',
    ]);
    const both = { 'expires-on': new Date(NOW + DAY).toISOString(), nonce: 'AAAA' };
    expect(open(await appraise(signCms(json(both), masa)))).toEqual(['voucher-nonce-and-expiry: cannot tell']);
  });

  it('proves nothing once its signer’s certificate has expired, whatever date it gives', async () => {
    const past = await mint({ issuer: masaIssuer, subject: 'CN=MASA', usages: null, notAfter: NOW - 2 * DAY });
    const dated = (time: number) => appraise(signCms(json({ 'created-on': new Date(time).toISOString() }), past));
    // Whoever has the old key today can write a date at which it was good.
    const within = await dated(NOW - 3 * DAY);
    expect(open(within)).toEqual(['voucher-signer-expired: cannot tell']);
    expect(within).toMatchObject({ genuine: 'cannot tell', binding: 'claimed', claims: { owner: 'My gateway' } });
    expect(open(await dated(NOW - DAY))).toContain('voucher-signer-unproved: cannot tell');
  });

  it('proves nothing once the maker’s root has expired', async () => {
    const old = await mintRoot({ subject: 'CN=Old Root', notBefore: NOW - 9 * DAY, notAfter: NOW - 2 * DAY });
    const voucher = signCms(json({ 'created-on': new Date(NOW - 3 * DAY).toISOString() }), old);
    expect(open(await appraise(voucher, { authorities: [anchor(old)] }))).toContain(
      'voucher-signer-expired: cannot tell',
    );
  });

  it('is still refused by name for another device when its signer’s certificate has expired', async () => {
    const past = await mint({ issuer: masaIssuer, subject: 'CN=MASA', usages: null, notAfter: NOW - 2 * DAY });
    const voucher = signCms(json({ 'created-on': new Date(NOW - 3 * DAY).toISOString() }), past);
    const presented = { leaf: decode(await mintDevice(maker, 'OTHER-1')), others: [] };
    expect(open(await appraise(voucher, { presented }))).toContain('voucher-for-another-device: refuted');
  });

  it('proves nothing when it is signed by two and one signature is wrong', async () => {
    const signed = JSON.parse(new TextDecoder().decode(await jws(json(), masa))) as { signatures: object[] };
    const forged = { ...signed.signatures[0], signature: toBase64url(new Uint8Array(64).fill(1)) };
    const bytes = new TextEncoder().encode(JSON.stringify({ ...signed, signatures: [...signed.signatures, forged] }));
    expect((await appraise(bytes)).genuine).toBe('refuted');
  });

  it('is refused with a code when it is detached, of another type, or not of its form', () => {
    const faultOf = (bytes: Uint8Array) => {
      const read = readVoucher(bytes);
      return read.ok ? null : read.fault;
    };
    const text = (value: unknown) => signCms(JSON.stringify(value), masa);
    expect(faultOf(signCms(json(), masa, []))).toBe('voucher-detached');
    expect(faultOf(signCms(json(), masa, ['-nodetach', '-econtent_type', '1.2.3.4']))).toBe('voucher-content-type');
    expect(faultOf(text({}))).toBe('voucher-structure');
    expect(faultOf(text({ 'ietf-voucher:voucher': members(), 'ietf-voucher-request:voucher': members() }))).toBe(
      'voucher-structure',
    );
    expect(faultOf(signCms(`{"ietf-voucher:voucher":{"serial-number":"1","serial-number":"2"}}`, masa))).toBe(
      'json-duplicate-member',
    );
    for (const [name, value] of Object.entries({
      'created-on': '2026-13-01T00:00:00Z',
      'expires-on': 5,
      assertion: 'guessed',
      'pinned-domain-cert': 'not base64!',
      'pinned-domain-pubk': toBase64(owner.der),
      'pinned-domain-pubk-sha256': 'AAAA',
    }))
      expect([name, faultOf(signCms(json({ [name]: value }), masa))]).toEqual([name, 'voucher-member-malformed']);
    expect(faultOf(signCms(json({ 'serial-number': undefined }), masa))).toBe('voucher-without-serial');
    expect(faultOf(new Uint8Array())).toBe('voucher-form');
    expect(faultOf(maker.der)).not.toBeNull();
  });
});

const OID_VOUCHER = '1.2.840.113549.1.9.16.1.40';

describe('a voucher of a real program', () => {
  it('is read with dates without separators, a flag in quotes, and the issuer in hexadecimal', async () => {
    const identifier = decode(device).known.authorityKeyIdentifier?.keyIdentifier ?? new Uint8Array();
    const written = {
      'created-on': new Date(NOW - DAY).toISOString().replace(/[-:]|\.000/g, ''),
      'domain-cert-revocation-checks': 'true',
      'idevid-issuer': Buffer.from(identifier).toString('hex').toUpperCase(),
    };
    const read = readVoucher(signCms(json(written), masa));
    expect(read.ok && read.value.content).toMatchObject({ createdOn: NOW - DAY, domainCertRevocationChecks: true });
    expect(isProof(await appraiseVoucher(read, grounds()))).toBe(true);
  });
});

describe('a voucher in COSE', () => {
  const [UNPROTECTED_KEY, X5CHAIN] = [60299, 33];

  it.each([
    ['with the numbers of the successor draft', 2451, undefined],
    ['with names as bytes, and moments as numbers', 2451, 'bytes'],
  ] as const)('proves the owner %s', async (_, sid, form) => {
    expect(open(await appraise(await cose(voucherIn(sid, form), masa, X5CHAIN)))).toEqual([]);
    expect(isProof(await appraise(await cose(voucherIn(sid, form), masa, X5CHAIN)))).toBe(true);
  });

  it('proves the owner when it brings no certificate and the key is the maker’s', async () => {
    expect(isProof(await appraise(await cose(voucherIn(2451), maker, null)))).toBe(true);
    const unknown = await appraise(await cose(voucherIn(2451), masa, null));
    expect(open(unknown)).toContain('voucher-signature-key-unknown: cannot tell');
  });

  it('proves nothing when its only key is in its own header', async () => {
    const impostor = await mintRoot({ subject: 'CN=Maker Root' });
    for (const label of [UNPROTECTED_KEY, X5CHAIN]) {
      const appraised = await appraise(await cose(voucherIn(2451), impostor, label));
      expect(appraised.genuine).toBe('cannot tell');
      expect(isProof(appraised)).toBe(false);
    }
  });

  it('is a request, and no voucher, by its number', async () => {
    const appraised = await appraise(await cose(voucherIn(2501), masa, X5CHAIN));
    expect(open(appraised)).toContain('voucher-is-request: cannot tell');
    expect(appraised.anchor).toBeNull();
  });

  it('is refused when a member stands there by number and by difference, or both kinds do', async () => {
    const faultOf = async (payload: Uint8Array) => {
      const read = readVoucher(await cose(payload, masa, X5CHAIN));
      return read.ok ? null : read.fault;
    };
    const twice = map([int(2451), map([int(11), text(SERIAL)], [tag(47, int(2462)), text('OTHER')])]);
    expect(await faultOf(twice)).toBe('cbor-duplicate-key');
    expect(await faultOf(map([int(2451), map()], [int(2501), map()]))).toBe('voucher-structure');
    expect(await faultOf(map([int(2400), map()]))).toBe('voucher-structure');
    expect(await faultOf(map([int(2451), map([int(11), text(SERIAL)], [int(1), int(9)])]))).toBe(
      'voucher-member-malformed',
    );
    expect(await faultOf(Uint8Array.of(0xff))).toBe('cbor-stray-break');
  });
});

/** Only as much CBOR as these tests write. */
function head(major: number, value: number): number[] {
  if (value < 24) return [(major << 5) | value];
  if (value < 256) return [(major << 5) | 24, value];
  if (value < 65536) return [(major << 5) | 25, value >> 8, value & 255];
  return [(major << 5) | 26, (value >>> 24) & 255, (value >> 16) & 255, (value >> 8) & 255, value & 255];
}
const int = (value: number) => Uint8Array.from(value < 0 ? head(1, -1 - value) : head(0, value));
const bytes = (value: Uint8Array) => Uint8Array.of(...head(2, value.length), ...value);
const text = (value: string) => Uint8Array.of(...head(3, value.length), ...new TextEncoder().encode(value));
const tag = (number: number, item: Uint8Array) => Uint8Array.of(...head(6, number), ...item);
const array = (...items: Uint8Array[]) =>
  Uint8Array.of(...head(4, items.length), ...items.flatMap((item) => [...item]));
const map = (...entries: [Uint8Array, Uint8Array][]) =>
  Uint8Array.of(...head(5, entries.length), ...entries.flatMap(([key, value]) => [...key, ...value]));

/** `bytes`: as a program writes it that has the serial number in bytes and counts seconds. */
function voucherIn(sid: number, form?: 'bytes'): Uint8Array {
  const serial = sid === 2501 ? 13 : 11;
  const created = (NOW - DAY) / 1000;
  return map([
    int(sid),
    map(
      [int(1), form ? text('proximity') : int(2)],
      [int(2), form ? tag(1, int(created)) : text(new Date(NOW - DAY).toISOString())],
      [int(8), bytes(owner.der)],
      [int(serial), form ? bytes(new TextEncoder().encode(SERIAL)) : text(SERIAL)],
    ),
  ]);
}

/** Signed with ES256; the certificate, or the bare key, under this label of the unprotected header. */
async function cose(payload: Uint8Array, { keys, der }: Minted, label: number | null): Promise<Uint8Array> {
  const covered = map([int(1), int(-7)]);
  const toSign = array(text('Signature1'), bytes(covered), bytes(new Uint8Array()), bytes(payload));
  const algorithm = { name: 'ECDSA', hash: 'SHA-256' };
  const signature = new Uint8Array(await crypto.subtle.sign(algorithm, keys.privateKey, Uint8Array.from(toSign)));
  const open = label === null ? map() : map([int(label), bytes(label === 33 ? der : decode({ der }).spki.der)]);
  return tag(18, array(bytes(covered), open, bytes(payload), bytes(signature)));
}

describe('a request for a voucher', () => {
  it('is never a voucher, whoever signed it', async () => {
    const request = json({ 'pinned-domain-cert': toBase64(owner.der) }, 'ietf-voucher-request:voucher');
    for (const bytes of [signCms(request, masa), signCms(request, device), await jws(request, masa)]) {
      const appraised = await appraise(bytes);
      expect(open(appraised)).toContain('voucher-is-request: cannot tell');
      expect(appraised).toMatchObject({ binding: 'claimed', anchor: null });
      expect(appraised.genuine).not.toBe('proved');
      expect(appraised.claims.owner).toBeUndefined();
    }
  });

  it('is no fault of the device when it signed the request with its own identity', async () => {
    const request = json({}, 'ietf-voucher-request:voucher');
    for (const appraised of [await appraise(signCms(request, device)), await appraise(await jws(request, device))]) {
      expect(open(appraised)).toEqual(['voucher-is-request: cannot tell']);
      expect(appraised.steps.map(({ code }) => code)).toContain('voucher-request-by-device');
      expect(appraised.genuine).toBe('cannot tell');
    }
    const unknown = await appraise(signCms(request, device), { authorities: [] });
    expect(open(unknown)).toEqual(['voucher-is-request: cannot tell']);
    const forged = signCms(request, device);
    forged[forged.length - 1] = (forged.at(-1) ?? 0) ^ 1;
    expect((await appraise(forged)).genuine).toBe('refuted');
  });

  it('tells who else signed it as little as it can, and refutes nothing', async () => {
    const request = json({}, 'ietf-voucher-request:voucher');
    const sibling = await appraise(signCms(request, await mintDevice(maker, 'OTHER-1')));
    expect(open(sibling)).toEqual(['voucher-is-request: cannot tell']);
    const registrar = await mint({ issuer: owner, subject: 'CN=Registrar', usages: [REGISTRAR] });
    expect(open(await appraise(signCms(request, registrar)))).toEqual([
      'voucher-signer-unproved: cannot tell',
      'voucher-is-request: cannot tell',
    ]);
  });

  it('is read with what only requests have', () => {
    const inner = signCms(json({}, 'ietf-voucher-request:voucher'), device);
    const more = { 'prior-signed-voucher-request': toBase64(inner), 'proximity-registrar-cert': toBase64(owner.der) };
    const read = readVoucher(signCms(json(more, 'ietf-voucher-request:voucher'), masa));
    expect(read.ok && read.value.content).toMatchObject({
      kind: 'request',
      priorSignedRequest: fromBase64(toBase64(inner)),
      proximityRegistrar: owner.der,
    });
  });
});

describe('a changed voucher', () => {
  it.each([
    ['CMS', () => signCms(json(), masa)],
    ['JWS', () => jws(json(), masa)],
    ['COSE', () => cose(voucherIn(2451), masa, 33)],
  ])('proves no owner where what it says has changed: %s', async (form, make) => {
    const bytes = await make();
    const honest = readVoucher(bytes);
    // Decoded and imported once, as for every artefact of one device: a million mutants would else take hours.
    const [believed, known] = [grounds(), new KnownIssuers()];
    const { doubted } = await tryMutants(`Voucher in ${form}`, bytes, async (mutant) => {
      const read = readVoucher(mutant);
      const proof = isProof(await appraiseVoucher(read, believed, known));
      if (!read.ok) {
        expect(proof).toBe(false);
        return 'unreadable';
      }
      if (!proof) return 'doubted';
      expect(read.value.content).toEqual(honest.ok && honest.value.content);
      return 'believed';
    });
    expect(doubted).toBeGreaterThan(0);
  });
});
