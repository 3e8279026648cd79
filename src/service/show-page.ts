import type { Judgement } from '../core/index.ts';
import type { Fault } from '../messages.ts';
import { noteSight } from '../platform/sight.ts';
import { isPrivate, shownUrl } from '../platform/tabs.ts';
import { showVerdict } from '../platform/toolbar.ts';
import type { SeenPage } from '../platform/types.ts';
import { remember } from '../store/memory.ts';
import { faultOf } from './faults.ts';
import { judgeEvidence } from './judge-evidence.ts';
import { revokePass } from './pass.ts';
import { refreshRevocation } from './revocation.ts';
import { sameOrigin } from './same-origin.ts';
import { keepTabEvidence, tabEvidence, tabsWithEvidence } from './tab-evidence.ts';

/**
 * A page loaded: judge it, write down what it taught (never for private windows), show it on the toolbar. What is then fetched
 * about revocation never holds up the first verdict.
 */
export async function pageSeen({ tabId, url, evidence }: SeenPage): Promise<void> {
  if (tabId < 0) return;
  const judgement = await judgeEvidence(evidence, Date.now());
  const hidden = await isPrivate(tabId);
  const notice = hidden ? null : await rememberOrSay(judgement);
  const renewed = judgement.verdict.kind === 'confirmed' && judgement.verdict.renewed;
  await keepTabEvidence(tabId, { url, evidence, notice, renewedFrom: renewed ? (judgement.device?.spkiSha256 ?? null) : null });
  if (judgement.scheme === 'https') await noteSight(evidence.some(({ kind }) => kind === 'certificate'));
  // What was answered may never be shown (a download, no content) or is still on its way; then pageCommitted shows it.
  if (await shows(tabId, url)) await showJudgement(tabId, judgement);
  await revokePass(tabId, url);
  if (!hidden && (await newsOfRevocation(evidence))) await judgeOpenPagesAgain();
}

/** The page in a tab was committed, perhaps out of the browser's page cache: its button was reset, so show it again. */
export async function pageCommitted(tabId: number, url: string): Promise<void> {
  const kept = await tabEvidence(tabId);
  if (kept && sameOrigin(kept.url, url)) await showJudgement(tabId, await judgeEvidence(kept.evidence, Date.now(), kept.renewedFrom));
}

/** Pairings or revocation lists changed: judge again what is open and shown, and write down what is now known. */
export async function judgeOpenPagesAgain(): Promise<void> {
  for (const tabId of await tabsWithEvidence()) {
    const kept = await tabEvidence(tabId);
    if (!kept || !(await shows(tabId, kept.url))) continue;
    const judgement = await judgeEvidence(kept.evidence, Date.now(), kept.renewedFrom);
    if (!(await isPrivate(tabId))) await rememberOrSay(judgement);
    await showJudgement(tabId, judgement);
  }
}

export async function showJudgement(tabId: number, { verdict, device, host }: Judgement): Promise<void> {
  await showVerdict(tabId, verdict.kind, device?.label ?? host.value);
}

/** Whether a tab shows this site now: a verdict must not dress up another page. */
async function shows(tabId: number, url: string): Promise<boolean> {
  const shown = await shownUrl(tabId);
  return shown !== null && sameOrigin(shown, url);
}

/** Nothing here is a failure: without news the verdict stands as it was shown. */
function newsOfRevocation(evidence: SeenPage['evidence']): Promise<boolean> {
  return refreshRevocation(evidence, Date.now()).catch((error: unknown) => {
    faultOf(error);
    return false;
  });
}

async function rememberOrSay(judgement: Judgement): Promise<Fault | null> {
  try {
    await remember(judgement);
    return null;
  } catch (error) {
    return faultOf(error);
  }
}
