import type { Judgement } from '../../core/index.ts';
import type { Fault } from '../../protocol/index.ts';
import { isPrivate, shownUrl } from '../../platform/tabs.ts';
import { clearVerdict, showVerdict } from '../../platform/toolbar.ts';
import { remember } from '../../store/memory.ts';
import { faultOf } from '../common/faults.ts';
import { judgeEvidence } from './judge-observations.ts';
import { sameOrigin } from '../common/same-origin.ts';
import { type TabEvidence, tabEvidence, tabsWithEvidence } from './tab-observations.ts';
import { inTurn, inTurnAfterLoad } from './tab-queue.ts';
import { trustedGateways } from '../trust/trust.ts';

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
 * Shows a verdict where the page it is about is shown: what was answered may never be (a download, no content), is
 * still on its way (then pageCommitted shows it), or gives way to another page while we paint, which may be anybody's.
 */
export async function showJudgement(tabId: number, url: string, { verdict, device, host }: Judgement): Promise<void> {
  if (!(await shows(tabId, url))) return;
  await showVerdict(tabId, verdict.kind, device?.label ?? host.value);
  if (!(await shows(tabId, url))) await clearVerdict(tabId);
}

/** Whether a tab shows this site now. */
async function shows(tabId: number, url: string): Promise<boolean> {
  const shown = await shownUrl(tabId);
  return shown !== null && sameOrigin(shown, url);
}

/** Writes down what was judged. @returns why that was not possible, null where it was. */
export async function rememberOrSay(judgement: Judgement): Promise<Fault | null> {
  try {
    await remember(judgement, await trustedGateways());
    return null;
  } catch (error) {
    return faultOf(error);
  }
}
