import type { EvidenceKind, SeenEvidence, UnreadArtefact, WeighedEvidence } from '../evidence/types.ts';
import type { Examination, PathFinding } from '../examination/types.ts';
import { remarksOn } from '../gateways/profile-remarks.ts';
import { deviceAddress } from '../observation/observation.ts';
import type { Observation, ObservationOf, Recollection } from '../observation/types.ts';
import { nameText, type Oid, OID_LOCAL_DEVICE } from '../x509/basics/index.ts';
import { appraiseConnection } from './connection.ts';
import { keyIsUnchanged, keyIsUnshared } from './continuity.ts';
import {
  cannotTell,
  type CertificateGrounds,
  findingTo,
  type Found,
  gather,
  type Grounds,
  proved,
  refuted,
  withCertificate,
} from './grounds.ts';
import { headlineOf } from './headline.ts';
import { browserTrusts, nameCarriesKey, nameMatches } from './naming.ts';
import { datesAreValid, isInScope, isNotRevoked, pathLeadsToGateway, usageFits } from './ownership.ts';
import type { Appraisal, CertificateClass, Finding, Issuer } from './types.ts';

/** Evidence that was seen for a visit, and against which certificate it was appraised. */
export interface EvidenceInput {
  /** SHA-256 of the leaf that was presented, lower-case hexadecimal; null where none was seen. */
  readonly certificate: string | null;
  readonly seen: readonly SeenEvidence[];
  /** What was met and could not be read; none where left out. It is told, and weighs nothing. */
  readonly unread?: readonly UnreadArtefact[];
}

/** What weighs evidence, and what a browser refused (evidence.ts). */
export interface Weighing extends Pick<Found, 'isExplained'> {
  readonly weigh: (
    input: EvidenceInput | null,
    certificate: ObservationOf<'certificate'> | null,
    examination: Examination | null,
    owners: readonly string[],
  ) => readonly WeighedEvidence[];
  readonly appraiseEvidence: (grounds: Grounds) => Finding[];
}

export interface AppraisalInput {
  /** Of one visit. One of them is of the connection. */
  readonly observations: readonly Observation[];
  /** Of the certificate among the observations; null where there is none. */
  readonly examination: Examination | null;
  /** What memory knew before this visit; null where it could not be asked. */
  readonly recollection: Recollection | null;
  /** What was seen of evidence; null or missing where none was. */
  readonly evidence?: EvidenceInput | null | undefined;
  /** Ids of the gateways that are believed now; evidence of whose a device is proves nothing by any other. */
  readonly owners?: readonly string[] | undefined;
  /** The kinds of evidence that the person lets carry the headline alone. */
  readonly primary?: readonly EvidenceKind[] | undefined;
  /** Ids of the gateways that this browser accepted before, and is to accept for this host. */
  readonly anchored?: readonly string[] | undefined;
  /** A certificate is known to be revoked, which this browser may accept all the same. */
  readonly anyRevoked?: boolean | undefined;
  /** The OID that stands for Local Device, where it is not the experimental one. */
  readonly localDevice?: Oid | undefined;
  /** Milliseconds since the epoch. */
  readonly now: number;
}

/**
 * Observations of one visit -> findings, axis by axis -> one headline. Pure: asks no one and knows no clock.
 * @throws TypeError when there is no observation of the connection: without it there is nothing to appraise.
 * @param weighing what weighs the evidence; null where there is nothing to weigh, or where it could not be loaded.
 * @returns the findings in the order of docs/decision-flow.md, and the headline that they make.
 */
export function appraiseBy(
  {
    observations,
    examination,
    recollection,
    evidence = null,
    owners = [],
    primary = [],
    anchored = [],
    anyRevoked = false,
    localDevice = OID_LOCAL_DEVICE,
    now,
  }: AppraisalInput,
  weighing: Weighing | null,
): Appraisal {
  const rest = { examination, recollection, primary, anchored, anyRevoked, localDevice, now };
  const grounds = gather(
    observations,
    rest,
    (certificate) => weighing?.weigh(evidence, certificate, examination, owners) ?? [],
  );
  const { connection } = grounds;
  const read = withCertificate(grounds);
  const findings = [
    ...appraiseConnection(grounds, read),
    ...(read ? appraiseCertificate(read) : []),
    ...(connection.scheme === 'https' ? [browserTrusts(grounds)] : []),
    ...(weighing ? weighing.appraiseEvidence(grounds) : unweighed(evidence)),
  ];
  const found: Found = { grounds, findings, isExplained: weighing?.isExplained };
  const issued = read?.examined.path.kind === 'to-gateway' ? read.examined.certificate : null;
  return {
    host: connection.host,
    port: connection.port,
    scheme: connection.scheme,
    address: deviceAddress(observations),
    headline: headlineOf(found),
    findings,
    certificateClass: certificateClass(found, read),
    certificate: read?.examined.facts ?? null,
    issuers: read ? issuersOn(read.examined.path) : [],
    advice: issued ? remarksOn(issued) : [],
    evidence: grounds.evidence,
    unread: evidence?.unread ?? [],
    device: recollection?.device ?? null,
    keySeenAt: recollection?.keySeenAt ?? [],
    seenAt: connection.time,
    appraisedAt: now,
  };
}

const ASKS = { attestation: 'made-by', ownership: 'belongs-to', behaviour: 'behaves-as' } as const;

/** There is evidence, and nothing to weigh it with: it may speak against the device. */
const unweighed = (evidence: EvidenceInput | null): Finding[] =>
  [...new Set(evidence?.seen.map(({ axis }) => axis))].map((axis) =>
    cannotTell({ axis, question: ASKS[axis], binding: 'claimed', restsOn: ['artefact'] }, 'evidence-unweighed'),
  );

function appraiseCertificate(grounds: CertificateGrounds): Finding[] {
  const name = nameMatches(grounds);
  const scope = isInScope(grounds);
  return [
    keyIsUnshared(grounds),
    keyIsUnchanged(grounds, name, scope),
    pathLeadsToGateway(grounds),
    ...isNotRevoked(grounds),
    name,
    datesAreValid(grounds),
    usageFits(grounds),
    scope,
    nameCarriesKey(grounds),
  ];
}

/** A path that a revoked certificate breaks is one too: the picture marks where. */
function issuersOn(path: PathFinding): readonly Issuer[] {
  if (path.kind !== 'to-gateway' && path.kind !== 'broken') return [];
  return (path.path ?? [])
    .slice(1)
    .map(({ subject, notAfter }) => ({ subject: nameText(subject), notAfter: notAfter.time }));
}

/**
 * The certificate class (docs/glossary.md) of what was presented. A key counts as unique until it is refuted.
 * @returns null when an encrypted connection's certificate was not seen or not readable.
 */
function certificateClass(found: Found, read: CertificateGrounds | null): CertificateClass | null {
  if (found.grounds.connection.scheme === 'http') return 'none';
  // Who issued it may be in the part that no one can read.
  if (!read || refuted(found, 'certificate-readable')) return null;
  if (proved(found, 'path')) return 'U-L/S';
  if (proved(found, 'browser-trust')) return 'U-CA/S';
  const { facts } = read.examined;
  // A self-issued certificate whose own signature is broken still has no one else behind it.
  const impostor = findingTo(found, 'path')?.code === 'impostor-issuer';
  const selfSigned = facts.selfSigned || (facts.selfIssued && !impostor);
  return `${refuted(found, 'key-unshared') ? 'NU' : 'U'}-${selfSigned ? 'S' : 'U'}/S`;
}
