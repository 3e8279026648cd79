import type { Answer, EvidenceKind, Params, WeighedEvidence } from '../evidence/types.ts';
import type { Examination, Examined } from '../examination/types.ts';
import { localityOf } from '../net/locality.ts';
import type { Locality } from '../net/types.ts';
import { findObservation, looser } from '../observation/observation.ts';
import type {
  Binding,
  BrowserRefusal,
  DeviceMemory,
  Observation,
  ObservationOf,
  Recollection,
} from '../observation/types.ts';
import { type Oid, UNREADABLE_PART } from '../x509/basics/index.ts';
import type { ReasonCode } from './reasons.ts';
import type { Finding, Question } from './types.ts';

/** Everything that the findings of one visit are made from. */
export interface Grounds {
  readonly connection: ObservationOf<'connection'>;
  readonly certificate: ObservationOf<'certificate'> | null;
  readonly browser: ObservationOf<'browser'> | null;
  readonly unseen: ObservationOf<'unseen'> | null;
  readonly probe: ObservationOf<'probe'> | null;
  /** Null where no one said which networks this computer was on. */
  readonly network: ObservationOf<'network'> | null;
  readonly locality: Locality;
  /** Null where no certificate was seen. */
  readonly examination: Examination | null;
  /** What memory knew before this visit; null where it could not be asked. */
  readonly recollection: Recollection | null;
  /** Empty where none was seen. */
  readonly evidence: readonly WeighedEvidence[];
  /** The kinds of evidence that the person lets carry the headline alone. */
  readonly primary: readonly EvidenceKind[];
  /** Ids of the gateways that this browser accepted before, and is to accept for this host. */
  readonly anchored: readonly string[];
  /** A certificate is known to be revoked, which this browser may accept all the same. */
  readonly anyRevoked: boolean;
  /** The OID that stands for Local Device. */
  readonly localDevice: Oid;
  /** Milliseconds since the epoch. */
  readonly now: number;
}

/** The same where a certificate was read. */
export interface CertificateGrounds extends Grounds {
  readonly certificate: ObservationOf<'certificate'>;
  readonly examined: Examined;
}

/** @throws TypeError when there is no observation of the connection: without it there is nothing to appraise. */
export function gather(
  observations: readonly Observation[],
  rest: Pick<Grounds, 'examination' | 'recollection' | 'primary' | 'anchored' | 'anyRevoked' | 'localDevice' | 'now'>,
  weighed: (certificate: ObservationOf<'certificate'> | null) => readonly WeighedEvidence[],
): Grounds {
  const connection = findObservation(observations, 'connection');
  if (!connection) throw new TypeError('no connection');
  const network = findObservation(observations, 'network');
  const certificate = findObservation(observations, 'certificate');
  return {
    ...rest,
    connection,
    certificate,
    evidence: weighed(certificate),
    browser: findObservation(observations, 'browser'),
    unseen: findObservation(observations, 'unseen'),
    probe: findObservation(observations, 'probe'),
    network,
    locality: localityOf(connection.host, connection.address, network?.onLink ?? null),
  };
}

/** @returns null where no certificate was seen, or none that can be read. */
export function withCertificate(grounds: Grounds): CertificateGrounds | null {
  const { certificate, examination } = grounds;
  return certificate && examination?.ok ? { ...grounds, certificate, examined: examination.examined } : null;
}

/**
 * Whether a part of the certificate could not be read: what seems to be missing in it may be in that part, so nothing
 * is proved by its absence.
 */
export const isPartUnread = ({ facts }: Examined): boolean => facts.remarks.includes(UNREADABLE_PART);

/** The loosest binding of what a finding rests on; what it knows without looking is as firm as can be. */
export function loosest(...rests: readonly ({ readonly binding: Binding } | null)[]): Binding {
  return rests.reduce<Binding>((firm, rest) => (rest ? looser(firm, rest.binding) : firm), 'this-connection');
}

/** What a question's findings have in common, whatever the answer. */
type Asked = Omit<Finding, 'answer' | 'code' | 'params'>;

const answeredBy =
  (answer: Answer) =>
  (asked: Asked, code: ReasonCode, params?: Params): Finding => ({ ...asked, answer, code, ...(params && { params }) });

/** The finding that the question is answered with yes, and why; likewise below. */
export const proves = answeredBy('proved');
export const refutes = answeredBy('refuted');
export const cannotTell = answeredBy('cannot tell');

/** What has been found and what it was found from: all that the headline may look at. */
export interface Found {
  readonly grounds: Grounds;
  readonly findings: readonly Finding[];
  /** As in explained.ts; where it is not at hand, nothing is. */
  readonly isExplained?: ((refusal: BrowserRefusal, found: Found) => boolean) | undefined;
}

/** The finding to this question, or undefined where it was not reached. */
export function findingTo({ findings }: Pick<Found, 'findings'>, question: Question): Finding | undefined {
  return findings.find((candidate) => candidate.question === question);
}

export const proved = (found: Found, question: Question): boolean => findingTo(found, question)?.answer === 'proved';
export const refuted = (found: Found, question: Question): boolean => findingTo(found, question)?.answer === 'refuted';

/**
 * What memory knew before this visit; once the person has said which key is theirs since, what it knows now. A
 * gateway's pin for this very key may be this visit's own, and this visit may have moved one; a pin for another key is
 * an earlier sight, whenever it came.
 */
export function knownBefore({ device, before }: Recollection, key: string): DeviceMemory | null {
  if (device === null || before === undefined) return device;
  const other = device.gatewayPin?.spkiSha256 === key ? null : device.gatewayPin;
  if (before?.device !== device.device)
    return device.personPin === null && other === null ? null : { ...device, gatewayPin: other };
  if (before.personPin?.spkiSha256 !== device.personPin?.spkiSha256) return device;
  return { ...device, spkiSha256: before.spkiSha256, gatewayPin: other ?? before.gatewayPin };
}
