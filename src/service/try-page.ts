import { find, localityOf, parseOrigin } from '../core/index.ts';
import type { TryOutcome } from '../messages.ts';
import { mayLookAt } from '../platform/permissions.ts';
import { closeTab, openTab } from '../platform/tabs.ts';
import type { SeenPage } from '../platform/types.ts';

const PATIENCE_MS = 20_000;

/** Trials under way: told of whatever happens in any tab, since that may be before we know which tab is ours. */
const trials = new Set<(tabId: number, outcome: TryOutcome) => void>();

/** To be told of every page that answered, was refused, or failed. */
export const trialOf = {
  seen({ tabId, evidence }: SeenPage): void {
    const opinion = find(evidence, 'browser')?.opinion;
    tell(tabId, opinion === 'accepted' || opinion === 'overridden' ? opinion : 'unseen');
  },
  refused: (tabId: number): void => tell(tabId, 'refused'),
  failed: (tabId: number): void => tell(tabId, 'unreachable'),
};

function tell(tabId: number, outcome: TryOutcome): void {
  for (const trial of trials) trial(tabId, outcome);
}

/** Opens a local https page behind what the person looks at, waits until the browser has made up its mind about it, and closes it. */
export async function tryPage({ url }: { url: string }): Promise<{ outcome: TryOutcome }> {
  const origin = parseOrigin(url);
  if (origin?.scheme !== 'https' || !(localityOf(origin.host, null).local && (await mayLookAt(origin.host)))) return { outcome: 'not-local' };
  const happened = new Map<number, TryOutcome>();
  let look = (): void => undefined;
  const trial = (tabId: number, outcome: TryOutcome): void => {
    happened.set(tabId, outcome);
    look();
  };
  trials.add(trial);
  const mine = await openTab(url, { active: false });
  try {
    return await new Promise((resolve) => {
      look = () => {
        const outcome = happened.get(mine);
        if (outcome) resolve({ outcome });
      };
      setTimeout(() => resolve({ outcome: 'unreachable' }), PATIENCE_MS);
      look();
    });
  } finally {
    trials.delete(trial);
    await closeTab(mine);
  }
}
