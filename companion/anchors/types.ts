import type { Store, TrustStoreFault } from '../protocol/types.ts';

/** Where a store lies, before anybody looked into it. */
export interface TrustStorePlace extends Pick<Store, 'id' | 'browser' | 'name'> {
  readonly kind: 'nss' | 'keychain' | 'windows';
  /** The folder of an NSS database, or the file of a keychain; empty for Windows. */
  readonly path: string;
}

export type PairHalf = 'scopeRoot' | 'cross';

/** A certificate that lies in a store. */
export interface StoredCertificate {
  readonly der: Uint8Array;
  /** For websites. */
  readonly trusted: boolean;
  /**
   * By which the store knows this one and no other; null where there is no such word, so that it cannot be taken out
   * safely.
   */
  readonly handle: string | null;
}

/** Which certificates are looked for: those of one label, and those that browsers file under one of these names. */
export interface WantedPair {
  readonly label: string;
  readonly alsoUnder: readonly string[];
}

/** One store that can be read and changed. All of it may throw `StoreError`. */
export interface TrustStore {
  /** All that may be halves of the wanted pair; null: of any. */
  look(wanted: WantedPair | null): Promise<readonly StoredCertificate[]>;
  /** Makes the store where it is one that may be made. */
  prepare(): Promise<void>;
  add(half: PairHalf, der: Uint8Array, label: string): Promise<void>;
  drop(half: PairHalf, handle: string): Promise<void>;
}

/** Ends the work on one store; the others go on. */
export class TrustStoreError extends Error {
  readonly fault: TrustStoreFault;

  constructor(fault: TrustStoreFault) {
    super(fault);
    this.fault = fault;
  }
}
