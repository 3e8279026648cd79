import {
  type Appraisal,
  type Fact,
  findObservation,
  observedByBrowser,
  type Observation,
  parseOrigin,
  type PathFinding,
  type ReasonCode,
  type TabEvent,
} from '../../core/common.ts';
import { TARGET } from '../../platform/api.ts';
import { noteCertificateAccess } from '../../platform/certificate-access.ts';
import { mayBeMadeByWorker } from '../../platform/made-by-worker.ts';
import { isPrivate } from '../../platform/tabs.ts';
import { clearVerdict } from '../../platform/toolbar.ts';
import type { PageEvent } from '../../platform/types.ts';
import { askDevice } from './ask-device.ts';
import { faultOf, shortAddress } from '../common/index.ts';
import { appraiseVisit } from './appraise-visit.ts';
import { isDoubtfulCopy, noteAnswer, noteFill } from './cached-copies.ts';
import { revokePass } from './pass.ts';
import { noteAcceptance } from '../trust/anchored.ts';
import { refreshRevocation } from '../trust/revocation.ts';
import { appraiseOpenPagesAgain, rememberOrSay, showAppraisal, showDocument } from './show-page.ts';
import {
  addPerhaps,
  changeVisit,
  type Document,
  documentOfTab,
  keptVisit,
  noteTabEvent,
  type TabObservations,
  visitOf,
} from './tab-observations.ts';
import { inTurn, inTurnAfterLoad } from './tab-queue.ts';

/** A popup that opens while someone is asked waits this long; then it says what is known without. So does the mark. */
const PATIENCE_MS = 1500;

const looking = new Map<number, Promise<unknown>>();

/**
 * Something happened in a tab's main frame. Only once a document is shown is it judged and remembered, when it has had
 * time to load. What the companion is then asked, and what is fetched about revocation, never holds up the first
 * headline.
 * @param onShown told of every document that comes into view, before it is judged.
 */
export async function pageEvent(
  tabId: number,
  event: PageEvent,
  onShown: (tabId: number, document: Document) => void = () => undefined,
): Promise<void> {
  if (tabId < 0) return;
  const noted = inTurn(tabId, async () => noteTabEvent(tabId, await withVisit(tabId, event)));
  if (event.kind !== 'committed' || event.ahead) return void (await noted);
  await documentCame(tabId, noted, onShown);
}

/**
 * Asks the shown document again who made it, where no one waits for its answer any more: the background was stopped
 * since it came.
 */
export async function askShownAgain(tabId: number): Promise<void> {
  const document = await documentOfTab(tabId);
  if (document?.held && !looking.has(tabId)) void documentCame(tabId, Promise.resolve(document)).catch(faultOf);
}

async function documentCame(
  tabId: number,
  noted: Promise<Document | null>,
  onShown: (tabId: number, document: Document) => void = () => undefined,
): Promise<void> {
  const known = noted.then((document) => askWhoMade(tabId, document));
  void known.then((document) => document && onShown(tabId, document));
  void known.then((document) => noteFirstShown(tabId, document));
  const look = known.then((document) => lookAt(tabId, document));
  looking.set(tabId, look);
  const seen = await look.finally(() => {
    if (looking.get(tabId) === look) looking.delete(tabId);
  });
  if (seen && !seen.hidden && seen.path && (await newsOfRevocation(seen.path))) await appraiseOpenPagesAgain();
}

async function withVisit(tabId: number, told: PageEvent): Promise<TabEvent<TabObservations>> {
  const event = 'url' in told ? { ...told, url: await shortAddress(told.url) } : told;
  if (event.kind !== 'answered') return event;
  const { url, seen, fills, cachePart = '' } = event;
  const own = { url, observations: seen, notice: null, before: null, ...(fills ? { fills: cachePart } : {}) };
  if (event.copy) return { ...event, copy: await isDoubtfulCopy(tabId, event), seen: own };
  await noteAnswer(tabId, event);
  return { ...event, seen: own };
}

/**
 * Has a document asked whether a service worker made it, where that matters. Until it answers, which a page can put off
 * for ever, what it was answered only makes things worse, and nothing that was said before is said over it.
 * @returns what is known of it then; null where the tab shows another by now.
 */
async function askWhoMade(tabId: number, document: Document | null): Promise<Document | null> {
  if (TARGET !== 'chrome' || !document?.held) return document;
  const show = () => inTurn(tabId, () => showDocument(tabId, document));
  const patience = setTimeout(() => void show().catch(faultOf), PATIENCE_MS);
  await clearVerdict(tabId);
  const byWorker = await mayBeMadeByWorker(tabId, document.id);
  clearTimeout(patience);
  return inTurn(tabId, () => noteTabEvent(tabId, { kind: 'asked', document: document.id, byWorker }));
}

async function noteFirstShown(tabId: number, document: Document | null): Promise<void> {
  if (document?.own && !document.wasShown) await noteFill(tabId, document.own);
}

async function lookAt(tabId: number, document: Document | null): Promise<AppraisedPage | null> {
  if (!document) return null;
  const seen = await inTurnAfterLoad(tabId, () => judge(tabId, document));
  return seen ? lookAgain(tabId, seen) : lookWhoIsThere(tabId, document);
}

/** @returns null where there is nothing to be looked at again. */
async function judge(tabId: number, document: Document): Promise<AppraisedPage | null> {
  if (document.own && !document.wasShown) return appraiseSeen(tabId, document.own);
  await showDocument(tabId, document);
  return null;
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
  readonly page: TabObservations;
  readonly appraisal: Appraisal;
  readonly path: PathFinding | null;
}

/** Appraises, and writes down what the page taught, though never of private windows. Call it in the tab's turn. */
async function appraiseSeen(tabId: number, seen: TabObservations): Promise<AppraisedPage> {
  const { url, observations } = seen;
  // Pairings may have changed since it came, so that it was judged, and has taught what it had to, already.
  const { before: known } = (await keptVisit(tabId, visitOf(seen))) ?? seen;
  const { appraisal, path } = await appraiseVisit(observations, Date.now(), known);
  const hidden = await isPrivate(tabId);
  const before = known ?? { device: appraisal.device };
  // Kept before anything is written down: the visit must never be judged against what it taught itself.
  await changeVisit(tabId, { url, observations, notice: null, before });
  const notice = hidden ? null : await rememberOrSay(appraisal);
  if (!hidden) await noteAcceptance(observations, appraisal, path).catch(faultOf);
  const page = { url, observations, notice, before };
  if (notice !== null) await changeVisit(tabId, page);
  const sees = findObservation(observations, 'certificate')?.source === 'browser';
  if (sees || findObservation(observations, 'unseen')?.reason === 'flag-off') await noteCertificateAccess(sees);
  await showAppraisal(tabId, page, appraisal);
  await revokePass(tabId, url, appraisal.seenAt);
  return { hidden, page, appraisal, path };
}

/**
 * The chain has a gap, where the device may send what belongs there; or the person passed a warning, and so may someone
 * in between.
 */
const isWorthComparing = (code: ReasonCode): boolean => code.startsWith('issuer-') || code === 'browser-overridden';

/**
 * Has the companion look where the browser showed no certificate, or one that is worth comparing, and appraises once
 * more. The answer belongs to the visit that it was asked for, whatever the tab shows by then.
 * @returns what is known of the page then.
 */
async function lookAgain(tabId: number, seen: AppraisedPage): Promise<AppraisedPage> {
  const compare = seen.appraisal.findings.some(({ code }) => isWorthComparing(code));
  const { observations } = await askDevice(seen.page.observations, { compare, fresh: true });
  if (observations === seen.page.observations) return seen;
  const again = (page: TabObservations) =>
    inTurn(tabId, async () => ((await changeVisit(tabId, page)) ? appraiseSeen(tabId, page) : seen));
  const asked = await again({ ...seen.page, observations, notice: null });
  const known = await whosePage(asked);
  return known ? again({ ...asked.page, observations: known }) : asked;
}

/** Chromium may hide the certificate of a page that it would show from no one but this device. */
async function whosePage({ hidden, page, path }: AppraisedPage): Promise<readonly Observation[] | null> {
  if (TARGET !== 'chrome' || hidden) return null;
  const { acceptedBy } = await import('./accepted-by.ts');
  return acceptedBy(page.observations, path);
}

/**
 * Has the companion look who answers now at the address of a page that came without an answer, as from a service
 * worker. That tells nothing of where the page came from, so it can only make things worse (docs/decisions/0015), and
 * nothing of it is written down.
 */
async function lookWhoIsThere(tabId: number, document: Document): Promise<null> {
  const origin = document.unproved === 'no-answer' ? parseOrigin(document.url) : null;
  if (!origin) return null;
  const facts: readonly Fact[] = [{ kind: 'unseen', reason: 'missed' }];
  const unseen = observedByBrowser({ ...origin, address: null }, facts, crypto.randomUUID(), Date.now());
  // The document had no connection that anything could be tied to.
  const loose = unseen.map((each) => ({ ...each, binding: 'claimed' as const }));
  const { observations } = await askDevice(loose, { fresh: true });
  if (!findObservation(observations, 'certificate')) return null;
  await inTurn(tabId, async () => {
    const { url } = document;
    if (await addPerhaps(tabId, document, { url, observations, notice: null, before: null }))
      await showDocument(tabId, (await documentOfTab(tabId)) ?? document);
  });
  return null;
}

/** Nothing here is a failure: without news the headline stands as it was shown. */
function newsOfRevocation(path: PathFinding): Promise<boolean> {
  return refreshRevocation(path, Date.now()).catch((error: unknown) => {
    faultOf(error);
    return false;
  });
}
