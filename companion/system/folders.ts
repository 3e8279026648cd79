import { posix, win32 } from 'node:path';
import type { Surroundings } from './account.ts';

/**
 * Where programs of one person keep what is theirs. On Linux by the base directory specification, on Windows by what it
 * says itself.
 */

type Where = Pick<Surroundings, 'env' | 'home'>;

export const configHome = ({ env, home }: Where): string =>
  absolute(env['XDG_CONFIG_HOME']) ?? posix.join(home, '.config');

/** Chromium and its relatives have a word of their own. */
export const chromiumConfigHome = ({ env, home }: Where): string =>
  absolute(env['CHROME_CONFIG_HOME']) ?? configHome({ env, home });

export const dataHome = ({ env, home }: Where): string =>
  absolute(env['XDG_DATA_HOME']) ?? posix.join(home, '.local', 'share');

export const stateHome = ({ env, home }: Where): string =>
  absolute(env['XDG_STATE_HOME']) ?? posix.join(home, '.local', 'state');

export const localAppData = ({ env, home }: Where): string =>
  env['LOCALAPPDATA'] ?? win32.join(home, 'AppData', 'Local');

export const roamingAppData = ({ env, home }: Where): string =>
  env['APPDATA'] ?? win32.join(home, 'AppData', 'Roaming');

/** What is not absolute counts as not set. */
const absolute = (folder: string | undefined): string | null =>
  folder !== undefined && posix.isAbsolute(folder) ? folder : null;
