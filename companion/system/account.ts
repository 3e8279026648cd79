import { homedir } from 'node:os';

/** The systems on which folders are known; every other Unix is taken for Linux. */
export type Platform = 'linux' | 'darwin' | 'win32';

/** Everything that decides where the folders of a person lie. */
export interface Surroundings {
  readonly platform: Platform;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly home: string;
}

/** Whose browsers. */
export interface Account extends Surroundings {
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
