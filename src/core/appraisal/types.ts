import type { ProfileRemark } from '../gateways/source-types.ts';
import type { Evidence, DeviceMemory } from '../observation/types.ts';
import type { Host } from '../net/types.ts';
import type { CertificateFacts } from '../x509/types.ts';
import type { ReasonCode } from './reasons.ts';

/**
 * The seed taxonomy: NU/U not / device-unique; S/S self-signed, U/S untrusted root, L/S locally signed, CA/S public CA.
 */
export type CertificateClass = 'none' | 'NU-S/S' | 'NU-U/S' | 'U-S/S' | 'U-U/S' | 'U-L/S' | 'U-CA/S';

/** The one conclusion. `reasons` is ordered, the most important first. */
export type Verdict = { readonly reasons: readonly ReasonCode[] } & (
  | { readonly kind: 'not-local' }
  | {
      readonly kind: 'confirmed';
      readonly gateway: { readonly id: string; readonly name: string };
      readonly localDevice: boolean;
      readonly renewed: boolean;
    }
  | { readonly kind: 'self-naming' }
  | { readonly kind: 'public'; /** the browser said the root is one it ships */ readonly proved: boolean }
  | { readonly kind: 'remembered'; /** ms since the epoch */ readonly since: number }
  | { readonly kind: 'new' }
  | { readonly kind: 'caution' }
  | { readonly kind: 'danger' }
  | { readonly kind: 'plain' }
  | { readonly kind: 'cannot-tell' }
);

export type VerdictKind = Verdict['kind'];

export type Answer = 'proved' | 'refuted' | 'cannot tell';

/** The questions, in the order they are asked (docs/decision-flow.md). */
export type CheckCode =
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
  | 'browser-trust';

/** Numbers are milliseconds since the epoch, or counts. */
export type FindingParams = Readonly<Record<string, string | number>>;

/** A question about evidence, answered. */
export interface Check {
  readonly code: CheckCode;
  readonly answer: Answer;
  readonly reason: ReasonCode;
  /** The kinds of evidence it rests on. */
  readonly evidence: readonly Evidence['kind'][];
  /** Extra text for Details: sanitised, may quote the certificate. */
  readonly detail?: string;
  /** What the sentence for Details needs; texts are sanitised and may quote the certificate. */
  readonly params?: FindingParams;
}

/** Everything the toolbar, the popup and the warning page show. Plain JSON. */
export interface Judgement {
  readonly host: Host;
  readonly port: number;
  readonly scheme: 'http' | 'https';
  /** The browser's, or the companion's where only that one is known; then the check `local` cannot tell. */
  readonly address: string | null;
  readonly verdict: Verdict;
  readonly checks: readonly Check[];
  /** null when no certificate was seen on an encrypted connection. */
  readonly certificateClass: CertificateClass | null;
  readonly certificate: CertificateFacts | null;
  /** How a certificate that a paired gateway issued could be better; it changes no verdict. */
  readonly advice: readonly ProfileRemark[];
  readonly device: DeviceMemory | null;
  /** `host:port`s that showed the same key. */
  readonly keySeenAt: readonly string[];
  /** Milliseconds since the epoch. */
  readonly judgedAt: number;
}
