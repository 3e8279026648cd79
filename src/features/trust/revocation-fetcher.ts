import { type RevocationAnswer, type RevocationQuestion, toBase64 } from '../../core/common.ts';
import { readAnswer, revocationQuestions } from '../../core/x509/revocation/revocation-questions.ts';
import { keepAnswer } from '../../store/kept-answers.ts';
import { fetchLocal } from '../common/fetch-local.ts';

/** A list for a home is a few hundred bytes long, an OCSP answer a few thousand. */
const MAX_ANSWER_BYTES = 1024 * 1024;

/**
 * Fetches what a question asks for, from a local address only. Never rejects.
 * @param now milliseconds since the epoch.
 * @returns null where nothing came that can be relied on.
 */
async function fetchAnswer(
  question: RevocationQuestion,
  now: number,
): Promise<{ readonly bytes: Uint8Array; readonly answer: RevocationAnswer } | null> {
  const { url, asks } = question;
  const asked = performance.now();
  const fetched = asks.kind === 'crl' ? await fetchLocal(url, MAX_ANSWER_BYTES) : await askResponder(url, asks.request);
  if (!fetched.ok || fetched.bytes.length > MAX_ANSWER_BYTES) return null;
  // An answer made after the question is not from the future.
  const answer = await readAnswer(question, fetched.bytes, now + (performance.now() - asked));
  return answer && { bytes: fetched.bytes, answer };
}

/**
 * Asks with GET (RFC 6960 appendix A.1), which has to be the first request to a host of which it is not known yet where
 * it leads; with POST where a responder that was seen to be nearby does not take that.
 */
async function askResponder(url: string, request: Uint8Array): ReturnType<typeof fetchLocal> {
  const got = await fetchLocal(`${url.replace(/\/$/, '')}/${encodeURIComponent(toBase64(request))}`, MAX_ANSWER_BYTES);
  if (got.ok || got.problem !== 'bad-status') return got;
  return fetchLocal(url, MAX_ANSWER_BYTES, { type: 'application/ocsp-request', body: request });
}

/** What asks about revocation: what there is to ask about a path, the asking itself, and the keeping of answers. */
export const revocationFetcher = { revocationQuestions, fetchAnswer, keepAnswer };
