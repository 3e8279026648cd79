import { sameBytes } from '../../../encoding/bytes.ts';
import type { Certificate, PathFailure } from '../../../x509/basics/index.ts';
import { KnownIssuers, validateDecodedPath } from '../../../x509/path/decoded-path.ts';
import { issuerKeyOf } from '../../../x509/revocation/revoked-for-good.ts';
import type { EvidenceStep, Params } from '../../types.ts';
import { idText, type NamedId, productIdOf } from '../product/product-id.ts';
import { MATTER_ATTESTATION } from './profile.ts';
import { isTestVendor, TEST_AUTHORITIES } from './test-keys.ts';

/** Device, intermediate, authority. */
export type AttestationPath = readonly [Certificate, Certificate, Certificate];

export interface JudgedChain {
  readonly steps: readonly EvidenceStep[];
  /** The authority that the intermediate names by its key, if it is among the anchors. */
  readonly authority: Certificate | null;
  /** Null where the chain is broken, or its authority unknown. */
  readonly path: AttestationPath | null;
}

/**
 * Who attested the device (Core Specification, section 6.2.3.1). The chain ends in one of `authorities` or nowhere:
 * what the device itself calls an authority is never one.
 */
export async function judgeChain(
  device: Certificate,
  intermediate: Certificate,
  authorities: readonly Certificate[],
  known = new KnownIssuers(),
): Promise<JudgedChain> {
  const named = authorities.filter((authority) => isIssuerKey(authority, intermediate));
  const [authority = null] = named;
  if (authority === null) {
    const unknown: EvidenceStep = { code: 'matter-authority-known', answer: 'cannot tell' };
    return { steps: [unknown, ...idSteps(device, intermediate, null)], authority, path: null };
  }
  const found = await validateDecodedPath(
    {
      leaf: device,
      intermediates: [intermediate],
      anchors: named.map((certificate) => ({ certificate, purpose: 'maker' as const })),
      time: device.notBefore.time,
      maxDepth: 1,
    },
    MATTER_ATTESTATION,
    known,
  );
  const top = (found.ok && found.path[2]) || authority;
  const steps: EvidenceStep[] = [
    { code: 'matter-authority-known', answer: 'proved' },
    found.ok ? { code: 'matter-chain', answer: 'proved' } : brokenChain(found),
    ...idSteps(device, intermediate, top),
    ...(await testSteps(device, top)),
  ];
  return { steps, authority: top, path: found.ok ? [device, intermediate, top] : null };
}

function isIssuerKey({ known }: Certificate, child: Certificate): boolean {
  const wanted = child.known.authorityKeyIdentifier?.keyIdentifier;
  const offered = known.subjectKeyIdentifier;
  return wanted !== undefined && offered !== undefined && sameBytes(wanted, offered);
}

const brokenChain = ({ rule, params, at }: PathFailure): EvidenceStep => ({
  code: 'matter-chain',
  answer: 'refuted',
  params: { ...params, rule, ...(at !== undefined && { at }) },
});

/**
 * The vendor must be the same all the way up, where the authority is one vendor's; the product the same as the
 * intermediate's, where that is for one product (section 6.2.2).
 */
function idSteps(device: Certificate, intermediate: Certificate, authority: Certificate | null): EvidenceStep[] {
  const [ofDevice, ofIntermediate] = [productIdOf(device.subject), productIdOf(intermediate.subject)];
  const ofAuthority = authority && productIdOf(authority.subject);
  const vendorsAgree =
    typeof ofDevice.vendor === 'number' &&
    ofDevice.vendor === ofIntermediate.vendor &&
    (!ofAuthority || ofAuthority.vendor === null || ofAuthority.vendor === ofDevice.vendor);
  const productsAgree =
    typeof ofDevice.product === 'number' &&
    (ofIntermediate.product === null || ofIntermediate.product === ofDevice.product) &&
    (!ofAuthority || ofAuthority.product === null);
  return [
    {
      code: 'matter-vendor',
      answer: vendorsAgree ? 'proved' : 'refuted',
      params: ids({ device: ofDevice.vendor, intermediate: ofIntermediate.vendor, authority: ofAuthority?.vendor }),
    },
    {
      code: 'matter-product',
      answer: productsAgree ? 'proved' : 'refuted',
      params: ids({ device: ofDevice.product, intermediate: ofIntermediate.product, authority: ofAuthority?.product }),
    },
  ];
}

const ids = (named: Readonly<Record<string, NamedId | undefined>>): Params =>
  Object.fromEntries(Object.entries(named).flatMap(([key, id]) => (typeof id === 'number' ? [[key, idText(id)]] : [])));

/** Of an authority whose private key everyone has, nothing but samples can be believed. */
async function testSteps(device: Certificate, authority: Certificate): Promise<EvidenceStep[]> {
  if (!TEST_AUTHORITIES.includes(await issuerKeyOf(authority))) return [];
  const { vendor } = productIdOf(device.subject);
  return [
    {
      code: 'matter-test-authority',
      answer: typeof vendor === 'number' && isTestVendor(vendor) ? 'proved' : 'refuted',
    },
  ];
}
