import { sameName } from '../certificate/name.ts';
import type { Certificate } from '../certificate/certificate.ts';
import { ImportedKeys } from '../keys/key-import.ts';
import { sha256Hex } from '../keys/webcrypto.ts';
import { type Crl, decodeCrl, isForGood, OID_ISSUING_DISTRIBUTION_POINT } from './crl.ts';
import { crlFault, isFrom, isPast } from './crl-usable.ts';
import { coverageOf, distributionPointsOf, listedWith } from './distribution-point.ts';
import { checkOcsp } from './ocsp.ts';
import { ocspRequest } from './ocsp-response.ts';
import { revocationSources } from './revocation-sources.ts';
import type { RevocationReason } from '../types.ts';
import { issuerKeyOf, type LearntRevocation, learnRevocation, serialOf } from './revoked-for-good.ts';

/** Something that can be asked about one certificate. The address is hostile text: look at the host before fetching. */
export interface RevocationQuestion {
  /** The same for the same question: the same address and issuer's key, and a certificate that is answered alike. */
  readonly id: string;
  readonly url: string;
  /** A list is fetched, an OCSP request (DER) is posted. */
  readonly asks: { readonly kind: 'crl' } | { readonly kind: 'ocsp'; readonly request: Uint8Array };
  readonly certificate: Certificate;
  readonly issuer: Certificate;
}

/** What is worth keeping of an answer. Dates in milliseconds since the epoch. */
export interface RevocationAnswer {
  /**
   * Answers to one question replace each other only where this is the same: it stands for what a list limits itself
   * to, so that a list for some reasons, say, never takes the place of the whole one.
   */
  readonly scope: string;
  readonly thisUpdate: number;
  /** A list's number (RFC 5280 section 5.2.3); 0 where it has none. */
  readonly number: bigint;
  readonly nextUpdate: number;
  /** It says all that was asked for, so that there is no need to ask again at once. */
  readonly settles: boolean;
  /** What it revokes for good. */
  readonly revoked: readonly LearntRevocation[];
  /** It says of a certificate that it is on hold. */
  readonly holds: boolean;
}

/**
 * What can be asked, and where, about the certificates of a path, each question once.
 * @param path leaf first, anchor last.
 * @returns questions in the order of the path: OCSP as the authority information access says (RFC 5280 section
 *     4.2.2.1), lists as the distribution points say (section 4.2.1.13); none for the anchor.
 */
export async function revocationQuestions(path: readonly Certificate[]): Promise<RevocationQuestion[]> {
  const links = path.slice(1).map((issuer, at) => questionsOn(path[at] as Certificate, issuer));
  const questions = (await Promise.all(links)).flat();
  return [...new Map(questions.map((question) => [question.id, question])).values()];
}

async function questionsOn(certificate: Certificate, issuer: Certificate): Promise<RevocationQuestion[]> {
  const sources = revocationSources(certificate);
  if (sources === 'not-needed') return [];
  const [request, key, listed] = await Promise.all([
    ocspRequest(certificate, issuer),
    issuerKeyOf(issuer),
    sha256Hex(listedWith(certificate)),
  ]);
  const about = { certificate, issuer };
  return [
    ...sources.crls.map(
      (url) => ({ id: `crl ${key} ${listed} ${url}`, url, asks: { kind: 'crl' }, ...about }) as const,
    ),
    ...sources.ocsp.map(
      (url) =>
        ({
          id: `ocsp ${key} ${serialOf(certificate)} ${url}`,
          url,
          asks: { kind: 'ocsp', request },
          ...about,
        }) as const,
    ),
  ];
}

/**
 * What an answer to a question says.
 * @param der a revocation list or an OCSP response, as the question asks for.
 * @param time milliseconds since the epoch.
 * @returns null where it cannot be relied on, or speaks of other certificates than the one that was asked about: so an
 *     answer that was put in the place of another can do no harm.
 * @see RFC 5280 section 6.3 (lists), RFC 6960 section 3.2 (OCSP).
 */
export async function readAnswer(
  { asks, url, certificate, issuer }: RevocationQuestion,
  der: Uint8Array,
  time: number,
): Promise<RevocationAnswer | null> {
  return asks.kind === 'ocsp'
    ? readResponse(der, certificate, issuer, time)
    : readList(der, url, certificate, issuer, time);
}

async function readList(
  der: Uint8Array,
  url: string,
  certificate: Certificate,
  issuer: Certificate,
  time: number,
): Promise<RevocationAnswer | null> {
  const decoded = decodeCrl(der);
  if (!decoded.ok || !sameName(decoded.value.issuer, issuer.subject) || !isFrom(decoded.value, issuer)) return null;
  const crl = decoded.value;
  const coverage = coverageOf(crl, certificate);
  if (typeof coverage === 'string') return null;
  const fault = await crlFault(crl, issuer, time, false, new ImportedKeys());
  const revoked = fault === null || isPast(fault) ? await revokedForGood(crl, certificate, issuer) : [];
  if (fault !== null && revoked.length === 0) return null;
  const asked = distributionPointsOf(certificate)
    .filter(({ uris, byAnother }) => !byAnother && uris.includes(url))
    .reduce((reasons, point) => reasons | point.reasons, 0);
  const scope = crl.extensions.get(OID_ISSUING_DISTRIBUTION_POINT);
  return {
    scope: scope ? await sha256Hex(scope.value) : '',
    thisUpdate: crl.thisUpdate.time,
    number: crl.number ?? 0n,
    nextUpdate: crl.nextUpdate?.time ?? crl.thisUpdate.time,
    settles: fault === null && (coverage & asked) === asked,
    revoked,
    holds: [...crl.revoked.values()].some(({ reason }) => isHold(reason)),
  };
}

const isHold = (reason: RevocationReason): boolean => !isForGood(reason) && reason !== 'removed';

async function revokedForGood(crl: Crl, certificate: Certificate, issuer: Certificate): Promise<LearntRevocation[]> {
  const issuerKey = await issuerKeyOf(issuer);
  const asked = serialOf(certificate);
  const known = { key: await issuerKeyOf(certificate), notAfter: certificate.notAfter.time };
  return [...crl.revoked].flatMap(([serial, { reason }]) =>
    isForGood(reason) ? { issuerKey, serial, reason, ...(serial === asked ? known : { notAfter: null }) } : [],
  );
}

async function readResponse(
  der: Uint8Array,
  certificate: Certificate,
  issuer: Certificate,
  time: number,
): Promise<RevocationAnswer | null> {
  const answer = await checkOcsp(der, certificate, issuer, time);
  const said = answer.status === 'cannot tell' ? answer.past : answer;
  if (!said || answer.status === 'unknown') return null;
  const { thisUpdate, nextUpdate } = said;
  const reason = answer.status === 'revoked' ? answer.reason : null;
  const forGood = reason !== null && isForGood(reason) ? reason : null;
  return {
    scope: '',
    thisUpdate,
    number: 0n,
    nextUpdate,
    settles: true,
    revoked: forGood === null ? [] : [await learnRevocation(certificate, issuer, forGood)],
    holds: reason !== null && isHold(reason),
  };
}
