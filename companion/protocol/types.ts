/**
 * What the companion and the extension say to each other (docs/companion.md). All of it is plain JSON; bytes travel as
 * base64.
 */

/** The answer of one address: its certificates, or why there are none. */
export type ProbeAnswer = {
  readonly address: string;
  /** How long it took, in milliseconds. */ readonly ms: number;
} & (ShownAnswer | { readonly outcome: AddressFault });

/** What a device showed in the handshake. */
export interface ShownAnswer {
  readonly outcome: 'shown';
  /** Certificates as presented, in that order, base64 of DER; the leaf first. */
  readonly chain: readonly string[];
  /** As OpenSSL writes it: `TLSv1.3`. Null if the handshake ended before it was settled. */
  readonly tls: string | null;
  readonly cipher: string | null;
  /** The protocol agreed on among those that browsers offer; null: none. */
  readonly alpn: string | null;
  /** Stapled OCSP response (RFC 6066 section 8), base64 of DER. */
  readonly ocsp: string | null;
  /**
   * False if the device broke off after it had shown its certificate and proved to hold its key, as one does that wants
   * a certificate from the client. In TLS 1.3 it can do so only after our handshake is over, which is not waited for.
   */
  readonly completed: boolean;
}

/**
 * Why an address showed no certificate: not on this network, so it was not asked; nothing listens; no route; no answer
 * to the connection, or to the handshake, in time; not TLS; the connection was reset, or closed, early; more
 * certificates than any device has; TLS without certificates; a certificate that OpenSSL cannot read; a certificate
 * whose key the device did not prove to hold; another failure of the handshake.
 */
export type AddressFault =
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

/**
 * Why a device gave no evidence: it showed no certificate (AddressFault), or another one; it answered that there is
 * nothing (404, 410), or with any other status but 200, a redirect among them; it gave no answer that can be read, or
 * not in time; or the answer is too large.
 */
export type EvidenceFault = AddressFault | 'bad-host' | 'other-certificate' | 'not-found' | 'bad-status' | 'no-answer';

/** Where a name leads. `by`: the source that knew. */
export interface Resolved {
  readonly addresses: readonly {
    readonly address: string;
    readonly by: 'literal' | 'hosts-file' | 'system' | 'mdns';
  }[];
}

/** A service announced on the network (RFC 6763). Anyone may have written the text in it. */
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

/** A certificate store of one of this person's browsers. */
export interface Store {
  /** Identifies the store in `anchors/install` and `anchors/remove`. */
  readonly id: string;
  readonly browser: 'chromium' | 'firefox';
  /** For people: "Chromium", "Firefox, profile default-release". */
  readonly name: string;
  /** Labels of the scoped anchors in it now; none where it could not be read. */
  readonly anchors: readonly string[];
  /** It could not be read, as while a browser writes to it. Not in the answers of companions before 0.2.0. */
  readonly unreadable?: true;
}

/** A store of a browser's own, which may hold a gateway root that is bounded itself. */
export interface RootStore extends Pick<Store, 'id' | 'browser' | 'name' | 'unreadable'> {
  /**
   * Whether these very bytes are in it, whatever they are filed under. False where they are known not to be trusted for
   * websites.
   */
  readonly stands: boolean;
  /**
   * Where it is: older roots of the same key that the companion put there, and that are still trusted for websites, so
   * those that this one took the place of. Not in the answers of companions before 0.2.0.
   */
  readonly earlier?: readonly EarlierRoot[];
}

/** A root of a gateway that made itself a new one of the same key since. */
export interface EarlierRoot {
  /** The certificate as DER, base64. */
  readonly root: string;
  /** Its common name, cleaned. */
  readonly label: string;
  /** When its validity begins, in milliseconds since the epoch. */
  readonly madeAt: number;
}

/** What became of one store. */
export interface StoreOutcome {
  readonly store: string;
  readonly outcome: 'done' | 'unchanged' | TrustStoreFault;
}

/**
 * No such store; the program that changes it is not installed; the store has a password, which is not asked for; the
 * store, or the log, cannot be written; the program refused; the program did not, but the store does not contain
 * afterwards what it should. Of a root alone: it is in the store, and the companion did not put it there.
 */
export type TrustStoreFault =
  'no-store' | 'no-tool' | 'password' | 'not-writable' | 'tool-failed' | 'not-verified' | 'by-hand';

/** The answer to each request. */
export interface CompanionAnswers {
  /** Who is there; both sides compare `protocol`. */
  readonly hello: { readonly protocol: number; readonly version: string; readonly platform: string };
  readonly probe:
    { readonly answers: readonly ProbeAnswer[] } | { readonly problem: 'bad-host' | 'not-local' | 'unresolved' };
  /**
   * The body as the device sent it, base64. `undecided`: it is that of a 409 with which a gateway that was asked for a
   * key, without a nonce, says why it names none.
   */
  readonly evidence: { readonly body: string; readonly undecided?: true } | { readonly problem: EvidenceFault };
  readonly resolve: Resolved | { readonly problem: 'bad-host' };
  /** The global IPv6 prefixes that are on-link, in CIDR notation: addresses in them are of this network. */
  readonly network: { readonly onLink: readonly string[] };
  readonly browse: {
    readonly services: readonly Service[];
    /** False if the network could not be listened to. */ readonly listened: boolean;
  };
  readonly 'anchors/stores': { readonly stores: readonly Store[] };
  /**
   * `problem`: why the pair may not be installed: a PairProblem of the core, or `not-ours` if Latchkey does not write
   * such names.
   */
  readonly 'anchors/install': { readonly outcomes: readonly StoreOutcome[] } | { readonly problem: string };
  readonly 'anchors/remove': { readonly outcomes: readonly StoreOutcome[] };
  readonly 'anchors/root-stores': { readonly stores: readonly RootStore[] };
  /**
   * `problem`: why the root may not be installed alone: an OwnRootProblem of the core (`not-local` also of the scope),
   * `empty-scope`, `no-name` where no one would find it in a browser's list, or `named-as-pair`.
   */
  readonly 'anchors/install-root': { readonly outcomes: readonly StoreOutcome[] } | { readonly problem: string };
  readonly 'anchors/remove-root': { readonly outcomes: readonly StoreOutcome[] };
}

/** Why the companion gives no answer. `busy`: too many requests at once. */
export type CompanionFault = 'bad-message' | 'unknown-request' | 'busy' | 'cancelled' | 'too-large' | 'internal';

/** One message from the companion. */
export type CompanionReply =
  | { readonly id: number; readonly ok: true; readonly value: CompanionAnswers[keyof CompanionAnswers] }
  /** `id` is null if the message had none that can be read, or one that is still in use. */
  | { readonly id: number | null; readonly ok: false; readonly fault: CompanionFault };

/**
 * Why the extension has no answer: the person has not allowed native messaging; or did so while Chromium's worker ran,
 * which has it only from its next start; no companion is installed for this browser; one is, but does not work (it does
 * not start, or is not for this extension); it is too old, or too new; no answer came; or a fault of its own.
 */
export type CompanionProblem =
  'not-allowed' | 'not-yet' | 'not-installed' | 'not-working' | 'older' | 'newer' | 'timeout' | CompanionFault;

/** An answer as the extension sees it, or why there is none. */
export type CompanionAnswer<N extends keyof CompanionAnswers> =
  | { readonly ok: true; readonly value: CompanionAnswers[N] }
  | { readonly ok: false; readonly problem: CompanionProblem };
