import { find, type Judgement, type ReasonCode } from '../core/index.ts';
import type { Fault } from '../messages.ts';
import { noteSight } from '../platform/sight.ts';
import { isPrivate, shownUrl } from '../platform/tabs.ts';
import { clearVerdict, showVerdict } from '../platform/toolbar.ts';
import type { SeenPage } from '../platform/types.ts';
import { remember } from '../store/memory.ts';
import { askDevice } from './ask-device.ts';
import { encodeJson } from './bytes-json.ts';
import { faultOf } from './faults.ts';
import { judgeEvidence } from './judge-evidence.ts';
import { revokePass } from './pass.ts';
import { refreshRevocation } from './revocation.ts';
import { sameOrigin } from './same-origin.ts';
import { type Before, keepTabEvidence, NOTHING_BEFORE, type TabEvidence, tabEvidence, tabsWithEvidence } from './tab-evidence.ts';
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
  const first = await inTurnAfterLoad(tabId, () => judgeSeen(page, NOTHING_BEFORE));
  await lookAgain(page, first);
  if (!first.hidden && (await newsOfRevocation(evidence))) await judgeOpenPagesAgain();
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

/** The chain has a gap; where the device sends what belongs there, the companion sees it. */
const MISSING: readonly ReasonCode[] = ['issuer-not-paired', 'issuer-rotated'];

interface First {
  /** The window is private. */
  readonly hidden: boolean;
  readonly before: Before;
  /** A certificate was seen, but not all that leads from it to a gateway. */
  readonly issuerMissing: boolean;
}

/** Has the companion look where the browser showed too little, and judges once more, unless the tab has moved on meanwhile. */
async function lookAgain(page: SeenPage, { before, issuerMissing }: First): Promise<void> {
  const { tabId, url, evidence: seen } = page;
  const { evidence } = await askDevice(seen, { issuerMissing, fresh: true });
  if (evidence === seen) return;
  await inTurn(tabId, async () => {
    const kept = await tabEvidence(tabId);
    if (!kept || encodeJson(kept.evidence) !== encodeJson(seen)) return;
    await keepTabEvidence(tabId, { url, evidence, notice: null, before });
    await judgeSeen({ tabId, url, evidence }, before);
  });
}

/** Judges, and writes down what the page taught, though never of private windows. */
async function judgeSeen({ tabId, url, evidence }: SeenPage, known: Before): Promise<First> {
  const judgement = await judgeEvidence(evidence, Date.now(), known);
  const hidden = await isPrivate(tabId);
  const notice = hidden ? null : await rememberOrSay(judgement);
  const renewed = judgement.verdict.kind === 'confirmed' && judgement.verdict.renewed;
  const before = { renewedFrom: renewed ? (judgement.device?.spkiSha256 ?? null) : null, firstVisit: known.firstVisit || judgement.device === null };
  if (notice !== null || renewed || before.firstVisit) await keepTabEvidence(tabId, { url, evidence, notice, before });
  if (judgement.scheme === 'https') await noteSight(find(evidence, 'certificate')?.source === 'browser');
  await showJudgement(tabId, url, judgement);
  await revokePass(tabId, url);
  return { hidden, before, issuerMissing: judgement.checks.some(({ code, reason }) => code === 'path' && MISSING.includes(reason)) };
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
