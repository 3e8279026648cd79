import { type Certificate, datesOfAnswer, type RevocationQuestion, revocationQuestions } from '../../core/index.ts';
import { session } from '../../platform/storage.ts';
import { isAnswered, keepAnswer } from '../../store/revocation-data.ts';
import { fetchLocal } from '../common/fetch-local.ts';

/** A list for a home is a few hundred bytes long, an OCSP answer a few thousand. */
const MAX_ANSWER_BYTES = 1024 * 1024;
/** A path of a home names one or two addresses; a hostile one must not send us to a thousand. */
const MAX_QUESTIONS = 4;
/** After an address gave nothing that could be used, it is left alone for a while. */
const RETRY_MS = 10 * 60 * 1000;

/**
 * Fetches the revocation lists and OCSP answers about a page's certificates that are missing or outdated: only where a
 * paired gateway vouches for these certificates, and only from local addresses. Call it after the verdict was shown; it
 * may take seconds.
 * @param path leaf first, that ends in a paired root.
 * @param now milliseconds since the epoch.
 * @returns whether there is something new to judge by.
 */
export async function refreshRevocation(path: readonly Certificate[], now: number): Promise<boolean> {
  const questions = (await revocationQuestions(path)).slice(0, MAX_QUESTIONS);
  const refreshed = await Promise.all(questions.map((question) => refresh(question, path, now)));
  return refreshed.includes(true);
}

async function refresh(
  { id, url, asks }: RevocationQuestion,
  path: readonly Certificate[],
  now: number,
): Promise<boolean> {
  if ((await isAnswered(id, now)) || (await wasTried(id, now))) return false;
  const post = asks.kind === 'ocsp' ? { type: 'application/ocsp-request', body: asks.request } : undefined;
  const asked = performance.now();
  const fetched = await fetchLocal(url, MAX_ANSWER_BYTES, post);
  if (!fetched.ok || fetched.bytes.length > MAX_ANSWER_BYTES) return false;
  // An answer made after the question is not from the future.
  const dates = await datesOfAnswer(asks.kind, fetched.bytes, path, now + (performance.now() - asked));
  if (dates === null) return false;
  await keepAnswer({ id, kind: asks.kind, der: fetched.bytes, ...dates });
  return true;
}

/** Notes the attempt, too: two pages that load at once ask once. */
async function wasTried(id: string, now: number): Promise<boolean> {
  const last = await session.get<number>(id);
  if (last !== null && Math.abs(now - last) < RETRY_MS) return true;
  await session.set(id, now);
  return false;
}
