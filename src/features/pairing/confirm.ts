import {
  commonScope,
  compareTyped,
  fromBase64,
  type GatewayRoot,
  isProof,
  type PairingOffer,
  type ProofState,
  type Scope,
} from '../../core/common.ts';
import { withDistinctNames } from '../../core/gateways/distinct-names.ts';
import { profileRemarks } from '../../core/gateways/profile-remarks.ts';
import { readOffer } from '../../core/gateways/offer.ts';
import { MAX_PAIRING_BYTES } from '../../protocol/constants.ts';
import type { GatewayView, PairingView, Request, Succession } from '../../protocol/index.ts';
import { addGateway, pairedGateways } from '../../store/gateways.ts';
import { notePairing, RequestError } from '../common/index.ts';
import { dropOffer, keepOffer, type KeptOffer, keptOffer } from './offers.ts';
import { managedGateways, trustedGateways } from '../trust/trust.ts';
import { viewGateway } from '../gateways/view-gateway.ts';
import { rootChange } from '../../core/gateways/root-change.ts';

type Source = GatewayRoot['source'];

/**
 * Pairing takes a walk to the gateway, which is about to make a new root anyway: for less than two days it is not worth
 * that.
 */
const MIN_REMAINING = 2 * 86_400_000;

/**
 * Reads a file or pasted text for pairing; it counts for nothing until it is compared.
 * @param bytes base64.
 * @throws RequestError `bad-message` where it is none; DatabaseError.
 */
export async function readPairing({
  source,
  bytes,
}: {
  source: 'file' | 'paste';
  bytes: string;
}): Promise<PairingView> {
  return offer(decode(bytes), { source });
}

/**
 * Takes the pairing page's word that whoever sent these bytes knew the code. The word is worth what typed digits are
 * worth, which the same page hands on.
 */
export async function takeProved({ bytes }: { bytes: string }): Promise<PairingView> {
  return offer(decode(bytes), { source: 'code', proved: 'code' });
}

/** Takes the page's word for where it lay: the address is kept for the next browser, and proves nothing. */
export async function takeFound({ url, bytes, proof, name }: Request<'pairing/take'>): Promise<PairingView> {
  return offer(decode(bytes), {
    source: proof?.by === 'link' ? 'link' : 'url',
    from: url,
    ...(proof && { proved: proof.by, expected: proof.sha256 }),
    ...(name !== undefined && { name }),
  });
}

/** Says how far the typed text proves the match, and nothing of what is missing. */
export async function comparePairing({
  offer: id,
  typed,
}: {
  offer: string;
  typed: string;
}): Promise<{ state: ProofState }> {
  return { state: compareTyped((await kept(id)).offer.codes, typed) };
}

/**
 * The bytes compared, or proved on their way, are the bytes stored: what shows them never has them in between.
 * @throws RequestError `offer-expired` where it is no longer kept, or what proved it no longer counts;
 *     `proof-mismatch`; DatabaseError.
 */
export async function confirmPairing({
  offer: id,
  typed,
  name,
}: {
  offer: string;
  typed: string | null;
  name: string;
}): Promise<GatewayView> {
  const { offer: proven, source, proved, from, succeeds } = await kept(id);
  if (proved === null && (typed === null || !isProof(compareTyped(proven.codes, typed))))
    throw new RequestError('proof-mismatch');
  const { root, intermediates, scope, codes, suggestedName } = proven;
  const offered: GatewayRoot = {
    id: codes.spkiSha256,
    name: name.trim() || suggestedName,
    root,
    intermediates,
    scope,
    pairedAt: Date.now(),
    source,
    ...(succeeds.length > 0 && { succeeds }),
  };
  const paired = await pairedGateways();
  const mayVouch = paired.some((each) => each.id === succeeds[0] && each.scope.until >= offered.pairedAt);
  // The gateway that vouched for it may have been unpaired since, and then its word proves nothing.
  if (proved === 'gateway' && !mayVouch) throw new RequestError('offer-expired');
  // Either may have been narrowed since, to what the other may not vouch for.
  const bounds = paired.filter((each) => each.id === offered.id || each.id === succeeds[0]);
  const left = bounds.reduce<Scope>((most, bound) => commonScope(most, bound.scope), scope);
  if (left.names.length + left.addresses.length === 0) throw new RequestError('offer-expired');
  const isPaired = paired.some((each) => each.id === offered.id);
  const gateway = await addGateway({ ...offered, ...(from === null ? {} : { from }) });
  await dropOffer(id);
  await notePairing(gateway, isPaired);
  return viewGateway(gateway);
}

interface Origin {
  readonly source: Source;
  readonly from?: string;
  /** What has proved it, if it passes. */
  readonly proved?: KeptOffer['proved'];
  /** SHA-256 of the root or of its key, which it must have. */
  readonly expected?: string;
  readonly name?: string;
}

async function offer(bytes: Uint8Array, { source, from, proved = null, expected, name }: Origin): Promise<PairingView> {
  const [paired, managed] = await Promise.all([pairedGateways(), managedGateways()]);
  const successor = await successorOf(paired, managed, bytes, Date.now());
  const result = successor ?? (await readOffer(bytes, Date.now(), MAX_PAIRING_BYTES));
  if (!result.ok)
    return { kind: 'problem', problem: result.problem, ...('broken' in result && { broken: result.broken }) };
  const succession = successor?.succession ?? null;
  const vouchedFor = succession?.change === 'rollover';
  // Who has the hash of the paired root, and is offered the next one, has the word of the paired one for it.
  if (!vouchedFor && expected !== undefined && compareTyped(result.offer.codes, expected) !== 'match')
    return { kind: 'problem', problem: `${source === 'link' ? 'link' : 'hash'}-mismatch` };
  if (result.offer.scope.until < Date.now() + MIN_REMAINING) return { kind: 'problem', problem: 'ends-soon' };
  const already = await pairedAs(result.offer);
  if (already) return { kind: 'problem', problem: 'already-paired', gateway: already.name };
  const known = paired.find(({ id }) => id === result.offer.codes.spkiSha256);
  const offered: PairingOffer = known
    ? {
        ...result.offer,
        suggestedName: known.name,
        scope: { ...commonScope(result.offer.scope, known.scope), until: result.offer.scope.until },
      }
    : result.offer;
  const { root, subject, kind, intermediates, ignored, unreadable, doubts, scope } = offered;
  if (scope.names.length + scope.addresses.length === 0) return { kind: 'problem', problem: 'no-local-scope' };
  const wanted = vouchedFor ? succession.gateway : name || offered.suggestedName;
  const taken = [...paired, ...managed, { name: wanted }];
  const suggestedName = known?.name ?? withDistinctNames(taken).at(-1)?.name ?? wanted;
  // A link and its root may come from one stranger: one in the name of a paired gateway is to be compared.
  const isNamesake = succession?.change === 'different' && proved === 'link';
  const proof = vouchedFor ? 'gateway' : isNamesake ? null : proved;
  const kept = await keepOffer({
    offer: offered,
    source,
    proved: proof,
    from: from ?? null,
    succeeds: successor?.succeeds ?? [],
  });
  return {
    kind: 'offer',
    offer: kept,
    proved: proof,
    succession,
    subject,
    suggestedName,
    origin: kind,
    intermediates: intermediates.length,
    ignored,
    unreadable,
    doubts,
    advice: profileRemarks(root),
    scope,
  };
}

function decode(bytes: string): Uint8Array {
  const decoded = bytes === '' ? new Uint8Array() : fromBase64(bytes);
  if (!decoded) throw new RequestError('bad-message');
  return decoded;
}

/**
 * Pairing again is worth something only when it brings what we do not have: an intermediate, or the root made anew with
 * its key.
 */
async function pairedAs({ codes, root, intermediates }: PairingOffer): Promise<GatewayRoot | undefined> {
  const paired = (await trustedGateways()).find(({ id }) => id === codes.spkiSha256);
  const known = new Set([paired?.root, ...(paired?.intermediates ?? [])].map(String));
  return [root, ...intermediates].every((der) => known.has(String(der))) ? paired : undefined;
}

async function kept(id: string): Promise<KeptOffer> {
  const found = await keptOffer(id);
  if (!found) throw new RequestError('offer-expired');
  return found;
}

interface Successor {
  readonly ok: true;
  readonly offer: PairingOffer;
  readonly succession: Succession;
  /** The ids of the gateways whose word it has; none where it merely calls itself the same. */
  readonly succeeds: readonly string[];
}

/**
 * The root in pairing material that comes after a paired one (RFC 7030 section 4.1.3, RFC 8649), or else one that
 * merely calls itself the same; null where there is neither. What a paired root vouches for is told first; one that is
 * not believed any more vouches for nothing.
 * @param namesakes gateways that are believed without having been paired here, whose names are to be warned of, too.
 */
async function successorOf(
  paired: readonly GatewayRoot[],
  namesakes: readonly GatewayRoot[],
  bytes: Uint8Array,
  now: number,
): Promise<Successor | null> {
  let different: Successor | null = null;
  for (const gateway of [...paired, ...namesakes]) {
    const { name, root, scope } = gateway;
    const result = await rootChange(root, bytes, now, MAX_PAIRING_BYTES);
    if (!result.ok || (result.change !== 'rollover' && result.change !== 'different')) continue;
    const vouches = result.change === 'rollover' && scope.until >= now && paired.includes(gateway);
    if (!vouches)
      different ??= { ok: true, offer: result.offer, succession: { gateway: name, change: 'different' }, succeeds: [] };
    // No one can vouch for more names and addresses than they are believed for; that it lasts longer is what a new root
    // is for.
    else
      return {
        ok: true,
        offer: {
          ...result.offer,
          scope: { ...commonScope(result.offer.scope, scope), until: result.offer.scope.until },
        },
        succession: { gateway: name, change: 'rollover' },
        succeeds: [gateway.id, ...(gateway.succeeds ?? [])],
      };
  }
  return different;
}
