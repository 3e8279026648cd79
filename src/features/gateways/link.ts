import { formatPairingLink } from '../../core/pairing/pairing-link.ts';
import { isKnownPlace } from '../../core/pairing/known-places.ts';
import { readOffer } from '../../core/gateways/offer.ts';
import type { LinkView, Request } from '../../protocol/index.ts';
import { MAX_PAIRING_BYTES } from '../../protocol/constants.ts';
import { changeGateway, pairedGateways } from '../../store/gateways.ts';
import { RequestError } from '../common/index.ts';
import { fetchLocal } from '../common/fetch-local.ts';

/**
 * The address is one that this gateway was fetched from, or that the person says it can be fetched from: it is tried,
 * so that the link works.
 */
export async function linkGateway({ gateway, url }: Request<'gateway/link'>): Promise<LinkView> {
  const paired = (await pairedGateways()).find(({ id }) => id === gateway);
  if (!paired) throw new RequestError('not-found');
  if (url === undefined)
    return {
      link:
        paired.from === undefined || !isKnownPlace(paired.from)
          ? null
          : formatPairingLink({ name: paired.name, url: paired.from, spkiSha256: gateway }),
      problem: null,
    };
  if (!isKnownPlace(url)) return { link: null, problem: 'unknown-place' };
  const fetched = await fetchLocal(url, MAX_PAIRING_BYTES);
  const found = fetched.ok ? await readOffer(fetched.bytes, Date.now(), MAX_PAIRING_BYTES) : null;
  if (!fetched.ok) return { link: null, problem: fetched.problem };
  if (!found?.ok || found.offer.codes.spkiSha256 !== gateway) return { link: null, problem: 'hash-mismatch' };
  await changeGateway(gateway, { from: url });
  return { link: formatPairingLink({ name: paired.name, url, spkiSha256: gateway }), problem: null };
}
