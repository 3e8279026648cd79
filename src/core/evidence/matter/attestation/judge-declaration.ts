import { sameBytes, toHex } from '../../../encoding/bytes.ts';
import { type Certificate, KEY_USAGE, verifySignature } from '../../../x509/basics/index.ts';
import { issuerKeyOf } from '../../../x509/revocation/revoked-for-good.ts';
import type { Answer, EvidenceStep } from '../../types.ts';
import type { SignedDeclaration } from './declaration-envelope.ts';
import type { CertificationDeclaration } from './declaration.ts';
import { productIdOf } from '../product/product-id.ts';
import { TEST_DECLARATION_SIGNER } from './test-keys.ts';

/** Certification types (section 6.3.1): development and test, provisional, official. */
const DEVELOPMENT = 0;
const LAST_TYPE = 2;

/** What the device says of itself elsewhere, in its Basic Information cluster or a setup code, where that is known. */
export interface KnownProduct {
  readonly vendorId: number;
  readonly productId: number;
}

const step = (code: string, holds: boolean): EvidenceStep => ({ code, answer: holds ? 'proved' : 'refuted' });

/**
 * Whether one of the signers signed the declaration: `matter-declaration-signer-known` cannot be told where it names
 * another key.
 * @param signers certificates that the person loaded for this, believed by their keys.
 */
export async function judgeSignature(
  { content, signed, signature, algorithm, signer }: SignedDeclaration,
  signers: readonly Certificate[],
): Promise<EvidenceStep[]> {
  const known = signers.filter(
    ({ known: { subjectKeyIdentifier } }) => subjectKeyIdentifier && sameBytes(subjectKeyIdentifier, signer),
  );
  if (known.length === 0)
    return [
      { code: 'matter-declaration-signer-known', answer: 'cannot tell', params: { keyIdentifier: toHex(signer) } },
    ];
  const results = await Promise.all(known.map((each) => isSignedBy(each, { tbs: signed, signature, algorithm })));
  const by = known[results.indexOf(true)];
  const steps = [step('matter-declaration-signer-known', true), step('matter-declaration-signature', by !== undefined)];
  if (by === undefined) return steps;
  // Anyone can sign with the key of the tests: it certifies nothing that is sold.
  const isTest = (await issuerKeyOf(by)) === TEST_DECLARATION_SIGNER;
  return [...steps, step('matter-declaration-test-key', !isTest || content.certificationType === DEVELOPMENT)];
}

async function isSignedBy(
  { spki, known }: Certificate,
  {
    tbs,
    signature,
    algorithm,
  }: { readonly tbs: Uint8Array; readonly signature: Uint8Array; readonly algorithm: SignedDeclaration['algorithm'] },
): Promise<boolean> {
  const maySign =
    !known.keyUsage || known.keyUsage.has(KEY_USAGE.digitalSignature) || known.keyUsage.has(KEY_USAGE.keyCertSign);
  return maySign && (await verifySignature({ tbs, signature, outerAlgorithm: algorithm }, spki)) === 'valid';
}

/**
 * Whether the declaration is about this device (section 6.2.3.1, steps on the Certification Declaration).
 * @param authority the trusted authority at the end of the device's chain, or null where there is none.
 */
export function judgeContent(
  content: CertificationDeclaration,
  [device, intermediate]: readonly [Certificate, Certificate],
  authority: Certificate | null,
  product: KnownProduct | null,
): EvidenceStep[] {
  const { vendorId, productIds, dacOrigin } = content;
  const [ofDevice, ofIntermediate] = [productIdOf(device.subject), productIdOf(intermediate.subject)];
  const attestedVendor = dacOrigin?.vendorId ?? vendorId;
  const attests = (id: unknown): boolean =>
    typeof id === 'number' && (dacOrigin ? id === dacOrigin.productId : productIds.includes(id));
  return [
    step('matter-declaration-format', content.formatVersion === 1),
    step('matter-declaration-type', content.certificationType <= LAST_TYPE),
    step('matter-declaration-vendor', ofDevice.vendor === attestedVendor && ofIntermediate.vendor === attestedVendor),
    step(
      'matter-declaration-product',
      attests(ofDevice.product) && (ofIntermediate.product === null || attests(ofIntermediate.product)),
    ),
    ...(product
      ? [step('matter-declaration-device', product.vendorId === vendorId && productIds.includes(product.productId))]
      : []),
    { code: 'matter-declaration-authority', answer: authorityAnswer(content, authority) },
  ];
}

function authorityAnswer({ authorizedAuthorities }: CertificationDeclaration, authority: Certificate | null): Answer {
  if (authorizedAuthorities === null) return 'proved';
  const id = authority?.known.subjectKeyIdentifier;
  if (id === undefined) return 'cannot tell';
  return authorizedAuthorities.includes(toHex(id)) ? 'proved' : 'refuted';
}
