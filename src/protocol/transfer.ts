import * as v from 'valibot';
import type { ProofState, SyncProblem } from '../core/gateways/types.ts';
import type { BackupProblem, Fate, RefusedMaker, RefusedPairing } from '../core/transfer/backup/types.ts';
import { hash, id, nothing, typed } from './fields.ts';
import type { MakerView } from './evidence.ts';
import type { GatewayView } from './gateways.ts';

const passphrase = v.nullable(v.pipe(v.string(), v.maxLength(10_000)));
/** A backup as a page hands it over: who reads it says when it is too long. The passphrase is null until asked for. */
const file = { text: v.string(), passphrase } as const;

/** Backups, and what the person's browsers share: much, and needed seldom, so that pages do it. */
export const transferPageWork = {
  /** A backup of everything paired and remembered; without a passphrase anyone can read it. */
  'backup/export': v.object({ passphrase }),
  /** What taking a backup in would do; nothing is written. */
  'backup/read': v.object(file),
  /** How far what was typed proves a gateway in it to be the person's; `gateway` is its position in the view. */
  'backup/compare': v.object({ ...file, gateway: v.number(), typed }),
  /** The same of a maker's root; `maker` is its position in the view. */
  'backup/compare-maker': v.object({ ...file, maker: v.number(), typed }),
  /**
   * Takes a backup in, once the person saw what is in it. A gateway that is not paired here is taken only with what
   * proves it: `proofs` are what was typed, by the gateway's position in the view; `makerProofs` the
   * same of makers' roots.
   */
  'backup/import': v.object({
    ...file,
    proofs: v.record(v.string(), typed),
    makerProofs: v.optional(v.record(v.string(), typed)),
  }),
  /** What waits, and how the pairings of this browser travel. Looking offers what is not offered yet. */
  'sync/view': nothing,
  'sync/switch': v.object({ on: v.boolean() }),
  /** How far what was typed proves what came to be the person's; the digest says which of it they looked at. */
  'sync/compare': v.object({ digest: hash, typed }),
  /** Pairs what came by the browser's account, if what was typed proves it. */
  'sync/accept': v.object({ digest: hash, typed }),
  /** What came is not the person's, and not offered here again. */
  'sync/refuse': v.object({ digest: hash }),
  /** Makers that came by the browser's account, where sharing is on; looking offers those of this browser. */
  'sync/makers': nothing,
  /** Adds one of them, if the fingerprint that its maker publishes proves it. */
  'sync/accept-maker': v.object({ digest: hash, typed }),
  /** What came is not wanted, and not offered here again. */
  'sync/refuse-maker': v.object({ digest: hash }),
  /** A gateway that was unpaired here is not offered here again. */
  'sync/decline': v.object({ gateway: id }),
} as const;

export interface TransferAnswers {
  'backup/export': BackupText;
  'backup/read': BackupView;
  'backup/compare': { readonly state: ProofState };
  'backup/compare-maker': { readonly state: ProofState };
  'backup/import': BackupView;
  'sync/view': SyncView;
  'sync/switch': SyncView;
  'sync/compare': { readonly state: ProofState };
  'sync/accept': GatewayView;
  'sync/refuse': null;
  'sync/makers': SyncedMakers;
  'sync/accept-maker': { readonly state: ProofState };
  'sync/refuse-maker': null;
  'sync/decline': null;
}

export interface BackupText {
  readonly text: string;
  readonly gateways: number;
  readonly devices: number;
  readonly makers: number;
}

/** A pairing that travelled. What a person compares at their gateway is deliberately not in it. */
export type CarriedGateway = Pick<GatewayView, 'name' | 'subject' | 'scope'>;

/** A maker's root that travelled. The fingerprint that it has to have is deliberately not in it. */
export type CarriedMaker = Pick<MakerView, 'name' | 'subject' | 'organisations'>;

/** A backup as it was read: what each part of it would become here, or became. */
export type BackupView =
  | { readonly kind: 'problem'; readonly problem: BackupProblem }
  | {
      readonly kind: 'contents';
      /** Milliseconds since the epoch, by the file's own word. */
      readonly madeAt: number;
      readonly gateways: readonly (CarriedGateway & { readonly fate: Fate })[];
      readonly refused: readonly RefusedPairing[];
      readonly makers: readonly (CarriedMaker & { readonly fate: Extract<Fate, 'new' | 'known' | 'unproved'> })[];
      readonly refusedMakers: readonly RefusedMaker[];
      readonly devices: readonly {
        readonly id: string;
        readonly label: string | null;
        readonly fate: Exclude<Fate, 'unproved'>;
      }[];
    };

export interface SyncedMakers {
  /** The digest is over all of it: name, root and authorities below. */
  readonly arrivals: readonly (CarriedMaker & { readonly digest: string })[];
}

export type SyncView =
  | { readonly on: false }
  | {
      readonly on: true;
      /** `namesake`: a gateway here whose root bears the same name and holds another key. */
      readonly arrivals: readonly (CarriedGateway & {
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
