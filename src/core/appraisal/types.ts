import type { Answer, EvidenceKind, Params, UnreadArtefact, WeighedEvidence } from '../evidence/types.ts';
import type { ProfileRemark } from '../gateways/source-types.ts';
import type { Host } from '../net/types.ts';
import type { Binding, DeviceMemory, Fact } from '../observation/types.ts';
import type { CertificateFacts } from '../x509/basics/index.ts';
import type { ReasonCode } from './reasons.ts';

/**
 * The seed taxonomy: NU/U not / device-unique; S/S self-signed, U/S untrusted root, L/S locally signed, CA/S public CA.
 */
export type CertificateClass = 'none' | 'NU-S/S' | 'NU-U/S' | 'U-S/S' | 'U-U/S' | 'U-L/S' | 'U-CA/S';

/** What a finding is about. Axes are appraised apart; none raises another (docs/decisions, one headline over axes). */
export type Axis = 'connection' | 'naming' | 'ownership' | 'continuity' | 'attestation' | 'behaviour';

/** The questions of each axis, in the order they are asked (docs/decision-flow.md). */
export type Question =
  | 'local'
  | 'encrypted'
  | 'certificate-seen'
  | 'device-asked'
  | 'certificate-readable'
  | 'key-strong'
  | 'key-unshared'
  | 'key-unchanged'
  | 'path'
  | 'revocation'
  | 'name'
  | 'dates'
  | 'usage'
  | 'scope'
  | 'self-naming'
  | 'browser-trust'
  | 'made-by'
  | 'belongs-to'
  | 'behaves-as';

/** One question, answered. */
export interface Finding {
  readonly axis: Axis;
  readonly question: Question;
  readonly answer: Answer;
  readonly code: ReasonCode;
  readonly params?: Params;
  /** How firmly what it rests on is tied to the document shown; the loosest of them counts. */
  readonly binding: Binding;
  /** The kinds of observation that it rests on, and memory. */
  readonly restsOn: readonly (Fact['kind'] | 'memory')[];
}

/** The one conclusion. `reasons` is ordered, the most important first. */
export type Headline = { readonly reasons: readonly ReasonCode[] } & (
  | { readonly kind: 'not-local' }
  | {
      readonly kind: 'confirmed';
      readonly gateway: { readonly id: string; readonly name: string };
      readonly localDevice: boolean;
      readonly renewed: boolean;
    }
  | { readonly kind: 'self-naming' }
  | { readonly kind: 'public'; /** The browser said that the root is one it ships. */ readonly proved: boolean }
  | {
      /** Its maker vouches for what it is, and no one for whose it is. Text is hostile, sanitised. */
      readonly kind: 'attested';
      readonly evidence: EvidenceKind;
      readonly maker: string | null;
      readonly model: string | null;
    }
  | { readonly kind: 'remembered'; /** Milliseconds since the epoch. */ readonly since: number }
  | { readonly kind: 'new' }
  | { readonly kind: 'caution' }
  | { readonly kind: 'danger' }
  | { readonly kind: 'plain' }
  | { readonly kind: 'cannot-tell' }
);

export type HeadlineKind = Headline['kind'];

/** One certificate above the device's, for a picture of the chain. Text is hostile, sanitised. */
export interface Issuer {
  readonly subject: string;
  /** Milliseconds since the epoch. */
  readonly notAfter: number;
}

/** Everything the toolbar, the popup and the warning page show. Plain JSON. */
export interface Appraisal {
  readonly host: Host;
  readonly port: number;
  readonly scheme: 'http' | 'https';
  /** The browser's, or the companion's where only that one is known; then the finding `local` cannot tell. */
  readonly address: string | null;
  readonly headline: Headline;
  readonly findings: readonly Finding[];
  /** Null when no certificate was seen on an encrypted connection. */
  readonly certificateClass: CertificateClass | null;
  readonly certificate: CertificateFacts | null;
  /** Whose certificates lead from the device's to the gateway's root, which is the last; empty where no path does. */
  readonly issuers: readonly Issuer[];
  /** How a certificate that a paired gateway issued could be better; it changes no headline. */
  readonly advice: readonly ProfileRemark[];
  /** What it, its maker or its owner made about it, as far as it was seen; empty for most devices. */
  readonly evidence: readonly WeighedEvidence[];
  /** What was met beside it and could not be read. It changes no finding. */
  readonly unread: readonly UnreadArtefact[];
  readonly device: DeviceMemory | null;
  /** `host:port`s that showed the same key. */
  readonly keySeenAt: readonly string[];
  /** When its connection was seen; it may be appraised long after that, and again. Milliseconds since the epoch. */
  readonly seenAt: number;
  /** Milliseconds since the epoch. */
  readonly appraisedAt: number;
}
