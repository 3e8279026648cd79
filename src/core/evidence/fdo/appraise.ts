import { sameBytes, toHex } from '../../encoding/bytes.ts';
import {
  canonicalSpki,
  type Certificate,
  decodeCertificate,
  sanitizeText,
  sha256Hex,
} from '../../x509/basics/index.ts';
import { validateDecodedPath } from '../../x509/path/decoded-path.ts';
import { KnownIssuers } from '../../x509/path/known-issuers.ts';
import { DEVICE_IDENTITY } from '../../x509/rules/profile.ts';
import type { Answer, AppraisedEvidence, EvidenceStep } from '../types.ts';
import { checkVoucher } from './check.ts';
import { ownersOf, type VoucherOwner } from './owners.ts';
import type { OwnershipVoucher, VoucherRead } from './types.ts';

/** What an ownership voucher is judged by. */
export interface OwnershipGrounds {
  /** The certificate that the connection presented; null where none was seen. */
  readonly presented: Certificate | null;
  readonly makers: readonly Party[];
  /** With the authorities below the root, whose keys are the gateway's too. */
  readonly gateways: readonly (Party & { readonly below: readonly Certificate[] })[];
  /** Milliseconds since the epoch. */
  readonly now: number;
}

/** A maker or a gateway whose root is believed. */
export interface Party {
  readonly id: string;
  readonly name: string;
  readonly certificate: Certificate;
}

/**
 * Appraises an ownership voucher (FIDO Device Onboard 1.1): whether it holds from the manufacturer to the last owner,
 * whether the manufacturer is a maker that was added, and whether the last owner is a paired gateway. Whoever has a key
 * of their own can write a voucher that names any device and any owner, so without a known manufacturer none is proved.
 * @returns the steps and what they come to; never rejects.
 */
export async function appraiseOwnershipVoucher(
  read: VoucherRead,
  grounds: OwnershipGrounds,
  known = new KnownIssuers(),
): Promise<AppraisedEvidence> {
  if (!read.ok) return unreadable(read.fault);
  const voucher = read.value;
  const owners = await ownersOf(voucher);
  const maker = await makerOf(voucher, grounds, known);
  const isOwned = voucher.entries.length > 0;
  const gateway = isOwned ? await gatewayWith(owners.at(-1), grounds) : null;
  const checks = await checkVoucher(voucher, known.keys);
  const steps = [...checks, makerStep(maker), await ownerStep(owners, gateway, grounds)];
  const genuine = genuineness(steps);
  const signer = isOwned ? owners.at(-2) : undefined;
  return {
    kind: 'fdo',
    axis: 'ownership',
    steps,
    genuine,
    binding: genuine !== 'refuted' && hasDeviceKey(voucher, grounds.presented) ? 'attests-key' : 'claimed',
    claims: {
      ...(maker && { maker: maker.name }),
      model: sanitizeText(voucher.deviceInfo),
      serial: toHex(voucher.guid),
      ...(isOwned && { owner: gateway?.name ?? shown(owners.at(-1)) }),
      more: { owners: owners.map(shown) },
    },
    signer: signer ? { name: owners.length === 2 && maker ? maker.name : shown(signer), ...keyOf(signer) } : null,
    anchor: gateway?.id ?? null,
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
/** A name where there is one, else the beginning of the key's hash. */
const shown = (owner: VoucherOwner | undefined): string => owner?.name ?? owner?.spkiSha256.slice(0, 16) ?? '';

/**
 * By the key itself, or by a path from the certificate that came with it; never by a name. That certificate has to be
 * an authority's: below a maker's root every device has a certificate, and whoever takes the key out of one could write
 * vouchers for all others.
 */
async function makerOf(
  { manufacturer }: OwnershipVoucher,
  { makers, now }: OwnershipGrounds,
  known: KnownIssuers,
): Promise<Party | null> {
  const hash = await sha256Hex(canonicalSpki(manufacturer.spki, manufacturer.spki.publicKey));
  const direct = await findAsync(makers, ({ certificate }) => hasKey(certificate, hash));
  const [first, ...others] = manufacturer.certificates;
  const leaf = first && decodeCertificate(first);
  if (direct || !leaf?.ok || !leaf.value.known.basicConstraints?.ca) return direct;
  const anchors = makers.map(({ certificate }) => ({ certificate, purpose: 'maker' as const }));
  const input = { leaf: leaf.value, intermediates: known.decodeAll(others), anchors, time: now };
  const result = await validateDecodedPath(input, DEVICE_IDENTITY, known);
  const anchor = result.ok ? result.path.at(-1) : undefined;
  return (anchor && makers.find(({ certificate }) => sameBytes(certificate.der, anchor.der))) ?? null;
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

const makerStep = (maker: Party | null): EvidenceStep =>
  maker
    ? { code: 'fdo-manufacturer-known', answer: 'proved', params: { maker: maker.name } }
    : { code: 'fdo-manufacturer-unknown', answer: 'cannot tell' };

/**
 * Who has it by this voucher. A gateway that had it once and handed it on, or whose entry is no longer the last, had it.
 */
async function ownerStep(
  owners: readonly VoucherOwner[],
  gateway: Party | null,
  grounds: OwnershipGrounds,
): Promise<EvidenceStep> {
  if (gateway) return { code: 'fdo-owner-is-gateway', answer: 'proved', params: { gateway: gateway.name } };
  const params = { owner: shown(owners.at(-1)) };
  if (owners.length === 1) return { code: 'fdo-owner-is-manufacturer', answer: 'cannot tell', params };
  for (const earlier of owners.slice(1, -1)) {
    const former = await gatewayWith(earlier, grounds);
    if (former)
      return { code: 'fdo-owner-was-gateway', answer: 'cannot tell', params: { ...params, gateway: former.name } };
  }
  return { code: 'fdo-owner-unknown', answer: 'cannot tell', params };
}

/** Whose it is says nothing about whether the voucher is what it says it is. */
const isAboutOwner = ({ code }: EvidenceStep): boolean => code.startsWith('fdo-owner-');

function genuineness(steps: readonly EvidenceStep[]): Answer {
  if (steps.some(({ answer }) => answer === 'refuted')) return 'refuted';
  return steps.every((step) => isAboutOwner(step) || step.answer === 'proved') ? 'proved' : 'cannot tell';
}

/** Possession: the connection's key is that of the certificate which the header covers by its hash. */
function hasDeviceKey({ deviceChain: [leaf] }: OwnershipVoucher, presented: Certificate | null): boolean {
  const device = leaf && decodeCertificate(leaf);
  if (!device?.ok || presented === null) return false;
  const hex = ({ spki }: Certificate): string => toHex(canonicalSpki(spki, spki.publicKey));
  return hex(device.value) === hex(presented);
}
