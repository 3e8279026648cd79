import type { Judgement } from '../core/index.ts';
import type { Fault } from '../messages.ts';
import { noteSight } from '../platform/sight.ts';
import { isPrivate, shownUrl } from '../platform/tabs.ts';
import { clearVerdict, showVerdict } from '../platform/toolbar.ts';
import type { SeenPage } from '../platform/types.ts';
import { remember } from '../store/memory.ts';
import { faultOf } from './faults.ts';
import { judgeEvidence } from './judge-evidence.ts';
import { revokePass } from './pass.ts';
import { refreshRevocation } from './revocation.ts';
import { sameOrigin } from './same-origin.ts';
import { keepTabEvidence, NOTHING_BEFORE, type TabEvidence, tabEvidence, tabsWithEvidence } from './tab-evidence.ts';
import { inTurn, inTurnAfterLoad } from './tab-turns.ts';
import { trustedGateways } from './trust.ts';

/**
 * A page answered: keep at once what was seen, and judge it when the page has had time to load. What is then fetched about
 * revocation never holds up the first verdict.
 */
export async function pageSeen(page: SeenPage): Promise<void> {
  const { tabId, url, evidence } = page;
  if (tabId < 0) return;
  void inTurn(tabId, () => keepTabEvidence(tabId, { url, evidence, notice: null, before: NOTHING_BEFORE }));
  const hidden = await inTurnAfterLoad(tabId, () => judgeSeen(page));
  if (!hidden && (await newsOfRevocation(evidence))) await judgeOpenPagesAgain();
}

/** The page in a tab was committed, perhaps out of the browser's page cache: its button was reset, so show it again. */
export function pageCommitted(tabId: number, url: string): Promise<void> {
  return inTurnAfterLoad(tabId, async () => {
    const kept = await tabEvidence(tabId);
    if (kept && sameOrigin(kept.url, url)) await showJudgement(tabId, kept.url, await judgeKept(kept));
  });
}

/** Pairings or revocation lists changed: judge again what is open and shown, and write down what is now known. */
export async function judgeOpenPagesAgain(): Promise<void> {
  for (const tabId of await tabsWithEvidence()) {
    await inTurn(tabId, async () => {
      const kept = await tabEvidence(tabId);
      if (!kept || !(await shows(tabId, kept.url))) return;
      const judgement = await judgeKept(kept);
      if (!(await isPrivate(tabId))) await rememberOrSay(judgement);
      await showJudgement(tabId, kept.url, judgement);
    });
  }
}

export function judgeKept({ evidence, before }: TabEvidence): Promise<Judgement> {
  return judgeEvidence(evidence, Date.now(), before);
}

/**
 * Shows a verdict where the page it is about is shown: what was answered may never be (a download, no content), is still
 * on its way (then pageCommitted shows it), or gives way to another page while we paint, which may be anybody's.
 */
export async function showJudgement(tabId: number, url: string, { verdict, device, host }: Judgement): Promise<void> {
  if (!(await shows(tabId, url))) return;
  await showVerdict(tabId, verdict.kind, device?.label ?? host.value);
  if (!(await shows(tabId, url))) await clearVerdict(tabId);
}

/** Judges, and writes down what the page taught, though never of private windows. @returns whether the window is private. */
async function judgeSeen({ tabId, url, evidence }: SeenPage): Promise<boolean> {
  const judgement = await judgeEvidence(evidence, Date.now());
  const hidden = await isPrivate(tabId);
  const notice = hidden ? null : await rememberOrSay(judgement);
  const renewed = judgement.verdict.kind === 'confirmed' && judgement.verdict.renewed;
  const before = { renewedFrom: renewed ? (judgement.device?.spkiSha256 ?? null) : null, firstVisit: judgement.device === null };
  if (notice !== null || renewed || before.firstVisit) await keepTabEvidence(tabId, { url, evidence, notice, before });
  if (judgement.scheme === 'https') await noteSight(evidence.some(({ kind }) => kind === 'certificate'));
  await showJudgement(tabId, url, judgement);
  await revokePass(tabId, url);
  return hidden;
}

/** Whether a tab shows this site now. */
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
    await remember(judgement, await trustedGateways());
    return null;
  } catch (error) {
    return faultOf(error);
  }
}
