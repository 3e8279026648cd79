import type { LogEntry } from '../device/types.ts';
import type { GatewayRoot } from '../gateways/types.ts';

/** Where a decision came from: the person here, their backup, their other browsers, or their organisation. */
export type AuditSource = 'person' | 'backup' | 'sync' | 'policy' | 'gateway' | 'visit' | 'guard';

/** One thing that happened, as the audit log shows it. */
export interface AuditEntry {
  /** Milliseconds since the epoch; null where no one wrote down when. */
  readonly at: number | null;
  readonly what: LogEntry['what'] | 'gateway-paired' | 'maker-added';
  readonly by: AuditSource;
  /** What a person calls the device, the gateway or the maker. */
  readonly name: string;
  /** `host:port`; null where it is about no device. */
  readonly endpoint: string | null;
  /** Keys, addresses and codes that belong to it, by name. */
  readonly details: Readonly<Record<string, unknown>>;
}

export interface AuditInput {
  readonly devices: readonly { readonly id: string; readonly label: string | null }[];
  readonly log: readonly LogEntry[];
  readonly gateways: readonly Pick<GatewayRoot, 'id' | 'name' | 'pairedAt' | 'source'>[];
  readonly makers: readonly { readonly name: string; readonly addedAt: number; readonly from: string | null }[];
}
