import passwordField from '../locales/en/password-field.ftl';
import { texts } from './message.ts';

/** The switch for saying in the toolbar that a page with a problem asks for a password. */
export const PASSWORDS = texts(passwordField, ['setting', 'settingLabel', 'settingWhy', 'refused']);
