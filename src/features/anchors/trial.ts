import { type Observation, findObservation, localityOf, parseOrigin } from '../../core/common.ts';
import type { Answers, TryOutcome } from '../../protocol/index.ts';
import { mayLookAt } from '../../platform/permissions.ts';
import { closeTab, openTab } from '../../platform/tabs.ts';
import { appraiseVisit } from '../navigation/appraise-visit.ts';
import type { Document } from '../navigation/tab-observations.ts';

const PATIENCE_MS = 20_000;

/** How a trial ended, and what was seen then. */
interface End {
  readonly outcome: TryOutcome;
  readonly observations?: readonly Observation[];
}

/** Trials under way: told of whatever happens in any tab, since that may be before we know which tab is ours. */
const trials = new Set<(tabId: number, end: End) => void>();

/** To be told of every page that is shown, was refused, or failed. */
export const trialOf = {
  shown(tabId: number, { own }: Document): void {
    const opinion = own && findObservation(own.observations, 'browser')?.opinion;
    const outcome = opinion === 'accepted' || opinion === 'overridden' ? opinion : 'unseen';
    tell(tabId, own ? { outcome, observations: own.observations } : { outcome });
  },
  refused: (tabId: number): void => tell(tabId, { outcome: 'refused' }),
  failed: (tabId: number): void => tell(tabId, { outcome: 'unreachable' }),
};

function tell(tabId: number, end: End): void {
  for (const trial of trials) trial(tabId, end);
}

/**
 * Opens a local https page behind what the person looks at, waits until the browser has made up its mind about it, and
 * closes it.
 */
export async function tryPage({ url }: { url: string }): Promise<Answers['anchor/try']> {
  const origin = parseOrigin(url);
  if (origin?.scheme !== 'https' || !(localityOf(origin.host, null).local && (await mayLookAt(origin.host))))
    return { outcome: 'not-local', path: null };
  const happened = new Map<number, End>();
  let look = (): void => undefined;
  const trial = (tabId: number, end: End): void => {
    happened.set(tabId, end);
    look();
  };
  trials.add(trial);
  const mine = await openTab(url, { active: false });
  try {
    const { outcome, observations } = await new Promise<End>((resolve) => {
      look = () => {
        const end = happened.get(mine);
        if (end) resolve(end);
      };
      // A slow device may answer yet.
      setTimeout(() => resolve({ outcome: 'loading' }), PATIENCE_MS);
      look();
    });
    const visit = observations && (await appraiseVisit(observations, Date.now()));
    return { outcome, path: visit?.appraisal.findings.find(({ question }) => question === 'path')?.answer ?? null };
  } finally {
    trials.delete(trial);
    await closeTab(mine);
  }
}
