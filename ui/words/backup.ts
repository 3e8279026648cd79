import { onDay } from '../lib/time.ts';
import type { BackupProblem, DeviceFate, Fate, MakerFate } from '../lib/types.ts';
import { join, say, type Phrase } from './phrase.ts';

/** Why a file is refused whole. Nothing was stored in any of these cases. */
export const BACKUP_PROBLEMS: Record<BackupProblem, string> = {
  'too-large': 'This file is larger than any Latchkey backup. Choose a different file.',
  truncated: 'This backup is cut off in the middle. Copy the file again, or choose a different one.',
  'not-ours': 'This isn’t a Latchkey backup. Choose a different file.',
  newer: 'This backup was made by a newer Latchkey. Update this one first.',
  malformed: 'This backup contains something that Latchkey never writes. Choose a different file.',
  checksum: 'This backup is damaged, or someone changed it. Choose a different file.',
  demands: 'Opening this file would keep your computer busy for a long time. Latchkey’s backups never ask for that.',
  'passphrase-needed': 'This backup is protected with a passphrase.',
  'wrong-passphrase': 'This passphrase doesn’t open the backup. Try again.',
  duplicate: 'This backup names a gateway or a device twice, which Latchkey never writes. Choose a different file.',
  empty: 'There’s nothing in this backup. Choose a different file.',
};

/** What happens to a gateway in a backup. */
export const GATEWAY_FATES: Record<Fate, string> = {
  new: 'Is paired once you’ve checked that it’s your gateway.',
  known: 'Is already paired here and stays unchanged.',
  'added-to': 'Is already paired here and gets missing intermediate certificates.',
  'other-key':
    'Is left out. A gateway with this name is paired here and has a different key. If you replaced yours, pair it ' +
    'again.',
  unproved: 'Is left out. Nothing shows that it’s your gateway.',
};

/** What happens to a maker's root certificate in a backup. */
export const MAKER_FATES: Record<MakerFate, string> = {
  new: 'Is added once you enter the fingerprint that the maker publishes.',
  known: 'Is already here and stays unchanged.',
  unproved: 'Is left out. Nothing shows that it’s the maker’s.',
};

export const MAKER_CARRIED = {
  proved: 'You checked it. It will be added.',
  check: 'Compare the fingerprint',
  short: 'This isn’t the whole fingerprint. Copy at least 32 characters of it.',
  differs: 'The maker’s root certificate in this file has a different fingerprint. It’s left out.',
} as const;

/** What happens to a device in a backup. */
export const DEVICE_FATES: Record<DeviceFate, string> = {
  new: 'Will be remembered.',
  known: 'Is already known here.',
  'added-to': 'Is already known here and gets its name or your decision from the backup.',
  'other-key': 'Is left out. It has a different key here.',
};

/** Everything else the backup page says. */
export const BACKUP = {
  title: 'Backup',
  lead:
    'One file with your paired gateways, the devices you named or said are yours, and the makers you added. Take ' +
    'it to another browser, or keep it.',
  make: 'Make a backup',
  makeWhy:
    'It contains certificates and addresses from your network, but no passwords. Anyone who reads it learns which ' +
    'devices you have. Anyone who changes it could add a gateway. A passphrase prevents both. If the file ever opens ' +
    'without it, it isn’t the one you made.',
  withPassphrase: 'With a passphrase',
  without: 'Without',
  passphrase: 'Passphrase',
  passphraseHint:
    'Twelve characters or more. No one can open the file or recover the passphrase for you. Write it down.',
  again: 'The same again',
  tooShort: 'This is too short. Use twelve characters or more.',
  differs: 'These two are different. Type the same passphrase twice.',
  prepare: 'Prepare the file',
  preparing: 'Preparing …',
  keepPassphrase:
    'Keep the passphrase, but not beside the file. Latchkey has already forgotten it. If you lose it, no one can ' +
    'open the backup.',
  keepFile: 'It isn’t protected. Keep it where no one else can read or change it.',
  nothing: 'There’s nothing to back up yet. Pair a gateway or name a device first.',
  take: 'Restore a backup',
  takeWhy:
    'Latchkey first shows what’s in it. Nothing is replaced or removed here. Restore only a file you made yourself.',
  file: 'Choose a file',
  reading: 'Reading …',
  open: 'Open',
  stored: 'Nothing was stored.',
  found: 'What’s in it',
  makers: 'Makers',
  compareMaker:
    'A maker’s root certificate shows who made a device. Anyone who changed this file could have added one. So each ' +
    'needs the fingerprint from the maker’s own website.',
  gateways: 'Gateways',
  devices: 'Devices',
  compare:
    'A gateway can confirm any device on your network, and anyone who changed this file could have added one. So ' +
    'type what each gateway shows, as when you first paired it. You can restore the rest without that.',
  prove: 'Check that it’s mine',
  proved: 'You checked it. It will be paired.',
  nothingNew: 'Everything in it is already here.',
  cancel: 'Cancel',
  import: 'Restore',
  imported: 'The backup is restored',
  toDevices: 'See gateways and devices',
  another: 'Back to backups',
} as const;

export const backupMadeOn = (time: number, now: number): Phrase => say`The file says it was made ${onDay(time, now)}.`;
export const ready = (gateways: number, devices: number, makers: number): string =>
  `The file is ready: ${listed(gateways, devices, makers)}.`;
export const imported = (gateways: number, devices: number, makers: number): string =>
  `${sentence(listed(gateways, devices, makers))} were added or completed.`;
/** All that a page learns: the browser's downloads show the rest. */
export const saved = (name: string): Phrase =>
  join(say`Your browser saves it in your downloads as “${name}”.`, say`If that name is taken, it adds a number.`);
export const saveAs = (name: string): string => `Save ${name}`;
export const leftOutOf = (name: string, why: string): Phrase => [...say`${name} is left out. `, why];

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
