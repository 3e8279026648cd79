import { whoseDevice } from '../../makers/whose-device.ts';
import { type Certificate, sha256Hex, type Spki } from '../../x509/basics/index.ts';
import {
  DEVICE_IDENTITY,
  type KnownIssuers,
  type RevocationWord,
  validateWithWord,
} from '../../x509/path/decoded-path.ts';
import { readDeviceIdentity } from '../device-identity/read.ts';
import { productIdOf } from '../matter/product/product-id.ts';
import { sameKey } from '../token/same-key.ts';
import type { Params } from '../types.ts';
import { revokedOn } from '../revoked.ts';
import type { JudgedSigner, SignerAnchor } from './types.ts';

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
  /** The keys that issued it, on the ways to their roots. */
  readonly issuers: readonly Spki[];
  /** The authority that signed it, on the way to the root of the maker that is found; null where none is. */
  readonly signer: Certificate | null;
  /** A maker that issued it, or an authority of that maker's, took that back: whose certificate, and why. */
  readonly revoked: Params | null;
}

/**
 * The maker that issued the certificate presented; none where several could be meant. Each root is tried alone, so that
 * what ends the path is known to be that maker's.
 */
export async function makersOf<Maker extends SignerAnchor>(
  { leaf, others }: Presented,
  makers: readonly Maker[],
  { now: time, revocation }: MakerTerms,
  known: KnownIssuers,
): Promise<MakersFound<Maker>> {
  const found: { readonly maker: Maker; readonly issuer: Certificate | null }[] = [];
  let revoked: Params | null = null;
  for (const maker of makers) {
    if (!maker.certificate) continue;
    const intermediates = [...others, ...(maker.intermediates ?? [])];
    const anchors = [{ certificate: maker.certificate, purpose: 'maker' as const }];
    const input = { leaf, intermediates, anchors, time, ...revocation };
    const result = await validateWithWord(input, DEVICE_IDENTITY, known);
    if (result.ok) found.push({ maker, issuer: result.path[1] ?? null });
    if (!result.ok && result.reason === 'revoked') revoked = revokedOn(result);
  }
  const issuers = found.flatMap(({ issuer }) => (issuer ? [issuer.spki] : []));
  const { maker } = whoseDevice(
    leaf,
    found.map((each) => each.maker),
  );
  if (!maker) return { makers: [], issuers, signer: null, revoked };
  return { makers: [maker], issuers, signer: found.find((each) => each.maker === maker)?.issuer ?? null, revoked };
}

/** By what the signer of a message is told from the maker's devices. */
export interface DeviceKeys {
  /** SHA-256 of the SPKI of each key that the device proved with a token, lower-case hexadecimal. */
  readonly heldKeys: readonly string[];
  /** The keys that issued the device's identities. */
  readonly issuers: readonly Spki[];
}

/**
 * Whether a signer is one of the maker's devices: they have keys below the same root, and do not speak for the maker.
 * The maker's own root may be called what it likes.
 * - `device`: the certificate names one, as IEEE 802.1AR, RFC 7925, the TCG or Matter name them, or the device proved
 *   that it holds the key.
 * - `may be`: an authority that gives devices their identities issued it, which gives them other keys, too, with
 *   certificates that name no device: for attestation, say. An authority is none of them.
 */
export async function likenessToDevice(
  { signer, anchor, issuer }: Pick<JudgedSigner, 'signer' | 'anchor' | 'issuer'>,
  { heldKeys, issuers }: DeviceKeys,
): Promise<'device' | 'may be' | 'none'> {
  if (!signer || !anchor || sameKey(anchor.key, signer.key)) return 'none';
  if (heldKeys.includes(await sha256Hex(signer.key.der))) return 'device';
  const { certificate } = signer;
  if (!certificate) return 'none';
  const { vendor, product } = productIdOf(certificate.subject);
  if (vendor !== null || product !== null || readDeviceIdentity(certificate.der).ok) return 'device';
  const isAuthority = certificate.known.basicConstraints?.ca === true;
  return !isAuthority && issuer && issuers.some((each) => sameKey(each, issuer)) ? 'may be' : 'none';
}
