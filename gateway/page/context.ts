import { addressSpace } from '../../src/core/net/address-space.ts';
import type { Certificate } from '../../src/core/x509/basics/index.ts';
import type { Access } from '../access/access.ts';
import type { Orders } from '../acme/orders.ts';
import type { WaitingList } from '../common/waiting.ts';
import type { AllowedRequests } from '../devices/allowed.ts';
import type { Devices } from '../devices/devices.ts';
import type { PlainDevices } from '../devices/plain-devices.ts';
import type { Admissions } from '../est/admissions.ts';
import type { HandOvers } from '../hand-over/hand-over.ts';
import type { ShownCode } from '../pairing/pairing-code.ts';
import type { Restoring } from '../protection/restore.ts';
import type { CertificateRecord } from '../records/types.ts';

/** What a person compares or types when they pair a browser with this gateway. */
export interface PairingOffer {
  readonly link: () => string;
  /** SHA-256 of the root certificate and of its key, hexadecimal. */
  readonly fingerprint: string;
  readonly keyHash: string;
  shownCode(): ShownCode;
  newCode(): Promise<string>;
}

/** What the page shows and does things with. */
export interface PageContext {
  readonly access: Access;
  readonly devices: Devices;
  readonly plainDevices: PlainDevices;
  readonly orders: Orders;
  /** All that wait for a yes, however they asked. */
  readonly waitingRoom: WaitingList;
  readonly admissions: Admissions;
  /** What was allowed, and can still be taken back. */
  readonly allowed: AllowedRequests;
  readonly handOvers: HandOvers;
  readonly root: Certificate;
  /** What was issued under a serial number. */
  readonly certificate: (serial: string) => Promise<CertificateRecord | undefined>;
  /** The whole gateway as one encrypted file. @throws PassphraseError where that is too short. */
  readonly backup: (passphrase: string) => Promise<Uint8Array>;
  /** Null where the gateway could not start again afterwards. */
  readonly restoring: Restoring | null;
  readonly pairing: PairingOffer;
  /** `host:port` under which it is reached, its name first. */
  readonly places: () => readonly string[];
  /** The same by an address that others reach; null where there is none. */
  readonly numericPlace: () => string | null;
  /** Milliseconds since the epoch. */
  readonly now: () => number;
}

/** What to call the gateway to others: as this browser does, unless that leads to this very computer alone. */
export function placeFor(host: string, places: PageContext['places']): string {
  const { hostname } = new URL(`https://${host}`);
  const isHere = hostname === 'localhost' || addressSpace(hostname) === 'loopback';
  return isHere ? (places()[0] ?? host) : host;
}
