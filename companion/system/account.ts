import { homedir } from 'node:os';
import { posix, win32 } from 'node:path';

/** The systems on which folders are known; every other Unix is taken for Linux. */
export type Platform = 'linux' | 'darwin' | 'win32';

/** Everything that decides where the folders of a person lie. */
export interface SystemContext {
  readonly platform: Platform;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly home: string;
}

/** Whose browsers. */
export interface Account extends SystemContext {
  /** Null where the system has none. */
  readonly uid: number | null;
}

/** Whoever runs this process. */
export function thisAccount(): Account {
  const { platform, env } = process;
  return {
    platform: platform === 'darwin' || platform === 'win32' ? platform : 'linux',
    home: homedir(),
    env,
    uid: process.getuid?.() ?? null,
  };
}

/**
 * Where programs of one person keep what is theirs. On Linux by the base directory specification, on Windows by what it
 * says itself.
 */

type Where = Pick<SystemContext, 'env' | 'home'>;

export const configHome = ({ env, home }: Where): string =>
  absolute(env['XDG_CONFIG_HOME']) ?? posix.join(home, '.config');

/** Chromium and its relatives have a word of their own. */
export const chromiumConfigHome = ({ env, home }: Where): string =>
  absolute(env['CHROME_CONFIG_HOME']) ?? configHome({ env, home });

export const dataHome = ({ env, home }: Where): string =>
  absolute(env['XDG_DATA_HOME']) ?? posix.join(home, '.local', 'share');

const stateHome = ({ env, home }: Where): string =>
  absolute(env['XDG_STATE_HOME']) ?? posix.join(home, '.local', 'state');

export const localAppData = ({ env, home }: Where): string =>
  env['LOCALAPPDATA'] ?? win32.join(home, 'AppData', 'Local');

export const roamingAppData = ({ env, home }: Where): string =>
  env['APPDATA'] ?? win32.join(home, 'AppData', 'Roaming');

/** What is not absolute counts as not set. */
const absolute = (folder: string | undefined): string | null =>
  folder !== undefined && posix.isAbsolute(folder) ? folder : null;

const NAME = 'latchkey-companion';

/** The folder of the companion's log; nothing of anybody else lies there. */
export function companionStateFolder(account: Account): string {
  if (account.platform === 'win32') return win32.join(localAppData(account), NAME);
  if (account.platform === 'darwin') return posix.join(account.home, 'Library', 'Logs', NAME);
  return posix.join(stateHome(account), NAME);
}
