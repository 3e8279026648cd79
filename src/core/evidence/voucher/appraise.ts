import type { Binding } from '../../observation/types.ts';
import { nameText, sanitizeText, sha256Hex } from '../../x509/basics/index.ts';
import { KnownIssuers, type RevocationWord } from '../../x509/path/decoded-path.ts';
import { likenessToDevice, type Presented } from '../signers/device-makers.ts';
import type { JudgedSigner, SignerAnchor } from '../signers/types.ts';
import { sameKey } from '../token/same-key.ts';
import type { Answer, AppraisedEvidence, Claims, EvidenceStep, Params } from '../types.ts';
import { issuersOfDevice, judgeDevice } from './device.ts';
import { type Owner, type OwnerGateway, findOwner } from './owner.ts';
import { judgeVoucherSigners } from './signature.ts';
import type { Voucher, VoucherContent, VoucherRead } from './types.ts';

/** What a voucher is appraised by. */
export interface VoucherGrounds {
  /** Who may sign vouchers: makers, each for its own devices. */
  readonly authorities: readonly SignerAnchor[];
  /** The certificate that the connection presented, and those that came with it; null where none was seen. */
  readonly presented: Presented | null;
  /** SHA-256 of the SPKI of each key that a fresh token proved, lower-case hexadecimal; none where left out. */
  readonly heldKeys?: readonly string[];
  /** Identities that came along: those count that are for the key of the certificate presented, or for one held. */
  readonly identities?: readonly Presented[];
  readonly gateways: readonly OwnerGateway[];
  /** What issuers say of their certificates; nothing where left out. */
  readonly revocation?: RevocationWord;
  /** Milliseconds since the epoch. */
  readonly now: number;
}

/** How far clocks may differ. */
const LEEWAY = 300_000;

/**
 * Appraises a voucher (RFC 8366): whether its device's maker signed it, whether it is about the device that answered,
 * and whether the owner that it names is a gateway that the person paired. Only the three together say whose it is. A
 * request for a voucher (RFC 8995) is whoever's wish, and never comes to more than that.
 * @returns the steps and what they come to; never rejects.
 */
export async function appraiseVoucher(
  read: VoucherRead,
  grounds: VoucherGrounds,
  known = new KnownIssuers(),
): Promise<AppraisedEvidence> {
  if (!read.ok) return unreadable(read.fault);
  const voucher = read.value;
  const { content } = voucher;
  const judged = await judge(voucher, grounds, known);
  const isRequest = content.kind === 'request';
  const signed = isRequest ? requestSignerSteps(judged, grounds) : await signerSteps(judged, grounds, known);
  const own = [...signed, ...contentSteps(content, grounds.now)];
  const device = await judgeDevice(content, judged.anchor, grounds, known);
  const owner = await findOwner(content.pinned, grounds.gateways, grounds, known);
  const genuine = genuineness(own);
  return {
    kind: 'voucher',
    axis: 'ownership',
    steps: isRequest ? own : [...own, ...device, owner.step],
    genuine,
    binding: bindingOf(device, genuine, isRequest),
    claims: describe(voucher, judged.anchor, owner),
    signer: judged.signer && (await describeSigner(judged)),
    anchor: isRequest ? null : (owner.gateway?.id ?? null),
  };
}

const step = (code: string, answer: Answer, params?: Params): EvidenceStep =>
  params ? { code, answer, params } : { code, answer };

const unreadable = (fault: string): AppraisedEvidence => ({
  kind: 'voucher',
  axis: 'ownership',
  steps: [step('voucher-unreadable', 'refuted', { fault })],
  genuine: 'refuted',
  binding: 'claimed',
  claims: {},
  signer: null,
  anchor: null,
});

/** Who signed it, and whether those who vouch for the signer did so only when the voucher says that it was made. */
interface JudgedThen extends JudgedSigner {
  readonly hasExpired: boolean;
}

/**
 * A voucher is kept for as long as its owner keeps the device, often longer than the certificate lasts that it was
 * signed with. Only the signer says when that was, so such a voucher is compared with the device and proves nothing.
 */
async function judge(voucher: Voucher, grounds: VoucherGrounds, known: KnownIssuers): Promise<JudgedThen> {
  const { authorities, now } = grounds;
  const judged = await judgeVoucherSigners(voucher, authorities, now, grounds, known);
  const { createdOn } = voucher.content;
  if (judged.rule !== 'expired' || createdOn === null || createdOn > now) return { ...judged, hasExpired: false };
  const then = await judgeVoucherSigners(voucher, authorities, createdOn, grounds, known);
  return then.anchor ? { ...then, hasExpired: true } : { ...judged, hasExpired: false };
}

function signatureStep({ signature, fault }: JudgedSigner): EvidenceStep {
  if (signature === 'valid') return step('voucher-signature-valid', 'proved');
  const answer = signature === 'invalid' ? 'refuted' : 'cannot tell';
  return step(`voucher-signature-${signature}`, answer, fault === null ? undefined : { fault });
}

const isByPresented = ({ signer }: JudgedSigner, { presented }: VoucherGrounds): boolean =>
  signer !== null && presented !== null && sameKey(signer.key, presented.leaf.spki);

async function signerSteps(judged: JudgedThen, grounds: VoucherGrounds, known: KnownIssuers): Promise<EvidenceStep[]> {
  const { signer, anchor, hasExpired } = judged;
  const steps = [signatureStep(judged)];
  if (!signer) return steps;
  // Devices have keys below the same root: one of them could write vouchers for itself.
  if (isByPresented(judged, grounds)) return [...steps, step('voucher-signed-by-device', 'refuted')];
  const { heldKeys = [] } = grounds;
  const likeness = await likenessToDevice(judged, { heldKeys, issuers: await issuersOfDevice(grounds, known) });
  if (likeness === 'device') return [...steps, step('voucher-signed-by-device', 'cannot tell')];
  if (likeness === 'may be') return [...steps, step('voucher-signer-among-devices', 'cannot tell')];
  if (anchor && hasExpired) return [...steps, step('voucher-signer-expired', 'cannot tell', { anchor: anchor.id })];
  return [...steps, anchorStep(judged)];
}

function anchorStep({ anchor, rule, revoked }: JudgedSigner): EvidenceStep {
  if (anchor) return step('voucher-signer-anchored', 'proved', { anchor: anchor.id });
  return revoked
    ? step('voucher-signer-revoked', 'refuted', revoked)
    : step('voucher-signer-unproved', 'cannot tell', { rule: rule ?? 'issuer-unknown' });
}

/**
 * A request is signed by the device that asks, with its identity, or by a registrar for it (RFC 8995 sections 5.2 and
 * 5.5): a device's key is none to hold against it.
 */
function requestSignerSteps(judged: JudgedThen, grounds: VoucherGrounds): EvidenceStep[] {
  const steps = [signatureStep(judged)];
  if (!judged.signer) return steps;
  const isOwn = isByPresented(judged, grounds);
  const asks = isOwn ? [step('voucher-request-by-device', 'proved')] : [];
  return [...steps, ...asks, ...(isOwn && !judged.anchor ? [] : [anchorStep(judged)])];
}

function contentSteps({ kind, createdOn, expiresOn, nonce }: VoucherContent, now: number): EvidenceStep[] {
  const steps: EvidenceStep[] = [];
  if (kind === 'request') steps.push(step('voucher-is-request', 'cannot tell'));
  if (createdOn === null) steps.push(step('voucher-without-date', 'cannot tell'));
  else if (createdOn > now + LEEWAY) steps.push(step('voucher-from-future', 'cannot tell', { from: createdOn }));
  if (expiresOn !== null && now >= expiresOn) steps.push(step('voucher-expired', 'cannot tell', { until: expiresOn }));
  else if (expiresOn !== null) steps.push(step('voucher-in-time', 'proved', { until: expiresOn }));
  // RFC 8366 section 5.3 allows one of the two.
  if (expiresOn !== null && nonce !== null) steps.push(step('voucher-nonce-and-expiry', 'cannot tell'));
  return steps;
}

function genuineness(steps: readonly EvidenceStep[]): Answer {
  if (steps.some(({ answer }) => answer === 'refuted')) return 'refuted';
  return steps.every(({ answer }) => answer === 'proved') ? 'proved' : 'cannot tell';
}

/** Possession: the connection was made with the key of the very device that the voucher is for. */
const bindingOf = (device: readonly EvidenceStep[], genuine: Answer, isRequest: boolean): Binding =>
  !isRequest && genuine === 'proved' && device.every(({ answer }) => answer === 'proved') ? 'attests-key' : 'claimed';

async function describeSigner({ signer, anchor }: JudgedSigner): Promise<AppraisedEvidence['signer']> {
  if (!signer) return null;
  const name = signer.certificate ? nameText(signer.certificate.subject) : (anchor?.name ?? '');
  return { name, spkiSha256: await sha256Hex(signer.key.der) };
}

const MAX_TEXT = 128;

function describe({ content, container }: Voucher, anchor: SignerAnchor | null, { gateway, name }: Owner): Claims {
  const { serialNumber, assertion, createdOn, expiresOn } = content;
  const owner = gateway?.name ?? name;
  return {
    ...(anchor && { maker: anchor.name }),
    serial: sanitizeText(serialNumber, MAX_TEXT),
    ...(owner !== null && content.kind === 'voucher' && { owner }),
    more: {
      container: container.kind,
      form: content.kind,
      ...(assertion !== null && { assertion }),
      ...(createdOn !== null && { createdOn }),
      ...(expiresOn !== null && { expiresOn }),
    },
  };
}
