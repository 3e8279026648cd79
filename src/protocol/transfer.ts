import * as v from 'valibot';
import type { SyncProblem } from '../core/gateways/types.ts';
import type { BackupProblem, Fate, RefusedPairing } from '../core/transfer/backup/types.ts';
import { hash, id, nothing } from './fields.ts';
import type { GatewayView } from './gateways.ts';

const passphrase = v.nullable(v.pipe(v.string(), v.maxLength(10_000)));
/** A backup as a page hands it over: who reads it says when it is too long. The passphrase is null until asked for. */
const file = v.object({ text: v.string(), passphrase });

/** Backups, and what the person's browsers share: much, and needed seldom, so that pages do it. */
export const transferPageWork = {
  /** A backup of everything paired and remembered; without a passphrase anyone can read it. */
  'backup/export': v.object({ passphrase }),
  /** What taking a backup in would do; nothing is written. */
  'backup/read': file,
  /** Takes a backup in, once the person saw what is in it. */
  'backup/import': file,
  /** What waits, and how the pairings of this browser travel. Looking offers what is not offered yet. */
  'sync/view': nothing,
  'sync/switch': v.object({ on: v.boolean() }),
  /** Pairs what came by the browser's account; the digest says what the person looked at. */
  'sync/accept': v.object({ gateway: id, digest: hash }),
  /** Not offered here again, whether it arrived or was unpaired. */
  'sync/decline': v.object({ gateway: id }),
} as const;

export interface TransferAnswers {
  'backup/export': BackupText;
  'backup/read': BackupView;
  'backup/import': BackupView;
  'sync/view': SyncView;
  'sync/switch': SyncView;
  'sync/accept': GatewayView;
  'sync/decline': null;
}

export interface BackupText {
  readonly text: string;
  readonly gateways: number;
  readonly devices: number;
}

/** A backup as it was read: what each part of it would become here, or became. */
export type BackupView =
  | { readonly kind: 'problem'; readonly problem: BackupProblem }
  | {
      readonly kind: 'contents';
      /** Milliseconds since the epoch, by the file's own word. */
      readonly madeAt: number;
      readonly gateways: readonly (GatewayView & { readonly fate: Fate })[];
      readonly refused: readonly RefusedPairing[];
      readonly devices: readonly { readonly id: string; readonly label: string | null; readonly fate: Fate }[];
    };

export type SyncView =
  | { readonly on: false }
  | {
      readonly on: true;
      /** `namesake`: a gateway here whose root bears the same name and holds another key. */
      readonly arrivals: readonly (GatewayView & {
        readonly namesake: string | null;
        /** Over all of it: name, root, intermediates and scope. */ readonly digest: string;
      })[];
      /** Why items were left alone, each reason once. */
      readonly ignored: readonly SyncProblem[];
      /** Pairings of this browser that do not travel whole. */
      readonly short: readonly {
        readonly name: string;
        readonly leftOut: number;
        readonly state: 'carried' | 'too-large' | 'failed';
      }[];
    };
