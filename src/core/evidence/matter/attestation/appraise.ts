import {
  type Certificate,
  nameText,
  sanitizeText,
  ImportedKeys,
  type RevokedCertificate,
} from '../../../x509/basics/index.ts';
import { issuerKeyOf } from '../../../x509/revocation/revoked-for-good.ts';
import type { Answer, AppraisedEvidence, Claims, EvidenceStep, Params } from '../../types.ts';
import type { MatterNames } from '../product/names.ts';
import { judgeChain } from './chain.ts';
import type { DeclarationRead } from './declaration-envelope.ts';
import type { CertificationDeclaration } from './declaration.ts';
import { judgeContent, judgeSignature, type KnownProduct } from './judge-declaration.ts';
import { idText, productIdOf } from '../product/product-id.ts';
import type { MatterAttestation } from './read.ts';
import { attestationListPlace } from './list-place.ts';
import { isTestVendor } from './test-keys.ts';
import type { Crl } from '../../../x509/revocation/crl.ts';
import { standingOf } from '../../../x509/revocation/revocation.ts';
import { isRevokedByDelegate } from './indirect-list.ts';

/** By what an attestation is appraised: all of it brought by the person. */
export interface AttestationTerms {
  /** Product Attestation Authorities. Those that the device brings are never among them. */
  readonly authorities: readonly Certificate[];
  /** Who signs Certification Declarations. */
  readonly declarationSigners: readonly Certificate[];
  readonly revocation: AttestationRevocation;
  /** What identifiers stand for, or null. */
  readonly names: MatterNames | null;
  /** What the device says of itself elsewhere, or null. */
  readonly product: KnownProduct | null;
  /**
   * Keys that this connection was proved to hold: of the certificate presented, and of fresh tokens that name it.
   * Lower-case hexadecimal SHA-256 of each subjectPublicKeyInfo.
   */
  readonly heldKeys: readonly string[];
  /** Milliseconds since the epoch. */
  readonly now: number;
}

const MAX_ADDRESS = 200;

const CERTIFICATION_TYPES = ['development', 'provisional', 'official'] as const;

/**
 * Who made the device, by its Device Attestation Certificate, and what was certified, by its Certification Declaration
 * (Matter Core Specification, sections 6.2 and 6.3). A declaration that no known key signed neither raises nor lowers
 * the worth of the certificates, and nothing that it says is told.
 * @returns the appraised artefact, step by step; never throws on bad input.
 */
export async function appraiseMatterAttestation(
  { device, intermediate, declaration }: MatterAttestation,
  terms: AttestationTerms,
): Promise<AppraisedEvidence> {
  const { steps: chainSteps, authority, path } = await judgeChain(device, intermediate, terms.authorities);
  const revocation = path ? revocationStep(await attestationStanding(path, terms.revocation, terms.now), path) : null;
  const declared = await declarationSteps(declaration, [device, intermediate], path ? authority : null, terms);
  const isHeld = terms.heldKeys.includes(await issuerKeyOf(device));
  const steps: EvidenceStep[] = [
    ...chainSteps,
    ...(revocation ? [revocation] : []),
    ...declared.steps,
    { code: 'matter-key-held', answer: isHeld ? 'proved' : 'cannot tell' },
  ];
  return {
    kind: 'matter',
    axis: 'attestation',
    steps,
    genuine: verdict(steps, path !== null),
    binding: isHeld ? 'attests-key' : 'claimed',
    claims: claimsOf(device, declared.content, terms),
    signer: { name: nameText(intermediate.subject), spkiSha256: await issuerKeyOf(intermediate) },
    // Everyone has the private key of an authority for tests, so that a sample may be anyone's.
    anchor: path && authority && !isSample(chainSteps) ? await issuerKeyOf(authority) : null,
  };
}

const isSample = (steps: readonly EvidenceStep[]): boolean =>
  steps.some(({ code }) => code === 'matter-test-authority');

/** Refuted by one step; proved by the chain, which was looked at whole. What is not known otherwise leaves it so. */
const verdict = (steps: readonly EvidenceStep[], hasPath: boolean): Answer =>
  steps.some(({ answer }) => answer === 'refuted') ? 'refuted' : hasPath ? 'proved' : 'cannot tell';

function revocationStep(
  standing: Readonly<Record<'device' | 'intermediate', Answer>>,
  [device, intermediate]: readonly Certificate[],
): EvidenceStep {
  const answers = Object.entries(standing);
  const revoked = answers.filter(([, answer]) => answer === 'refuted').map(([which]) => which);
  if (revoked.length > 0) return { code: 'matter-not-revoked', answer: 'refuted', params: { revoked } };
  const clear = answers.every(([, answer]) => answer === 'proved');
  if (clear) return { code: 'matter-not-revoked', answer: 'proved' };
  // The person may have the list loaded: it is for them to fetch.
  const named = [device, intermediate].flatMap((each) => (each && attestationListPlace(each)) ?? []);
  const lists = [...new Set(named)].map((each) => sanitizeText(each, MAX_ADDRESS));
  return { code: 'matter-not-revoked', answer: 'cannot tell', ...(lists.length > 0 && { params: { lists } }) };
}

async function declarationSteps(
  declaration: DeclarationRead | null,
  certificates: readonly [Certificate, Certificate],
  authority: Certificate | null,
  { declarationSigners, product }: AttestationTerms,
): Promise<{ readonly steps: readonly EvidenceStep[]; readonly content: CertificationDeclaration | null }> {
  if (declaration === null)
    return { steps: [{ code: 'matter-declaration-readable', answer: 'cannot tell' }], content: null };
  if (!declaration.ok) {
    const params = { fault: declaration.fault };
    return { steps: [{ code: 'matter-declaration-readable', answer: 'refuted', params }], content: null };
  }
  const readable: EvidenceStep = { code: 'matter-declaration-readable', answer: 'proved' };
  const signature = await judgeSignature(declaration.value, declarationSigners);
  const isSigned = signature.every(({ answer }) => answer === 'proved');
  if (!isSigned) return { steps: [readable, ...signature], content: null };
  const { content } = declaration.value;
  return { steps: [readable, ...signature, ...judgeContent(content, certificates, authority, product)], content };
}

/**
 * The product that was certified, where a declaration says so; otherwise the one that the certificates name. Who and
 * what it is called, only a list of names tells: the numbers are no names.
 */
function claimsOf(
  device: Certificate,
  declared: CertificationDeclaration | null,
  { names, product }: AttestationTerms,
): Claims {
  const attested = productIdOf(device.subject);
  const vendorId = declared?.vendorId ?? attested.vendor;
  const productId = declared ? productIn(declared, attested.product, product) : attested.product;
  const maker = typeof vendorId === 'number' ? names?.vendors[idText(vendorId)] : undefined;
  const model =
    typeof vendorId === 'number' && typeof productId === 'number'
      ? names?.products[`${idText(vendorId)}-${idText(productId)}`]
      : undefined;
  const more: Params = {
    ...(typeof vendorId === 'number' && { vendorId: idText(vendorId) }),
    ...(typeof productId === 'number' && { productId: idText(productId) }),
    ...(typeof vendorId === 'number' && isTestVendor(vendorId) && { sample: 'yes' }),
    ...(declared && declaredParams(declared)),
  };
  return { ...(maker !== undefined && { maker }), ...(model !== undefined && { model }), more };
}

function productIn(
  { productIds }: CertificationDeclaration,
  attested: unknown,
  product: KnownProduct | null,
): number | undefined {
  const named = [product?.productId, attested].find((id) => typeof id === 'number' && productIds.includes(id));
  return typeof named === 'number' ? named : productIds.length === 1 ? productIds[0] : undefined;
}

function declaredParams({ certificateId, certificationType, deviceTypeId }: CertificationDeclaration): Params {
  const type = CERTIFICATION_TYPES[certificationType];
  return {
    certificateId: sanitizeText(certificateId, 19),
    deviceType: deviceTypeId,
    ...(type && { certificationType: type }),
  };
}

/** What is known about revoked attestation certificates. */
export interface AttestationRevocation {
  readonly lists: readonly Crl[];
  /** Certificates of those who sign lists for an authority or an intermediate. */
  readonly delegates?: readonly Certificate[];
  /** What was revoked for good by lists that are at hand no longer. */
  readonly revoked?: readonly RevokedCertificate[];
}

/** Whether device and intermediate still stand: `proved`, `refuted` where revoked, `cannot tell` without a word. */
export interface AttestationStanding {
  readonly device: Answer;
  readonly intermediate: Answer;
}

/**
 * How device and intermediate stand by the lists of those who certified them (Core Specification, section 6.2.4).
 * @param path device, intermediate, authority.
 * @param now milliseconds since the epoch: the real time, as no list was there when the device was made.
 */
export async function attestationStanding(
  path: readonly [Certificate, Certificate, Certificate],
  word: AttestationRevocation,
  now: number,
): Promise<AttestationStanding> {
  const [device, intermediate, authority] = path;
  return {
    device: await standing(device, [intermediate, authority], word, now),
    intermediate: await standing(intermediate, [authority], word, now),
  };
}

async function standing(
  certificate: Certificate,
  issuers: readonly [Certificate, ...Certificate[]],
  { lists, delegates = [], revoked = [] }: AttestationRevocation,
  now: number,
): Promise<Answer> {
  const terms = { time: now, strictLists: false, keys: new ImportedKeys() };
  const { kind } = await standingOf(certificate, [issuers[0]], { crls: lists, ocsp: [], revoked }, terms);
  if (kind === 'revoked') return 'refuted';
  for (const list of lists) if (await isRevokedByDelegate(certificate, issuers, list, delegates, now)) return 'refuted';
  return kind === 'not-revoked' ? 'proved' : 'cannot tell';
}
