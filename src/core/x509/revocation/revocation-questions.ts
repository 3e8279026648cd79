import type { Certificate } from '../certificate/certificate.ts';
import { decodeCrl, scopeOf } from './crl.ts';
import { crlFault, isFrom, isPast } from './crl-usable.ts';
import { toHex } from '../../encoding/bytes.ts';
import { checkOcsp } from './ocsp.ts';
import { ocspRequest } from './ocsp-response.ts';
import { isFinal, revocationSources } from './revocation-sources.ts';

/** Something that can be asked about a path. The address is hostile text: look at the host before fetching. */
export interface RevocationQuestion {
  /** The same for the same question. */
  readonly id: string;
  readonly url: string;
  /** A list is fetched, an OCSP request (DER) is posted. */
  readonly asks: { readonly kind: 'crl' } | { readonly kind: 'ocsp'; readonly request: Uint8Array };
}

/** How long an answer counts; milliseconds since the epoch. */
export interface AnswerDates {
  readonly thisUpdate: number;
  /** Then it is time to ask again. */
  readonly nextUpdate: number;
  /** Until then it may still prove that something was revoked. */
  readonly keepUntil: number;
}

interface Link {
  readonly certificate: Certificate;
  readonly issuer: Certificate;
}

/**
 * What can be asked, and where, about the certificates of a path, each question once.
 * @param path leaf first, anchor last.
 */
export async function revocationQuestions(path: readonly Certificate[]): Promise<RevocationQuestion[]> {
  const questions = (await Promise.all(linksOf(path).map(questionsOn))).flat();
  return [...new Map(questions.map((question) => [question.id, question])).values()];
}

async function questionsOn({ certificate, issuer }: Link): Promise<RevocationQuestion[]> {
  const sources = revocationSources(certificate);
  if (sources === 'not-needed') return [];
  const request = await ocspRequest(certificate, issuer);
  return [
    ...sources.crls.map((url) => ({ id: `crl ${url}`, url, asks: { kind: 'crl' } }) as const),
    ...sources.ocsp.map(
      (url) => ({ id: `ocsp ${url} ${toHex(request)}`, url, asks: { kind: 'ocsp', request } }) as const,
    ),
  ];
}

/**
 * Until when the answer to such a question about this path counts.
 * @param answer a revocation list or an OCSP response, DER.
 * @param path leaf first, anchor last.
 * @param time milliseconds since the epoch.
 * @returns null where it cannot be relied on at all, so that an answer in the issuer's place can do no harm.
 */
export async function datesOfAnswer(
  kind: RevocationQuestion['asks']['kind'],
  answer: Uint8Array,
  path: readonly Certificate[],
  time: number,
): Promise<AnswerDates | null> {
  for (const link of linksOf(path)) {
    const dates = await (kind === 'crl' ? datesOfList(answer, link, time) : datesOfOcsp(answer, link, time));
    if (dates) return dates;
  }
  return null;
}

async function datesOfList(der: Uint8Array, { certificate, issuer }: Link, time: number): Promise<AnswerDates | null> {
  const decoded = decodeCrl(der);
  if (!decoded.ok || !isFrom(decoded.value, issuer) || scopeOf(decoded.value, certificate) !== 'covers') return null;
  const crl = decoded.value;
  const fault = await crlFault(crl, issuer, time, false);
  const revokesForGood = [...crl.revoked.values()].some(({ reason }) => isFinal(reason));
  if (fault !== null && !(isPast(fault) && revokesForGood)) return null;
  const nextUpdate = crl.nextUpdate?.time ?? crl.thisUpdate.time;
  // Nothing below an issuer outlives it.
  return {
    thisUpdate: crl.thisUpdate.time,
    nextUpdate,
    keepUntil: revokesForGood ? Math.max(nextUpdate, issuer.notAfter.time) : nextUpdate,
  };
}

async function datesOfOcsp(der: Uint8Array, { certificate, issuer }: Link, time: number): Promise<AnswerDates | null> {
  const answer = await checkOcsp(der, certificate, issuer, time);
  if (answer.status !== 'good' && answer.status !== 'revoked') return null;
  const { thisUpdate, nextUpdate } = answer;
  const revokedForGood = answer.status === 'revoked' && isFinal(answer.reason);
  return {
    thisUpdate,
    nextUpdate,
    keepUntil: revokedForGood ? Math.max(nextUpdate, certificate.notAfter.time) : nextUpdate,
  };
}

/** Each certificate with its issuer. */
function linksOf(path: readonly Certificate[]): Link[] {
  return path.slice(1).map((issuer, at) => ({ certificate: path[at] as Certificate, issuer }));
}
