import type { BackupProblem, DeviceFate, Fate, MakerFate } from '../lib/types.ts';
import backup from '../locales/en/backup.ftl';
import { when } from './dates.ts';
import { message, phrase, texts } from './message.ts';
import { join } from './pages.ts';
import type { Phrase } from './phrase.ts';

/** Why a file is refused whole. Nothing was stored in any of these cases. */
export const BACKUP_PROBLEMS: Record<BackupProblem, string> = texts(
  backup,
  [
    'too-large',
    'truncated',
    'not-ours',
    'newer',
    'malformed',
    'checksum',
    'demands',
    'passphrase-needed',
    'wrong-passphrase',
    'duplicate',
    'empty',
  ],
  'problem',
);

/** What happens to a gateway in a backup. */
export const GATEWAY_FATES: Record<Fate, string> = texts(
  backup,
  ['new', 'known', 'added-to', 'other-key', 'unproved'],
  'gateway',
);

/** What happens to a maker's root certificate in a backup. */
export const MAKER_FATES: Record<MakerFate, string> = texts(backup, ['new', 'known', 'unproved'], 'maker');

export const MAKER_CARRIED = texts(backup, ['proved', 'check', 'short', 'differs'], 'carried');

/** What happens to a device in a backup. */
export const DEVICE_FATES: Record<DeviceFate, string> = texts(
  backup,
  ['new', 'known', 'added-to', 'other-key'],
  'device',
);

/** Everything else the backup page says. */
export const BACKUP = texts(backup, [
  'title',
  'lead',
  'make',
  'makeWhy',
  'withPassphrase',
  'without',
  'passphrase',
  'passphraseHint',
  'again',
  'tooShort',
  'differs',
  'prepare',
  'preparing',
  'keepPassphrase',
  'keepFile',
  'nothing',
  'take',
  'takeWhy',
  'file',
  'reading',
  'open',
  'stored',
  'found',
  'makers',
  'compareMaker',
  'compareMakerProtected',
  'gateways',
  'devices',
  'compare',
  'compareProtected',
  'prove',
  'proved',
  'nothingNew',
  'cancel',
  'import',
  'imported',
  'importedPart',
  'toDevices',
  'another',
]);

export const backupMadeOn = (time: number, now: number): Phrase => phrase(backup, 'made-on', when(time, now));

/** Makers are told only where there are some: most people add none. */
export const ready = (gateways: number, devices: number, makers: number): string =>
  makers === 0
    ? message(backup, 'ready', { gateways, devices })
    : message(backup, 'ready-with-makers', { gateways, devices, makers });
export const imported = (gateways: number, devices: number, makers: number): string =>
  makers === 0
    ? message(backup, 'restored', { gateways, devices })
    : message(backup, 'restored-with-makers', { gateways, devices, makers });
/** All that a page learns: the browser's downloads show the rest. */
export const saved = (name: string): Phrase => phrase(backup, 'saved', { name });
export const saveAs = (name: string): string => message(backup, 'save-as', { name });
/** @param why a sentence */
export const leftOutOf = (name: string, why: string): Phrase => join(phrase(backup, 'left-out', { name }), [why]);

/** The name of the file, with the day in UTC. */
export const fileName = (now: number): string => `latchkey-backup-${new Date(now).toISOString().slice(0, 10)}.json`;
