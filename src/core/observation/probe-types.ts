/** What the companion found on connections of its own, one for each address that it asked. */
export type Probed = { readonly answers: readonly ProbedAddress[] } | { readonly problem: ProbeProblem };

export type ProbedAddress =
  | {
      readonly address: string;
      /** Certificates as they were presented, DER; the leaf first. */
      readonly chain: readonly Uint8Array[];
      /** As OpenSSL writes it: `TLSv1.3`. */
      readonly tls: string | null;
      /** Stapled OCSP response, DER. */
      readonly stapled?: Uint8Array | undefined;
    }
  | { readonly address: string; readonly fault: ProbeFault };

/** Why an address showed no certificate (companion/protocol). */
export type ProbeFault =
  | 'not-local'
  | 'refused'
  | 'unreachable'
  | 'connect-timeout'
  | 'handshake-timeout'
  | 'not-tls'
  | 'reset'
  | 'closed'
  | 'too-large'
  | 'no-certificate'
  | 'unreadable-certificate'
  | 'unproved-key'
  | 'handshake-failed';

/** Why no one was asked: the name is none, leads away from this network, or no one knows it. */
export type ProbeProblem = 'bad-host' | 'not-local' | 'unresolved';

/**
 * What came of asking: the same leaf as on the browser's connection, or another; the only leaf that was seen; several;
 * or none, and why.
 */
export type ProbeOutcome = 'agrees' | 'differs' | 'alone' | 'addresses-differ' | ProbeFault | 'bad-host' | 'unresolved';
