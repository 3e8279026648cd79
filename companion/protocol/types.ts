/**
 * What the companion and the extension say to each other (docs/companion.md). Everything is plain JSON; bytes travel as
 * base64.
 */

/** One certificate-bearing answer, or why there is none, of one address. */
export type ProbeAnswer = { readonly address: string; /** How long it took, milliseconds. */ readonly ms: number } & (
  ShownAnswer | { readonly outcome: ProbeFault }
);

export interface ShownAnswer {
  readonly outcome: 'shown';
  /** Certificates as they were presented, in that order, base64 of DER; the leaf first. */
  readonly chain: readonly string[];
  /** As OpenSSL writes it: `TLSv1.3`. Null where the handshake ended before it was settled. */
  readonly tls: string | null;
  readonly cipher: string | null;
  /** The protocol agreed on among those that browsers offer; null: none. */
  readonly alpn: string | null;
  /** Stapled OCSP response (RFC 6066 section 8), base64 of DER. */
  readonly ocsp: string | null;
  /**
   * False where the device broke off after it had shown its certificate and proved to hold its key, as it does who
   * wants a certificate from the client. In TLS 1.3 it can do so only once our handshake is over, and nobody waits for
   * that.
   */
  readonly completed: boolean;
}

/**
 * Why an address showed no certificate: not on this network, so that nobody was asked; nothing listens; no way there;
 * no answer to the connection, or to the handshake, in time; what answers is not TLS; the connection was reset, or
 * closed, on the way; more certificates than any device has; TLS without certificates; a certificate that OpenSSL
 * cannot read; a certificate whose key the device did not prove to hold; another fault in the handshake.
 */
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

/** Where a name leads. `by`: who knew. */
export interface Resolved {
  readonly addresses: readonly {
    readonly address: string;
    readonly by: 'literal' | 'hosts-file' | 'system' | 'mdns';
  }[];
}

/** A service that was announced on the network (RFC 6763). All text in it is a stranger's. */
export interface Service {
  /** The instance's own name: "Office printer". */
  readonly name: string;
  /** `_ipps._tcp` */
  readonly type: string;
  readonly host: string;
  readonly port: number;
  readonly addresses: readonly string[];
  /** TXT facts by lower-case key. */
  readonly facts: Readonly<Record<string, string>>;
}

/** A certificate store of a browser of this user. */
export interface Store {
  /** Says which one, to `anchors/install`. */
  readonly id: string;
  readonly browser: 'chromium' | 'firefox';
  /** For people: "Chromium", "Firefox, profile default-release". */
  readonly name: string;
  /** Labels of scoped anchors that lie in it now. */
  readonly anchors: readonly string[];
}

/** What became of one store. */
export interface StoreOutcome {
  readonly store: string;
  readonly outcome: 'done' | 'unchanged' | TrustStoreFault;
}

/**
 * No such store; the program that changes it is not installed; the store has a password, which nobody is asked for; it,
 * or the log, may not be written; the program said no; it did not, but what lies there is not as it should be.
 */
export type TrustStoreFault = 'no-store' | 'no-tool' | 'password' | 'not-writable' | 'tool-failed' | 'not-verified';

/** What each request gives. */
export interface CompanionAnswers {
  /** Who is there; both ends compare `protocol`. */
  readonly hello: { readonly protocol: number; readonly version: string; readonly platform: string };
  readonly probe:
    { readonly answers: readonly ProbeAnswer[] } | { readonly problem: 'bad-host' | 'not-local' | 'unresolved' };
  readonly resolve: Resolved | { readonly problem: 'bad-host' };
  readonly browse: {
    readonly services: readonly Service[];
    /** False where the network could not be listened to. */ readonly listened: boolean;
  };
  readonly 'anchors/stores': { readonly stores: readonly Store[] };
  /**
   * `problem`: why the pair is none that may be installed: PairProblem of the core, or `not-ours` where its names are
   * none that Latchkey writes.
   */
  readonly 'anchors/install': { readonly outcomes: readonly StoreOutcome[] } | { readonly problem: string };
  readonly 'anchors/remove': { readonly outcomes: readonly StoreOutcome[] };
}

/** Why the companion gives no value. `busy`: too much is asked at once. */
export type CompanionFault = 'bad-message' | 'unknown-request' | 'busy' | 'cancelled' | 'too-large' | 'internal';

export type CompanionReply =
  | { readonly id: number; readonly ok: true; readonly value: CompanionAnswers[keyof CompanionAnswers] }
  /** `id` is null where the message had none that can be read, or one under which an answer is still awaited. */
  | { readonly id: number | null; readonly ok: false; readonly fault: CompanionFault };

/**
 * Why the extension has no answer: the person has not allowed native messaging; or did while Chromium's worker ran,
 * which has it from its next start only; no companion is installed for this browser; one is, but does not work (it does
 * not start, or is not for this extension); it is too old, or too new; no answer came; or a fault of its own.
 */
export type CompanionProblem =
  'not-allowed' | 'not-yet' | 'not-installed' | 'not-working' | 'older' | 'newer' | 'timeout' | CompanionFault;

/** What the extension makes of an answer, or of there being none. */
export type CompanionAnswer<N extends keyof CompanionAnswers> =
  | { readonly ok: true; readonly value: CompanionAnswers[N] }
  | { readonly ok: false; readonly problem: CompanionProblem };
