import type { ReadAddress } from '../../../../src/protocol/index.ts';
import type { PageWork } from '../../../../src/protocol/page-work.ts';
import { allowOrigins } from '../../../lib/browser.ts';
import { loadedPageWork, loadPageWork } from '../../../lib/client.ts';
import type { SourceProps } from './types.ts';

type Reading = (work: PageWork) => ReadAddress;

/**
 * What was typed, in full, once Latchkey may ask there; null where it may not, which is said then. The browser asks the
 * person only about addresses that Latchkey would ask at all. Call it first thing after the click: later the browser
 * would not take the request for permission for the person's wish.
 * @param again the same with another address, where that might do.
 */
export async function allowed(
  read: Reading,
  { onTry, onAsk, onProblem }: SourceProps,
  again: (text: string) => void,
): Promise<string | null> {
  onTry();
  try {
    const found = read(loadedPageWork() ?? (await loadPageWork()));
    const { instead } = { instead: null, ...found };
    if (!found.ok) onProblem(found.problem, instead === null ? undefined : () => again(instead));
    else if (await allowOrigins(found.origins)) return found.text;
    else onProblem('no-permission');
  } catch {
    onAsk(Promise.resolve({ ok: false, fault: 'internal' }));
  }
  return null;
}
