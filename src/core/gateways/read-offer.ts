import { sha256Hex } from '../x509/basics/index.ts';
import { openBundle } from './material/bundle.ts';
import { offerFrom, type OfferResult } from './offer.ts';

/**
 * Reads pairing material, whatever a person brings (`openBundle`), and finds the one root in it (`offerFrom`).
 * @param now milliseconds since the epoch.
 * @param limit most bytes looked at.
 * @returns the offer, or the problem that refused it; never throws on bad input. Forms: docs/pairing.md (RFC 7468 for
 *     PEM, RFC 5652 and RFC 7030 section 4.1.3 for CMS).
 */
export async function readOffer(bytes: Uint8Array, now: number, limit: number): Promise<OfferResult> {
  const bundle = await openBundle(bytes, limit);
  if (!bundle.ok) return bundle;
  const result = await offerFrom(bundle.certificates, bundle.unreadable, now);
  if (!result.ok) return result;
  const codes = { ...result.offer.codes, fileSha256: await sha256Hex(bytes) };
  return { ok: true, offer: { ...result.offer, codes } };
}
