import { compareTyped, fromBase64, type GatewayRoot, type PairingOffer, parsePairingLink, type ProofState, readOffer } from '../../core/index.ts';
import { type GatewayView, MAX_PAIRING_BYTES, type PairingView } from '../../messages.ts';
import { addGateway, pairedGateways } from '../../store/gateways.ts';
import { RequestError } from '../faults.ts';
import { fetchLocal } from '../fetch-local.ts';
import { dropOffer, keepOffer, type KeptOffer, keptOffer } from '../offers.ts';
import { judgeOpenPagesAgain } from '../show-page.ts';
import { viewGateway } from './gateways.ts';

type Source = GatewayRoot['source'];

export async function readPairing({ source, bytes }: { source: Source; bytes: string }): Promise<PairingView> {
  const decoded = bytes === '' ? new Uint8Array() : fromBase64(bytes);
  if (!decoded) throw new RequestError('bad-message');
  return offer(decoded, { source });
}

export async function fetchPairing({ url }: { url: string }): Promise<PairingView> {
  const fetched = await fetchLocal(url, MAX_PAIRING_BYTES);
  return fetched.ok ? offer(fetched.bytes, { source: 'url', from: url }) : { kind: 'problem', problem: fetched.problem };
}

/** The link carries the whole hash of the key, so that what is fetched proves itself, over whatever it comes. */
export async function readLink({ link: text }: { link: string }): Promise<PairingView> {
  const parsed = parsePairingLink(text);
  if (!parsed.ok) return { kind: 'problem', problem: parsed.problem };
  const { url, name, spkiSha256 } = parsed.link;
  const fetched = await fetchLocal(url, MAX_PAIRING_BYTES);
  if (!fetched.ok) return { kind: 'problem', problem: fetched.problem };
  return offer(fetched.bytes, { source: 'link', from: url, expected: spkiSha256, name });
}

/** Says how far the typed text proves the match, and nothing of what is missing. */
export async function comparePairing({ offer: id, typed }: { offer: string; typed: string }): Promise<{ state: ProofState }> {
  return { state: compareTyped((await kept(id)).offer.codes, typed) };
}

/** The bytes compared are the bytes stored: they never leave the background in between. */
export async function confirmPairing({ offer: id, typed, name }: { offer: string; typed: string; name: string }): Promise<GatewayView> {
  const { offer: proven, source, proved, from } = await kept(id);
  if (proved === null && compareTyped(proven.codes, typed) !== 'match') throw new RequestError('proof-mismatch');
  const { root, intermediates, scope, codes, suggestedName } = proven;
  const offered: GatewayRoot = { id: codes.spkiSha256, name: name.trim() || suggestedName, root, intermediates, scope, pairedAt: Date.now(), source };
  const gateway = await addGateway({ ...offered, ...(from === null ? {} : { from }) });
  await dropOffer(id);
  await judgeOpenPagesAgain();
  return viewGateway(gateway);
}

interface Origin {
  readonly source: Source;
  readonly from?: string;
  /** SHA-256 of the SPKI that the root must have, from where it counts as proof. */
  readonly expected?: string;
  readonly name?: string;
}

async function offer(bytes: Uint8Array, { source, from, expected, name }: Origin): Promise<PairingView> {
  const result = await readOffer(bytes, Date.now(), MAX_PAIRING_BYTES);
  if (!result.ok) return { kind: 'problem', problem: result.problem };
  if (expected !== undefined && result.offer.codes.spkiSha256 !== expected) return { kind: 'problem', problem: 'link-mismatch' };
  if (await isPaired(result.offer)) return { kind: 'problem', problem: 'already-paired' };
  const proved = expected === undefined ? null : 'link';
  const { subject, intermediates, ignored, scope } = result.offer;
  const suggestedName = name || result.offer.suggestedName;
  return { kind: 'offer', offer: await keepOffer({ offer: result.offer, source, proved, from: from ?? null }), proved, subject, suggestedName, intermediates: intermediates.length, ignored, scope };
}

/** Pairing again is worth something only when it brings what we do not have: an intermediate, or the root made anew with its key. */
async function isPaired({ codes, root, intermediates }: PairingOffer): Promise<boolean> {
  const paired = (await pairedGateways()).find(({ id }) => id === codes.spkiSha256);
  const known = new Set(paired?.intermediates.map(String));
  return paired !== undefined && String(paired.root) === String(root) && intermediates.every((der) => known.has(String(der)));
}

async function kept(id: string): Promise<KeptOffer> {
  const found = await keptOffer(id);
  if (!found) throw new RequestError('offer-expired');
  return found;
}
