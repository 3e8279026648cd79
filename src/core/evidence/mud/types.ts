import type { JsonFault } from '../../encoding/json.ts';

/** A MUD file (RFC 8520 section 7), read. Plain data; texts are hostile. Null: it does not say. */
export interface MudFile {
  readonly url: string;
  /** As it is written, RFC 3339. */
  readonly lastUpdate: string;
  /** Hours for which the file need not be asked for again. */
  readonly cacheValidity: number;
  /** Whether its maker still looks after the device. */
  readonly isSupported: boolean;
  readonly systemInfo: string | null;
  readonly maker: string | null;
  readonly model: string | null;
  readonly firmware: string | null;
  readonly software: string | null;
  readonly documentation: string | null;
  /** Where the signature is published. */
  readonly signatureUrl: string | null;
  /** Names of all access lists in the file, in their order. */
  readonly listNames: readonly string[];
  /** What the lists that the policies name let through, in their order. */
  readonly flows: readonly MudFlow[];
}

/** Whom traffic is exchanged with (RFC 8520 section 8; RFC 8519). */
export type MudPeer =
  | { readonly kind: 'name' | 'network' | 'controller' | 'maker' | 'model'; readonly name: string }
  | { readonly kind: 'own-controller' | 'same-maker' | 'local-networks' | 'anyone' };

/** One entry of an access list that lets traffic through. */
export interface MudFlow {
  readonly direction: 'from-device' | 'to-device';
  readonly peers: readonly MudPeer[];
  readonly protocol: 'tcp' | 'udp' | 'icmp' | 'other' | 'any';
  /** The peer's port where the device sends, its own where it receives; null where any, or not one alone. */
  readonly port: number | null;
  /** Who opens TCP connections; null where either may. */
  readonly openedBy: 'device' | 'peer' | null;
}

/** Why bytes are no MUD file. */
export type MudFault =
  | JsonFault
  | 'mud-structure' // no `ietf-mud:mud`, or something in it that is not of its type
  | 'mud-version'
  | 'mud-url'
  | 'mud-member-missing'
  | 'mud-member-malformed'
  | 'mud-list-missing' // a policy names an access list that is not there
  | 'mud-list-malformed'
  | 'mud-too-many';

export type MudRead = { readonly ok: true; readonly value: MudFile } | { readonly ok: false; readonly fault: MudFault };
