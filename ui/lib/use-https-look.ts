import { useEffect, useState } from 'preact/hooks';
import type { ByHttps, TabView } from '../../src/protocol/index.ts';
import { ask } from './client.ts';

/**
 * Over a page that came over http, of whose device nothing is known of https: looks whether https answers there.
 * @returns the view, with that in it once it is known.
 */
export function useHttpsLook(tabId: number | null, view: TabView | null): TabView | null {
  const [found, setFound] = useState<ByHttps | null>(null);
  const wanted =
    view?.kind === 'judged' &&
    view.appraisal.headline.kind === 'plain' &&
    !view.byHttps &&
    !view.ofAnother &&
    !view.hidden;
  useEffect(() => {
    if (!wanted || tabId === null) return;
    void ask('upgrade/look', { tabId }).then((reply) => setFound(reply.ok ? reply.value : null));
  }, [wanted, tabId]);
  return wanted && found ? { ...view, byHttps: found } : view;
}
