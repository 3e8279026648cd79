import { localityOf, type Observation, parseOrigin } from '../../core/common.ts';
import type { Answers, TryOutcome } from '../../protocol/index.ts';
import { mayLookAt } from '../../platform/permissions.ts';
import { closeTab, openTab } from '../../platform/tabs.ts';
import type { appraiseVisit } from '../navigation/appraise-visit.ts';

const PATIENCE_MS = 20_000;

/** How a trial ended, and what was seen then. */
export interface End {
  readonly outcome: TryOutcome;
  readonly observations?: readonly Observation[];
}

export type Trials = Set<(tabId: number, end: End) => void>;

/**
 * Opens a local https page behind what the person looks at, waits until the browser has made up its mind about it, and
 * closes it.
 * @param trials to be told among them.
 */
export async function tryInTab(
  url: string,
  trials: Trials,
  appraise: typeof appraiseVisit,
): Promise<Answers['anchor/try']> {
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
    const visit = observations && (await appraise(observations, Date.now()));
    return { outcome, path: visit?.appraisal.findings.find(({ question }) => question === 'path')?.answer ?? null };
  } finally {
    trials.delete(trial);
    await closeTab(mine);
  }
}
