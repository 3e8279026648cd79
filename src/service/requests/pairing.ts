import { compareTyped, fromBase64, type GatewayRoot, type PairingOffer, type ProofState, readOffer } from '../../core/index.ts';
import { type GatewayView, MAX_PAIRING_BYTES, type PairingView } from '../../messages.ts';
import { addGateway, pairedGateways } from '../../store/gateways.ts';
import { RequestError } from '../faults.ts';
import { fetchLocal } from '../fetch-local.ts';
import { keepOffer, keptOffer, dropOffer } from '../offers.ts';
import { judgeOpenPagesAgain } from '../show-page.ts';
import { viewGateway } from './gateways.ts';

type Source = GatewayRoot['source'];

/** Whether what comes this way was proved by its sender already; of everything else the person compares the codes. */
const PROVED: Readonly<Record<Source, boolean>> = { file: false, paste: false, url: false, code: true };

export async function readPairing({ source, bytes }: { source: 'file' | 'paste'; bytes: string }): Promise<PairingView> {
  return offer(decode(bytes), source);
}

/**
 * Takes the pairing page's word that whoever sent these bytes knew the code. The word is worth what typed digits are worth: they come from
 * the same page, and a page that lied about the one could hand over a root of its own with the digits of it, too.
 */
export async function takeProved({ bytes }: { bytes: string }): Promise<PairingView> {
  return offer(decode(bytes), 'code');
}

export async function fetchPairing({ url }: { url: string }): Promise<PairingView> {
  const fetched = await fetchLocal(url, MAX_PAIRING_BYTES);
  return fetched.ok ? offer(fetched.bytes, 'url') : { kind: 'problem', problem: fetched.problem };
}

/** Says how far the typed text proves the match, and nothing of what is missing. */
export async function comparePairing({ offer: id, typed }: { offer: string; typed: string }): Promise<{ state: ProofState }> {
  return { state: compareTyped((await kept(id)).offer.codes, typed) };
}

/** The bytes compared, or proved by a code, are the bytes stored: they never leave the background in between. */
export async function confirmPairing({ offer: id, typed, name }: { offer: string; typed: string | null; name: string }): Promise<GatewayView> {
  const { offer: proven, source } = await kept(id);
  if (!PROVED[source] && (typed === null || compareTyped(proven.codes, typed) !== 'match')) throw new RequestError('proof-mismatch');
  const { root, intermediates, scope, codes, suggestedName } = proven;
  const offered: GatewayRoot = { id: codes.spkiSha256, name: name.trim() || suggestedName, root, intermediates, scope, pairedAt: Date.now(), source };
  const gateway = await addGateway(offered);
  await dropOffer(id);
  await judgeOpenPagesAgain();
  return viewGateway(gateway);
}

async function offer(bytes: Uint8Array, source: Source): Promise<PairingView> {
  const result = await readOffer(bytes, Date.now(), MAX_PAIRING_BYTES);
  if (!result.ok) return { kind: 'problem', problem: result.problem };
  if (await isPaired(result.offer)) return { kind: 'problem', problem: 'already-paired' };
  const { subject, suggestedName, intermediates, ignored, scope } = result.offer;
  const kept = await keepOffer({ offer: result.offer, source });
  return { kind: 'offer', offer: kept, subject, suggestedName, intermediates: intermediates.length, ignored, scope, proved: PROVED[source] };
}

function decode(bytes: string): Uint8Array {
  const decoded = bytes === '' ? new Uint8Array() : fromBase64(bytes);
  if (!decoded) throw new RequestError('bad-message');
  return decoded;
}

/** Pairing again is worth something only when it brings what we do not have: an intermediate, or the root made anew with its key. */
async function isPaired({ codes, root, intermediates }: PairingOffer): Promise<boolean> {
  const paired = (await pairedGateways()).find(({ id }) => id === codes.spkiSha256);
  const known = new Set(paired?.intermediates.map(String));
  return paired !== undefined && String(paired.root) === String(root) && intermediates.every((der) => known.has(String(der)));
}

async function kept(id: string): Promise<{ offer: PairingOffer; source: Source }> {
  const found = await keptOffer(id);
  if (!found) throw new RequestError('offer-expired');
  return found;
}
