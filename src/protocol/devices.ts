import * as v from 'valibot';
import type { DeviceMemory } from '../core/observation/types.ts';
import type { AuditEntry } from '../core/audit/types.ts';
import type { LastHeadline, SeenAddress, Validity } from '../core/device/types.ts';
import { id, isHash, isId, isLabel, nothing } from './fields.ts';
import { shape } from './shape.ts';

/** Devices that Latchkey knows. */
export const deviceRequests = {
  /** "Yes, this is mine": pins the key that was seen at this device. Also accepts a changed key. */
  'device/remember': shape({ device: isId, spkiSha256: isHash }),
  'device/rename': shape({ device: isId, label: isLabel }),
  'device/forget': shape({ device: isId }),
  /** `forgotten`: what forgetting it answered. Someone else may have answered at the endpoint since. */
  'device/restore': shape({ device: isId, forgotten: isId }),
  'device/list': nothing,
} as const;

export const devicePageWork = {
  /** "These are one device": both show the same key. */
  'device/join': v.object({ device: id, other: id }),
  /** "They are not": takes an endpoint out of the device that it was joined to. */
  'device/part': v.object({ device: id }),
  /** By device, what changed since it was judged last; those for which all is as it was are left out. */
  'device/since': nothing,
  /** Everything that is kept of the device that an endpoint leads to. */
  'device/details': v.object({ device: id }),
  /** How many saved entries could not be read and were set aside. */
  'device/set-aside': nothing,
  /** Whether the browser lost all that was saved, and the person was not told. */
  'device/lost': nothing,
  'device/told-lost': nothing,
} as const;

export interface DeviceAnswers {
  'device/remember': DeviceView;
  'device/rename': DeviceView;
  /** The id of the device, which is no endpoint. */
  'device/forget': string;
  'device/restore': DeviceView;
  'device/join': DeviceView;
  'device/part': DeviceView;
  'device/list': readonly DeviceView[];
  'device/details': DeviceDetails;
  'device/set-aside': number;
  'device/lost': boolean;
  'device/told-lost': null;
  'device/since': Readonly<Record<string, SinceSeen>>;
}

export type { LastHeadline };

export interface DeviceView extends Omit<DeviceMemory, 'device' | 'personPin' | 'gatewayPin'> {
  readonly host: string;
  readonly port: number;
  readonly last: LastHeadline | null;
}

/** What is kept of one device; times are milliseconds since the epoch. */
export interface DeviceDetails {
  readonly view: DeviceView;
  /** The endpoints that lead to it (`host:port`), where each was seen, and until when its certificate there holds. */
  readonly places: readonly {
    readonly id: string;
    readonly addresses: readonly SeenAddress[];
    readonly validity: Validity | null;
  }[];
  /** Every key that it showed, the last seen first. `saved`: the person or a gateway stands for it. */
  readonly keys: readonly {
    readonly spkiSha256: string;
    readonly firstSeen: number;
    readonly lastSeen: number;
    readonly saved: boolean;
  }[];
  /** What happened to it, the latest first. */
  readonly timeline: readonly AuditEntry[];
}

/**
 * What changed since a device was judged last: its gateway may vouch for it no longer; what stood in the way of a
 * gateway's word stands there no longer; a gateway that may matter was paired, for the first time or anew; or the one
 * that confirmed it was unpaired, and nothing else is wrong with it. `unpaired-key`: what it confirmed is another key
 * than the person's.
 */
export type SinceSeen = 'scope-lost' | 'scope-changed' | 'paired' | 'unpaired' | 'unpaired-key';
