import type { CertificateEvidence } from '../observation/types.ts';
import { decodeCertificate } from '../x509/certificate/certificate.ts';
import { sameBytes } from '../x509/der/der-values.ts';
import { inspectCertificate } from '../x509/describe/inspect.ts';
import type { Examined } from '../appraisal/findings.ts';
import { findPath } from './path-finding.ts';
import type { Trust } from '../appraisal/types.ts';

export type Examination =
  { readonly ok: true; readonly examined: Examined } | { readonly ok: false; readonly reason: string };

/** A result is used again for this long at most, so that one that expires meanwhile is not believed for ever. */
const FRESH_MS = 60_000;
const KEPT = 64;

interface Kept {
  readonly at: number;
  readonly presented: CertificateEvidence;
  readonly trust: Trust;
  readonly examination: Promise<Examination>;
}

const kept: Kept[] = [];
const NO_BYTES = new Uint8Array();

/**
 * Reads a presented certificate and looks for its path. Pages load many times; the last results are kept and found
 * again by the very bytes, a moment close by and the very gateways and revocation data (what changed is a new object).
 */
export function examine(presented: CertificateEvidence, trust: Trust, now: number): Promise<Examination> {
  const known = kept.find(
    (entry) =>
      Math.abs(now - entry.at) < FRESH_MS && sameTrust(entry.trust, trust) && sameBundle(entry.presented, presented),
  );
  if (known) return known.examination;
  const examination = examineAfresh(presented, trust, now);
  kept.unshift({ at: now, presented, trust, examination });
  kept.length = Math.min(kept.length, KEPT);
  return examination;
}

async function examineAfresh(presented: CertificateEvidence, trust: Trust, now: number): Promise<Examination> {
  const inspected = await inspectCertificate(presented.leaf);
  if (!inspected.ok) return { ok: false, reason: inspected.reason };
  const decoded = decodeCertificate(presented.leaf);
  const path = await findPath(presented, inspected.certificate, trust, now);
  return {
    ok: true,
    examined: { presented, facts: inspected.certificate, certificate: decoded.ok ? decoded.value : null, path },
  };
}

const sameTrust = (a: Trust, b: Trust): boolean =>
  a.gateways === b.gateways && a.revocation === b.revocation && a.localDevice === b.localDevice;

function sameBundle(a: CertificateEvidence, b: CertificateEvidence): boolean {
  return (
    a.source === b.source &&
    sameBytes(a.leaf, b.leaf) &&
    sameBytes(a.stapled ?? NO_BYTES, b.stapled ?? NO_BYTES) &&
    a.others.length === b.others.length &&
    a.others.every((der, i) => sameBytes(der, b.others[i] ?? der.subarray(1)))
  );
}
