import type { Host } from '../net/types.ts';
import type { ProbeOutcome } from './probe-types.ts';

/** Who saw it: the browser on the page's own connection, or the companion on one that it opened itself. */
export type ObservationSource = 'browser' | 'companion';

/**
 * How firmly something is tied to the document that is shown, from firm to loose: seen on its own connection; another
 * connection showed the same key; the attested key is the connection's; another connection reached the same address;
 * nothing ties it to this connection but someone's word or a name.
 */
export type Binding = 'this-connection' | 'same-key' | 'attests-key' | 'same-address' | 'claimed';

/** When, by whom and about what an observation was made. */
export interface Stamp {
  readonly source: ObservationSource;
  /** Milliseconds since the epoch. */
  readonly time: number;
  /** The endpoint it is about, `host:port`. */
  readonly subject: string;
  /** The visit it belongs to: one navigation of one tab. */
  readonly visit: string;
  readonly binding: Binding;
}

/** What was seen. Absence of a kind means that it was not learnt. */
export type Fact = ConnectionFact | CertificateFact | BrowserFact | UnseenFact | ProbeFact | NetworkFact | ArtefactFact;

/** One thing seen about a connection, and when, by whom and about what. Plain data. */
export type Observation = Fact & Stamp;
export type ObservationOf<K extends Fact['kind']> = Extract<Fact, { kind: K }> & Stamp;

/** Where the browser went. `address` is null when the browser did not say (cache, proxy, refused in Chromium). */
export interface ConnectionFact {
  readonly kind: 'connection';
  readonly scheme: 'http' | 'https';
  readonly host: Host;
  readonly port: number;
  readonly address: string | null;
}

/**
 * The certificate presented on this connection, often the leaf alone; or, where the companion is the source, on another
 * connection to the device.
 */
export interface CertificateFact {
  readonly kind: 'certificate';
  /** DER. */
  readonly leaf: Uint8Array;
  /** Anything else that was presented or that the browser put on its path, DER. */
  readonly others: readonly Uint8Array[];
  /** OCSP response that came in the handshake (RFC 6066 section 8), DER; only the companion sees one. */
  readonly stapled?: Uint8Array | undefined;
}

/** Why the browser refused, in one vocabulary for both browsers (scripts/refusals/constants.tsv has their codes). */
export type BrowserRefusal =
  | 'authority-invalid'
  | 'self-signed'
  | 'name-mismatch'
  | 'expired'
  | 'not-yet-valid'
  | 'date-invalid'
  | 'issuer-expired'
  | 'issuer-not-yet-valid'
  | 'revoked'
  | 'revocation-unknown' // it could not find out, and insists
  | 'intercepted' // it knows, or suspects, someone in between
  | 'distrusted' // someone told this browser not to trust it
  | 'pinned'
  | 'transparency'
  | 'serial-reused' // another certificate of the same issuer has this number
  | 'weak-key'
  | 'weak-signature'
  | 'bad-signature'
  | 'key-unusable' // a kind of key that it cannot use
  | 'usage'
  | 'key-usage'
  | 'name-constraints'
  | 'ca-as-device' // the certificate of an authority, shown by a device as its own
  | 'issuer-unfit' // whoever issued it may not issue
  | 'validity-too-long'
  | 'condition-unknown'
  | 'malformed'
  | 'invalid'
  | 'other'; // anything that we do not know

/** What the browser itself thought of the certificate. */
export interface BrowserFact {
  readonly kind: 'browser';
  /** `overridden`: the person clicked through a warning. */
  readonly opinion: 'accepted' | 'overridden' | 'refused';
  readonly refusal: BrowserRefusal | null;
  /** Firefox says whether its path ends in a root it shipped with; null where the browser does not say. */
  readonly builtInRoot: boolean | null;
}

/** The certificate could not be seen, and why. */
export interface UnseenFact {
  readonly kind: 'unseen';
  readonly reason: UnseenReason;
  /**
   * The id of a gateway that this browser accepts, where also no warning of its own about this host can have been
   * passed; missing where that is not known.
   */
  readonly accepts?: string;
}

export type UnseenReason =
  | 'flag-off' // Chromium without WebRequestSecurityInfo
  | 'refused' // failed handshake: no browser shows the certificate
  | 'no-permission' // host not granted
  | 'missed'; // loaded before Latchkey could look (cache, start-up)

/** The companion asked the device itself, on a connection of its own. */
export interface ProbeFact {
  readonly kind: 'probe';
  readonly outcome: ProbeOutcome;
  /** The address that answered, null where none or several did. */
  readonly address: string | null;
  /** The version of TLS that was agreed on, as OpenSSL writes it. */
  readonly tls: string | null;
}

/** Which networks this computer was on; only the companion knows. */
export interface NetworkFact {
  readonly kind: 'network';
  /** The global IPv6 prefixes that were on-link, in CIDR notation. */
  readonly onLink: readonly string[];
}

/**
 * Where an artefact was met: inside the certificate that was presented, at the device's well-known address, by the
 * companion, in a file that the person gave for this device, with the device's maker, or at a paired gateway.
 */
export type ArtefactPlace = 'certificate' | 'well-known' | 'companion' | 'file' | 'maker' | 'gateway';

/** Something that a device, its maker or its owner made about the device (RFC 9334), as it was met. */
export interface ArtefactFact {
  readonly kind: 'artefact';
  readonly place: ArtefactPlace;
  /** Without parameters, lower case. */
  readonly mediaType: string;
  readonly bytes: Uint8Array;
  /** The signature over it, where that came in a file of its own. */
  readonly signature?: Uint8Array | undefined;
}

/** What memory knows of a device when a visit is appraised. */
export interface Recollection {
  /** As it is now, what this very visit taught included. */
  readonly device: DeviceMemory | null;
  /**
   * As it was before this visit; null where there was nothing. Missing where the visit has taught nothing yet, so that
   * `device` is what was known before.
   */
  readonly before?: DeviceMemory | null;
  /** `host:port`s of other devices at which the presented key was seen. */
  readonly keySeenAt: readonly string[];
  /** Those that are another device's, unless one that the browser refused passes on what the other sends. */
  readonly keyRelayedAt?: readonly string[];
  /** Those at which it was seen that may be of this device or of another. */
  readonly keyPerhapsAt?: readonly string[];
  /** Those at which it was seen, and nothing speaks against their being this device's. */
  readonly keyAlsoAt?: readonly string[];
}

/** A key that is held for a device, because the person said that it is theirs. */
export interface KeyPin {
  /** Lower-case hexadecimal. */
  readonly spkiSha256: string;
  /** Milliseconds since the epoch. */
  readonly since: number;
}

/** Memory of one `host:port`. */
export interface DeviceMemory {
  /** `host:port`. */
  readonly id: string;
  /** The device that it leads to; another one once the person had it forgotten. */
  readonly device: string;
  readonly label: string | null;
  /** The key that is held. */
  readonly spkiSha256: string;
  readonly firstSeen: number;
  readonly lastSeen: number;
  readonly personPin: KeyPin | null;
  /** Null also where that gateway is not believed any more. */
  readonly gatewayPin: (KeyPin & { readonly gateway: string }) | null;
  /** Whose pin stands in front: the person's ("remember") or a gateway's (it was confirmed), or no one's yet. */
  readonly pinned: 'person' | 'gateway' | null;
  /** The id of the gateway that pinned it; null or missing where none did. */
  readonly pinnedBy?: string | null;
  /** When it was pinned, milliseconds since the epoch. */
  readonly pinnedAt: number | null;
  /** A gateway that is not believed any more vouched for the key that is held. It is told, and nothing rests on it. */
  readonly unpaired?: true;
  /** The other endpoints (`host:port`) that the person said lead to the same device; missing where there are none. */
  readonly alsoAt?: readonly string[];
}
