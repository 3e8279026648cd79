import type { HeadlineKind } from '../../src/core/index.ts';
import type { KeyKind } from '../support/mint.ts';

/** A home as data: its certificates, and what happens in it, one thing after the other. */
export interface Home<Says extends HeadlineKind = HeadlineKind> {
  readonly title: string;
  /** By a name that is used in this home only. */
  readonly certificates: Readonly<Record<string, Certificate>>;
  readonly events: readonly Event<Says>[];
}

/** Whom a certificate is for. Everything that is left out is as it should be. */
export interface Certificate {
  /** The certificate that signs it; itself where left out. */
  readonly by?: string;
  /** Certificates with the same word here hold the same key; a key of its own where left out. */
  readonly key?: string;
  readonly type?: KeyKind;
  /** The common name; its word in this home where left out. */
  readonly cn?: string;
  /** Names and addresses (subjectAltName). */
  readonly names?: readonly string[];
  /** First and last day that it is valid on, counted like those of the events. */
  readonly days?: readonly [number, number];
  readonly ca?: true;
  /** Says Local Device. */
  readonly localDevice?: true;
}

/** One thing that happens. `day` is counted from the first; where it is left out, a minute has passed. */
export type Event<Says extends HeadlineKind = HeadlineKind> = { readonly day?: number } & (
  Visit<Says> | Pairing | Unpairing | Word | Joining | Parting | Forgetting
);

/** A page is opened. */
export interface Visit<Says extends HeadlineKind = HeadlineKind> {
  readonly open: string;
  /** The address that the browser reached; null where it does not say. */
  readonly at: string | null;
  /** The certificates that it showed, the leaf first. */
  readonly shows: string | readonly string[];
  /** By whose word the browser accepted it; where left out, the person passed a warning. */
  readonly trusted?: 'built-in' | 'added';
  /** The on-link prefixes that the companion knows; where left out, there is no companion. */
  readonly onLink?: readonly string[];
  /** What the popup says then. */
  readonly says: Says;
}

/** The person pairs a gateway: its root, then its intermediates. */
export interface Pairing {
  readonly pair: readonly string[];
}

export interface Unpairing {
  readonly unpair: string;
}

/** The person says that the device at an endpoint (`host:port`) is theirs, with the key of this certificate. */
export interface Word {
  readonly mine: string;
  readonly key: string;
}

/** The person says that two endpoints are one device. */
export interface Joining {
  readonly oneDevice: readonly [string, string];
}

/** The person takes that back, for the first of the two. */
export interface Parting {
  readonly notOneDevice: readonly [string, string];
}

export interface Forgetting {
  readonly forget: string;
}
