import type { Appraisal } from '../../core/index.ts';
import type { Fault } from '../../protocol/index.ts';
import { isPrivate, shownUrl } from '../../platform/tabs.ts';
import { clearVerdict, showVerdict } from '../../platform/toolbar.ts';
import { recordVisit } from '../../store/memory.ts';
import { faultOf } from '../common/faults.ts';
import { appraiseVisit } from './appraise-visit.ts';
import { sameOrigin } from '../common/same-origin.ts';
import { type TabObservations, observationsOfTab, tabsWithObservations } from './tab-observations.ts';
import { inTurn, inTurnAfterLoad } from './tab-queue.ts';
import { trustedGateways } from '../trust/trust.ts';

/** The page in a tab was committed, perhaps out of the browser's page cache: its button was reset, so show it again. */
export function pageCommitted(tabId: number, url: string): Promise<void> {
  return inTurnAfterLoad(tabId, async () => {
    const kept = await observationsOfTab(tabId);
    if (kept && sameOrigin(kept.url, url)) await showAppraisal(tabId, kept.url, await appraiseKept(kept));
  });
}

/** Pairings or revocation lists changed: judge again what is open and shown, and write down what is now known. */
export async function appraiseOpenPagesAgain(): Promise<void> {
  for (const tabId of await tabsWithObservations()) {
    await inTurn(tabId, async () => {
      const kept = await observationsOfTab(tabId);
      if (!kept || !(await shows(tabId, kept.url))) return;
      const appraisal = await appraiseKept(kept);
      if (!(await isPrivate(tabId))) await rememberOrSay(appraisal);
      await showAppraisal(tabId, kept.url, appraisal);
    });
  }
}

export async function appraiseKept({ observations, before }: TabObservations): Promise<Appraisal> {
  return (await appraiseVisit(observations, Date.now(), before)).appraisal;
}

/**
 * Shows a verdict where the page it is about is shown: what was answered may never be (a download, no content), is
 * still on its way (then pageCommitted shows it), or gives way to another page while we paint, which may be anyone's.
 */
export async function showAppraisal(tabId: number, url: string, { headline, device, host }: Appraisal): Promise<void> {
  if (!(await shows(tabId, url))) return;
  await showVerdict(tabId, headline.kind, device?.label ?? host.value);
  if (!(await shows(tabId, url))) await clearVerdict(tabId);
}

/** Whether a tab shows this site now. */
async function shows(tabId: number, url: string): Promise<boolean> {
  const shown = await shownUrl(tabId);
  return shown !== null && sameOrigin(shown, url);
}

/** Writes down what was judged. @returns why that was not possible, null where it was. */
export async function rememberOrSay(appraisal: Appraisal): Promise<Fault | null> {
  try {
    await recordVisit(appraisal, await trustedGateways());
    return null;
  } catch (error) {
    return faultOf(error);
  }
}
