import { claim, type ClaimMap, type ClaimName, type ClaimValue, isClaimMap, textOf } from './claim-values.ts';

/** What a verifier concluded (draft-ietf-rats-ear), from calm to worst. */
export const EAR_STATUSES = ['affirming', 'none', 'warning', 'contraindicated'] as const;
export type EarStatus = (typeof EAR_STATUSES)[number];

/** An attestation result: a verifier's word about evidence that it appraised. */
export interface EarResult {
  /** The worst of all that were appraised. */
  readonly status: EarStatus;
  /** Who developed the verifier, as it says itself; null where it does not. */
  readonly verifier: string | null;
}

const SUBMODULES: ClaimName = ['submods', 266];
const VERIFIER: ClaimName = ['ear.verifier-id', 1004];
const DEVELOPER: ClaimName = ['developer', 0];
const STATUS: ClaimName = ['ear.status', 1000];
/** In CBOR a number of the trustworthiness tiers. */
const TIERS: ReadonlyMap<ClaimValue, EarStatus> = new Map([
  [0, 'none'],
  [2, 'affirming'],
  [32, 'warning'],
  [96, 'contraindicated'],
]);
const MAX_SUBMODULES = 64;

/**
 * The attestation result that a set of claims is.
 * @returns null where it is none: no verifier is named, and no submodule has a status.
 */
export function readEar(claims: ClaimMap): EarResult | null {
  const submodules = claim(claims, SUBMODULES);
  const appraised = isClaimMap(submodules) ? [...submodules.values()].filter(isClaimMap).slice(0, MAX_SUBMODULES) : [];
  const written = appraised.map((each) => claim(each, STATUS)).filter((status) => status !== undefined);
  const verifier = claim(claims, VERIFIER);
  if (verifier === undefined && written.length === 0) return null;
  const statuses = written.map(statusOf);
  // A result with parts that say nothing, or that are more than anyone reads, concludes nothing.
  const isWhole = isClaimMap(submodules) && written.length > 0 && written.length === submodules.size;
  const worst = EAR_STATUSES.findLast((status) => statuses.includes(status)) ?? 'none';
  return {
    status: isWhole || worst !== 'affirming' ? worst : 'none',
    verifier: isClaimMap(verifier) ? textOf(claim(verifier, DEVELOPER)) : null,
  };
}

const statusOf = (value: ClaimValue): EarStatus =>
  EAR_STATUSES.find((status) => status === value) ?? TIERS.get(value) ?? 'none';
