import { stat } from 'node:fs/promises';
import { homedir } from 'node:os';
import { findRemains, type Remains } from '../anchors/remaining.ts';
import type { Platform, SystemContext } from '../system/account.ts';
import { runDoctor } from './doctor.ts';
import { installCompanion } from './install.ts';
import { type RegisterOptions, readRegisterOptions, type RegisterCommand } from './options.ts';
import { confinedBrowsersHere, type InstallTarget, installTarget, withHome } from './places.ts';
import { runningProgram } from './program.ts';
import { windowsRegistry } from './registry.ts';
import { uninstallCompanion } from './uninstall.ts';
import { doctorWords, installWords, uninstallWords, USAGE } from './words.ts';

const PLATFORMS: readonly string[] = ['linux', 'darwin', 'win32'] satisfies Platform[];

/**
 * Runs one command of a person at a terminal, and prints to it.
 * @returns the exit code: 0 all is well, 1 something is not, 2 the command was not understood.
 */
export async function runRegister(command: RegisterCommand, args: readonly string[]): Promise<number> {
  const options = readRegisterOptions(command, args);
  if ('problem' in options) return complain(`${options.problem}\n\n${USAGE}`, 2);
  if (!PLATFORMS.includes(process.platform)) return complain('The companion runs on Linux, macOS and Windows.');
  const here: SystemContext = { platform: process.platform as Platform, env: process.env, home: homedir() };
  if (options.userDataDir !== null && here.platform === 'win32')
    return complain('On Windows browsers find the companion by the registry only, so --user-data-dir can do nothing.');
  const system = options.home === null ? here : withHome(here, options.home);
  const concerned = options.userDataDir ?? system.home;
  const refusal = whyNotWritable(
    { uid: process.getuid?.() ?? null, homeOwner: process.getuid ? await ownerOf(concerned) : null },
    concerned,
  );
  if (refusal !== null && command !== 'doctor') return complain(refusal);
  return RUN[command](installTarget(system, options.userDataDir), options);
}

const RUN: Readonly<Record<RegisterCommand, (target: InstallTarget, options: RegisterOptions) => Promise<number>>> = {
  install: async (target, { browsers, hosts }) => {
    const outcome = await installCompanion(
      target,
      { program: await runningProgram(), browsers, hosts },
      windowsRegistry(process.env),
    );
    const sudo = process.env['SUDO_UID'] ?? '0';
    say(installWords(outcome, await confinedBrowsersHere(target), process.getuid?.() === 0 && sudo !== '0'));
    return outcome.ok ? 0 : 1;
  },
  uninstall: async (target, { userDataDir }) => {
    const outcome = await uninstallCompanion(target, windowsRegistry(process.env));
    say(uninstallWords(outcome, await remainsOf(target, userDataDir)));
    return 0;
  },
  doctor: async (target, { json, userDataDir }) => {
    const { stores } = await remainsOf(target, userDataDir);
    const report = await runDoctor(target, windowsRegistry(process.env), stores);
    say(json ? [JSON.stringify(report, null, 2)] : doctorWords(report));
    return report.ok ? 0 : 1;
  },
};

/** Anchors and roots are in stores of the person, whichever profile the companion is for. */
const remainsOf = async ({ system }: InstallTarget, userDataDir: string | null): Promise<Remains> =>
  userDataDir === null ? findRemains({ ...system, uid: process.getuid?.() ?? null }) : { stores: [], log: null };

const ownerOf = (folder: string): Promise<number | null> =>
  stat(folder).then(
    ({ uid }) => uid,
    () => null,
  );

function complain(words: string, code = 1): number {
  console.error(words);
  return code;
}

const say = (lines: readonly string[]): void => {
  console.log(lines.join('\n'));
};

/** Who runs this, and who owns the home folder it would write to; null on Windows, which has no such numbers. */
interface HomeOwnership {
  readonly uid: number | null;
  readonly homeOwner: number | null;
}

/**
 * Why nothing may be written here, as a sentence for the person; null if it may. Files that root leaves in someone's
 * home could neither be removed nor trusted by that person.
 */
export function whyNotWritable({ uid, homeOwner }: HomeOwnership, home: string): string | null {
  if (uid === null || homeOwner === null || uid === homeOwner) return null;
  return uid === 0
    ? `This runs as root, but ${home} belongs to someone else. Run it without sudo, as the person who uses the ` +
        'browser.'
    : `${home} belongs to someone else. Run this as the person who uses the browser.`;
}
