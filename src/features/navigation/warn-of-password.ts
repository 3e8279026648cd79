import { faultOf } from '../common/index.ts';
import { shows } from './show-page.ts';
import { documentOfTab } from './tab-observations.ts';
import { inTurn } from './tab-queue.ts';

/**
 * A page says that it has a field for a password. In the tab's turn, so that nothing else is painted meanwhile, and
 * only for the document that said so: by now another may stand there.
 * @param asker the browser's id of that document, where it tells. Never rejects.
 */
export const warnOfPassword = (tabId: number, asker: string | undefined): Promise<void> =>
  inTurn(tabId, async () => {
    const document = await documentOfTab(tabId);
    if (!document || document.id !== (asker ?? document.id)) return;
    const { markPassword } = await import('../../platform/toolbar.ts');
    await markPassword(tabId, () => shows(tabId, document));
  }).catch((error: unknown) => void faultOf(error));
