import type { AnchorPair } from '../anchors/types.ts';
import type { ReasonCode } from '../appraisal/reasons.ts';
import type { HeadlineKind } from '../appraisal/types.ts';

/** A scoped pair that was made, whether or not it was ever installed. */
export interface AnchorRecord extends AnchorPair {
  /** Milliseconds since the epoch. */
  readonly madeAt: number;
}

/** What was concluded at an endpoint when it was appraised last. */
export interface LastHeadline {
  readonly kind: HeadlineKind;
  readonly reasons: readonly ReasonCode[];
}

/** From when to when something was seen, milliseconds since the epoch. */
interface Span {
  readonly firstSeen: number;
  readonly lastSeen: number;
}

/** An address that an endpoint had. */
export interface SeenAddress extends Span {
  readonly address: string;
  /** No page with the key that is held was shown there; missing where one was, or where no one wrote that down. */
  readonly refused?: true;
}

/** A key that a device presented, whether or not it was taken for the device's own. */
export interface SeenKey extends Span {
  /** Lower-case hexadecimal. */
  readonly spkiSha256: string;
  /** The endpoints (`host:port`) that presented it. */
  readonly endpoints: readonly string[];
}

/** When a certificate holds, milliseconds since the epoch. */
export interface Validity {
  readonly notBefore: number;
  readonly notAfter: number;
  /** How often one that lasts longer was seen to take the place of the one before. */
  readonly renewed: number;
}

/** A `host:port` that leads to a device. `lastSeen` is when it showed the key that is held for it. */
export interface Endpoint extends Span {
  /** `host:port`, with brackets around IPv6. */
  readonly id: string;
  /** Canonical host, without brackets. */
  readonly host: string;
  readonly port: number;
  /** The key that is held for this endpoint: what it showed last, unless a pin stood in the way of that. */
  readonly spkiSha256: string;
  /** Connected address when it was seen last, null when the browser did not say. */
  readonly address: string | null;
  /** Every address it was seen at, the last seen first; the oldest give way. */
  readonly addresses: readonly SeenAddress[];
  /** Null while nothing was concluded since the person pinned the key. */
  readonly last: LastHeadline | null;
  /** The newest visit, whichever key it showed, or a page that was stopped; missing where no one wrote it down. */
  readonly judged?: Pick<Visit, 'seenAt' | 'at'>;
  /**
   * The names and addresses of the certificate that was seen last with this key; missing where no one wrote them down.
   */
  readonly names?: readonly string[];
  /** From when to when that certificate holds; missing where no one wrote it down. */
  readonly validity?: Validity;
  /**
   * The key that whoever may move a gateway's pin vouched for at this very endpoint last; nothing where no one did. It
   * matters where several endpoints lead to one device.
   */
  readonly vouched?: string | null;
}

/** What one appraised visit to an endpoint showed. */
export interface Visit {
  readonly endpoint: Pick<Endpoint, 'id' | 'host' | 'port' | 'names'>;
  /** From when to when the certificate holds. */
  readonly validity?: Pick<Validity, 'notBefore' | 'notAfter'>;
  /** Connected address, null when the browser did not say. */
  readonly address: string | null;
  /** The browser refused the page: only the companion saw the certificate, and no one went on. */
  readonly refused?: boolean;
  /** Of the key that was presented. */
  readonly spkiSha256: string;
  /** When it was seen, milliseconds since the epoch. */
  readonly seenAt: number;
  /** When it was judged; the same. */
  readonly at: number;
  readonly concluded: LastHeadline;
  /** The gateway that confirmed it, null where none did. */
  readonly confirmedBy: Confirmation | null;
  /** A public authority vouches for it: one whose root the browser ships with, as only Firefox can say. */
  readonly byBuiltInRoot: boolean;
  /** Someone vouches for another key than the one that is held, and the person is asked whether it is theirs. */
  readonly asks: boolean;
}

export interface Confirmation {
  /** The id of the gateway. */
  readonly gateway: string;
  /** Its certificate names this very host; a wildcard does not. */
  readonly exactName: boolean;
}

/** The person said that this key is their device's. No visit removes it. */
export interface PersonPin {
  readonly spkiSha256: string;
  /** Milliseconds since the epoch. */
  readonly since: number;
}

/** A gateway vouched for this key. */
export interface GatewayPin extends PersonPin {
  /** The id of the gateway. */
  readonly gateway: string;
}

/** A thing at home that one or more endpoints lead to. */
export interface Device {
  /** Random, and the same for as long as the device is remembered. */
  readonly id: string;
  readonly label: string | null;
  readonly notes: string | null;
  readonly endpoints: readonly Endpoint[];
  /** Every key it presented, the last seen first; the oldest that is neither held nor pinned gives way. */
  readonly keys: readonly SeenKey[];
  readonly personPin: PersonPin | null;
  readonly gatewayPin: GatewayPin | null;
  /** The newest first; what comes after it is to be taken out of the browser. */
  readonly anchors: readonly AnchorRecord[];
  /** When the person had it forgotten, while that can still be undone. */
  readonly removedAt: number | null;
}

/** What a list shows of an endpoint. */
export type ListedEndpoint = Pick<
  Endpoint,
  'id' | 'host' | 'port' | 'spkiSha256' | 'firstSeen' | 'lastSeen' | 'last' | 'judged' | 'vouched'
>;

/** What a list shows of a device. */
export interface ListedDevice extends Pick<Device, 'id' | 'label' | 'personPin' | 'gatewayPin'> {
  readonly endpoints: readonly ListedEndpoint[];
}

/** What a device was remembered for before the person said that it is one with another. */
export interface ApartDevice extends Pick<Device, 'id' | 'label' | 'notes' | 'personPin' | 'gatewayPin'> {
  /** Their ids. */
  readonly endpoints: readonly string[];
  /** Their labels. */
  readonly anchors: readonly string[];
}

/**
 * One thing that was observed of a device or decided about it. Entries are only ever added; what they add up to is
 * `foldHistory`'s.
 */
export type LogEntry = {
  /** The device's id. */
  readonly device: string;
  /** Milliseconds since the epoch. */
  readonly at: number;
  /** The endpoint at which it happened, `host:port`. */
  readonly endpoint: string;
} & (
  | { readonly what: 'first-seen'; readonly spkiSha256: string | null; readonly address: string | null }
  | { readonly what: 'address-seen'; readonly address: string }
  /** Another key was presented and the pinned one stayed. */
  | { readonly what: 'key-seen'; readonly spkiSha256: string; readonly address: string | null }
  /** Another key is held from now on: none was pinned, or it is back at one that was, or a public authority vouched. */
  | { readonly what: 'key-changed'; readonly spkiSha256: string; readonly from: string }
  /** The same, where a root that the browser ships with took the place of a gateway's pin. */
  | { readonly what: 'moved-by-built-in-root'; readonly spkiSha256: string; readonly from: string }
  | { readonly what: 'pinned-by-gateway'; readonly spkiSha256: string; readonly gateway: string }
  | {
      readonly what: 'renewed-by-gateway';
      readonly spkiSha256: string;
      readonly gateway: string;
      readonly from: string;
    }
  | { readonly what: 'remembered'; readonly spkiSha256: string }
  /** The person took over another key than the one that was pinned. */
  | { readonly what: 'key-accepted'; readonly spkiSha256: string; readonly from: string }
  /** Its page was stopped, and why; `shown` is the key that it showed, null where it could not be judged in time. */
  | { readonly what: 'guard-held'; readonly shown: string | null; readonly reasons: readonly ReasonCode[] }
  /** The person opened it in spite of that. */
  | { readonly what: 'guard-opened'; readonly shown: string | null }
  /** The same key in a certificate that lasts longer; `notAfter` in milliseconds since the epoch. */
  | { readonly what: 'certificate-renewed'; readonly notAfter: number }
  /** It is known to speak https, and did not answer there, so that its page was opened over http. */
  | { readonly what: 'https-unanswered' }
  | { readonly what: 'renamed'; readonly label: string | null }
  | { readonly what: 'forgotten' }
  | { readonly what: 'restored' }
  /** The person said that two devices are one: this one, and one that is part of it from now on. */
  | { readonly what: 'joined'; readonly parts: readonly [ApartDevice, ApartDevice] }
  /** That was taken back, for these endpoints. */
  | { readonly what: 'parted'; readonly endpoints: readonly string[] }
  /** From a backup: its name, and since when the person calls the key theirs; null where either was not taken. */
  | {
      readonly what: 'taken-from-backup';
      readonly spkiSha256: string;
      readonly label: string | null;
      readonly mineAt: number | null;
    }
);

/** What becomes of a device, and what is noted about it. */
export interface DeviceChange {
  readonly device: Device;
  readonly log: readonly LogEntry[];
}
