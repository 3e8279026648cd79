import { useState } from 'preact/hooks';
import type { AnchorView, EarlierRoot, RootStore, Store, StoreOutcome } from '../../../src/protocol/index.ts';
import { ask, useReply, type Scope } from '../../lib/index.ts';
import {
  BY_COMPANION,
  INSTALLED,
  REMOVED,
  ROOT_BY_COMPANION,
  ROOT_INSTALLED,
  ROOT_REMOVED,
} from '../../words/anchor-companion.ts';
import { COMPANION_PROBLEMS } from '../../words/companion.ts';
import { FAULTS } from '../../words/faults.ts';
import { isOfKind } from './still-there.ts';

/** What the companion did to one browser. */
export interface Told {
  readonly store: Pick<Store, 'id' | 'name'>;
  readonly text: string;
  readonly good: boolean;
}

/** What came of the last thing it was asked to do: browser by browser, or why there is nothing to tell. */
export type Did = { readonly told: readonly Told[] } | { readonly problem: string };

interface Work {
  readonly busy: 'install' | 'remove' | null;
  /** With what it was about: the label of a pair, or a root as base64. */
  readonly did: { readonly about: string; readonly what: Did } | null;
}

/** The companion as this page needs it for pairs. */
export interface AtHand extends Work {
  /** Browsers of this computer; null: it is not there, or not known yet. */
  readonly stores: readonly Store[] | null;
  /** It was looked for in vain. */
  readonly missing: boolean;
  readonly install: (pair: NonNullable<AnchorView['pair']>, stores: readonly string[]) => Promise<void>;
  /**
   * Takes a pair out of these browsers, or of every one: one that could not be read just now may have it, too. Whether
   * it is out of them then.
   */
  readonly remove: (label: string, stores?: readonly string[]) => Promise<boolean>;
}

/** The same for the gateway's own root alone. */
export interface RootAtHand extends Work {
  /** Browsers that have certificates of their own; null: the companion is not there, or not known yet. */
  readonly stores: readonly RootStore[] | null;
  /** Why it can do nothing: it was looked for in vain, or is older than this request. */
  readonly lacks: 'companion' | 'update' | null;
  readonly install: (stores: readonly string[]) => Promise<void>;
  /** Takes it out of these browsers, or of every one that has it. */
  readonly remove: (stores?: readonly string[]) => Promise<void>;
  /** Those that this root took the place of, and that the companion can remove. */
  readonly earlier: readonly EarlierRoot[];
  readonly removeEarlier: (root: string) => Promise<void>;
}

interface Here {
  readonly browser: AnchorView['browser'];
  /** What bears this label was taken out of a browser of this one's kind. */
  readonly onOut: (label: string) => Promise<void>;
}

/** Asks the companion for the browsers it can reach, and has it put pairs in and take them out. */
export function useCompanion({ browser, onOut }: Here): AtHand {
  const { asked, again } = useReply('companion/stores', {});
  const stores = asked.kind === 'answered' && asked.value.ok ? asked.value.value.stores : null;
  const { work, ...known } = useWork(stores, again);
  return {
    ...known,
    stores,
    missing: asked.kind === 'failed' || (asked.kind === 'answered' && !asked.value.ok),
    install: async ({ label, scopeRoot, cross }, ids) =>
      void (await work('install', label, INSTALLED, BY_COMPANION.refused, () =>
        ask('companion/install', { scopeRoot, cross, stores: [...ids] }),
      )),
    remove: async (label, chosen) => {
      const ids = chosen ?? idsOf(stores, () => true);
      const result = await work('remove', label, REMOVED, BY_COMPANION.refused, () =>
        ask('companion/remove', { label, stores: [...ids] }),
      );
      if (chosen && isOutOf(browser, result, stores)) await onOut(label);
      return 'told' in result && result.told.every(({ good }) => good);
    },
  };
}

/**
 * Asks the companion in which browsers a root stands, and has it put in and taken out.
 * @param own null: no root is spoken of, and nothing is asked.
 * @param scope what a pair made now would be for.
 */
export function useRootCompanion(
  own: AnchorView['ownRoot'],
  { names, addresses, until }: Scope,
  { browser, onOut }: Here,
): RootAtHand {
  const { asked, again } = useReply('companion/root-stores', own && { root: own.certificate });
  const answer = own !== null && asked.kind === 'answered' ? asked.value : null;
  const stores = answer?.ok ? answer.value.stores : null;
  const { work, ...known } = useWork(stores, again);
  const root = own?.certificate ?? '';
  const failed = own !== null && (asked.kind === 'failed' || answer?.ok === false);
  const outdated = answer?.ok === false && answer.problem === 'unknown-request';
  const remove = (which: string, ids: readonly string[]) =>
    work('remove', which, ROOT_REMOVED, ROOT_BY_COMPANION.refused, () =>
      ask('companion/remove-root', { root: which, stores: [...ids] }),
    );
  return {
    ...known,
    stores,
    earlier: distinct((stores ?? []).flatMap((store) => store.earlier ?? [])),
    lacks: failed ? (outdated ? 'update' : 'companion') : null,
    install: async (ids) =>
      void (await work('install', root, ROOT_INSTALLED, ROOT_BY_COMPANION.refused, () =>
        ask('companion/install-root', {
          root,
          names: [...names],
          addresses: [...addresses],
          until: Math.min(until, Number.MAX_SAFE_INTEGER),
          stores: [...ids],
        }),
      )),
    remove: async (ids = idsOf(stores, ({ stands }) => stands)) => {
      if (isOutOf(browser, await remove(root, ids), stores)) await onOut(own?.label ?? '');
    },
    removeEarlier: async (which) =>
      void (await remove(
        which,
        idsOf(stores, ({ earlier = [] }) => earlier.some((each) => each.root === which)),
      )),
  };
}

const idsOf = <S extends Told['store']>(stores: readonly S[] | null, has: (store: S) => boolean): string[] =>
  (stores ?? []).filter(has).map(({ id }) => id);

/** Whether it was taken out of a browser of the kind of this one. */
const isOutOf = (browser: AnchorView['browser'], did: Did, stores: readonly Pick<Store, 'id' | 'browser'>[] | null) =>
  'told' in did &&
  (stores ?? [])
    .filter((store) => isOfKind(store, browser))
    .some(({ id }) => did.told.some(({ store, good }) => good && store.id === id));

/** One entry for each certificate, wherever it is. */
const distinct = (roots: readonly EarlierRoot[]): EarlierRoot[] => [
  ...new Map(roots.map((each) => [each.root, each])).values(),
];

type Asked = Awaited<ReturnType<typeof ask<'companion/install' | 'companion/remove'>>>;
type Words = typeof INSTALLED;

/** One thing at a time, and what came of it in the words for it. */
function useWork(stores: readonly Told['store'][] | null, again: () => Promise<void>) {
  const [busy, setBusy] = useState<Work['busy']>(null);
  const [did, setDid] = useState<Work['did']>(null);
  const tell = (outcomes: readonly StoreOutcome[], words: Words): Did => ({
    told: outcomes.flatMap(({ store: id, outcome }) => {
      const store = stores?.find((each) => each.id === id);
      return store ? [{ store, text: words[outcome], good: outcome === 'done' || outcome === 'unchanged' }] : [];
    }),
  });
  const said = (reply: Asked, words: Words, refused: string): Did => {
    if (!reply.ok) return { problem: FAULTS[reply.fault] };
    if (!reply.value.ok) return { problem: COMPANION_PROBLEMS[reply.value.problem] };
    return 'problem' in reply.value.value ? { problem: refused } : tell(reply.value.value.outcomes, words);
  };
  const work = async (
    what: NonNullable<Work['busy']>,
    about: string,
    words: Words,
    refused: string,
    job: () => Promise<Asked>,
  ): Promise<Did> => {
    setBusy(what);
    setDid(null);
    const result = said(await job(), words, refused);
    await again();
    setBusy(null);
    setDid({ about, what: result });
    return result;
  };
  return { busy, did, work };
}
