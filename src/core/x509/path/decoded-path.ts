import type { Certificate } from '../certificate/certificate.ts';
import type { IsRegistry, ReferenceName } from '../names/name-match.ts';
import type { Crl } from '../revocation/crl.ts';
import { isSilent, type RevocationDemand, revocationRefusal, revokedRefusal } from '../revocation/revocation.ts';
import { policyRefusal } from '../rules/policies.ts';
import { firstRefusal, type PathProfile, type PathQuestion, refuse, type RuleRefusal } from '../rules/rule.ts';
import type { AnchorPurpose, Oid, PathFailure, RevokedCertificate } from '../types.ts';
import { explainFailure } from './explain.ts';
import {
  buildPool,
  type Judges,
  searchPath,
  type SignatureChecks,
  signatureChecks,
  startLikelyChecks,
} from './path-search.ts';
import type { KnownIssuers } from './known-issuers.ts';

// What whoever asks for a path brings along: the issuers that it knows, a profile, and a word about revocation.
export { KnownIssuers } from './known-issuers.ts';
export { DEVICE_IDENTITY, LOCAL_DEVICE_IDENTITY, TLS_SERVER } from '../rules/profile.ts';
export type { RevocationWord } from '../revocation/revocation.ts';

const DEFAULT_DEPTH = 8;
/** Comparisons of a name with a constraint; a large company's CA needs some thousands. */
const CONSTRAINT_BUDGET = 100_000;

/** Without a list of public suffixes only the top-level domains are known for what they are. */
const isTopLevel: IsRegistry = (name) => !name.includes('.');

/** A certificate that a path may end in, and what it is trusted for. */
export interface TrustAnchor {
  readonly certificate: Certificate;
  readonly purpose: AnchorPurpose;
}

/** What the path must be good for: `ValidateInput`, decoded. */
export interface PathInput {
  readonly leaf: Certificate;
  readonly intermediates: readonly Certificate[];
  readonly anchors: readonly TrustAnchor[];
  /** The moment that the path must be good at, in milliseconds since the epoch. */
  readonly time: number;
  /** The moment that the leaf's own dates are held against; `time` where left out. */
  readonly leafTime?: number;
  /** The real time, at which revocation is judged always; `time` where left out. */
  readonly now?: number;
  readonly name?: ReferenceName | undefined;
  /** Purposes that the whole path must allow; without any and with a name, those of the profile. */
  readonly usages?: readonly Oid[] | undefined;
  /** Most intermediates, self-issued ones not counted. */
  readonly maxDepth?: number | undefined;
  readonly crls?: readonly Crl[];
  /** OCSP responses, DER. */
  readonly ocsp?: readonly Uint8Array[];
  /** What is known to be revoked for good. */
  readonly revoked?: readonly RevokedCertificate[];
}

/** The path that was found, or why there is none. */
export type PathResult =
  | {
      readonly ok: true;
      /** Leaf first, anchor last. */
      readonly path: readonly Certificate[];
    }
  | (PathFailure & {
      /** The path that broke, leaf first and anchor last, where a certificate on it was `revoked` or its dates are. */
      readonly path?: readonly Certificate[];
    });

/** What has to be proved about revocation, once it is known what the path is for. */
export type DemandOf = (question: PathQuestion, signatures: SignatureChecks) => RevocationDemand;

/** The failure of a leaf that could not be decoded strictly, by the decoder's code. */
export const malformedLeaf = (fault: string): PathFailure => ({
  ok: false,
  ...refuse(0, 'certificate-malformed', { fault }),
});

/**
 * Path validation after RFC 5280 section 6 with path building, and the name after RFC 9525, of certificates that were
 * decoded strictly.
 * @param profile by which rules the path is judged, and which anchors may end it.
 * @param known what earlier validations learnt of issuers; it saves work and changes no answer.
 * @param isRegistry serves the strict profile, which takes no wildcard directly below a registry's name.
 * @param demandOf what has to be proved about revocation (./required-revocation.ts); nothing where left out.
 * @returns the path, or the rule that refused it; never throws.
 */
export async function validateDecodedPath(
  input: PathInput,
  profile: PathProfile,
  known: KnownIssuers,
  isRegistry: IsRegistry = isTopLevel,
  demandOf: DemandOf = () => ({ kind: 'if-known' }),
): Promise<PathResult> {
  const { leaf, name, crls = [], ocsp = [], revoked = [] } = input;
  const question = toQuestion(input, profile);
  const anchors = input.anchors.flatMap(({ certificate, purpose }) => (purpose === profile.anchors ? certificate : []));
  const pool = buildPool(anchors, input.intermediates);
  const signatures = signatureChecks(known);
  const word = { crls, ocsp, revoked };
  const terms = { time: input.now ?? input.time, strictLists: profile.strictLists, keys: known.keys };
  const demand = demandOf(question, signatures);
  const judges: Judges = {
    refusal: (position) => firstRefusal(profile, position),
    wholePath: async (path) =>
      policyRefusal(path) ?? (await revocationRefusal(path, word, terms, demand)) ?? nameRefused,
  };
  startLikelyChecks(leaf, pool, signatures);
  // Asked here, while the platform is at work on the signatures, these cost no time.
  const nameRefused = nameRefusal(leaf, name, profile, isRegistry);
  const leafRefusal = judges.refusal({ path: [leaf], at: 0, isAnchor: false, question });
  const found = leafRefusal ? null : await searchPath(leaf, pool, signatures, question, judges);
  if (found?.path) return { ok: true, path: found.path };
  const revokedBy = isSilent(word) ? null : (path: readonly Certificate[]) => revokedRefusal(path, word, terms);
  return explainFailure(leaf, pool, signatures, question, judges, revokedBy);
}

/**
 * The same as `validateDecodedPath`, where a list at hand that cannot be relied on says nothing: the path is then
 * judged as if there were none. Whoever hands in what was gathered for other certificates wants it so.
 */
export async function validateWithWord(
  input: PathInput,
  profile: PathProfile,
  known: KnownIssuers,
): Promise<PathResult> {
  const result = await validateDecodedPath(input, profile, known);
  return !result.ok && result.reason === 'revocation-unknown'
    ? validateDecodedPath({ ...input, crls: [] }, profile, known)
    : result;
}

function nameRefusal(
  leaf: Certificate,
  name: PathInput['name'],
  profile: PathProfile,
  isRegistry: IsRegistry,
): RuleRefusal | null {
  return !name || profile.matchName(leaf, name, isRegistry) === 'match' ? null : refuse(0, 'name-mismatch', {});
}

function toQuestion(
  { time, leafTime = time, usages = [], name, maxDepth = DEFAULT_DEPTH }: PathInput,
  profile: PathProfile,
): PathQuestion {
  return {
    time: profile.moment(time),
    leafTime: profile.moment(leafTime),
    usages: usages.length === 0 && name ? profile.usages : usages,
    maxDepth,
    budget: { left: CONSTRAINT_BUDGET },
  };
}
