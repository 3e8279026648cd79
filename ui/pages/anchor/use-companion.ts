import { useState } from 'preact/hooks';
import type { AnchorView, Store, StoreOutcome } from '../../../src/protocol/index.ts';
import { ask, useReply } from '../../lib/index.ts';
import { BY_COMPANION, INSTALLED, REMOVED } from '../../words/anchor-companion.ts';
import { COMPANION_PROBLEMS } from '../../words/companion.ts';
import { FAULTS } from '../../words/faults.ts';

/** What the companion did to one browser. */
export interface Told {
  readonly store: Store;
  readonly text: string;
  readonly good: boolean;
}

/** What came of the last thing it was asked to do: browser by browser, or why there is nothing to tell. */
export type Did = { readonly told: readonly Told[] } | { readonly problem: string };

/** The companion as this page needs it. */
export interface AtHand {
  /** Browsers of this computer; null: it is not there, or not known yet. */
  readonly stores: readonly Store[] | null;
  /** It was looked for in vain. */
  readonly missing: boolean;
  readonly busy: 'install' | 'remove' | null;
  /** With the label of the pair that it was about. */
  readonly did: { readonly label: string; readonly what: Did } | null;
  readonly install: (pair: NonNullable<AnchorView['pair']>, stores: readonly string[]) => Promise<void>;
  /** Takes a pair out of every browser that has it. Whether it is out everywhere then. */
  readonly remove: (label: string) => Promise<boolean>;
}

/** Asks the companion for the browsers it can reach, and has it put pairs in and take them out. */
export function useCompanion(): AtHand {
  const { asked, again } = useReply('companion/stores', {});
  const [busy, setBusy] = useState<AtHand['busy']>(null);
  const [did, setDid] = useState<AtHand['did']>(null);
  const stores = asked.kind === 'answered' && asked.value.ok ? asked.value.value.stores : null;
  const tell = (outcomes: readonly StoreOutcome[], words: typeof INSTALLED): Did => ({
    told: outcomes.flatMap(({ store: id, outcome }) => {
      const store = stores?.find((each) => each.id === id);
      return store ? [{ store, text: words[outcome], good: outcome === 'done' || outcome === 'unchanged' }] : [];
    }),
  });
  const work = async (what: 'install' | 'remove', label: string, job: () => Promise<Did>) => {
    setBusy(what);
    setDid(null);
    const result = await job();
    await again();
    setBusy(null);
    setDid({ label, what: result });
    return result;
  };
  return {
    stores,
    busy,
    did,
    missing: asked.kind === 'failed' || (asked.kind === 'answered' && !asked.value.ok),
    install: async ({ label, scopeRoot, cross }, ids) =>
      void (await work('install', label, async () => {
        const reply = await ask('companion/install', { scopeRoot, cross, stores: [...ids] });
        if (!reply.ok) return { problem: FAULTS[reply.fault] };
        if (!reply.value.ok) return { problem: COMPANION_PROBLEMS[reply.value.problem] };
        return 'problem' in reply.value.value
          ? { problem: BY_COMPANION.refused }
          : tell(reply.value.value.outcomes, INSTALLED);
      })),
    remove: async (label) => {
      const ids = (stores ?? []).filter(({ anchors }) => anchors.includes(label)).map(({ id }) => id);
      const result = await work('remove', label, async () => {
        const reply = await ask('companion/remove', { label, stores: ids });
        if (!reply.ok) return { problem: FAULTS[reply.fault] };
        return reply.value.ok
          ? tell(reply.value.value.outcomes, REMOVED)
          : { problem: COMPANION_PROBLEMS[reply.value.problem] };
      });
      return 'told' in result && result.told.every(({ good }) => good);
    },
  };
}
