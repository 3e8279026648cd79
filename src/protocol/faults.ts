/** Stable codes of what can go wrong with any request, whoever answers it. */
export type Fault =
  /** Of the message itself: its shape, its sender, its name; a bug, or no answer at all. */
  | 'bad-message'
  | 'unknown-sender'
  | 'unknown-request'
  | 'internal'
  /** Of what is stored: written by a newer Latchkey; held by an older one; full; anything else. */
  | 'store-newer'
  | 'store-blocked'
  | 'quota'
  | 'store-failed'
  /** The page has another storage than the background (src/protocol/storage.ts). */
  | 'other-storage'
  /** The browser does not give out what the person's browsers share. */
  | 'sync-failed'
  /** An organisation set it up, and it is not the person's to change. */
  | 'managed'
  | 'not-found'
  | 'offer-expired'
  | 'proof-mismatch';

/**
 * Why a file could not be had from an address on the local network. `not-local`: the address says so itself;
 * `leads-outside`: its name leads to a public address; `address-unseen`: something answered, and the browser did not
 * say from which address.
 */
export type FetchProblem =
  | 'bad-url'
  | 'not-http'
  | 'not-local'
  | 'leads-outside'
  | 'address-unseen'
  | 'unreachable'
  | 'bad-status'
  | 'redirected'
  | 'no-permission';

/** What lies at an address has another SHA-256 than the one that the person, or the link, brought. */
export type MismatchProblem = 'hash-mismatch' | 'link-mismatch';
