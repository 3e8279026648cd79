import type { Store, StoreFault } from '../protocol/types.ts';

/** Where a store lies, before anybody looked into it. */
export interface StorePlace extends Pick<Store, 'id' | 'browser' | 'name'> {
  readonly kind: 'nss' | 'keychain' | 'windows';
  /** The folder of an NSS database, or the file of a keychain; empty for Windows. */
  readonly path: string;
}

export type Half = 'scopeRoot' | 'cross';

/** A certificate that lies in a store. */
export interface Held {
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
export interface Wanted {
  readonly label: string;
  readonly alsoUnder: readonly string[];
}

/** One store that can be read and changed. All of it may throw `StoreError`. */
export interface Vault {
  /** All that may be halves of the wanted pair; null: of any. */
  look(wanted: Wanted | null): Promise<readonly Held[]>;
  /** Makes the store where it is one that may be made. */
  prepare(): Promise<void>;
  add(half: Half, der: Uint8Array, label: string): Promise<void>;
  drop(half: Half, handle: string): Promise<void>;
}

/** Ends the work on one store; the others go on. */
export class StoreError extends Error {
  readonly fault: StoreFault;

  constructor(fault: StoreFault) {
    super(fault);
    this.fault = fault;
  }
}
