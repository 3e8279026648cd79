import { sameBytes } from '../../encoding/bytes.ts';
import { type Certificate, decodeTolerantly, nameText, sha256, type Spki } from '../../x509/basics/index.ts';
import { DEVICE_IDENTITY, type KnownIssuers, validateWithWord } from '../../x509/path/decoded-path.ts';
import type { MakerTerms } from '../signers/device-makers.ts';
import { sameKey } from '../token/same-key.ts';
import type { EvidenceStep } from '../types.ts';
import type { Pinned } from './types.ts';

/** A paired gateway, as an owner that a voucher may name. */
export interface OwnerGateway {
  readonly id: string;
  readonly name: string;
  readonly certificate: Certificate;
  /** Its issuing certificates, where they are kept. */
  readonly below: readonly Certificate[];
}

/** The owner that a voucher names. */
export interface Owner {
  readonly step: EvidenceStep;
  /** The paired gateway that it is, or that speaks for it; null where it is none. */
  readonly gateway: OwnerGateway | null;
  /** The subject of the pinned certificate, sanitised; null where no certificate is pinned. */
  readonly name: string | null;
}

/** id-kp-cmcRA: a registrar (RFC 8995 section 5.5.4). */
const OID_REGISTRAR = '1.3.6.1.5.5.7.3.28';

/**
 * Which paired gateway a voucher names as the owner: by the key of its root or of an authority of its own below, or by
 * a registrar's certificate that it issued. Not by any other certificate of a gateway's: each device of the home has
 * one, and is not the owner of the others.
 */
export async function findOwner(
  pinned: Pinned,
  gateways: readonly OwnerGateway[],
  terms: MakerTerms,
  known: KnownIssuers,
): Promise<Owner> {
  const decoded = pinned.certificate && decodeTolerantly(pinned.certificate);
  const certificate = decoded?.ok ? decoded.value : null;
  const name = certificate && nameText(certificate.subject);
  const none = { gateway: null, name };
  if (!pinned.certificate && !pinned.key && !pinned.keySha256)
    return { ...none, step: { code: 'voucher-names-no-owner', answer: 'cannot tell' } };
  if (pinned.certificate && !certificate)
    return { ...none, step: { code: 'voucher-owner-unreadable', answer: 'cannot tell' } };
  if (!(await agree(pinned, certificate)))
    return { ...none, step: { code: 'voucher-owners-differ', answer: 'refuted' } };
  for (const gateway of gateways) {
    const isOwn = (await ownKey(pinned, certificate, gateway)) || (await isRegistrar(pinned, gateway, terms, known));
    if (isOwn === 'revoked') return { ...none, step: { code: 'voucher-owner-revoked', answer: 'cannot tell' } };
    if (!isOwn) continue;
    return {
      gateway,
      name,
      step: { code: 'voucher-owner-is-gateway', answer: 'proved', params: { gateway: gateway.name } },
    };
  }
  return { ...none, step: { code: 'voucher-owner-unknown', answer: 'cannot tell' } };
}

/** A voucher may pin in several ways, which must not mean several owners. */
async function agree({ key, keySha256 }: Pinned, certificate: Certificate | null): Promise<boolean> {
  if (key && certificate && !sameKey(key, certificate.spki)) return false;
  const one = key ?? certificate?.spki;
  return !one || !keySha256 || sameBytes(await sha256(one.der), keySha256);
}

async function ownKey(
  { key, keySha256 }: Pinned,
  certificate: Certificate | null,
  gateway: OwnerGateway,
): Promise<boolean> {
  const named: Spki | undefined = key ?? certificate?.spki;
  for (const { spki } of [gateway.certificate, ...gateway.below.filter(isAuthority)]) {
    if (named ? sameKey(named, spki) : keySha256 && sameBytes(await sha256(spki.der), keySha256)) return true;
  }
  return false;
}

const isAuthority = ({ known }: Certificate): boolean => known.basicConstraints?.ca === true;

async function isRegistrar(
  { certificate }: Pinned,
  gateway: OwnerGateway,
  { now: time, revocation }: MakerTerms,
  known: KnownIssuers,
): Promise<boolean | 'revoked'> {
  const leaf = certificate && known.decode(certificate);
  if (!leaf?.ok) return false;
  if (!isAuthority(leaf.value) && !leaf.value.known.extendedKeyUsage?.includes(OID_REGISTRAR)) return false;
  const anchors = [{ certificate: gateway.certificate, purpose: 'gateway' as const }];
  const input = { leaf: leaf.value, intermediates: gateway.below, anchors, time, ...revocation };
  const result = await validateWithWord(input, { ...DEVICE_IDENTITY, anchors: 'gateway' }, known);
  return !result.ok && result.reason === 'revoked' ? 'revoked' : result.ok;
}
