import { type Certificate, type PathFinding, type RevocationQuestion, toBase64 } from '../../core/common.ts';
import { readAnswer, revocationQuestions } from '../../core/x509/revocation/revocation-questions.ts';
import { revokedForGood } from '../../core/examination/examine.ts';
import { session } from '../../platform/storage.ts';
import { isSettled, keepAnswer, keepRevoked } from '../../store/revocation-data.ts';
import { fetchLocal } from '../common/fetch-local.ts';

/** A list for a home is a few hundred bytes long, an OCSP answer a few thousand. */
const MAX_ANSWER_BYTES = 1024 * 1024;
/** A path of a home names one or two addresses; a hostile one must not send us to a thousand. */
const MAX_QUESTIONS = 4;
/** After an address gave nothing that could be used, it is left alone for a while. */
const RETRY_MS = 10 * 60 * 1000;

/**
 * Fetches the revocation lists and OCSP answers about a page's certificates that are missing or outdated: only where a
 * paired gateway vouches for these certificates or put one on hold, and only from local addresses. Call it after the
 * verdict was shown; it may take seconds.
 * @param now milliseconds since the epoch.
 * @returns whether there is something new to judge by.
 */
export async function refreshRevocation(finding: PathFinding, now: number): Promise<boolean> {
  await rememberRevocation(finding);
  const path = pathToAskAbout(finding);
  const questions = (path ? await revocationQuestions(path) : []).slice(0, MAX_QUESTIONS);
  const refreshed = await Promise.all(questions.map((question) => refresh(question, now)));
  return refreshed.includes(true);
}

/**
 * Who is on hold may come back; a certificate that was revoked for good does not, so no one is asked about it again.
 */
function pathToAskAbout(finding: PathFinding): readonly Certificate[] | null {
  if (finding.kind === 'to-gateway') return finding.path;
  return finding.kind === 'broken' && finding.path && !revokedForGood(finding) ? finding.path : null;
}

/**
 * Keeps in mind that a certificate was found to be revoked for good, by whatever answer: the device may have shown it
 * itself and will not show it again. @throws DatabaseError
 */
export async function rememberRevocation(finding: PathFinding): Promise<void> {
  const learnt = revokedForGood(finding);
  if (learnt) await keepRevoked([await learnt]);
}

async function refresh(question: RevocationQuestion, now: number): Promise<boolean> {
  const { id, url, asks } = question;
  if ((await isSettled(id, now)) || (await wasTried(id, now))) return false;
  const asked = performance.now();
  const fetched = asks.kind === 'crl' ? await fetchLocal(url, MAX_ANSWER_BYTES) : await askResponder(url, asks.request);
  if (!fetched.ok || fetched.bytes.length > MAX_ANSWER_BYTES) return false;
  // An answer made after the question is not from the future.
  const answer = await readAnswer(question, fetched.bytes, now + (performance.now() - asked));
  if (answer === null) return false;
  await keepAnswer(id, asks.kind, fetched.bytes, answer, now);
  return true;
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

/** Notes the attempt, too: two pages that load at once ask once. */
async function wasTried(id: string, now: number): Promise<boolean> {
  const last = await session.get<number>(id);
  if (last !== null && Math.abs(now - last) < RETRY_MS) return true;
  await session.set(id, now);
  return false;
}
