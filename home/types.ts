import type { CertificateClass } from '../src/core/appraisal/types.ts';

export interface HomeOptions {
  /** `block` (default): the same ports every time where they are free. `ephemeral`: whatever the system gives. */
  readonly ports?: 'block' | 'ephemeral';
}

/** A device that is up and answering. */
export interface HomeDevice {
  readonly id: string;
  readonly title: string;
  readonly host: string;
  readonly port: number;
  readonly url: string;
  /** What its certificate is once the gateway is paired. */
  readonly expectedClass: CertificateClass;
  /** One sentence: what is true of this device. */
  readonly story: string;
}

export interface Home {
  /** `http://localhost:<port>/`: lists everything, and stands in for the label on the gateway. */
  readonly startPage: string;
  readonly gateway: {
    /** `http://router.home.arpa:<port>/`; under it `root.pem` and `.well-known/est/cacerts`. */
    readonly httpUrl: string;
    readonly rootPem: string;
    readonly rootDer: Uint8Array;
    /** Lower-case hexadecimal SHA-256 over the root certificate. */
    readonly fingerprint: string;
    /** The 12 words of the first 128 bits of SHA-256 over the root's SPKI. */
    readonly words: readonly string[];
    /** Makes a code of eight digits to pair with, as the button on the start page does; the one before is void. */
    newPairingCode(): Promise<string>;
  };
  readonly devices: readonly HomeDevice[];
  /** For Chromium's --host-resolver-rules. */
  readonly resolverRules: string;
  /** For Firefox's pref network.dns.localDomains. */
  readonly localDomains: string;
  /** A new key and a new certificate from the same source. Throws RangeError where the device cannot. */
  rotate(id: string): Promise<void>;
  /** The same key with a new certificate. Throws RangeError where the device cannot. */
  renew(id: string): Promise<void>;
  /** Closes every connection and every listener. */
  stop(): Promise<void>;
}
