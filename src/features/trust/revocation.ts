import type { Certificate, PathFinding, RevocationQuestion } from '../../core/common.ts';
import { revokedForGood } from '../../core/examination/examine.ts';
import { revocationSources } from '../../core/x509/revocation/revocation-sources.ts';
import type { RevocationStatus } from '../../core/x509/revocation/revocation-status.ts';
import { session } from '../../platform/storage.ts';
import { faultOf } from '../common/index.ts';
import { isSettled, keepRevoked, writeRevocation } from '../../store/revocation-data.ts';
import type { revocationFetcher } from './revocation-fetcher.ts';

/** A path of a home names one or two addresses; a hostile one must not send us to a thousand. */
const MAX_QUESTIONS = 4;
/** After an address gave nothing that could be used, it is left alone for a while. */
const RETRY_MS = 10 * 60 * 1000;
/** Its issuer stands by it by what is at hand. */
const SAID: readonly RevocationStatus[] = ['current', 'answered'];

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
  if (!path?.slice(0, -1).some(namesSources)) return false;
  const { revocationFetcher: fetcher } = await import('./revocation-fetcher.ts');
  const questions = (await fetcher.revocationQuestions(path)).slice(0, MAX_QUESTIONS);
  const refreshed = await Promise.all(questions.map((question) => refresh(question, now, fetcher)));
  return refreshed.includes(true);
}

/** Whether all that is to be asked about a path can be asked: what does that is loaded for it. Never rejects. */
export async function canAskAbout(finding: PathFinding): Promise<boolean> {
  if (finding.kind !== 'to-gateway' || SAID.includes(finding.revocation)) return true;
  return !finding.path.slice(0, -1).some(namesSources) || import('./revocation-fetcher.ts').then(Boolean, () => false);
}

/** Whether a certificate says where to ask about it. */
function namesSources(certificate: Certificate): boolean {
  const sources = revocationSources(certificate);
  return sources !== 'not-needed' && sources.crls.length + sources.ocsp.length > 0;
}

/**
 * Who is on hold may come back; a certificate that was revoked for good does not, so no one is asked about it again,
 * unless it was only superseded: its key may have come into other hands since.
 */
function pathToAskAbout(finding: PathFinding): readonly Certificate[] | null {
  if (finding.kind === 'to-gateway') return finding.path;
  if (finding.kind !== 'broken' || !finding.path) return null;
  return finding.failure.params.because === 'superseded' || !revokedForGood(finding) ? finding.path : null;
}

/**
 * Keeps in mind that a certificate was found to be revoked for good, by whatever answer: the device may have shown it
 * itself and will not show it again. @throws DatabaseError
 */
export async function rememberRevocation(finding: PathFinding): Promise<void> {
  const learnt = revokedForGood(finding);
  if (learnt) await keepRevoked([await learnt]);
}

async function refresh(
  question: RevocationQuestion,
  now: number,
  { fetchAnswer, keepAnswer }: typeof revocationFetcher,
): Promise<boolean> {
  const { id, asks } = question;
  if ((await isSettled(id, now)) || (await wasTried(id, now))) return false;
  const fetched = await fetchAnswer(question, now);
  if (fetched === null) return false;
  const { bytes: der, answer } = fetched;
  try {
    await writeRevocation((transaction) =>
      keepAnswer(transaction, { ...answer, question: id, kind: asks.kind, der, receivedAt: now }),
    );
    return true;
  } catch (error) {
    faultOf(error);
    // The disk may be full for the moment: then it is asked again for the next page.
    await session.remove(id);
    return false;
  }
}

/** Notes the attempt, too: two pages that load at once ask once. */
async function wasTried(id: string, now: number): Promise<boolean> {
  const last = await session.get<number>(id);
  if (last !== null && Math.abs(now - last) < RETRY_MS) return true;
  await session.set(id, now);
  return false;
}
