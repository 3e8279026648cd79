import {
  type Appraisal,
  type BrowserRefusal,
  type Fact,
  localityOf,
  type Observation,
  observedByBrowser,
  parseOrigin,
} from '../../core/index.ts';
import { mayLookAt } from '../../platform/permissions.ts';
import { session } from '../../platform/storage.ts';
import { isPrivate, showPage, takesOurPages } from '../../platform/tabs.ts';
import type { RefusedPage } from '../../platform/types.ts';
import type { CompanionProblem } from '../../protocol/index.ts';
import { recordVisit } from '../../store/memory.ts';
import { faultOf } from '../common/faults.ts';
import { sameOrigin } from '../common/same-origin.ts';
import { trustedGateways } from '../trust/trust.ts';
import { askDevice } from './ask-device.ts';
import { appraiseVisit } from './appraise-visit.ts';
import { forgetTab, keepTabObservations } from './tab-observations.ts';
import { inTurn } from './tab-queue.ts';

/** The person asked to see the browser's own warning: ours stays away from this tab and site for a while. */
const PASS_MS = 5 * 60 * 1000;

interface Pass {
  readonly url: string;
  readonly until: number;
}

const key = (tabId: number): string => `pass:${String(tabId)}`;

export async function grantPass(tabId: number, url: string): Promise<void> {
  await session.set(key(tabId), { url, until: Date.now() + PASS_MS } satisfies Pass);
}

export async function hasPass(tabId: number, url: string): Promise<boolean> {
  const pass = await session.get<Pass>(key(tabId));
  return pass !== null && Date.now() < pass.until && sameOrigin(pass.url, url);
}

/** The page loaded after all, so the pass is used up. */
export async function revokePass(tabId: number, url: string): Promise<void> {
  if (await hasPass(tabId, url)) await session.remove(key(tabId));
}

/** The tab was closed, or shows the browser's page about a failure: what was seen before says nothing about that. */
export function pageGone(tabId: number): Promise<void> {
  return inTurn(tabId, () => forgetTab(tabId));
}

/** The browser refused a local page for its certificate: our page about the device takes the place of the browser's. */
export async function pageRefused({ tabId, url, refusal, address }: RefusedPage): Promise<void> {
  await pageGone(tabId);
  const observations = observationsOfRefused({ url, refusal, address });
  const origin = parseOrigin(url);
  if (!observations || !origin || tabId < 0) return;
  // The browser's own warning stands there now: what the popup then says is about that.
  if ((await hasPass(tabId, url)) || !(await takesOurPages(tabId)))
    return inTurn(tabId, () => keepTabObservations(tabId, { url, observations, notice: null, before: null }));
  // A name that does not look local is the person's own device only where they told us so, by granting it.
  if (!localityOf(origin.host, address).local && !(await mayLookAt(origin.host))) return;
  // The page then finds its answer under way.
  void askDevice(observations, { fresh: true });
  await showPage(tabId, 'warning/index.html', {
    url,
    refusal,
    tab: String(tabId),
    ...(address === null ? {} : { at: address }),
  });
}

type Refused = Pick<RefusedPage, 'url' | 'refusal' | 'address'>;

/**
 * What can be said of a refused page: what the browser said, and what we remember. No browser shows the certificate.
 * @returns null when the URL is none we judge.
 */
export async function appraiseRefused(refused: Refused): Promise<Appraisal | null> {
  const observations = observationsOfRefused(refused);
  return observations && (await appraiseVisit(observations, Date.now())).appraisal;
}

/** The same with what the device shows to the companion, which is written down unless the window is private. */
export async function appraiseRefusedAsked(
  tabId: number,
  refused: Refused,
): Promise<{ appraisal: Appraisal; problem: CompanionProblem | null } | null> {
  const seen = observationsOfRefused(refused);
  if (!seen) return null;
  const { observations, problem } = await askDevice(seen);
  const { appraisal } = await appraiseVisit(observations, Date.now());
  if (!(await isPrivate(tabId))) await recordVisit(appraisal, await trustedGateways()).catch(faultOf);
  return { appraisal, problem };
}

function observationsOfRefused({ url, refusal, address }: Refused): Observation[] | null {
  const origin = parseOrigin(url);
  if (!origin) return null;
  const facts: readonly Fact[] = [
    { kind: 'browser', opinion: 'refused', refusal, builtInRoot: null },
    { kind: 'unseen', reason: 'refused' },
  ];
  return observedByBrowser({ ...origin, address }, facts, crypto.randomUUID(), Date.now());
}

const REFUSALS: Readonly<Record<BrowserRefusal, true>> = {
  'authority-invalid': true,
  'self-signed': true,
  'name-mismatch': true,
  expired: true,
  'not-yet-valid': true,
  'date-invalid': true,
  revoked: true,
  'weak-key': true,
  'weak-signature': true,
  invalid: true,
  usage: true,
  'name-constraints': true,
  pinned: true,
  transparency: true,
  other: true,
};

/** A refusal as it comes back from a page's address; anything unknown is `other`. */
export function readRefusal(text: string | undefined): BrowserRefusal {
  return text !== undefined && Object.hasOwn(REFUSALS, text) ? (text as BrowserRefusal) : 'other';
}
