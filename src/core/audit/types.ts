import type { LogEntry } from '../device/types.ts';
import type { GatewayRoot } from '../gateways/types.ts';

/** Where a decision came from: the person here, their backup, their other browsers, or their organisation. */
export type AuditSource = 'person' | 'backup' | 'sync' | 'policy' | 'gateway' | 'visit' | 'guard';

/** What the person decided that leaves nothing else behind, as a device that is forgotten goes with its own log. */
export type DecisionCode =
  | 'forgotten'
  | 'gateway-paired'
  | 'gateway-unpaired'
  | 'gateway-paired-again'
  | 'gateway-renamed'
  | 'gateway-scope-changed'
  | 'gateway-asked-at'
  | 'gateway-not-asked'
  | 'pairing-refused'
  | 'limited-certificates-made'
  | 'maker-removed'
  | 'maker-restored'
  | 'maker-refused'
  | 'verifier-added'
  | 'verifier-removed'
  | 'verifier-restored'
  | 'evidence-use-changed'
  | 'evidence-path-changed'
  | 'guard-on'
  | 'guard-off'
  | 'upgrade-on'
  | 'upgrade-off'
  | 'sync-on'
  | 'sync-off'
  | 'backup-saved';

/** One decision, as it was noted. */
export interface Decision {
  /** Milliseconds since the epoch. */
  readonly at: number;
  readonly what: DecisionCode;
  /** What a person calls whatever it is about; null for a setting. */
  readonly name: string | null;
  /** Keys, addresses and values that belong to it, by name. */
  readonly details: Readonly<Record<string, unknown>>;
}

/** One thing that happened, as the audit log shows it. */
export interface AuditEntry {
  /** Milliseconds since the epoch; null where no one wrote down when. */
  readonly at: number | null;
  readonly what: LogEntry['what'] | DecisionCode | 'maker-added';
  readonly by: AuditSource;
  /** What a person calls the device, the gateway or the maker; null for a setting. */
  readonly name: string | null;
  /** `host:port`; null where it is about no device. */
  readonly endpoint: string | null;
  /** What the person calls the gateway that it came from; missing where none did, or its name is not known any more. */
  readonly gateway?: string;
  /** Keys, addresses and codes that belong to it, by name. */
  readonly details: Readonly<Record<string, unknown>>;
}

export interface AuditInput {
  readonly devices: readonly { readonly id: string; readonly label: string | null }[];
  readonly log: readonly LogEntry[];
  readonly gateways: readonly Pick<GatewayRoot, 'id' | 'name' | 'pairedAt' | 'source'>[];
  readonly decisions: readonly Decision[];
  readonly makers: readonly { readonly name: string; readonly addedAt: number; readonly from: string | null }[];
}
