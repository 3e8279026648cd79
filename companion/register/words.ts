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
  uninstall    removes what install wrote, and says what remains, such as limited certificates and the log
  doctor       says whether each browser can start it, and if not, why; and what it put into browsers

  --browser NAME        just this one: chrome, chromium, edge, brave, vivaldi, firefox (may be repeated)
  --all                 install: also browsers that were never started here
  --hosts FILE          install: names that the system doesn’t know, in the form of /etc/hosts
  --home DIR            a different home folder from yours
  --user-data-dir DIR   one profile folder of Chromium and nothing else
  --json                doctor: for programs`;

const INSTALL_FAULTS: Readonly<Record<InstallFault, string>> = {
  'not-installed': `The companion isn’t installed, or its own record can’t be read. Run: ${ME} install`,
  'other-version': 'A different version is installed. Run install again.',
  'program-missing': 'Its program is gone or can’t be read. Run install again.',
  'program-changed':
    'Its program was changed since it was installed. If that wasn’t you, find out who it was. ' +
    'Then run install again.',
  'launcher-missing': 'The file that browsers start is gone or can’t be read. Run install again.',
  'launcher-not-executable': 'The file that browsers start isn’t allowed to run. Run install again.',
  'launcher-changed':
    'The file that browsers start was changed since it was installed. If that wasn’t you, find out who it was. ' +
    'Then run install again.',
  'open-to-others': 'Others on this computer may change its files. Run install again.',
  'node-gone': 'The Node that it was installed with is gone. Run install again.',
  'node-too-old':
    `The Node that it was installed with is older than ${COMPANION_MINIMUM_NODE}. ` +
    'Update Node and run install again.',
  'hosts-missing':
    'The file of names that it was installed with is gone or can’t be read. Put it back, or run install again with ' +
    'another.',
  'not-started': 'It couldn’t be started. Run install again.',
  ended: 'It was started, and ended without an answer.',
  'no-answer': 'It was started, and gave no answer.',
  'bad-answer': 'It was started, and gave an invalid answer.',
  'other-protocol': 'It speaks another version of the protocol. Run install again.',
  'answers-as-other': 'It answers as a different version from the one installed. Run install again.',
};

const PLACE_FAULTS: Readonly<Record<PlaceFault, string>> = {
  'registry-missing': 'its entry in the registry is missing',
  'registry-elsewhere': 'its entry in the registry names another file',
  'manifest-missing': 'its manifest is missing',
  'manifest-unreadable': 'its manifest can’t be read',
  'wrong-name': 'its manifest has another name or type',
  'wrong-path': 'its manifest starts something else',
  'wrong-ids': 'its manifest lets another extension in, or not Latchkey',
};

const confinedWords = ({ label, by }: ConfinedBrowser): string =>
  `${label} from ${by} runs in a sandbox, so it can’t start the companion. One installed in another way can.`;

/** What `install` did, line by line. `bySudo`: root ran it for root, at someone else's request. */
export function installWords(
  outcome: InstallOutcome,
  confined: readonly ConfinedBrowser[],
  bySudo: boolean,
): readonly string[] {
  const aside = confined.map(confinedWords);
  if (!outcome.ok) {
    return outcome.problem === 'no-hosts-file'
      ? ['The file of names (--hosts, now or at an earlier install) can’t be read. Nothing was changed.']
      : [
          'No browser that can start the companion was found. Name one with --browser, or use --all. Nothing was ' +
            'changed.',
          ...aside,
        ];
  }
  return [
    `The companion is installed in ${outcome.folder}`,
    `Told: ${outcome.registered.map(({ label }) => label).join(', ')}`,
    ...outcome.replaced.map((path) => `Until now this name started ${path}`),
    ...aside,
    ...(bySudo ? ['This was done for root, as sudo ran it. For your own browser run it again without sudo.'] : []),
    'Next, open Latchkey’s Settings in the browser and switch the companion on there.',
  ];
}

/** What `uninstall` did, and what it left, line by line. */
export function uninstallWords(
  { found, left, folderKept }: UninstallOutcome,
  { stores, log }: Remains,
): readonly string[] {
  return [
    found
      ? 'The companion is removed. A browser that is using it goes on until it is closed.'
      : 'The companion wasn’t installed here.',
    ...left.map(
      ({ manifest, starts }) =>
        `Left as it is, because something else made it: ${manifest}` +
        (starts === null ? ' (can’t be read)' : ` (starts ${starts})`),
    ),
    ...(folderKept === null ? [] : [`Left, because something else is in it: ${folderKept}`]),
    ...heldWords(stores, 'Left in browsers', 'which they still accept'),
    ...(stores.length === 0 ? [] : howToTakeOut(stores.flatMap(({ removal }) => removal))),
    ...(log === null ? [] : [`Left, the log of what was put into browsers: ${log}`]),
  ];
}

/** What the companion put into browsers, counted, and then store by store. */
function heldWords(stores: Remains['stores'], where: string, rest: string): readonly string[] {
  const pairs = stores.flatMap(({ anchors }) => anchors ?? []).length;
  const roots = stores.flatMap(({ roots }) => roots).length;
  const counted = [
    ...(pairs === 0
      ? []
      : [pairs === 1 ? 'one pair of limited certificates' : `${pairs} pairs of limited certificates`]),
    ...(roots === 0 ? [] : [roots === 1 ? 'one limited root certificate' : `${roots} limited root certificates`]),
  ];
  return [...(counted.length === 0 ? [] : [`${where}: ${counted.join(' and ')}, ${rest}`]), ...stores.map(storeWords)];
}

function storeWords({ name, path, anchors, roots }: Remains['stores'][number]): string {
  const where = path === '' ? name : `${name} (${path})`;
  return anchors === null
    ? `Couldn’t be checked, and may have some: ${where}`
    : `  ${where}: ${[...anchors, ...roots].join(', ')}`;
}

/** With the companion, or without it. */
const howToTakeOut = (commands: readonly string[]): readonly string[] => [
  'To remove them, run install again and open “Stop browser warnings” in Latchkey. Remove the certificates ' +
    'there, and then uninstall. Or follow that page’s steps by hand.' +
    (commands.length === 0 ? '' : ' For what is in certutil’s databases, close the browsers and run:'),
  ...commands.map((command) => `  ${command}`),
];

/** What the doctor found, line by line. */
export function doctorWords(report: DoctorReport): readonly string[] {
  const { greeting, faults, browsers, confined, installed, stores } = report;
  return [
    installed === null ? 'Latchkey companion' : `Latchkey companion ${installed}, in ${report.folder}`,
    ...(greeting?.ok === true ? [`  It answers: version ${greeting.version}, after ${String(greeting.ms)} ms.`] : []),
    ...faults.map((fault) => `  ${INSTALL_FAULTS[fault]}`),
    ...(greeting?.ok === false && greeting.said !== '' ? [`  It said: ${greeting.said}`] : []),
    ...browsers.filter(({ state }) => state !== 'absent').map(placeWords),
    ...(browsers.every(({ state }) => state === 'absent') ? ['  No browser that could start it was found.'] : []),
    ...confined.map((one) => `  ${confinedWords(one)}`),
    ...heldWords(stores, 'In browsers', 'which they accept'),
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
        `  ${label}: can’t start it, ${faults.map((fault) => PLACE_FAULTS[fault]).join('; ')}. Run install ` +
        `again. (${manifest})`
      );
    case 'absent':
      return `  ${label}: not here`;
  }
}

/** The answer to a command that does not exist. */
export const unknownCommand = (command: string): string => `There is no command “${command}”.`;
