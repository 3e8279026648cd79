import type { CertificateFact } from '../observation/types.ts';
import { type Certificate, decodeCertificate, decodeTolerantly } from '../x509/certificate/certificate.ts';
import { describeCertificate } from '../x509/describe/inspect.ts';
import { StaticKeys } from '../x509/keys/static-keys.ts';
import { KnownIssuers } from '../x509/path/known-issuers.ts';
import type { CertificateFacts } from '../x509/types.ts';
import { findPath, type PathFinding } from './path-finding.ts';
import type { Trust } from '../gateways/types.ts';

/** What an examined certificate showed. */
export interface Examined {
  readonly facts: CertificateFacts;
  /** Strictly decoded; null when only the tolerant description could read it: then names are not judged. */
  readonly certificate: Certificate | null;
  readonly path: PathFinding;
}

export type Examination =
  { readonly ok: true; readonly examined: Examined } | { readonly ok: false; /** A code. */ readonly reason: string };

/**
 * What one examination leaves to the next: what was learnt of issuers, and the list of firmware keys. Owned by the
 * caller; it saves work and changes no answer.
 */
export class ExaminationCache {
  readonly issuers = new KnownIssuers();
  readonly staticKeys = new StaticKeys();
}

/**
 * Reads a presented certificate, once, and looks for its path to a paired gateway. It is the expensive part of an
 * appraisal: callers keep the result (features/navigation/examinations).
 * @param now milliseconds since the epoch.
 * @param cache keeps what the next examination can use again.
 * @returns what it showed, or the decoder's code of what made it unreadable.
 */
export async function examine(
  presented: CertificateFact,
  trust: Trust,
  now: number,
  { issuers, staticKeys } = new ExaminationCache(),
): Promise<Examination> {
  const strict = decodeCertificate(presented.leaf);
  const decoded = strict.ok ? strict : decodeTolerantly(presented.leaf);
  if (!decoded.ok) return { ok: false, reason: decoded.fault };
  const facts = await describeCertificate(decoded.value, staticKeys);
  const path = await findPath(presented, strict, facts, trust, issuers, now);
  return { ok: true, examined: { facts, certificate: strict.ok ? strict.value : null, path } };
}
