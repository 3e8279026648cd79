import { isOfMaker } from '../../makers/organisations.ts';
import type { Certificate } from '../../x509/basics/index.ts';
import { validateDecodedPath } from '../../x509/path/decoded-path.ts';
import type { KnownIssuers } from '../../x509/path/known-issuers.ts';
import { DEVICE_IDENTITY } from '../../x509/rules/profile.ts';
import { readDeviceIdentity } from '../device-identity/read.ts';
import { sameKey } from '../token/same-key.ts';
import type { SignerAnchor, SignerCandidate } from './types.ts';

/** The certificate that a connection presented, and those that came with it. */
export interface Presented {
  readonly leaf: Certificate;
  readonly others: readonly Certificate[];
}

/**
 * The makers that issued the certificate presented. Each root is tried alone, so that what ends the path is known to be
 * that maker's.
 * @param time milliseconds since the epoch.
 */
export async function makersOf<Maker extends SignerAnchor>(
  { leaf, others }: Presented,
  makers: readonly Maker[],
  time: number,
  known: KnownIssuers,
): Promise<Maker[]> {
  const found: Maker[] = [];
  for (const maker of makers) {
    if (!maker.certificate) continue;
    const intermediates = [...others, ...(maker.intermediates ?? [])];
    const anchors = [{ certificate: maker.certificate, purpose: 'maker' as const }];
    const result = await validateDecodedPath({ leaf, intermediates, anchors, time }, DEVICE_IDENTITY, known);
    if (result.ok && isOfMaker(leaf, maker.certificate, maker.organisations)) found.push(maker);
  }
  return found;
}

/**
 * Whether a signer is one of the maker's devices: they have keys below the same root, and do not speak for the maker.
 * The maker's own root may be called what it likes.
 */
export const isDevice = ({ key, certificate }: SignerCandidate, anchor: SignerAnchor): boolean =>
  certificate !== null && !sameKey(anchor.key, key) && readDeviceIdentity(certificate.der).ok;
