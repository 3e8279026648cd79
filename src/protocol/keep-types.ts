import type { BackupProblem, Fate, RefusedPairing } from '../core/transfer/backup/types.ts';
import type { ManagedProblem, SyncProblem } from '../core/gateways/types.ts';
import type { NarrowedScope, Scope } from '../core/scope/types.ts';
import type { Fault, FetchProblem, GatewayView, MismatchProblem } from './messages.ts';

/** A backup as a page hands it over. */
export interface BackupFile {
  readonly text: string;
  /** Null where none was asked for yet. */
  readonly passphrase: string | null;
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

/** The gateway as it is now; while anything was refused, or nothing would be left, that is as it was. */
export interface ScopeChange {
  readonly view: GatewayView;
  readonly refused: NarrowedScope['refused'];
  /** Whether files that stop the browser's warning were ever made for it: they allow what they did. */
  readonly anchored: boolean;
}

/** A pairing link, or why there is none; neither where the address is not known. */
export interface LinkView {
  readonly link: string | null;
  readonly problem: FetchProblem | MismatchProblem | null;
}

/**
 * What changed since a device was judged last: its gateway may vouch for it no longer; what stood in the way of a
 * gateway's word stands there no longer; or a gateway that may matter was paired, for the first time or anew.
 */
export type SinceSeen = 'scope-lost' | 'scope-changed' | 'paired';

export interface ManagedView {
  /** `leftOut`: what the policy says beyond home names and addresses; it does not count. */
  readonly gateways: readonly (GatewayView & { readonly leftOut: readonly string[] })[];
  readonly bad: readonly { readonly name: string | null; readonly problem: ManagedProblem }[];
}

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

/**
 * What `keep.js` does in the page that loads it, by name: what each takes and gives. It is much and needed seldom, so
 * the background, which starts anew for nearly every event, has none of it.
 */
export interface Kept {
  /** A backup of everything paired and remembered; without a passphrase anybody can read it. */
  readonly 'backup/export': { readonly request: { readonly passphrase: string | null }; readonly answer: BackupText };
  /** What taking a backup in would do; nothing is written. */
  readonly 'backup/read': { readonly request: BackupFile; readonly answer: BackupView };
  /** Takes a backup in, once the person saw what is in it. */
  readonly 'backup/import': { readonly request: BackupFile; readonly answer: BackupView };
  /** A link that moves the pairing to another browser; where the gateway's address is not known, it is asked for. */
  readonly 'gateway/link': {
    readonly request: { readonly gateway: string; readonly url?: string };
    readonly answer: LinkView;
  };
  /** What the gateway may vouch for from now on: suffixes and addresses or ranges as a person writes them. */
  readonly 'gateway/scope': {
    readonly request: {
      readonly gateway: string;
      readonly names: readonly string[];
      readonly addresses: readonly string[];
    };
    readonly answer: ScopeChange;
  };
  /** The most that the gateway may vouch for, as it was shown at pairing; nothing is changed. */
  readonly 'gateway/widest': { readonly request: { readonly gateway: string }; readonly answer: Scope };
  /** By device, what changed since it was judged last; those for which all is as it was are left out. */
  readonly 'device/since': { readonly request: object; readonly answer: Readonly<Record<string, SinceSeen>> };
  /** What the organisation's policy sets up. */
  readonly 'managed/list': { readonly request: object; readonly answer: ManagedView };
  /** What waits, and how the pairings of this browser travel. Looking offers what is not offered yet. */
  readonly 'sync/view': { readonly request: object; readonly answer: SyncView };
  readonly 'sync/switch': { readonly request: { readonly on: boolean }; readonly answer: SyncView };
  /** Pairs what came by the browser's account; the digest says what the person looked at. */
  readonly 'sync/accept': {
    readonly request: { readonly gateway: string; readonly digest: string };
    readonly answer: GatewayView;
  };
  /** Not offered here again, whether it arrived or was unpaired. */
  readonly 'sync/decline': { readonly request: { readonly gateway: string }; readonly answer: null };
}

export type KeptName = keyof Kept;
export type KeptReply<N extends KeptName> =
  { readonly ok: true; readonly value: Kept[N]['answer'] } | { readonly ok: false; readonly fault: Fault };
/** Never rejects. */
export type Keep = <N extends KeptName>(name: N, request: Kept[N]['request']) => Promise<KeptReply<N>>;
