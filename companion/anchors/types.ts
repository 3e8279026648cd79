import type { Store, TrustStoreFault } from '../protocol/index.ts';

/** Where a store is, before anyone has looked into it. */
export interface TrustStorePlace extends Pick<Store, 'id' | 'browser' | 'name'> {
  readonly kind: 'nss' | 'keychain' | 'windows';
  /** The folder of an NSS database, or the file of a keychain; empty on Windows. */
  readonly path: string;
}

/** The two certificates of a scoped pair. A gateway root that stands alone is filed and trusted as a scope root is. */
export type PairHalf = 'scopeRoot' | 'cross';

/** A certificate in a store. */
export interface StoredCertificate {
  readonly der: Uint8Array;
  /** Trusted for websites. */
  readonly trusted: boolean;
  /**
   * What the store itself identifies this certificate by, and no other; null if nothing does, so that it cannot be
   * removed safely.
   */
  readonly handle: string | null;
}

/** Which certificates to look for: those with one label, and those that browsers file under one of these names. */
export interface Wanted {
  readonly label: string;
  readonly alsoUnder: readonly string[];
  /** Whatever is trusted for websites as well: people file a root under any name. */
  readonly trustedToo?: boolean;
}

/** Writes down that a change begins. @throws TrustStoreError where it cannot: then nothing is changed. */
export type Begin = () => Promise<void>;

/**
 * One store that can be read and changed.
 * @throws TrustStoreError from every method.
 */
export interface TrustStore {
  /** Finds all that may be what is wanted; null: all that may have been put there by the companion. */
  look(wanted: Wanted | null): Promise<readonly StoredCertificate[]>;
  /** Makes the store if it is missing and may be made, and checks that it can be written. */
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
