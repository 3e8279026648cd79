import { toHex } from '../../encoding/bytes.ts';
import { whoseDevice } from '../../makers/whose-device.ts';
import {
  canonicalSpki,
  type Certificate,
  decodeCertificate,
  sanitizeText,
  sha256Hex,
} from '../../x509/basics/index.ts';
import {
  DEVICE_IDENTITY,
  KnownIssuers,
  type PathResult,
  type RevocationWord,
  validateWithWord,
} from '../../x509/path/decoded-path.ts';
import { revokedOn } from '../revoked.ts';
import type { Answer, AppraisedEvidence, EvidenceStep, Params } from '../types.ts';
import { checkVoucher } from './check.ts';
import { ownersOf, type VoucherOwner } from './owners.ts';
import type { OwnershipVoucher, OwnershipVoucherRead } from './types.ts';

/** Makers that are named where any of them could be meant. */
const MOST_NAMED = 4;

/** What an ownership voucher is judged by. */
export interface OwnershipGrounds {
  /** The certificate that the connection presented; null where none was seen. */
  readonly presented: Certificate | null;
  /** SHA-256 of the SPKI of each key that a fresh token proved, lower-case hexadecimal; none where left out. */
  readonly heldKeys?: readonly string[];
  readonly makers: readonly Party[];
  /** With the authorities below the root, whose keys are the gateway's too. */
  readonly gateways: readonly (Party & { readonly below: readonly Certificate[] })[];
  /** What issuers say of their certificates; nothing where left out. */
  readonly revocation?: RevocationWord;
  /** Milliseconds since the epoch. */
  readonly now: number;
}

/** A maker or a gateway whose root is believed. */
export interface Party {
  readonly id: string;
  readonly name: string;
  readonly certificate: Certificate;
  /** A maker's, beside those that its root names (`MakerRoot.organisations`). */
  readonly organisations?: readonly string[];
}

/**
 * Appraises an ownership voucher (FIDO Device Onboard 1.1): whether it holds from the manufacturer to the last owner,
 * whether the manufacturer is a maker that was added, and whether the last owner is a paired gateway. Whoever has a key
 * of their own can write a voucher that names any device and any owner, so without a known manufacturer none is proved.
 * No voucher proves its last owner: the owner before signs alone, and needs no more than the public key of the next. So
 * it leads to no anchor (docs/decisions/0022-signed-over-unasked.md).
 * @returns the steps and what they come to; never rejects.
 */
export async function appraiseOwnershipVoucher(
  read: OwnershipVoucherRead,
  grounds: OwnershipGrounds,
  known = new KnownIssuers(),
): Promise<AppraisedEvidence> {
  if (!read.ok) return unreadable(read.fault);
  const voucher = read.value;
  const owners = await ownersOf(voucher);
  const { maker, step: makerStep } = await makerOf(voucher, grounds, known);
  const isOwned = voucher.entries.length > 0;
  const gateway = isOwned ? await gatewayWith(owners.at(-1), grounds) : null;
  const checks = await checkVoucher(voucher, known.keys);
  const deviceRevoked = await revokedDevice(voucher, grounds, known);
  const steps = [
    ...checks,
    ...(deviceRevoked
      ? [{ code: 'fdo-device-certificate-revoked', answer: 'refuted', params: deviceRevoked } as const]
      : []),
    makerStep,
    await ownerStep(owners, gateway, grounds),
  ];
  const genuine = genuineness(steps);
  const signer = isOwned ? owners.at(-2) : undefined;
  return {
    kind: 'fdo',
    axis: 'ownership',
    steps,
    genuine,
    binding: genuine !== 'refuted' && (await hasDeviceKey(voucher, grounds)) ? 'attests-key' : 'claimed',
    claims: {
      ...(maker && { maker: maker.name }),
      model: sanitizeText(voucher.deviceInfo),
      ...(isOwned && nameOf(owners.at(-1), gateway)),
      more: {
        // A number for the onboarding alone (`OVGuid`), which a change of owner may replace: no serial number.
        guid: toHex(voucher.guid),
        owners: owners.map(({ name }, i) => (i === owners.length - 1 ? gateway?.name : null) ?? name ?? ''),
        'owner-keys': owners.map(({ spkiSha256 }) => spkiSha256),
      },
    },
    signer: signer ? { name: owners.length === 2 && maker ? maker.name : (signer.name ?? ''), ...keyOf(signer) } : null,
    anchor: null,
  };
}

const unreadable = (fault: string): AppraisedEvidence => ({
  kind: 'fdo',
  axis: 'ownership',
  steps: [{ code: 'fdo-unreadable', answer: 'refuted', params: { fault } }],
  genuine: 'refuted',
  binding: 'claimed',
  claims: {},
  signer: null,
  anchor: null,
});

const keyOf = ({ spkiSha256 }: VoucherOwner): Pick<VoucherOwner, 'spkiSha256'> => ({ spkiSha256 });

/** Keys may come without a certificate, and then no one is named. */
function nameOf(owner: VoucherOwner | undefined, gateway: Party | null): { readonly owner?: string } {
  const name = gateway?.name ?? owner?.name ?? null;
  return name === null ? {} : { owner: name };
}

interface MakerFound {
  readonly maker: Party | null;
  readonly step: EvidenceStep;
}

const knownMaker = (maker: Party): MakerFound => ({
  maker,
  step: { code: 'fdo-manufacturer-known', answer: 'proved', params: { maker: maker.name } },
});

/**
 * By the key itself, or by a path from the certificate that came with it; never by a name. That certificate has to be
 * an authority's: below a maker's root every device has a certificate, and whoever takes the key out of one could write
 * vouchers for all others. Each root is tried alone: another maker may have certified the same authority.
 */
async function makerOf(
  { manufacturer }: OwnershipVoucher,
  grounds: OwnershipGrounds,
  known: KnownIssuers,
): Promise<MakerFound> {
  const { makers } = grounds;
  const unknown: MakerFound = { maker: null, step: { code: 'fdo-manufacturer-unknown', answer: 'cannot tell' } };
  const hash = await sha256Hex(canonicalSpki(manufacturer.spki, manufacturer.spki.publicKey));
  const direct = await findAsync(makers, ({ certificate }) => hasKey(certificate, hash));
  if (direct) return knownMaker(direct);
  const [first, ...others] = manufacturer.certificates;
  const leaf = first && decodeCertificate(first);
  if (!leaf?.ok || !leaf.value.known.basicConstraints?.ca) return unknown;
  const intermediates = known.decodeAll(others);
  const claimants: Party[] = [];
  let revoked: Params | null = null;
  for (const each of makers) {
    const result = await pathToMaker(leaf.value, intermediates, { ...grounds, makers: [each] }, known);
    if (result.ok) claimants.push(each);
    else if (result.reason === 'revoked') revoked = revokedOn(result);
  }
  const { maker, isContested } = whoseDevice(leaf.value, claimants);
  if (maker) return knownMaker(maker);
  if (isContested) {
    const params = { makers: claimants.slice(0, MOST_NAMED).map(({ name }) => name) };
    return { maker: null, step: { code: 'fdo-several-makers', answer: 'cannot tell', params } };
  }
  return revoked && claimants.length === 0
    ? { maker: null, step: { code: 'fdo-manufacturer-revoked', answer: 'refuted', params: revoked } }
    : unknown;
}

/** Whose certificate was revoked, and why, among those of the device; null where none is known to be. */
async function revokedDevice(
  { deviceChain }: OwnershipVoucher,
  grounds: OwnershipGrounds,
  known: KnownIssuers,
): Promise<Params | null> {
  const [leaf, ...others] = known.decodeAll(deviceChain);
  const result = leaf && (await pathToMaker(leaf, others, grounds, known));
  return result && !result.ok && result.reason === 'revoked' ? revokedOn(result) : null;
}

function pathToMaker(
  leaf: Certificate,
  intermediates: readonly Certificate[],
  { makers, revocation, now: time }: OwnershipGrounds,
  known: KnownIssuers,
): Promise<PathResult> {
  const anchors = makers.map(({ certificate }) => ({ certificate, purpose: 'maker' as const }));
  return validateWithWord({ leaf, intermediates, anchors, time, ...revocation }, DEVICE_IDENTITY, known);
}

async function gatewayWith(owner: VoucherOwner | undefined, { gateways }: OwnershipGrounds) {
  if (!owner) return null;
  return findAsync(gateways, async ({ certificate, below }) => {
    const found = await findAsync([certificate, ...below], (each) => hasKey(each, owner.spkiSha256));
    return found !== null;
  });
}

const hasKey = async ({ spki }: Certificate, hash: string): Promise<boolean> =>
  (await sha256Hex(canonicalSpki(spki, spki.publicKey))) === hash;

async function findAsync<T>(among: readonly T[], test: (each: T) => Promise<boolean>): Promise<T | null> {
  for (const each of among) if (await test(each)) return each;
  return null;
}

/**
 * To whom it was signed over last, which is no word of theirs. A gateway that had it once and handed it on, or whose
 * entry is no longer the last, had it.
 */
async function ownerStep(
  owners: readonly VoucherOwner[],
  gateway: Party | null,
  grounds: OwnershipGrounds,
): Promise<EvidenceStep> {
  if (gateway) return { code: 'fdo-signed-over-to-gateway', answer: 'cannot tell', params: { gateway: gateway.name } };
  const params: Params = { ...nameOf(owners.at(-1), null) };
  if (owners.length === 1) return { code: 'fdo-owner-is-manufacturer', answer: 'cannot tell', params };
  for (const earlier of owners.slice(1, -1)) {
    const former = await gatewayWith(earlier, grounds);
    if (former)
      return { code: 'fdo-owner-was-gateway', answer: 'cannot tell', params: { ...params, gateway: former.name } };
  }
  return { code: 'fdo-owner-unknown', answer: 'cannot tell', params };
}

/** Whose it is says nothing about whether the voucher is what it says it is. */
const isAboutOwner = ({ code }: EvidenceStep): boolean =>
  code.startsWith('fdo-owner-') || code === 'fdo-signed-over-to-gateway';

function genuineness(steps: readonly EvidenceStep[]): Answer {
  if (steps.some(({ answer }) => answer === 'refuted')) return 'refuted';
  return steps.every((step) => isAboutOwner(step) || step.answer === 'proved') ? 'proved' : 'cannot tell';
}

/** Possession: the connection's key, or one held, is that of the certificate which the header covers by its hash. */
async function hasDeviceKey(
  { deviceChain: [leaf] }: OwnershipVoucher,
  { presented, heldKeys = [] }: OwnershipGrounds,
): Promise<boolean> {
  const device = leaf && decodeCertificate(leaf);
  if (!device?.ok || presented === null) return false;
  const hex = ({ spki }: Certificate): string => toHex(canonicalSpki(spki, spki.publicKey));
  return hex(device.value) === hex(presented) || heldKeys.includes(await sha256Hex(device.value.spki.der));
}
