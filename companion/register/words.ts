import type { Remains } from '../anchors/remaining.ts';
import type { InstallFault } from './check-install.ts';
import type { DoctorReport, PlaceFault, PlaceReport } from './doctor.ts';
import type { InstallOutcome } from './install.ts';
import type { ConfinedBrowser } from './places.ts';
import { COMPANION_MINIMUM_NODE } from './program.ts';
import type { UninstallOutcome } from './uninstall.ts';

/** Everything that a person at a terminal reads. */

/** How this program was called: with npm in front if it runs from the repository. */
const ME = process.env['npm_lifecycle_event'] === 'companion' ? 'npm run companion --' : 'latchkey-companion';

/** What `--help` prints. */
export const USAGE = `Usage: ${ME} COMMAND

  install      tells this computer's browsers, for you only, where the companion is
  uninstall    takes out what install wrote, and says what remains: anchors in browsers, the log
  doctor       says whether each browser can start it, and if not, why

  --browser NAME        just this one: chrome, chromium, edge, brave, vivaldi, firefox (may be repeated)
  --all                 install: also browsers that were never started here
  --hosts FILE          install: names that the system does not know, in the form of /etc/hosts
  --home DIR            another home folder than yours
  --user-data-dir DIR   one profile folder of Chromium and nothing else
  --json                doctor: for programs`;

const INSTALL_FAULTS: Readonly<Record<InstallFault, string>> = {
  'not-installed': `The companion is not installed, or its own record cannot be read. Run: ${ME} install`,
  'other-version': 'Another version is installed than this one. Run install again.',
  'program-missing': 'Its program is gone or cannot be read. Run install again.',
  'program-changed':
    'Its program was changed since it was installed. If that was not you, find out who it was; then run install again.',
  'launcher-missing': 'The file that browsers start is gone or cannot be read. Run install again.',
  'launcher-not-executable': 'The file that browsers start may not be run. Run install again.',
  'launcher-changed':
    'The file that browsers start was changed since it was installed. If that was not you, find out who it ' +
    'was; then run install again.',
  'open-to-others': 'Others on this computer may change its files. Run install again.',
  'node-gone': 'The Node that it was installed with is gone. Run install again.',
  'node-too-old':
    `The Node that it was installed with is older than ${COMPANION_MINIMUM_NODE}. ` +
    'Update Node and run install again.',
  'hosts-missing':
    'The file of names that it was installed with is gone or cannot be read. Put it back, or run install again ' +
    'with another.',
  'not-started': 'It could not be started.',
  ended: 'It was started, and ended without an answer.',
  'no-answer': 'It was started, and gave no answer.',
  'bad-answer': 'It was started, and gave an answer that is none.',
  'other-protocol': 'It speaks another version of the protocol. Run install again.',
  'answers-as-other': 'It answers as another version than was installed. Run install again.',
};

const PLACE_FAULTS: Readonly<Record<PlaceFault, string>> = {
  'registry-missing': 'its entry in the registry is missing',
  'registry-elsewhere': 'its entry in the registry names another file',
  'manifest-missing': 'its manifest is missing',
  'manifest-unreadable': 'its manifest cannot be read',
  'wrong-name': 'its manifest has another name or type',
  'wrong-path': 'its manifest starts something else',
  'wrong-ids': 'its manifest lets another extension in, or not Latchkey',
};

const confinedWords = ({ label, by }: ConfinedBrowser): string =>
  `${label} from ${by} is shut in and cannot start the companion. One installed in another way can.`;

/** What `install` did, line by line. `bySudo`: root ran it for root, at someone else's request. */
export function installWords(
  outcome: InstallOutcome,
  confined: readonly ConfinedBrowser[],
  bySudo: boolean,
): readonly string[] {
  const aside = confined.map(confinedWords);
  if (!outcome.ok) {
    return outcome.problem === 'no-hosts-file'
      ? ['The file of names (--hosts, now or at an earlier install) cannot be read. Nothing was changed.']
      : [
          'No browser that can start the companion was found. Name one with --browser, or use --all. Nothing ' +
            'was changed.',
          ...aside,
        ];
  }
  return [
    `The companion is installed in ${outcome.folder}`,
    `Told: ${outcome.registered.map(({ label }) => label).join(', ')}`,
    ...outcome.replaced.map((path) => `Until now this name started ${path}`),
    ...aside,
    ...(bySudo ? ['This was done for root, as sudo ran it. For your own browser run it again without sudo.'] : []),
    'Next, open the page “Set up” of Latchkey in the browser and switch the companion on there.',
  ];
}

/** What `uninstall` did, and what it left, line by line. */
export function uninstallWords(
  { found, left, folderKept }: UninstallOutcome,
  { stores, log }: Remains,
): readonly string[] {
  const anchors = stores.flatMap((store) => store.anchors ?? []);
  return [
    found
      ? 'The companion is taken out. A browser that is using it goes on until it is closed.'
      : 'The companion was not installed here.',
    ...left.map(
      ({ manifest, starts }) =>
        `Left as it is, as it is not ours: ${manifest}${starts === null ? ' (cannot be read)' : ` (starts ${starts})`}`,
    ),
    ...(folderKept === null ? [] : [`Left, as something else lies in it: ${folderKept}`]),
    ...(anchors.length === 0
      ? []
      : [
          'Left in browsers: ' +
            `${anchors.length === 1 ? 'one scoped anchor' : `${String(anchors.length)} scoped anchors`}, which ` +
            'the browsers go on believing',
        ]),
    ...stores.map(storeWords),
    ...(stores.length === 0 ? [] : [HOW_TO_TAKE_OUT]),
    ...(log === null ? [] : [`Left, the log of what was put into browsers: ${log}`]),
  ];
}

function storeWords({ name, path, anchors }: Remains['stores'][number]): string {
  const where = path === '' ? name : `${name} (${path})`;
  return anchors === null
    ? `Could not be looked into, and may hold some: ${where}`
    : `  ${where}: ${anchors.join(', ')}`;
}

/** With the companion, or without it. */
const HOW_TO_TAKE_OUT =
  'To take them out, run install again, open "Stop the browser’s warning" in Latchkey, choose "Take them out ' +
  'again", and then uninstall. Or follow that page’s steps by hand.';

/** What the doctor found, line by line. */
export function doctorWords(report: DoctorReport): readonly string[] {
  const { greeting, faults, browsers, confined, installed } = report;
  return [
    installed === null ? 'Latchkey companion' : `Latchkey companion ${installed}, in ${report.folder}`,
    ...(greeting?.ok === true ? [`  It answers: version ${greeting.version}, after ${String(greeting.ms)} ms.`] : []),
    ...faults.map((fault) => `  ${INSTALL_FAULTS[fault]}`),
    ...(greeting?.ok === false && greeting.said !== '' ? [`  It said: ${greeting.said}`] : []),
    ...browsers.filter(({ state }) => state !== 'absent').map(placeWords),
    ...(browsers.every(({ state }) => state === 'absent') ? ['  No browser that could start it was found.'] : []),
    ...confined.map((one) => `  ${confinedWords(one)}`),
  ];
}

function placeWords({ label, state, faults, manifest }: PlaceReport): string {
  switch (state) {
    case 'registered':
      return `  ${label}: knows where it is`;
    case 'not-registered':
      return `  ${label}: not registered. Run: ${ME} install`;
    case 'left-out':
      return `  ${label}: not registered, as other browsers were named at install`;
    case 'broken':
      return (
        `  ${label}: cannot start it, ${faults.map((fault) => PLACE_FAULTS[fault]).join('; ')}. Run install ` +
        `again. (${manifest})`
      );
    case 'absent':
      return `  ${label}: not here`;
  }
}

/** The answer to a command that does not exist. */
export const unknownCommand = (command: string): string => `There is no command “${command}”.`;
