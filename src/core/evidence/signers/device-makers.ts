import { isOfMaker } from '../../makers/organisations.ts';
import type { Certificate } from '../../x509/basics/index.ts';
import type { KnownIssuers } from '../../x509/path/known-issuers.ts';
import { validateWithWord } from '../../x509/path/with-word.ts';
import type { RevocationWord } from '../../x509/revocation/revocation.ts';
import { DEVICE_IDENTITY } from '../../x509/rules/profile.ts';
import { readDeviceIdentity } from '../device-identity/read.ts';
import { sameKey } from '../token/same-key.ts';
import type { Params } from '../types.ts';
import { revokedOn } from '../revoked.ts';
import type { SignerAnchor, SignerCandidate } from './types.ts';

/** The certificate that a connection presented, and those that came with it. */
export interface Presented {
  readonly leaf: Certificate;
  readonly others: readonly Certificate[];
}

/** When a certificate must be good, in milliseconds since the epoch, and what issuers say of it. */
export interface MakerTerms {
  readonly now: number;
  readonly revocation?: RevocationWord | undefined;
}

/** Who made a device, by its certificate. */
export interface MakersFound<Maker> {
  readonly makers: readonly Maker[];
  /** A maker that issued it, or an authority of that maker's, took that back: whose certificate, and why. */
  readonly revoked: Params | null;
}

/**
 * The makers that issued the certificate presented. Each root is tried alone, so that what ends the path is known to be
 * that maker's.
 */
export async function makersOf<Maker extends SignerAnchor>(
  { leaf, others }: Presented,
  makers: readonly Maker[],
  { now: time, revocation }: MakerTerms,
  known: KnownIssuers,
): Promise<MakersFound<Maker>> {
  const found: Maker[] = [];
  let revoked: Params | null = null;
  for (const maker of makers) {
    if (!maker.certificate) continue;
    const intermediates = [...others, ...(maker.intermediates ?? [])];
    const anchors = [{ certificate: maker.certificate, purpose: 'maker' as const }];
    const input = { leaf, intermediates, anchors, time, ...revocation };
    const result = await validateWithWord(input, DEVICE_IDENTITY, known);
    if (result.ok && isOfMaker(leaf, maker.certificate, maker.organisations)) found.push(maker);
    if (!result.ok && result.reason === 'revoked') revoked = revokedOn(result);
  }
  return { makers: found, revoked };
}

/**
 * Whether a signer is one of the maker's devices: they have keys below the same root, and do not speak for the maker.
 * The maker's own root may be called what it likes.
 */
export const isDevice = ({ key, certificate }: SignerCandidate, anchor: SignerAnchor): boolean =>
  certificate !== null && !sameKey(anchor.key, key) && readDeviceIdentity(certificate.der).ok;
