import * as v from 'valibot';

/** Whether local pages are asked for a field for a password (src/platform/password-field.ts). */
export const passwordPageWork = {
  'password/setting': v.object({}),
  'password/switch': v.object({ on: v.boolean() }),
} as const;

export interface PasswordAnswers {
  'password/setting': boolean;
  'password/switch': boolean;
}
