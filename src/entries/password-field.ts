import { api } from '../platform/api.ts';
import { PASSWORD_FIELD } from '../platform/password-field.ts';

/**
 * `password-field.js`, which runs in pages of local devices only where the person switched that on: tells the
 * background that the page has a field for a password, and nothing else. What is in the field, or elsewhere in the
 * page, is not read.
 */
let told = false;
function tell(isThere: boolean): void {
  if (told || !isThere) return;
  told = true;
  void api.runtime.sendMessage(PASSWORD_FIELD).catch(() => null);
}

const isThere = (): boolean => document.querySelector('input[type=password]') !== null;

tell(isThere());
// Many pages make the field only when someone wants to log in. Before it is filled it has the focus.
addEventListener(
  'focusin',
  (event) => {
    const [at] = event.composedPath();
    const isField = at instanceof HTMLInputElement && at.type === 'password';
    // Said once more: the background may have been stopped over the first time.
    if (isField) told = false;
    tell(isField || isThere());
  },
  true,
);
// The background asks when it has judged the page, which may be later, and again when it judged it anew.
api.runtime.onMessage.addListener(((asked: unknown) => {
  if (asked !== PASSWORD_FIELD) return;
  told = false;
  tell(isThere());
}) as never);
