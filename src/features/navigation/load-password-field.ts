import type { askForPasswordFieldsAgain } from '../../platform/password-field.ts';
import type { markPassword } from '../../platform/toolbar.ts';

interface PasswordField {
  readonly markPassword: typeof markPassword;
  readonly askForPasswordFieldsAgain: typeof askForPasswordFieldsAgain;
}

/**
 * What is done about fields for passwords, where the person switched that on. In the extension another module stands
 * here, which loads it from beside the background (scripts/vite-seldom.ts).
 * @throws where it cannot be loaded.
 */
export const loadPasswordField = async (): Promise<PasswordField> => ({
  ...(await import('../../platform/toolbar.ts')),
  ...(await import('../../platform/password-field.ts')),
});
