import { type Evidence, type Judgement, localityOf, parseOrigin } from '../../core/index.ts';
import type { CompanionProblem } from '../../protocol/messages.ts';
import { mayLookAt } from '../../platform/permissions.ts';
import { isPrivate, showPage, takesOurPages } from '../../platform/tabs.ts';
import type { RefusedPage } from '../../platform/types.ts';
import { remember } from '../../store/memory.ts';
import { askDevice } from './ask-device.ts';
import { faultOf } from '../common/faults.ts';
import { judgeEvidence } from './judge-observations.ts';
import { hasPass } from '../../service/pass.ts';
import { forgetTab, keepTabEvidence, NOTHING_BEFORE } from './tab-observations.ts';
import { inTurn } from './tab-queue.ts';
import { trustedGateways } from '../trust/trust.ts';

/** The tab was closed, or shows the browser's page about a failure: what was seen before says nothing about that. */
export function pageGone(tabId: number): Promise<void> {
  return inTurn(tabId, () => forgetTab(tabId));
}

/** The browser refused a local page for its certificate: our page about the device takes the place of the browser's. */
export async function pageRefused({ tabId, url, refusal, address }: RefusedPage): Promise<void> {
  await pageGone(tabId);
  const evidence = refusedEvidence({ url, refusal, address });
  const origin = parseOrigin(url);
  if (!evidence || !origin || tabId < 0) return;
  // The browser's own warning stands there now: what the popup then says is about that.
  if ((await hasPass(tabId, url)) || !(await takesOurPages(tabId)))
    return inTurn(tabId, () =>
      keepTabEvidence(tabId, { url, evidence, notice: null, before: NOTHING_BEFORE, visit: crypto.randomUUID() }),
    );
  // A name that does not look local is the person's own device only where they told us so, by granting it.
  if (!localityOf(origin.host, address).local && !(await mayLookAt(origin.host))) return;
  // The page then finds its answer under way.
  void askDevice(evidence, { fresh: true });
  await showPage(tabId, 'warning/index.html', {
    url,
    refusal,
    tab: String(tabId),
    ...(address === null ? {} : { at: address }),
  });
}

type Refused = Pick<RefusedPage, 'url' | 'refusal' | 'address'>;

/**
 * What can be said of a refused page: what the browser said, and what we remember. No browser shows the certificate
 * (F1).
 * @returns null when the URL is none we judge.
 */
export async function judgeRefused(refused: Refused): Promise<Judgement | null> {
  const evidence = refusedEvidence(refused);
  return evidence && judgeEvidence(evidence, Date.now());
}

/** The same with what the device shows to the companion, which is written down unless the window is private. */
export async function judgeRefusedAsked(
  tabId: number,
  refused: Refused,
): Promise<{ judgement: Judgement; problem: CompanionProblem | null } | null> {
  const seen = refusedEvidence(refused);
  if (!seen) return null;
  const { evidence, problem } = await askDevice(seen);
  const judgement = await judgeEvidence(evidence, Date.now());
  if (!(await isPrivate(tabId))) await remember(judgement, await trustedGateways()).catch(faultOf);
  return { judgement, problem };
}

function refusedEvidence({ url, refusal, address }: Refused): Evidence[] | null {
  const origin = parseOrigin(url);
  return (
    origin && [
      { kind: 'connection', ...origin, address },
      { kind: 'browser', opinion: 'refused', refusal, builtInRoot: null },
      { kind: 'unseen', reason: 'refused' },
    ]
  );
}
