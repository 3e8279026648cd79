import { type CheckCode, find, type Judgement, type ReasonCode } from '../../core/index.ts';
import { noteSight } from '../../platform/certificate-access.ts';
import { isPrivate } from '../../platform/tabs.ts';
import type { SeenPage } from '../../platform/types.ts';
import { askDevice } from './ask-device.ts';
import { faultOf } from '../common/faults.ts';
import { judgeEvidence } from './judge-observations.ts';
import { revokePass } from './refused-page.ts';
import { refreshRevocation } from '../trust/revocation.ts';
import { judgeOpenPagesAgain, rememberOrSay, showJudgement } from './show-page.ts';
import { type Before, keepTabEvidence, NOTHING_BEFORE, tabEvidence } from './tab-observations.ts';
import { inTurn, inTurnAfterLoad } from './tab-queue.ts';

/** A popup that opens while the companion asks waits this long; then it says what is known without. */
const PATIENCE_MS = 1500;

const looking = new Map<number, Promise<unknown>>();

/**
 * A page answered: keep at once what was seen, and judge it when the page has had time to load. What the companion is
 * then asked, and what is fetched about revocation, never holds up the first verdict.
 */
export async function pageSeen(page: SeenPage): Promise<void> {
  const { tabId, url, evidence } = page;
  if (tabId < 0) return;
  const visit = crypto.randomUUID();
  void inTurn(tabId, () => keepTabEvidence(tabId, { url, evidence, notice: null, before: NOTHING_BEFORE, visit }));
  const first = inTurnAfterLoad(tabId, () => judgeSeen(page, visit, NOTHING_BEFORE));
  const look = first.then(({ before, judgement }) => lookAgain(page, visit, before, judgement));
  looking.set(tabId, look);
  const whole = await look.finally(() => {
    if (looking.get(tabId) === look) looking.delete(tabId);
  });
  if (!(await first).hidden && (await newsOfRevocation(whole))) await judgeOpenPagesAgain();
}

/** Waits until the page in this tab was looked at, though not for long. @returns false where nobody was looking. */
export async function lookedAt(tabId: number): Promise<boolean> {
  const look = looking.get(tabId);
  if (look)
    await Promise.race([look.catch(() => undefined), new Promise((resolve) => setTimeout(resolve, PATIENCE_MS))]);
  return look !== undefined;
}

interface First {
  /** The window is private. */
  readonly hidden: boolean;
  readonly before: Before;
  readonly judgement: Judgement;
}

/** Judges, and writes down what the page taught, though never of private windows. */
async function judgeSeen({ tabId, url, evidence }: SeenPage, visit: string, known: Before): Promise<First> {
  const judgement = await judgeEvidence(evidence, Date.now(), known);
  const hidden = await isPrivate(tabId);
  const notice = hidden ? null : await rememberOrSay(judgement);
  const renewed = judgement.verdict.kind === 'confirmed' && judgement.verdict.renewed;
  const before = {
    renewedFrom: renewed ? (judgement.device?.spkiSha256 ?? null) : null,
    firstVisit: known.firstVisit || judgement.device === null,
  };
  if (notice !== null || renewed || before.firstVisit)
    await keepTabEvidence(tabId, { url, evidence, notice, before, visit });
  if (judgement.scheme === 'https') await noteSight(find(evidence, 'certificate')?.source === 'browser');
  await showJudgement(tabId, url, judgement);
  await revokePass(tabId, url);
  return { hidden, before, judgement };
}

/**
 * The chain has a gap, where the device may send what belongs there; or the person passed a warning, and so may
 * somebody in between.
 */
const WORTH_COMPARING: Readonly<Partial<Record<CheckCode, readonly ReasonCode[]>>> = {
  path: ['issuer-not-paired', 'issuer-rotated'],
  'browser-trust': ['browser-overridden'],
};

/**
 * Has the companion look where the browser showed no certificate, or one that is worth comparing, and judges once more,
 * unless the tab has moved on meanwhile. @returns what is known of the page then.
 */
async function lookAgain(
  page: SeenPage,
  visit: string,
  before: Before,
  { checks }: Judgement,
): Promise<SeenPage['evidence']> {
  const { tabId, url, evidence: seen } = page;
  const { evidence } = await askDevice(seen, {
    compare: checks.some(({ code, reason }) => WORTH_COMPARING[code]?.includes(reason)),
    fresh: true,
  });
  if (evidence === seen) return seen;
  await inTurn(tabId, async () => {
    if ((await tabEvidence(tabId))?.visit !== visit) return;
    await keepTabEvidence(tabId, { url, evidence, notice: null, before, visit });
    await judgeSeen({ tabId, url, evidence }, visit, before);
  });
  return evidence;
}

/** Nothing here is a failure: without news the verdict stands as it was shown. */
function newsOfRevocation(evidence: SeenPage['evidence']): Promise<boolean> {
  return refreshRevocation(evidence, Date.now()).catch((error: unknown) => {
    faultOf(error);
    return false;
  });
}
