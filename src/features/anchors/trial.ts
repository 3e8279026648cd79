import { findObservation } from '../../core/common.ts';
import type { Answers } from '../../protocol/index.ts';
import { appraiseVisit } from '../navigation/appraise-visit.ts';
import type { Document } from '../navigation/tab-observations.ts';
import type { End, Trials } from './try-in-tab.ts';

/** Trials under way: told of whatever happens in any tab, since that may be before we know which tab is ours. */
const trials: Trials = new Set();

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

/** Opens a local https page behind what the person looks at, until the browser has made up its mind about it. */
export async function tryPage({ url }: { url: string }): Promise<Answers['anchor/try']> {
  const { tryInTab } = await import('./try-in-tab.ts');
  return tryInTab(url, trials, appraiseVisit);
}
