import type { AnchorView, Reply, Store } from '../../../src/protocol/index.ts';

/** What the companion said when it was asked last; `roots`: null where the gateway's own root is not spoken of. */
interface Found {
  readonly pairs: Reply<'companion/stores'>;
  readonly roots: Reply<'companion/root-stores'> | null;
}

/** Whether browsers of this one's kind go by that store. */
export const isOfKind = (store: Pick<Store, 'browser'>, browser: AnchorView['browser']): boolean =>
  (store.browser === 'firefox') === (browser === 'firefox');

/**
 * Labels of the pairs, and of the gateway's own root, that browsers of this one's kind may still have. What the
 * companion did not say, or could not read, may be there.
 */
export function stillThere({ browser, pair, older, ownRoot }: AnchorView, { pairs, roots }: Found): string[] {
  const known = [pair, ...older].flatMap((each) => each?.label ?? []);
  const here = pairs.ok && pairs.value.ok ? pairs.value.value.stores.filter((store) => isOfKind(store, browser)) : null;
  const labels = here?.some(({ unreadable }) => unreadable)
    ? known
    : (here?.flatMap(({ anchors }) => anchors) ?? known);
  if (ownRoot === null) return labels;
  const stores = roots?.ok && roots.value.ok ? roots.value.value.stores : null;
  const stands =
    stores === null ||
    stores.some(
      (store) => isOfKind(store, browser) && (store.stands || store.unreadable || (store.earlier ?? []).length > 0),
    );
  return stands ? [...labels, ownRoot.label] : labels;
}
