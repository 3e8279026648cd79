import * as v from 'valibot';
import type { GatewayKind, ManagedProblem } from '../core/gateways/types.ts';
import type { NarrowedScope, Scope } from '../core/scope/types.ts';
import type { FetchProblem, MismatchProblem } from './faults.ts';
import { id, isId, isLabel, nothing, url } from './fields.ts';
import { shape } from './shape.ts';

/** Gateways that were paired, or that an organisation set up. */
export const gatewayRequests = {
  'gateway/list': nothing,
  'gateway/rename': shape({ gateway: isId, name: isLabel }),
  'gateway/unpair': shape({ gateway: isId }),
  'gateway/restore': shape({ gateway: isId }),
} as const;

/** What a person wrote into a field of many lines: that a line is no name is told of that line. */
const lines = v.pipe(v.array(v.pipe(v.string(), v.maxLength(10_000))), v.maxLength(10_000), v.readonly());

export const gatewayPageWork = {
  /** A link that moves the pairing to another browser; where the gateway's address is not known, it is asked for. */
  'gateway/link': v.object({ gateway: id, url: v.optional(url) }),
  /** What the gateway may vouch for from now on: suffixes and addresses or ranges as a person writes them. */
  'gateway/scope': v.object({ gateway: id, names: lines, addresses: lines }),
  /** The most that the gateway may vouch for, as it was shown at pairing; nothing is changed. */
  'gateway/widest': v.object({ gateway: id }),
  /** What the organisation's policy sets up. */
  'managed/list': nothing,
} as const;

export interface GatewayAnswers {
  'gateway/list': readonly GatewayView[];
  'gateway/rename': GatewayView;
  'gateway/unpair': null;
  'gateway/restore': GatewayView;
  'gateway/link': LinkView;
  'gateway/scope': ScopeChange;
  'gateway/widest': Scope;
  'managed/list': ManagedView;
}

/** A paired gateway as shown in lists. */
export interface GatewayView {
  /** Lower-case hexadecimal SHA-256 of the root's SPKI; the twelve words stand for its beginning. */
  readonly id: string;
  readonly name: string;
  readonly subject: string;
  /** Who runs its authority, as far as the root says. */
  readonly origin: GatewayKind;
  readonly scope: Scope;
  /** Milliseconds since the epoch, as all times here. */
  readonly pairedAt: number;
  readonly notAfter: number;
  readonly intermediates: number;
  readonly certificateSha256: string;
}

/** The gateway as it is now; while anything was refused, or nothing would be left, that is as it was. */
export interface ScopeChange {
  readonly view: GatewayView;
  readonly refused: NarrowedScope['refused'];
  /** Whether files that stop the browser's warning were ever made for it: they allow what they did. */
  readonly anchored: boolean;
  /** Whether its root is bounded itself, so that it may be in the browser as it is, and allow what it did. */
  readonly bounded: boolean;
}

/**
 * A pairing link, or why there is none; neither where the address is not known. `unknown-place`: no Latchkey follows
 * a link to there.
 */
export interface LinkView {
  readonly link: string | null;
  readonly problem: FetchProblem | MismatchProblem | 'unknown-place' | null;
}

export interface ManagedView {
  /** `leftOut`: what the policy says beyond home names and addresses; it does not count. */
  readonly gateways: readonly (GatewayView & { readonly leftOut: readonly string[] })[];
  readonly bad: readonly { readonly name: string | null; readonly problem: ManagedProblem }[];
}
