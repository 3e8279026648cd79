import { beforeAll, describe, expect, it } from 'vitest';
import { toHex } from '../../../../src/core/encoding/bytes.ts';
import { appraiseOwnershipVoucher, type OwnershipGrounds } from '../../../../src/core/evidence/fdo/appraise.ts';
import { checkVoucher } from '../../../../src/core/evidence/fdo/check.ts';
import { readOwnershipVoucher } from '../../../../src/core/evidence/fdo/read.ts';
import type { OwnershipVoucher } from '../../../../src/core/evidence/fdo/types.ts';
import type { AppraisedEvidence } from '../../../../src/core/evidence/types.ts';
import { readCbor } from '../../../../src/core/signed/cbor/read.ts';
import { ImportedKeys } from '../../../../src/core/x509/keys/key-import.ts';
import { tryMutants } from '../../../support/byte-mutants.ts';
import { encodeCbor, Ready, type Writable } from '../../../support/encode-cbor.ts';
import { certified, GUID, type Holder, holder, type HolderKind, makeVoucher } from '../../../support/fdo-voucher.ts';
import { mint, type Minted, mintLeaf, mintRoot, NOW } from '../../../support/mint.ts';
import { decoded } from '../../../support/token.ts';

let maker: Minted;
let gateway: Minted;
let device: Minted;
let other: Minted;
let grounds: OwnershipGrounds;

beforeAll(async () => {
  maker = await mintRoot({ subject: 'CN=Example Ltd Root,O=Example Ltd' });
  gateway = await mintRoot({ subject: 'CN=Home Gateway' });
  device = await mint({ issuer: maker, subject: 'CN=Device 1', usages: null });
  other = await mintLeaf(await mintRoot());
  grounds = {
    presented: decoded(device),
    makers: [{ id: 'the-maker', name: 'Example Ltd', certificate: decoded(maker) }],
    gateways: [{ id: 'the-gateway', name: 'My router', certificate: decoded(gateway), below: [] }],
    now: NOW,
  };
});

const voucherOf = (holders: readonly Holder[]): Uint8Array => makeVoucher({ holders, deviceChain: [device.der] });
const homeVoucher = (): Uint8Array => voucherOf([certified(maker, null), holder(), certified(gateway, null)]);

const appraise = (bytes: Uint8Array, more: Partial<OwnershipGrounds> = {}): Promise<AppraisedEvidence> =>
  appraiseOwnershipVoucher(readOwnershipVoucher(bytes), { ...grounds, ...more });
const codes = ({ steps }: AppraisedEvidence): string[] => steps.map(({ code }) => code);

/** The voucher with one of its five parts exchanged. */
function changed(bytes: Uint8Array, change: (parts: Writable[]) => void): Uint8Array {
  const read = readCbor(bytes);
  const items = read.ok && read.value.item.type === 'array' ? read.value.item.items : [];
  const parts: Writable[] = items.map(({ encoded }) => new Ready(encoded));
  change(parts);
  return encodeCbor(parts);
}

function entriesOf(bytes: Uint8Array): Writable[] {
  const read = readOwnershipVoucher(bytes);
  return read.ok ? read.value.entries.map(({ encoded }) => new Ready(encoded)) : [];
}

describe('an ownership voucher', () => {
  it('proves that a known maker’s device was signed over to a paired gateway, and no owner', async () => {
    const evidence = await appraise(homeVoucher());
    expect(codes(evidence)).toEqual([
      'fdo-device-certificate-covered',
      'fdo-entries-hold',
      'fdo-manufacturer-known',
      'fdo-signed-over-to-gateway',
    ]);
    expect(evidence.steps.at(-1)?.answer).toBe('cannot tell');
    expect(evidence).toMatchObject({
      axis: 'ownership',
      genuine: 'proved',
      binding: 'attests-key',
      anchor: null,
      claims: { maker: 'Example Ltd', model: 'Model 7', owner: 'My router', more: { guid: toHex(GUID) } },
    });
    expect(evidence.claims.more?.['owners']).toHaveLength(3);
  });

  it('proves no owner where a neighbour who owns a device names the gateway, which never heard of it', async () => {
    const neighbour = holder();
    const below = await mint({ issuer: gateway, subject: 'CN=Home Issuer', ca: true, usages: null });
    const gateways = grounds.gateways.map((each) => ({ ...each, below: [decoded(below)] }));
    for (const named of [certified(gateway), certified(gateway, null), certified(below)]) {
      const pushed = voucherOf([certified(maker, null), neighbour, named]);
      const evidence = await appraise(pushed, { gateways });
      const step = { code: 'fdo-signed-over-to-gateway', answer: 'cannot tell', params: { gateway: 'My router' } };
      expect(evidence.steps.at(-1)).toEqual(step);
      expect(evidence.anchor).toBeNull();
    }
  });

  it('proves nothing where the manufacturer is unknown, as anyone can begin a voucher', async () => {
    const evidence = await appraise(voucherOf([holder(), certified(gateway, null)]));
    expect(evidence).toMatchObject({ genuine: 'cannot tell', anchor: null });
    expect(codes(evidence)).toContain('fdo-manufacturer-unknown');
  });

  it('is not anchored by a root of the maker’s name that it brings itself', async () => {
    const impostor = await mintRoot({ subject: 'CN=Example Ltd Root,O=Example Ltd' });
    const evidence = await appraise(voucherOf([certified(impostor), certified(gateway, null)]));
    expect(codes(evidence)).toContain('fdo-manufacturer-unknown');
    expect(evidence.genuine).toBe('cannot tell');
  });

  it('takes an authority below the maker’s root for the manufacturer, and no device below it', async () => {
    const factory = await mint({ issuer: maker, subject: 'CN=Factory', ca: true, usages: null });
    expect((await appraise(voucherOf([certified(factory), certified(gateway)]))).genuine).toBe('proved');
    expect((await appraise(voucherOf([certified(device), certified(gateway)]))).genuine).toBe('cannot tell');
  });

  describe('by an authority that a second maker certified, too', () => {
    /** A factory below an authority of the first maker's, whose key a rival certified as well. */
    async function crossed(subject: string) {
      const rivalRoot = await mintRoot({ subject: 'CN=Rival Root,O=Rival Inc' });
      const authority = { subject: 'CN=Factories', ca: true, usages: null, pathLength: 1 };
      const below = await mint({ issuer: maker, ...authority });
      const cross = await mint({ issuer: rivalRoot, ...authority, keys: below.keys });
      const factory = await mint({ issuer: below, subject, ca: true, usages: null });
      const [known] = grounds.makers;
      if (!known) throw new Error('no maker');
      const rival = { id: 'rival', name: 'Rival', certificate: decoded(rivalRoot) };
      return { known, rival, factory, above: [below, cross] };
    }

    it('names the one whose root names its organisation, in whichever order the two were added', async () => {
      const { known, rival, factory, above } = await crossed('CN=Factory,O=Example Ltd');
      for (const makers of [
        [known, rival],
        [rival, known],
      ]) {
        const made = await appraise(voucherOf([certified(factory, above), certified(gateway)]), { makers });
        expect(made).toMatchObject({ genuine: 'proved', claims: { maker: 'Example Ltd' } });
      }
    });

    it('names none where both could be meant, unless the person calls them the same', async () => {
      const { known, rival, factory, above } = await crossed('CN=Factory,O=Contract Works');
      const both = [known, rival].map((each) => ({ ...each, organisations: ['Contract Works'] }));
      const bytes = voucherOf([certified(factory, above), certified(gateway)]);
      const contested = await appraise(bytes, { makers: both });
      expect(contested).toMatchObject({ genuine: 'cannot tell', signer: { name: 'O=Contract Works,CN=Factory' } });
      expect(contested.claims.maker).toBeUndefined();
      expect(contested.steps).toContainEqual({
        code: 'fdo-several-makers',
        answer: 'cannot tell',
        params: { makers: ['Example Ltd', 'Rival'] },
      });
      const called = both.map((each) => ({ ...each, name: 'Example Ltd' }));
      expect((await appraise(bytes, { makers: called })).genuine).toBe('proved');
    });

    it('names the one whose very key begins the voucher', async () => {
      const { rival } = await crossed('CN=Factory');
      const under = await mint({
        issuer: await mintRoot({ subject: 'CN=Rival Root,O=Rival Inc' }),
        subject: 'CN=Example Ltd Root,O=Example Ltd',
        ca: true,
        usages: null,
        keys: maker.keys,
      });
      const made = await appraise(voucherOf([certified(under), certified(gateway)]), {
        makers: [rival, ...grounds.makers],
      });
      expect(made).toMatchObject({ genuine: 'proved', claims: { maker: 'Example Ltd' } });
    });

    it('names none where its organisation is neither’s', async () => {
      const { known, rival, factory, above } = await crossed('CN=Factory,O=Contract Works');
      const made = await appraise(voucherOf([certified(factory, above), certified(gateway)]), {
        makers: [known, rival],
      });
      expect(made.genuine).toBe('cannot tell');
      expect(codes(made)).toContain('fdo-manufacturer-unknown');
    });
  });

  it('is bound to the device’s own key only', async () => {
    const bytes = homeVoucher();
    expect((await appraise(bytes, { presented: decoded(other) })).binding).toBe('claimed');
    expect((await appraise(bytes, { presented: null })).binding).toBe('claimed');
  });

  it('signs nothing without entries', async () => {
    const evidence = await appraise(voucherOf([certified(maker, null)]));
    expect(codes(evidence)).toEqual([
      'fdo-device-certificate-covered',
      'fdo-without-entries',
      'fdo-manufacturer-known',
      'fdo-owner-is-manufacturer',
    ]);
    expect(evidence).toMatchObject({ genuine: 'cannot tell', anchor: null, signer: null });
    expect(evidence.claims.owner).toBeUndefined();
    // Not even where the gateway says to be the manufacturer.
    expect(await appraise(voucherOf([certified(gateway, null)]))).toMatchObject({
      genuine: 'cannot tell',
      anchor: null,
    });
  });

  it('names the earlier owner where its last entries were cut off', async () => {
    const shop = await mintRoot({ subject: 'CN=Shop' });
    const whole = voucherOf([certified(maker, null), certified(shop), certified(gateway)]);
    const cut = changed(whole, (parts) => {
      parts[4] = entriesOf(whole).slice(0, 1);
    });
    const evidence = await appraise(cut);
    expect(evidence).toMatchObject({ genuine: 'proved', anchor: null, claims: { owner: 'CN=Shop' } });
    expect(evidence.steps.at(-1)).toEqual({
      code: 'fdo-owner-unknown',
      answer: 'cannot tell',
      params: { owner: 'CN=Shop' },
    });
  });

  it('tells that the gateway signed the device over to someone else', async () => {
    const evidence = await appraise(voucherOf([certified(maker, null), certified(gateway), holder()]));
    expect(evidence.anchor).toBeNull();
    expect(evidence.steps.at(-1)).toMatchObject({ code: 'fdo-owner-was-gateway', params: { gateway: 'My router' } });
  });

  it.each(['p256-x509', 'p384-x509', 'p256-cosekey', 'p256-wrapped-cosekey', 'rsa-x509', 'rsa-crypto'] as const)(
    'holds with keys written as %s, whatever the hash',
    async (kind: HolderKind) => {
      const holders = [certified(maker, null), holder(kind), holder(kind), certified(gateway)];
      for (const hash of ['sha256', 'sha384'] as const)
        expect((await appraise(makeVoucher({ holders, deviceChain: [device.der], hash }))).genuine).toBe('proved');
    },
  );

  it('refuses entries that were left out, exchanged, or taken from another voucher', async () => {
    const bytes = voucherOf([certified(maker, null), holder(), holder(), certified(gateway)]);
    const [first = null, second = null, third = null] = entriesOf(bytes);
    const foreign = entriesOf(makeVoucher({ holders: [certified(maker, null), holder()], deviceChain: [other.der] }));
    const lists = [[second, third], [first, third], [second, first, third], [first, first], foreign];
    for (const list of lists) {
      const evidence = await appraise(
        changed(bytes, (parts) => {
          parts[4] = list;
        }),
      );
      expect(evidence).toMatchObject({ genuine: 'refuted', binding: 'claimed' });
    }
  });

  it('refuses another device’s certificates, and says nothing of possession without any', async () => {
    const swapped = changed(homeVoucher(), (parts) => {
      parts[3] = [other.der];
    });
    const evidence = await appraise(swapped, { presented: decoded(other) });
    expect(evidence).toMatchObject({ genuine: 'refuted', binding: 'claimed' });
    expect(codes(evidence)).toContain('fdo-device-certificate-differs');
    const holders = [certified(maker, null), certified(gateway)];
    expect(await appraise(makeVoucher({ holders, deviceChain: null }))).toMatchObject({
      genuine: 'cannot tell',
      binding: 'claimed',
    });
  });

  it('is read from PEM, and from nothing else that looks like it', () => {
    const bytes = homeVoucher();
    const pem = (label: string, count = 1): Uint8Array =>
      new TextEncoder().encode(
        `-----BEGIN ${label}-----\n${Buffer.from(bytes).toString('base64')}\n-----END ${label}-----\n`.repeat(count),
      );
    const faultOf = (of: Uint8Array): string => {
      const read = readOwnershipVoucher(of);
      return read.ok ? 'read' : read.fault;
    };
    expect(faultOf(pem('OWNERSHIP VOUCHER'))).toBe('read');
    expect(faultOf(pem('CERTIFICATE'))).toBe('fdo-pem');
    expect(faultOf(pem('OWNERSHIP VOUCHER', 2))).toBe('fdo-pem');
    expect(faultOf(Uint8Array.of(...bytes, 0))).toBe('cbor-trailing-bytes');
    expect(faultOf(new Uint8Array())).toBe('cbor-truncated');
    expect(faultOf(changed(bytes, (parts) => parts.pop()))).toBe('fdo-structure');
    expect(faultOf(changed(bytes, (parts) => (parts[0] = 100)))).toBe('fdo-version');
    expect(faultOf(changed(bytes, (parts) => (parts[2] = [5, new Uint8Array(31)])))).toBe('fdo-hash');
    expect(faultOf(changed(bytes, (parts) => (parts[4] = Array.from({ length: 65 }, () => 0))))).toBe(
      'fdo-too-many-entries',
    );
  });

  it('refuses a key of another type than it says', () => {
    const key = holder('p384-x509').written as readonly Writable[];
    for (const type of [1, 5, 6, 10, 99]) {
      const read = readOwnershipVoucher(voucherOf([{ ...holder(), written: [type, ...key.slice(1)] }]));
      expect(read).toEqual({ ok: false, fault: 'fdo-key' });
    }
  });

  it('does not take an algorithm from outside the signature', async () => {
    const bytes = homeVoucher();
    const read = readOwnershipVoucher(bytes);
    if (!read.ok) throw new Error(read.fault);
    const [entry, ...entries] = read.value.entries;
    if (!entry) throw new Error('no entry');
    const open = { ...entry, message: { ...entry.message, protectedHeader: new Map() } };
    const steps = await checkVoucher({ ...read.value, entries: [open, ...entries] }, new ImportedKeys());
    expect(steps.map(({ code }) => code)).toContain('fdo-entry-not-signed');
  });

  it('is never proved as a mutant unless what it says is unchanged', async () => {
    const original = homeVoucher();
    const said = (voucher: OwnershipVoucher): unknown => ({
      ...voucher,
      entries: voucher.entries.map(({ message: { payload, signedHeader }, nextOwner }) => ({
        payload,
        signedHeader,
        nextOwner,
      })),
    });
    const whole = readOwnershipVoucher(original);
    if (!whole.ok) throw new Error(whole.fault);
    const cut = { ...whole.value, entries: whole.value.entries.slice(0, 1) };
    const { doubted } = await tryMutants('FDO voucher', original, async (bytes) => {
      const read = readOwnershipVoucher(bytes);
      const { genuine } = await appraiseOwnershipVoucher(read, grounds);
      if (!read.ok) {
        expect(genuine).not.toBe('proved');
        return 'unreadable';
      }
      if (genuine !== 'proved') return 'doubted';
      expect([said(whole.value), said(cut)]).toContainEqual(said(read.value));
      return 'believed';
    });
    expect(doubted).toBeGreaterThan(0);
  });
});
