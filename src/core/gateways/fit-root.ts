import type { Certificate } from '../x509/basics/index.ts';
import { KnownIssuers, TLS_SERVER, validateDecodedPath } from '../x509/path/decoded-path.ts';
import { constrainedScope } from '../scope/constrained-scope.ts';
import { localScope, type Scope } from '../scope/scope.ts';
import { type OfferedCertificate, onlyRoot, readCandidates, type RootGroup, rootGroups } from './root-groups.ts';
import type { PairingOffer, PairingProblem } from './types.ts';

/** A root that is fit to be paired, with what else leads to it and what it may be believed for. */
export interface FitRoot extends Pick<RootGroup, 'root' | 'kin'> {
  readonly intermediates: readonly Certificate[];
  readonly scope: Scope;
}

interface Refused {
  readonly ok: false;
  readonly problem: PairingProblem;
}

/** What was found among some certificates. */
export interface FoundFitRoot {
  readonly fit: FitRoot;
  readonly candidates: readonly OfferedCertificate[];
  readonly unreadable: PairingOffer['unreadable'];
}

/**
 * Finds the one root among certificates that is fit to be paired, with the intermediates that lead to it.
 * @param certificates DER.
 * @param partsUnreadable how many others there were that could not be read.
 * @param now milliseconds since the epoch.
 */
export async function findRoot(
  certificates: readonly Uint8Array[],
  partsUnreadable: number,
  now: number,
): Promise<({ readonly ok: true } & FoundFitRoot) | Refused> {
  const { candidates, unreadable } = await readCandidates(certificates, partsUnreadable);
  if (candidates.length === 0) return { ok: false, problem: 'unreadable' };
  const group = onlyRoot(await rootGroups(candidates, now));
  if (group === null) return { ok: false, problem: rootlessProblem(candidates) };
  if (typeof group === 'string') return { ok: false, problem: group };
  const found = await withIntermediates(group, candidates, now);
  return found.ok ? { ok: true, fit: found.fit, candidates, unreadable } : found;
}

/** Why certificates without any root are of no use. */
export function rootlessProblem(candidates: readonly OfferedCertificate[]): PairingProblem {
  return candidates.some(({ facts }) => facts.isCa) ? 'not-self-signed' : 'leaf-only';
}

/** One root, found fit, together with those of the other certificates that lead to it. */
export async function withIntermediates(
  { root, kin }: RootGroup,
  candidates: readonly OfferedCertificate[],
  now: number,
): Promise<{ readonly ok: true; readonly fit: FitRoot } | Refused> {
  const others = candidates.filter(
    (candidate) =>
      candidate !== root && !kin.includes(candidate) && candidate.facts.isCa && !candidate.facts.selfSigned,
  );
  const intermediates: Certificate[] = [];
  const known = new KnownIssuers();
  const above = {
    intermediates: others.map(({ certificate }) => certificate),
    anchors: [{ certificate: root.certificate, purpose: 'gateway' as const }],
    time: now,
  };
  for (const { certificate } of others) {
    const result = await validateDecodedPath({ leaf: certificate, ...above }, TLS_SERVER, known);
    if (result.ok) intermediates.push(certificate);
  }
  const scope = constrainedScope(localScope(root.facts.notAfter), root.certificate);
  if (scope.names.length + scope.addresses.length === 0) return { ok: false, problem: 'no-local-scope' };
  return { ok: true, fit: { root, kin, intermediates, scope } };
}
