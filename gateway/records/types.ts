/** A CA of this gateway. Without its key it could not go on, so both are one record. */
export interface AuthorityRecord {
  /** DER in base64. */
  readonly certificate: string;
  /** PKCS#8 in base64, or the same encrypted with the gateway's passphrase. */
  readonly key: string | { readonly nonce: string; readonly text: string };
}

/** The gateway's own certificate, for its https, with its key, which is kept as those of its CAs are. */
export interface OwnRecord extends AuthorityRecord {
  /** Names, addresses and port that it was made for. */
  readonly madeFor: string;
}

/** How the passphrase opens the keys (gateway/protection); there is none where the keys are not encrypted. */
export interface ProtectionRecord {
  readonly derivation: {
    readonly salt: string;
    readonly cost: number;
    readonly blockSize: number;
    readonly parallel: number;
  };
  /** A known text, encrypted with it. */
  readonly check: { readonly nonce: string; readonly text: string };
}

/** A certificate that left this gateway, or was about to. */
export interface CertificateRecord {
  /** DER in base64. */
  readonly certificate: string;
  /** Names and addresses in it. */
  readonly hosts: readonly string[];
  /** Who asked for it: an ACME account, or the name of a device that enrolled by EST. */
  readonly holder: string;
  /** Milliseconds since the epoch, as is `until`. */
  readonly issued: number;
  readonly until: number;
  readonly revoked: { readonly at: number; readonly reason: number } | null;
  /** The serial number of the certificate that took its place (RFC 9773 section 5). */
  readonly replacedBy?: string;
  /**
   * A person at the gateway named the addresses in it. Without this, a device that enrolled by EST showed its address
   * by asking from there, and has to again when it renews.
   */
  readonly statedByPerson?: true;
  /** What the person calls the device, where its name does not say it already. */
  readonly called?: string;
  /**
   * When it came here with a backup, milliseconds since the epoch. What else was issued for its names after that backup
   * was made is not known here.
   */
  readonly restored?: number;
}

/** What is left of a certificate that expired long ago, by its serial number, which no other gets. */
export interface EndedRecord {
  /** SHA-256 of its key, hexadecimal; null where that could not be read. */
  readonly key: string | null;
  readonly holder: string;
  /** Until when this is kept, milliseconds since the epoch: its issuer has expired then, too. */
  readonly until: number;
}

/** A key that others have, by its SHA-256 in hexadecimal: no certificate over it any more, ever. */
export interface CompromisedRecord {
  /** When that was said, milliseconds since the epoch. */
  readonly at: number;
}

/** A key that asks by ACME (RFC 8555 section 7.1.2). */
export interface AccountRecord {
  readonly status: 'valid' | 'deactivated';
  /** JSON Web Key (RFC 7517), the public half. */
  readonly key: Readonly<Record<string, unknown>>;
  readonly contact: readonly string[];
  /** When it was opened, milliseconds since the epoch; older gateways did not write it down. */
  readonly opened?: number;
}

/** What a person allowed one account to hold certificates for, once and for all renewals. */
export interface ApprovalRecord {
  readonly account: string;
  readonly hosts: readonly string[];
  readonly at: number;
  /**
   * Those of them that nothing was issued for since, with the address that the person said yes to: until the account
   * proved them from there, its orders from elsewhere need another yes.
   */
  readonly unproved?: Readonly<Record<string, string>>;
  /** When the yes to each of those was said; without it, at `at`, the latest of all. */
  readonly said?: Readonly<Record<string, number>>;
  /**
   * When another device last got a certificate for a name, while this account had one. If it lets its own end before it
   * gets a newer one, its yes to that name is over, whatever becomes of the other device's.
   */
  readonly passed?: Readonly<Record<string, number>>;
}

/** RFC 8555 section 7.1.3, with its authorizations. */
export interface OrderRecord {
  readonly account: string;
  readonly status: 'pending' | 'ready' | 'processing' | 'valid' | 'invalid';
  readonly kind: 'local-device' | 'server';
  readonly hosts: readonly string[];
  /** The address that asked: the only one that validation goes to. */
  readonly address: string;
  /** The link of a link-local address: to connect to it, and nothing else. */
  readonly zone?: string;
  readonly expires: number;
  /** By host. */
  readonly authorizations: Readonly<Record<string, AuthorizationState>>;
  readonly approved: boolean;
  /** Serial number of what was issued. */
  readonly certificate?: string;
  /** Serial number of the certificate that it renews. */
  readonly replaces?: string;
}

/** RFC 8555 section 7.1.4. One token serves all challenges: each proves the same. */
export interface AuthorizationState {
  readonly token: string;
  readonly status: 'pending' | 'valid' | 'invalid' | 'deactivated';
  /** The challenge that the client chose. */
  readonly chosen?: 'http-01' | 'tls-alpn-01';
  readonly validated?: number;
  readonly problem?: { readonly type: string; readonly detail: string };
}

/** A name that the next order by ACME from one address needs no yes for; milliseconds since the epoch. */
export interface ExpectedRecord {
  readonly address: string;
  readonly until: number;
}

/** A device that may enrol by EST, once. */
export interface AdmissionRecord {
  /** SHA-256 of the one-time code, hexadecimal. */
  readonly code: string;
  readonly hosts: readonly string[];
  readonly until: number;
}

/** A device that asked by EST without a code. */
export interface EnrolmentRecord {
  readonly hosts: readonly string[];
  /** The address that asked. */
  readonly address: string;
  /** SHA-256 of its key, hexadecimal: whose request it is. Older gateways did not write it down. */
  readonly key?: string;
  /** Milliseconds since the epoch, as is `until`. */
  readonly since: number;
  readonly until: number;
  readonly state: 'waiting' | 'allowed' | 'refused';
}

/** What is kept of a password (RFC 7914): the parameters of scrypt, salt and hash in base64. */
export interface PasswordHash {
  readonly cost: number;
  readonly blockSize: number;
  readonly parallelization: number;
  readonly salt: string;
  readonly hash: string;
}

/** Someone who may use the gateway's page, with their password. */
export interface PasswordRecord extends PasswordHash {
  /** What they sign in with; whoever is alone needs none. */
  readonly name?: string;
  /** When they were added, milliseconds since the epoch; older gateways did not write it down. */
  readonly added?: number;
}

/** A browser that someone signed in with. Its key is the hash of its token. */
export interface SessionRecord {
  /** Milliseconds since the epoch, as is `until`. */
  readonly since: number;
  readonly until: number;
  readonly address: string;
  /** What it called itself, cut. */
  readonly browser: string;
  /** Key of whose it is, in `passwords`; without it, `page`. */
  readonly person?: string;
  /** Key of the passkey that opened it, where one did. */
  readonly passkey?: string;
}

/** A passkey of someone who may use the page. Its key is the credential's id, base64url. */
export interface PasskeyRecord {
  /** Key of whose it is, in `passwords`. */
  readonly person: string;
  /** What they call it. */
  readonly name: string;
  /** Milliseconds since the epoch. */
  readonly added: number;
  /** Where it was made, and nowhere else signs in: the host as in a URL, with its port. */
  readonly site: string;
  /** COSE key in base64url. */
  readonly publicKey: string;
  readonly counter: number;
}

/** A device of the home that cannot hold a certificate. */
export interface PlainDeviceRecord {
  /** As a person typed it. */
  readonly name: string;
  /** Its address or host name, as in a URL. */
  readonly host: string;
  readonly at: number;
}

/** What is kept, by table. Keys are texts; certificates have their serial number in hexadecimal. */
export interface Tables {
  readonly authorities: AuthorityRecord;
  /** `certificate`, or nothing. */
  readonly own: OwnRecord;
  readonly certificates: CertificateRecord;
  readonly ended: EndedRecord;
  readonly compromised: CompromisedRecord;
  readonly accounts: AccountRecord;
  readonly approvals: ApprovalRecord;
  readonly orders: OrderRecord;
  /** Ids of accounts by the thumbprint of their key (RFC 7638). */
  readonly keys: string;
  /** By the name that was said yes to beforehand. */
  readonly expected: ExpectedRecord;
  readonly admissions: AdmissionRecord;
  /** By the hash of key, names and address. */
  readonly enrolments: EnrolmentRecord;
  /** People who may use the page, by an id; `page` is who set the gateway up. */
  readonly passwords: PasswordRecord;
  readonly sessions: SessionRecord;
  readonly passkeys: PasskeyRecord;
  /** By its host. */
  readonly plainDevices: PlainDeviceRecord;
  /**
   * `clock`: the latest moment that anything was written; `looked`: when it was last looked for what can be removed;
   * `steady`: since when the clock has not jumped from one such look to the next; `compact`: 0 where what was
   * written over was removed from the disk, as far as that was due (./steps.ts).
   */
  readonly counters: number;
  /** `passphrase`, or nothing. */
  readonly protection: ProtectionRecord;
}

export type Table = keyof Tables;

/** One write; null removes. */
export type Change = {
  readonly [T in Table]: { readonly table: T; readonly key: string; readonly value: Tables[T] | null };
}[Table];
