import { looksLikeMatterCertificate, matterToX509 } from '../../../signed/matter-tlv/certificate.ts';
import { fabricName } from '../../../signed/matter-tlv/fabric-name.ts';
import {
  type Certificate,
  decodeCertificate,
  nameText,
  type PathFailure,
  type PathReason,
  sameName,
  KEY_USAGE,
  OID_SERVER_AUTH,
} from '../../../x509/basics/index.ts';
import {
  DEVICE_IDENTITY,
  KnownIssuers,
  type RevocationWord,
  validateWithWord,
} from '../../../x509/path/decoded-path.ts';
import { issuerKeyOf } from '../../../x509/revocation/revoked-for-good.ts';
import { revokedOn } from '../../revoked.ts';
import type { AppraisedEvidence, EvidenceStep, Params } from '../../types.ts';
import {
  algorithmsAgree,
  issuerHasName,
  issuerIsCa,
  keyIsStrong,
  maySignCertificates,
  namesItsIssuer,
  namesWithinConstraints,
  noUnknownCritical,
  withinDepth,
  withinPathLength,
  withinValidity,
} from '../../../x509/rules/path-rules.ts';
import { type PathProfile, refuse, type Rule } from '../../../x509/rules/rule.ts';

/** The operational certificates that a device shows, each in Matter's encoding or DER. */
export interface FabricParts {
  readonly noc: Uint8Array;
  readonly icac?: Uint8Array;
}

/** Decoded. The root that a device shows is not among them: a root counts where the person paired it. */
export interface MatterFabric {
  readonly node: Certificate;
  readonly intermediate: Certificate | null;
}

export type FabricRead =
  | { readonly ok: true; readonly value: MatterFabric }
  | { readonly ok: false; readonly part: 'noc' | 'icac'; readonly fault: string };

/**
 * Reads what a device shows of its fabric (Core Specification, section 6.5). Nothing is verified.
 * @returns the certificates decoded, or a stable fault code; never throws on bad input.
 */
export function readMatterFabric({ noc, icac }: FabricParts): FabricRead {
  const node = readEither(noc);
  if (!node.ok) return { ok: false, part: 'noc', fault: node.fault };
  const intermediate = icac && readEither(icac);
  if (intermediate?.ok === false) return { ok: false, part: 'icac', fault: intermediate.fault };
  return { ok: true, value: { node: node.value, intermediate: intermediate?.value ?? null } };
}

function readEither(bytes: Uint8Array) {
  if (!looksLikeMatterCertificate(bytes)) return decodeCertificate(bytes);
  const converted = matterToX509(bytes);
  return converted.ok ? decodeCertificate(converted.value) : converted;
}

/** By what a place in a fabric is appraised. */
export interface FabricTerms {
  /** The gateways that the person paired: the name they bear, and the root. */
  readonly gateways: readonly { readonly name: string; readonly root: Certificate }[];
  /** As for attestations: keys that this connection was proved to hold, hexadecimal SHA-256. */
  readonly heldKeys: readonly string[];
  /** What issuers say of their certificates; nothing where left out. */
  readonly revocation?: RevocationWord;
  /** Milliseconds since the epoch. */
  readonly now: number;
}

/**
 * Whose the device is, by its Node Operational Certificate: it belongs to the fabric of a paired root. Of a fabric that
 * was not paired nothing can be told but what the certificate says.
 * @returns the appraised artefact, step by step (Matter Core Specification, section 6.5); never throws on bad input.
 */
export async function appraiseMatterFabric(
  { node, intermediate }: MatterFabric,
  { gateways, heldKeys, revocation, now }: FabricTerms,
): Promise<AppraisedEvidence> {
  const found = await validateWithWord(
    {
      leaf: node,
      intermediates: intermediate ? [intermediate] : [],
      anchors: gateways.map(({ root }) => ({ certificate: root, purpose: 'gateway' as const })),
      time: now,
      maxDepth: 1,
      ...revocation,
    },
    MATTER_FABRIC,
    new KnownIssuers(),
  );
  const root = found.ok ? (found.path.at(-1) ?? null) : null;
  const isHeld = heldKeys.includes(await issuerKeyOf(node));
  const chain = found.ok ? IN_FABRIC : refusalSteps(found, node, intermediate);
  const steps: EvidenceStep[] = [...chain, { code: 'matter-node-key-held', answer: isHeld ? 'proved' : 'cannot tell' }];
  const owner = gateways.find((gateway) => gateway.root === root)?.name;
  const signer = found.ok ? (found.path[1] ?? null) : intermediate;
  return {
    kind: 'matter',
    axis: 'ownership',
    steps,
    genuine: found.ok ? 'proved' : chain.some(({ answer }) => answer === 'refuted') ? 'refuted' : 'cannot tell',
    binding: isHeld ? 'attests-key' : 'claimed',
    claims: { ...(owner !== undefined && { owner }), more: identifiers(node) },
    signer: signer && { name: nameText(signer.subject), spkiSha256: await issuerKeyOf(signer) },
    anchor: root && (await issuerKeyOf(root)),
  };
}

const IN_FABRIC: readonly EvidenceStep[] = [
  { code: 'matter-fabric-known', answer: 'proved' },
  { code: 'matter-fabric-chain', answer: 'proved' },
];
/**
 * A rule is looked at where the signatures lead to a paired root, so that these say: it was signed, for another time.
 */
const OF_ANOTHER_TIME: readonly PathReason[] = ['expired', 'not-yet-valid'];
/** Rules by whose breach it is known that whoever issued it must not have, or not for a device. */
const AGAINST_RULES: readonly PathReason[] = [
  'not-a-ca',
  'path-length',
  'depth',
  'key-usage',
  'name-constraints',
  'profile',
];

/**
 * Why no chain holds. Fabrics are named by numbers that anyone may use, so a signature that no paired root made says
 * that the fabric is another one, and nothing against the device.
 */
function refusalSteps(failure: PathFailure, node: Certificate, intermediate: Certificate | null): EvidenceStep[] {
  const { reason, rule, params, at } = failure;
  const broken = (answer: 'refuted' | 'cannot tell'): EvidenceStep => ({
    code: 'matter-fabric-chain',
    answer,
    params: { ...params, rule },
  });
  const known = (answer: 'proved' | 'cannot tell'): EvidenceStep => ({ code: 'matter-fabric-known', answer });
  if (reason === 'revoked')
    return [known('proved'), { code: 'matter-fabric-revoked', answer: 'refuted', params: revokedOn(failure) }];
  if (OF_ANOTHER_TIME.includes(reason)) return [known('proved'), broken('cannot tell')];
  if (AGAINST_RULES.includes(reason)) return [known('proved'), broken('refuted')];
  // The device showed both, and one is not the issuer that the other names.
  const contradicts =
    reason === 'bad-signature' && at === 0 && intermediate && sameName(node.issuer, intermediate.subject);
  return contradicts ? [known('cannot tell'), broken('refuted')] : [known('cannot tell')];
}

function identifiers({ subject }: Certificate): Params {
  const { node, fabric } = fabricName(subject);
  return { ...(node !== null && { nodeId: node }), ...(fabric !== null && { fabricId: fabric }) };
}

const OID_CLIENT_AUTH = '1.3.6.1.5.5.7.3.2';

/** A node: no authority, for both ends of a session, with one identifier of its own and one of its fabric. */
function isNode({ known, subject }: Certificate): boolean {
  const { node, fabric } = fabricName(subject);
  return (
    node !== null &&
    fabric !== null &&
    known.basicConstraints?.ca !== true &&
    known.keyUsage?.has(KEY_USAGE.digitalSignature) === true &&
    [OID_CLIENT_AUTH, OID_SERVER_AUTH].every((usage) => known.extendedKeyUsage?.includes(usage) === true)
  );
}

const followsRole: Rule = (certificate, { at }) =>
  at > 0 || isNode(certificate) ? null : refuse(at, 'issuance-rule', { code: 'matter-node' });

/** Whoever names a fabric above a node names the node's (Core Specification, section 6.5.6.3). */
const namesOneFabric: Rule = ({ subject }, { at, path }) => {
  const { fabric } = fabricName(subject);
  const [node] = path;
  return fabric === null || (node !== undefined && fabricName(node.subject).fabric === fabric)
    ? null
    : refuse(at, 'issuance-rule', { code: 'matter-fabric-id' });
};

/** The path of a node in a fabric: node, at most one intermediate, and a root that the person paired. */
const MATTER_FABRIC: PathProfile = {
  ...DEVICE_IDENTITY,
  anchors: 'gateway',
  rules: [
    algorithmsAgree,
    namesItsIssuer,
    issuerHasName,
    followsRole,
    namesOneFabric,
    issuerIsCa,
    maySignCertificates,
    keyIsStrong,
    noUnknownCritical,
    withinValidity,
    withinPathLength,
    withinDepth,
    namesWithinConstraints,
  ],
};
