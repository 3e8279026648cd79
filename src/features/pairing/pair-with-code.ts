import { continuePairing, finishPairing, pairingPlace, startPairing } from '../../core/pairing/by-code/client.ts';
import { MAX_ANSWER_BYTES, MAX_CERTIFICATES_BYTES, readCode } from '../../core/pairing/by-code/messages.ts';
import type { PairedByCode } from '../../protocol/index.ts';
import { askLocal } from '../common/fetch-local.ts';

/** Certificates that whoever knows the code sent, as PEM or DER; or why there are none. */
type Received = { readonly ok: true; readonly bytes: Uint8Array } | Extract<PairedByCode, { ok: false }>;

/**
 * Pairs with the gateway at an http address by the code it shows (docs/pairing-protocol.md). Three requests in one go:
 * no state of it outlives this call, and a broken exchange is begun anew with new random numbers.
 * @param url any http address of the gateway; its path does not matter.
 * @param typed the code as the person typed it.
 */
export async function pairWithCode(url: string, typed: string): Promise<Received> {
  const place = pairingPlace(url);
  if (!place) return { ok: false, problem: URL.canParse(url) ? 'not-http' : 'bad-url' };
  const code = readCode(typed);
  if (code === null) return { ok: false, problem: 'mistyped' };
  const offer = await askLocal(place.offerUrl, MAX_ANSWER_BYTES);
  if (!offer.ok) return offer;
  const started = await startPairing(code, place.address, offer, crypto.getRandomValues(new Uint8Array(40)));
  if (!started.ok) return started;
  const share = await askLocal(place.shareUrl, MAX_ANSWER_BYTES, json(started.value.message));
  if (!share.ok) return share;
  const continued = await continuePairing(started.value.state, share);
  if (!continued.ok) return continued;
  const certificates = await askLocal(place.confirmUrl, MAX_CERTIFICATES_BYTES, json(continued.value.message));
  if (!certificates.ok) return certificates;
  const finished = await finishPairing(continued.value.state, certificates);
  return finished.ok ? { ok: true, bytes: finished.value } : finished;
}

const json = (text: string): { readonly type: string; readonly body: Uint8Array } => ({
  type: 'application/json',
  body: new TextEncoder().encode(text),
});
