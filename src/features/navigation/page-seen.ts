import { type Appraisal, findObservation, type PathFinding, type Question, type ReasonCode } from '../../core/index.ts';
import { noteCertificateAccess } from '../../platform/certificate-access.ts';
import { isPrivate } from '../../platform/tabs.ts';
import type { SeenPage } from '../../platform/types.ts';
import { askDevice } from './ask-device.ts';
import { faultOf } from '../common/faults.ts';
import { appraiseVisit } from './appraise-visit.ts';
import { revokePass } from './refused-page.ts';
import { refreshRevocation } from '../trust/revocation.ts';
import { appraiseOpenPagesAgain, rememberOrSay, showAppraisal } from './show-page.ts';
import {
  type Before,
  keepTabObservations,
  NOTHING_BEFORE,
  observationsOfTab,
  type TabObservations,
} from './tab-observations.ts';
import { inTurn, inTurnAfterLoad } from './tab-queue.ts';

/** A popup that opens while the companion asks waits this long; then it says what is known without. */
const PATIENCE_MS = 1500;

const looking = new Map<number, Promise<unknown>>();

/**
 * A page answered: keep at once what was seen, and appraise it when the page has had time to load. What the companion
 * is then asked, and what is fetched about revocation, never holds up the first headline.
 */
export async function pageSeen(page: SeenPage): Promise<void> {
  const { tabId, url, observations } = page;
  if (tabId < 0) return;
  void inTurn(tabId, () => keepTabObservations(tabId, { url, observations, notice: null, before: NOTHING_BEFORE }));
  const first = inTurnAfterLoad(tabId, () => appraiseSeen(page, NOTHING_BEFORE));
  const look = first.then((seen) => lookAgain(page, seen));
  looking.set(tabId, look);
  const { hidden, path } = await look.finally(() => {
    if (looking.get(tabId) === look) looking.delete(tabId);
  });
  if (!hidden && path && (await newsOfRevocation(path))) await appraiseOpenPagesAgain();
}

/**
 * Waits until the page in this tab was looked at, though not for long. @returns false where none was being looked at.
 */
export async function lookedAt(tabId: number): Promise<boolean> {
  const look = looking.get(tabId);
  if (look)
    await Promise.race([look.catch(() => undefined), new Promise((resolve) => setTimeout(resolve, PATIENCE_MS))]);
  return look !== undefined;
}

interface AppraisedPage {
  /** The window is private. */
  readonly hidden: boolean;
  readonly before: Before;
  readonly appraisal: Appraisal;
  readonly path: PathFinding | null;
}

/** Appraises, and writes down what the page taught, though never of private windows. */
async function appraiseSeen({ tabId, url, observations }: SeenPage, known: Before): Promise<AppraisedPage> {
  const { appraisal, path } = await appraiseVisit(observations, Date.now(), known);
  const hidden = await isPrivate(tabId);
  const notice = hidden ? null : await rememberOrSay(appraisal);
  const renewed = appraisal.headline.kind === 'confirmed' && appraisal.headline.renewed;
  const before = {
    renewedFrom: renewed ? (appraisal.device?.spkiSha256 ?? null) : null,
    firstVisit: known.firstVisit || appraisal.device === null,
  };
  if (notice !== null || renewed || before.firstVisit)
    await keepTabObservations(tabId, { url, observations, notice, before });
  if (appraisal.scheme === 'https')
    await noteCertificateAccess(findObservation(observations, 'certificate')?.source === 'browser');
  await showAppraisal(tabId, url, appraisal);
  await revokePass(tabId, url);
  return { hidden, before, appraisal, path };
}

/**
 * The chain has a gap, where the device may send what belongs there; or the person passed a warning, and so may someone
 * in between.
 */
const WORTH_COMPARING: Readonly<Partial<Record<Question, readonly ReasonCode[]>>> = {
  path: ['issuer-not-paired', 'issuer-rotated'],
  'browser-trust': ['browser-overridden'],
};

/**
 * Has the companion look where the browser showed no certificate, or one that is worth comparing, and appraises once
 * more, unless the tab has moved on meanwhile. @returns what is known of the page then.
 */
async function lookAgain(page: SeenPage, seen: AppraisedPage): Promise<AppraisedPage> {
  const { tabId, url } = page;
  const compare = seen.appraisal.findings.some(({ question, code }) => WORTH_COMPARING[question]?.includes(code));
  const { observations } = await askDevice(page.observations, { compare, fresh: true });
  if (observations === page.observations) return seen;
  return inTurn(tabId, async () => {
    if (!sameVisit(await observationsOfTab(tabId), page)) return seen;
    await keepTabObservations(tabId, { url, observations, notice: null, before: seen.before });
    return appraiseSeen({ tabId, url, observations }, seen.before);
  });
}

/** The same page loaded again has the same observations, but for the visit. */
function sameVisit(kept: TabObservations | null, page: SeenPage): boolean {
  return kept?.observations[0]?.visit === page.observations[0]?.visit;
}

/** Nothing here is a failure: without news the headline stands as it was shown. */
function newsOfRevocation(path: PathFinding): Promise<boolean> {
  return refreshRevocation(path, Date.now()).catch((error: unknown) => {
    faultOf(error);
    return false;
  });
}
