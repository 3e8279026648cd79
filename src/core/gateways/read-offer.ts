import { sha256Hex } from '../x509/keys/webcrypto.ts';
import { readBundle } from './material/bundle.ts';
import { offerFrom, type OfferResult } from './offer.ts';

/**
 * Reads pairing material, whatever a person brings (`readBundle`), and finds the one root in it (`offerFrom`).
 * @param now milliseconds since the epoch.
 * @param limit most bytes looked at.
 */
export async function readOffer(bytes: Uint8Array, now: number, limit: number): Promise<OfferResult> {
  const bundle = readBundle(bytes, limit);
  if (!bundle.ok) return bundle;
  const result = await offerFrom(bundle.certificates, bundle.unreadable, now);
  if (!result.ok) return result;
  const codes = { ...result.offer.codes, fileSha256: await sha256Hex(bytes) };
  return { ok: true, offer: { ...result.offer, codes } };
}
