import type { CertificateClass } from '../src/core/appraisal/types.ts';

/** How to start a home. */
export interface HomeOptions {
  /** `block` (default): the same ports every time, if they are free. `ephemeral`: whatever the system gives. */
  readonly ports?: 'block' | 'ephemeral';
}

/** A device that is up. */
export interface HomeDevice {
  readonly id: string;
  readonly title: string;
  readonly host: string;
  /**
   * On loopback, where it answers; it answers at 127.0.0.1 as well, for programs that look there. The same where this
   * computer has no other.
   */
  readonly address: string;
  readonly port: number;
  readonly url: string;
  /** The class of its certificate once the gateway is paired. */
  readonly expectedClass: CertificateClass;
  /** Whether it says who made it. */
  readonly showsEvidence: boolean;
  /** One sentence about this device. */
  readonly story: string;
}

/** What a person has of Matter, and what the app of the home shows of its fabric. */
export interface HomeMatter {
  /** Root of those who attest devices (PAA), PEM. */
  readonly authorityPem: string;
  /** Who signs declarations of certification, PEM. */
  readonly declarationSignerPem: string;
  /** Names of vendors and products, JSON of the ledger's form. */
  readonly names: string;
  /** The root of the fabric, and the lower-case hexadecimal SHA-256 over that certificate. */
  readonly fabric: { readonly rootPem: string; readonly fingerprint: string };
}

/** A home that is running. */
export interface Home {
  /** `http://localhost:<port>/`: lists everything, and stands in for the label on the gateway. */
  readonly startPage: string;
  readonly gateway: {
    /** `http://router.home.arpa:<port>/`; under it `root.pem`, `pairing.pem` and `.well-known/est/cacerts`. */
    readonly httpUrl: string;
    /** The same over https: its page for people, and where devices ask for certificates. */
    readonly pageUrl: string;
    /** Sets that page up, once. */
    readonly setUpCode: string;
    readonly rootPem: string;
    /** The same with the intermediates, for pairing by a file. */
    readonly pairingPem: string;
    readonly rootDer: Uint8Array;
    /** Lower-case hexadecimal SHA-256 over the root certificate. */
    readonly fingerprint: string;
    /** The 12 words of the first 128 bits of SHA-256 over the root's SPKI. */
    readonly words: readonly string[];
    /** Makes a pairing code of eight digits, as the button on the start page does; the previous one is void. */
    newPairingCode(): Promise<string>;
  };
  /** The root of the maker whose devices show who made them, PEM. */
  readonly makerPem: string;
  /** Where that maker publishes, over https: its name, and the root that a browser must know to open it, PEM. */
  readonly makerSite: { readonly host: string; readonly rootPem: string };
  /** By what the Matter devices are judged. */
  readonly matter: HomeMatter;
  readonly devices: readonly HomeDevice[];
  /**
   * Gives a device a new key and a new certificate from the same source.
   * @throws RangeError if there is no such device, or it cannot change.
   */
  rotate(id: string): Promise<void>;
  /**
   * Gives a device a new certificate for the same key.
   * @throws RangeError if there is no such device, or it cannot change.
   */
  renew(id: string): Promise<void>;
  /** Closes every connection and every listener. */
  stop(): Promise<void>;
}
