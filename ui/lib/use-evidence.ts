import { useEffect, useRef } from 'preact/hooks';
import { ask } from './client.ts';

/**
 * Once a page was judged, looks for evidence about its device, and has the page judged anew where there is some. Where
 * nothing is found, or cannot be asked for, what is shown stays as it is.
 */
export function useEvidence(
  tab: { readonly tabId: number; readonly url: string } | null,
  judged: boolean,
  again: () => Promise<void>,
): void {
  const looked = useRef(false);
  useEffect(() => {
    if (!judged || tab === null || looked.current) return;
    looked.current = true;
    void ask('evidence/look', tab).then((reply) => (reply.ok && reply.value.news ? again() : undefined));
  }, [judged, tab, again]);
}
