import { onDay } from '../lib/time.ts';
import type { BackupProblem, DeviceFate, Fate, MakerFate } from '../lib/types.ts';
import { join, say, type Phrase } from './phrase.ts';

/** Why a file is refused whole. Nothing was stored in any of these cases. */
export const BACKUP_PROBLEMS: Record<BackupProblem, string> = {
  'too-large': 'This file is larger than any backup of Latchkey.',
  truncated: 'This backup breaks off in the middle. Copy the file again, or look for another one.',
  'not-ours': 'This is not a backup of Latchkey.',
  newer: 'This backup was made by a newer Latchkey. Update this one first.',
  malformed: 'This backup holds something that Latchkey would not have written.',
  checksum: 'This backup is damaged, or someone changed it.',
  demands: 'Opening this file would keep your computer busy for a long time. No backup of Latchkey asks for that.',
  'passphrase-needed': 'This backup is protected with a passphrase.',
  'wrong-passphrase': 'This passphrase does not open the backup.',
  duplicate: 'This backup names a gateway or a device twice. Latchkey would not have written that.',
  empty: 'There is nothing in this backup.',
};

/** What becomes of a gateway in a backup. */
export const GATEWAY_FATES: Record<Fate, string> = {
  new: 'Is paired once you have made sure that it is your gateway.',
  known: 'Is paired here already, and stays as it is.',
  'added-to': 'Is paired here already, and gets intermediate certificates that are missing here.',
  'other-key':
    'Stays out: a gateway of this name is paired here, and it has another key. If yours was replaced, pair it anew.',
  unproved: 'Stays out: nothing shows that it is your gateway.',
};

/** What becomes of a maker's root in a backup. */
export const MAKER_FATES: Record<MakerFate, string> = {
  new: 'Is added once you have entered the fingerprint that the maker publishes.',
  known: 'Is here already, and stays as it is.',
  unproved: 'Stays out: nothing shows that it is the maker’s.',
};

export const MAKER_CARRIED = {
  proved: 'You have made sure of it. Will be added.',
  check: 'Compare the fingerprint',
  short: 'This is not the whole fingerprint. Copy at least 32 characters of it.',
  differs: 'The maker’s root certificate in this file has a different fingerprint. It stays out.',
} as const;

/** What becomes of a device in a backup. */
export const DEVICE_FATES: Record<DeviceFate, string> = {
  new: 'Will be remembered.',
  known: 'Is known here already.',
  'added-to': 'Is known here already, and gets its name or your word from the backup.',
  'other-key': 'Stays out: it is known here with another key.',
};

/** Everything else the backup page says. */
export const BACKUP = {
  title: 'Backup',
  lead:
    'One file holds your paired gateways, the devices that you named or called yours, and the makers that you ' +
    'added. Take it to another browser, or keep it.',
  make: 'Make a backup',
  makeWhy:
    'It holds certificates and addresses of your home, and no password. Whoever reads it learns what is in your ' +
    'home; whoever changes it could slip in a gateway. With a passphrase no one can do either. If the file ever ' +
    'opens without asking for it, it is not the one that you made.',
  withPassphrase: 'With a passphrase',
  without: 'Without',
  passphrase: 'Passphrase',
  passphraseHint:
    'Twelve characters or more. No one can open the file without it, and no one can find it out for you: write it ' +
    'down.',
  again: 'The same again',
  tooShort: 'This is too short. Take twelve characters or more.',
  differs: 'These two are not the same.',
  prepare: 'Prepare the file',
  preparing: 'Preparing …',
  keepPassphrase:
    'Keep the passphrase, but not beside the file. Latchkey does not know it any more: if it is lost, the backup ' +
    'cannot be opened by anyone, you included.',
  keepFile: 'It is not protected. Keep it where no one else reads or changes it.',
  nothing: 'There is nothing to keep yet: no gateway is paired, and no device is named.',
  take: 'Take in a backup',
  takeWhy:
    'Latchkey first shows what is in it. Nothing that is here is replaced or removed. Only take in a file that you ' +
    'made yourself.',
  file: 'Choose a file',
  reading: 'Reading …',
  open: 'Open',
  stored: 'Nothing was stored.',
  found: 'What is in it',
  makers: 'Makers',
  compareMaker:
    'A maker’s root certificate shows who made a device. Whoever could write this file could have put one in, so ' +
    'each is added only with the fingerprint from the maker’s own website.',
  gateways: 'Gateways',
  devices: 'Devices',
  compare:
    'A gateway can speak for everything in your home, and whoever could write this file could have put one in. So ' +
    'each is paired only once you enter what it shows, as when you paired it first. The rest of the file can be ' +
    'taken in without that.',
  prove: 'Make sure that it is mine',
  proved: 'You have made sure of it. Will be paired.',
  nothingNew: 'All that can be taken in is here already.',
  cancel: 'Cancel',
  import: 'Take it in',
  imported: 'The backup is taken in',
  toDevices: 'See gateways and devices',
  another: 'Back to backups',
} as const;

export const backupMadeOn = (time: number, now: number): Phrase =>
  say`The file says that it was made ${onDay(time, now)}.`;
export const ready = (gateways: number, devices: number, makers: number): string =>
  `The file is ready: ${listed(gateways, devices, makers)}.`;
export const imported = (gateways: number, devices: number, makers: number): string =>
  `${sentence(listed(gateways, devices, makers))} were added or completed.`;
/** All that a page gets to know: what became of it, the browser's downloads show. */
export const saved = (name: string): Phrase =>
  join(
    say`Handed to your browser, which saves it among your downloads as “${name}”.`,
    say`Where a file of that name lies already, it adds a number.`,
  );
export const saveAs = (name: string): string => `Save ${name}`;
export const leftOutOf = (name: string, why: string): Phrase => [...say`${name} stays out. `, why];

/** The name of the file, with the day in UTC. */
export const fileName = (now: number): string => `latchkey-backup-${new Date(now).toISOString().slice(0, 10)}.json`;

/** Makers are told only where there are some: most people add none. */
const listed = (gateways: number, devices: number, makers: number): string =>
  makers === 0
    ? `${count(gateways, 'gateway')} and ${count(devices, 'device')}`
    : `${count(gateways, 'gateway')}, ${count(devices, 'device')} and ${count(makers, 'maker')}`;

function count(number: number, noun: string): string {
  return `${number === 0 ? 'no' : String(number)} ${noun}${number === 1 ? '' : 's'}`;
}

function sentence(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}
