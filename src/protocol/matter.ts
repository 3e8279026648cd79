import * as v from 'valibot';
import type { SetupCode, SetupCodeFault } from '../core/evidence/matter/setup-code/types.ts';
import { nothing, typed } from './fields.ts';

/** The ledger's list of all products takes a few megabytes. */
const MAX_FILE_LENGTH = 24_000_000;

const list = v.picklist(['authorities', 'signers', 'revocations', 'delegates', 'names']);

/** By which lists Matter devices are checked: all of them files that the person chose. */
export const matterPageWork = {
  'matter/lists': nothing,
  /** Adds what is in a file to what was loaded before. */
  'matter/load': v.object({ list, file: v.pipe(v.string(), v.base64(), v.maxLength(MAX_FILE_LENGTH)) }),
  'matter/forget': v.object({ list }),
  /** What the setup code on a device says of it. Nothing is kept, and the passcode in it does not come back. */
  'matter/setup-code': v.object({ text: typed }),
} as const;

export interface MatterAnswers {
  'matter/lists': MatterListsView;
  'matter/load': MatterLoaded;
  'matter/forget': MatterListsView;
  'matter/setup-code': SetupCodeSaid;
}

/**
 * `authorities` attest devices, `signers` sign declarations of certification, `revocations` are lists of what was
 * revoked, `delegates` sign such lists for others, and `names` say what the numbers of vendors and products stand for.
 */
export type MatterList = 'authorities' | 'signers' | 'revocations' | 'delegates' | 'names';

/** How many entries each list has. */
export interface MatterListsView extends Readonly<Record<MatterList, number>> {
  /** How many of the authorities and signers have a private key that everyone knows: good for samples only. */
  readonly samples: number;
}

/** What came of a file: the lists, how much was new in it, and how many certificates in it are not of this kind. */
export type MatterLoaded =
  | { readonly ok: true; readonly lists: MatterListsView; readonly added: number; readonly refused: number }
  | { readonly ok: false; readonly problem: 'nothing-of-it' | 'too-many' };

/** A number that a setup code names, as four hexadecimal digits, and what it stands for, where that was loaded. */
interface Numbered {
  readonly id: string;
  /** Hostile text, sanitised. */
  readonly name: string | null;
}

/** What a setup code says of its device, each null where it does not say; or why it is none. */
export type SetupCodeSaid =
  | ({ readonly ok: true; readonly vendor: Numbered | null; readonly product: Numbered | null } & Pick<
      SetupCode,
      'form' | 'flow' | 'serial'
    >)
  | { readonly ok: false; readonly problem: SetupCodeFault };
