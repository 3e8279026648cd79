import { api } from '../platform/api.ts';
import { PASSWORD_FIELD } from '../platform/password-field.ts';

/**
 * `password-field.js`, which runs in pages of local devices only where the person switched that on: tells the
 * background that the page has a field for a password, and nothing else. What is in the field, or elsewhere in the
 * page, is not read.
 */
const tell = (): void => {
  if (document.querySelector('input[type=password]')) void api.runtime.sendMessage(PASSWORD_FIELD).catch(() => null);
};

tell();
// Many pages make the field only when someone wants to log in. Before it is filled it has the focus.
addEventListener('focusin', tell, true);
// The background asks when it has judged the page, which may be later.
api.runtime.onMessage.addListener(tell as never);
