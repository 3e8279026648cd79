import type { CertificateFact } from '../observation/types.ts';
import { decodeCertificate, decodeTolerantly } from '../x509/basics/index.ts';
import { describeCertificate } from '../x509/describe/inspect.ts';
import { ExaminationCache } from './cache.ts';
import { findPath } from './path-finding.ts';
import type { Examination, Trust } from './types.ts';

/**
 * Reads a presented certificate, once, and looks for its path.
 * @param now milliseconds since the epoch.
 * @param cache keeps what the next examination can use again.
 * @returns what it showed, or the decoder's code of what made it unreadable.
 * @see docs/architecture.md, "From an event to a verdict"; paths: RFC 5280 section 6.
 */
export function examine(
  presented: CertificateFact,
  trust: Trust,
  now: number,
  cache = new ExaminationCache(),
): Promise<Examination> {
  return cache.examination(presented, trust, now, () => examineAfresh(presented, trust, cache, now));
}

async function examineAfresh(
  presented: CertificateFact,
  trust: Trust,
  { issuers, staticKeys }: ExaminationCache,
  now: number,
): Promise<Examination> {
  const strict = decodeCertificate(presented.leaf);
  const decoded = strict.ok ? strict : decodeTolerantly(presented.leaf);
  if (!decoded.ok) return { ok: false, reason: decoded.fault };
  const facts = await describeCertificate(decoded.value, staticKeys);
  const path = await findPath(presented, strict, facts, trust, issuers, now);
  return { ok: true, examined: { facts, certificate: strict.ok ? strict.value : null, path } };
}
