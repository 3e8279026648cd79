import { access, constants, stat } from 'node:fs/promises';
import { version } from '../../package.json';
import { PROTOCOL } from '../protocol/index.ts';
import type { Platform } from '../system/account.ts';
import { sha256OfFile } from '../system/files.ts';
import type { InstallRecord, CompanionFiles } from './installation.ts';
import { isNodeNewEnough, nodeVersionOf } from './program.ts';
import { type Greeting, sayHello } from './say-hello.ts';

/** What can be wrong with the companion's own files, for every browser alike. */
export type InstallFault =
  | 'not-installed'
  | 'other-version'
  | 'program-missing'
  | 'program-changed'
  | 'launcher-missing'
  | 'launcher-not-executable'
  | 'launcher-changed'
  | 'open-to-others'
  | 'node-gone'
  | 'node-too-old'
  | 'hosts-missing'
  | 'not-started'
  | 'ended'
  | 'no-answer'
  | 'bad-answer'
  | 'other-protocol'
  | 'answers-as-other';

/** The state of what is installed, apart from any browser. */
export interface InstallReport {
  readonly faults: readonly InstallFault[];
  /** What came of starting it, if it was started. */
  readonly greeting: Greeting | null;
}

/**
 * Checks the companion's own files, then starts it and says hello. If a file is at fault it is not started, since that
 * fault explains what would follow.
 */
export async function checkInstall(
  own: CompanionFiles,
  installed: InstallRecord | null,
  platform: Platform,
): Promise<InstallReport> {
  if (!installed) return { faults: ['not-installed'], greeting: null };
  const faults = (
    await Promise.all([
      programFault(own, installed),
      launcherFault(own, installed, platform),
      openFault(own, platform),
      nodeFault(installed),
      hostsFault(installed),
    ])
  ).filter((fault) => fault !== null);
  if (installed.version !== version) faults.push('other-version');
  if (faults.some((fault) => fault !== 'other-version' && fault !== 'hosts-missing')) return { faults, greeting: null };
  const greeting = await greet(own, installed, platform);
  return { faults: [...faults, ...answerFaults(greeting, installed)], greeting };
}

async function programFault(own: CompanionFiles, installed: InstallRecord): Promise<InstallFault | null> {
  const now = await sha256OfFile(own.program);
  if (now === null) return 'program-missing';
  return now === installed.files['program'] ? null : 'program-changed';
}

async function launcherFault(
  own: CompanionFiles,
  installed: InstallRecord,
  platform: Platform,
): Promise<InstallFault | null> {
  const now = await sha256OfFile(own.launcher);
  if (now === null) return 'launcher-missing';
  if (now !== installed.files['launcher']) return 'launcher-changed';
  // Windows has no such permission.
  return platform === 'win32' || (await may(own.launcher, constants.X_OK)) ? null : 'launcher-not-executable';
}

/** Whatever others may write to these files, the browser would run. */
async function openFault(
  { folder, program, launcher }: CompanionFiles,
  platform: Platform,
): Promise<InstallFault | null> {
  if (platform === 'win32') return null;
  const modes = await Promise.all(
    [folder, program, launcher].map((path) =>
      stat(path).then(
        ({ mode }) => mode,
        () => 0,
      ),
    ),
  );
  return modes.some((mode) => (mode & 0o022) !== 0) ? 'open-to-others' : null;
}

async function nodeFault({ node }: InstallRecord): Promise<InstallFault | null> {
  if (node === null) return null;
  const version = await nodeVersionOf(node);
  if (version === null) return 'node-gone';
  return isNodeNewEnough(version) ? null : 'node-too-old';
}

const hostsFault = async ({ hosts }: InstallRecord): Promise<InstallFault | null> =>
  hosts === null || (await may(hosts, constants.R_OK)) ? null : 'hosts-missing';

function answerFaults(greeting: Greeting, installed: InstallRecord): readonly InstallFault[] {
  if (!greeting.ok) return [greeting.problem];
  if (greeting.protocol !== PROTOCOL) return ['other-protocol'];
  return greeting.version === installed.version ? [] : ['answers-as-other'];
}

/**
 * Through the launcher, as browsers do. Windows starts no .bat without a shell, so there by what the launcher contains.
 */
function greet(own: CompanionFiles, { node, hosts }: InstallRecord, platform: Platform): Promise<Greeting> {
  if (platform !== 'win32') return sayHello(own.launcher, [], own.folder);
  const rest = ['host', ...(hosts === null ? [] : ['--hosts', hosts])];
  return node === null ? sayHello(own.program, rest, own.folder) : sayHello(node, [own.program, ...rest], own.folder);
}

const may = (path: string, mode: number): Promise<boolean> =>
  access(path, mode).then(
    () => true,
    () => false,
  );
