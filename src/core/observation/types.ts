import type { Host } from '../net/types.ts';
import type { ProbeOutcome } from './probe-types.ts';

/** One thing learnt about a connection, with its source. Absence of a kind means: we did not learn it. */
export type Evidence =
  ConnectionEvidence | CertificateEvidence | BrowserEvidence | UnseenEvidence | ProbeEvidence | MemoryEvidence;

/** Where the browser went. `address` is null when the browser did not say (cache, proxy, refused in Chromium). */
export interface ConnectionEvidence {
  readonly kind: 'connection';
  readonly scheme: 'http' | 'https';
  readonly host: Host;
  readonly port: number;
  readonly address: string | null;
}

/**
 * The certificate presented on this connection, often the leaf alone (F6); or (`companion`) on another connection to
 * the device.
 */
export interface CertificateEvidence {
  readonly kind: 'certificate';
  readonly source: 'browser' | 'companion';
  readonly leaf: Uint8Array;
  /** Anything else that was presented or that the browser put on its path. */
  readonly others: readonly Uint8Array[];
  /** OCSP response that came in the handshake (RFC 6066 section 8), DER; only the companion sees one. */
  readonly stapled?: Uint8Array | undefined;
}

/** Why the browser refused, in one vocabulary for both browsers. */
export type BrowserRefusal =
  | 'authority-invalid'
  | 'self-signed'
  | 'name-mismatch'
  | 'expired'
  | 'not-yet-valid'
  | 'date-invalid'
  | 'revoked'
  | 'weak-key'
  | 'weak-signature'
  | 'invalid'
  | 'usage'
  | 'name-constraints'
  | 'pinned'
  | 'transparency'
  | 'other';

/** What the browser itself thought of the certificate. */
export interface BrowserEvidence {
  readonly kind: 'browser';
  /** `overridden`: the person clicked through a warning. */
  readonly opinion: 'accepted' | 'overridden' | 'refused';
  readonly refusal: BrowserRefusal | null;
  /** Firefox says whether its path ends in a root it shipped with; null where the browser does not say. */
  readonly builtInRoot: boolean | null;
}

/** The certificate could not be seen, and why. */
export interface UnseenEvidence {
  readonly kind: 'unseen';
  readonly reason: UnseenReason;
}

export type UnseenReason =
  | 'flag-off' // Chromium without WebRequestSecurityInfo (F4)
  | 'refused' // failed handshake: no browser shows it (F1)
  | 'no-permission' // host not granted (F15)
  | 'missed'; // loaded before Latchkey could look (cache, start-up): reload

/** The companion asked the device itself, on a connection of its own. */
export interface ProbeEvidence {
  readonly kind: 'probe';
  readonly outcome: ProbeOutcome;
  /** The address that answered, null where none or several did. */
  readonly address: string | null;
  /** The version of TLS that was agreed on, as OpenSSL writes it. */
  readonly tls: string | null;
}

/** What we knew of this device before this connection. */
export interface MemoryEvidence {
  readonly kind: 'memory';
  readonly device: DeviceMemory | null;
  /** The record was begun by this very page, so that it is no earlier sight of the key. */
  readonly firstVisit?: boolean;
  /** Other `host:port`s where the presented key was seen. */
  readonly keySeenAt: readonly string[];
}

/** Memory of one `host:port`. */
export interface DeviceMemory {
  /** `host:port`. */
  readonly id: string;
  readonly label: string | null;
  readonly spkiSha256: string;
  readonly firstSeen: number;
  readonly lastSeen: number;
  /** Who pinned the key: the person ("remember"), a gateway (it was confirmed), or nobody yet. */
  readonly pinned: 'person' | 'gateway' | null;
  /** The id of the gateway that pinned it; null or missing where none did. */
  readonly pinnedBy?: string | null;
  /** When it was pinned, milliseconds since the epoch. */
  readonly pinnedAt: number | null;
}
