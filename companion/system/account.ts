import { homedir } from 'node:os';
import { posix, win32 } from 'node:path';

/** The platforms whose folders are known; every other Unix is taken for Linux. */
export type Platform = 'linux' | 'darwin' | 'win32';

/** What decides where a person's folders are. */
export interface SystemContext {
  readonly platform: Platform;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly home: string;
}

/** A person on this computer, whose browsers are meant. */
export interface Account extends SystemContext {
  /** Null if the platform has no user ids. */
  readonly uid: number | null;
}

/** The account that runs this process. */
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
 * Where a person's programs keep their files: on Linux by the XDG Base Directory Specification, on Windows by its
 * environment variables.
 */

type Where = Pick<SystemContext, 'env' | 'home'>;

/** XDG_CONFIG_HOME, or its default. */
export const configHome = ({ env, home }: Where): string =>
  absolute(env['XDG_CONFIG_HOME']) ?? posix.join(home, '.config');

/** Chromium and its relatives have a variable of their own. */
export const chromiumConfigHome = ({ env, home }: Where): string =>
  absolute(env['CHROME_CONFIG_HOME']) ?? configHome({ env, home });

/** XDG_DATA_HOME, or its default. */
export const dataHome = ({ env, home }: Where): string =>
  absolute(env['XDG_DATA_HOME']) ?? posix.join(home, '.local', 'share');

const stateHome = ({ env, home }: Where): string =>
  absolute(env['XDG_STATE_HOME']) ?? posix.join(home, '.local', 'state');

/** %LOCALAPPDATA%, or its usual place. */
export const localAppData = ({ env, home }: Where): string =>
  env['LOCALAPPDATA'] ?? win32.join(home, 'AppData', 'Local');

/** %APPDATA%, or its usual place. */
export const roamingAppData = ({ env, home }: Where): string =>
  env['APPDATA'] ?? win32.join(home, 'AppData', 'Roaming');

/** A path that is not absolute counts as not set, as the XDG specification demands. */
const absolute = (folder: string | undefined): string | null =>
  folder !== undefined && posix.isAbsolute(folder) ? folder : null;

const NAME = 'latchkey-companion';

/** The folder of the companion's log; nothing of anyone else's is in it. */
export function companionStateFolder(account: Account): string {
  if (account.platform === 'win32') return win32.join(localAppData(account), NAME);
  if (account.platform === 'darwin') return posix.join(account.home, 'Library', 'Logs', NAME);
  return posix.join(stateHome(account), NAME);
}
