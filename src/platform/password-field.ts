import type { Runtime } from 'webextension-polyfill';
import { api, TARGET } from './api.ts';
import { kept } from './storage.ts';

/** What `password-field.js` and the background say to each other, both ways: there is such a field; is there one? */
export const PASSWORD_FIELD = 'password-field';

/** Firefox takes a path to begin where the page is that registers the script. */
const FILE = `${TARGET === 'firefox' ? '/' : ''}${PASSWORD_FIELD}.js`;
const SCRIPT = { id: PASSWORD_FIELD, js: [FILE], matches: ['*://*/*'] };

/**
 * Tells of a page with a field for a password, by its tab and its document, where the browser says which; more than
 * once (src/entries/password-field.ts).
 */
export function onPasswordField(heard: (tabId: number, documentId: string | undefined) => void): void {
  api.runtime.onMessage.addListener(((message: unknown, { tab, documentId }: Sender) => {
    if (message === PASSWORD_FIELD) heard(tab?.id ?? -1, documentId);
  }) as never);
}

type Sender = Runtime.MessageSender & { readonly documentId?: string };

/** On disk, since the browser forgets what was registered when the extension is updated. */
const SETTING = PASSWORD_FIELD;

/** Whether the person wants pages to be asked, and the browser does so. */
export const asksForPasswordFields = async (): Promise<boolean> => (await kept.get(SETTING)) === true;

/** Has pages asked, or not, on every host that Latchkey may look at, for as long as it may. */
export async function askForPasswordFields(on: boolean): Promise<void> {
  await kept.set(SETTING, on);
  // Firefox has no such interface until the person allows it, and browsers register nothing twice.
  await api.scripting?.unregisterContentScripts({ ids: [SCRIPT.id] }).catch(() => undefined);
  if (on) await api.scripting.registerContentScripts([SCRIPT]);
}

/** After an update: as it was before. Never rejects. */
export async function askForPasswordFieldsAgain(): Promise<void> {
  if (await asksForPasswordFields()) await api.scripting?.registerContentScripts([SCRIPT]).catch(() => undefined);
}
