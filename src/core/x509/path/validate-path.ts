import { getPublicSuffix } from 'tldts';
import { type Certificate, decodeCertificate } from '../certificate/certificate.ts';
import { type IsRegistry, matchName } from '../names/name-match.ts';
import { decodeCrls, type ListSigners } from '../revocation/revocation.ts';
import { brokenLints, firstBrokenLint, roleAt } from '../rules/issuance/issuance-rules.ts';
import { TLS_SERVER } from '../rules/profile.ts';
import type { ValidateInput, ValidateResult } from '../types.ts';
import { malformedLeaf, validateDecodedPath, type DemandOf } from './decoded-path.ts';
import { KnownIssuers } from './known-issuers.ts';
import { type PathProfile, refuse, type Rule, firstRefusal } from '../rules/rule.ts';
import { policyRefusal } from '../rules/policies.ts';
import { sameName } from '../certificate/name.ts';

/** By the Public Suffix List, which only the strict profile asks. */
const isRegistry: IsRegistry = (name) => getPublicSuffix(name, { allowPrivateDomains: true }) === name;

/** Issuance rules refuse like any other where a profile asks for conformity; elsewhere they are advice. */
const followsIssuanceRules: Rule = (certificate, { at, isAnchor }) => {
  const code = firstBrokenLint(certificate, roleAt(at, isAnchor));
  return code === undefined ? null : refuse(at, 'issuance-rule', { code });
};

/** `TLS_SERVER` with all that RFC 5280 and the CA/Browser Forum ask of issuers, as a public authority must meet it. */
export const STRICT_TLS_SERVER: PathProfile = {
  ...TLS_SERVER,
  rules: [...TLS_SERVER.rules, followsIssuanceRules],
  matchName,
  strictLists: true,
};

/**
 * Path validation after RFC 5280 section 6 with path building, and the name after RFC 9525. Without `usages` a path
 * that is asked for a name must be good for TLS server authentication. Brings the Public Suffix List along, which
 * weighs 130 KB: what runs in the browser validates decoded paths (./decoded-path.ts) under `home`.
 * @param known what earlier validations learnt of issuers; it saves work and changes no answer.
 * @returns the path, or the rule that refused it; never throws on bad input. Certificates among `intermediates` or
 * `anchors` that cannot be decoded are left out; the leaf's fault is `malformed`.
 */
export async function validatePath(input: ValidateInput, known = new KnownIssuers()): Promise<ValidateResult> {
  const decoded = decodeCertificate(input.leaf);
  if (!decoded.ok) return malformedLeaf(decoded.fault);
  const { name, usages, maxDepth, revocation, ocsp = [] } = input;
  const profile = input.profile === 'strict' ? STRICT_TLS_SERVER : TLS_SERVER;
  const intermediates = known.decodeAll(input.intermediates);
  const validating = validateDecodedPath(
    {
      leaf: decoded.value,
      intermediates,
      anchors: known.decodeAll(input.anchors).map((certificate) => ({ certificate, purpose: profile.anchors })),
      time: Number(input.time),
      name,
      usages,
      maxDepth,
      crls: decodeCrls(input.crls ?? []),
      ocsp,
    },
    profile,
    known,
    isRegistry,
    revocation === 'require' ? requireRevocation(intermediates, profile) : undefined,
  );
  // Asked while the platform is at work on the signatures.
  const leafAdvice = brokenLints(decoded.value, 'leaf');
  const result = await validating;
  if (result.ok) {
    const advice = new Set([...leafAdvice, ...adviceAbove(result.path, known)]);
    return { ok: true, path: result.path.map(({ der }) => der), advice: [...advice] };
  }
  const { ok, reason, rule, params, at, subject } = result;
  return { ok, reason, rule, params, ...(at !== undefined && { at }), ...(subject !== undefined && { subject }) };
}

/** Codes of the issuance rules that the certificates above the leaf break; a code may come twice. */
function adviceAbove(path: readonly Certificate[], known: KnownIssuers): string[] {
  return path.slice(1).flatMap((issuer, below) => {
    const role = roleAt(below + 1, below + 2 === path.length);
    return known.adviceOn(issuer, role, () => brokenLints(issuer, role));
  });
}

/** How the path to a key for lists is judged. */
interface SignerJudge {
  /** Whether a path, leaf first and anchor last, breaks no rule; signatures are not looked at. */
  readonly accepts: (path: readonly Certificate[]) => boolean;
  readonly isSignedBy: (certificate: Certificate, issuer: Certificate) => Promise<boolean>;
}

/** Candidates looked at for one certificate. Honest issuers have one or two keys. */
const MAX_CANDIDATES = 8;

/**
 * Other keys of an issuer, for its lists (RFC 5280 section 6.3.3 f): certificates of the issuer's own name and under
 * the same anchor. Names can be given to others, so a bearer of the name counts only where it is the issuer on its way
 * to another key: it stands above the issuer on the path, the issuer certified it, or whoever certified the issuer
 * certified it, too.
 * @param known certificates that are at hand, to be looked through.
 */
function listSigners(known: readonly Certificate[], { accepts, isSignedBy }: SignerJudge): ListSigners {
  return async (path, at) => {
    const issuer = path[at + 1] as Certificate;
    const above = path.slice(at + 2);
    const paths = above.flatMap((each, i) => (sameName(each.subject, issuer.subject) ? [above.slice(i)] : []));
    const namesakes = known.filter((each) => each !== issuer && sameName(each.subject, issuer.subject));
    for (const candidate of namesakes.slice(0, MAX_CANDIDATES))
      for (const from of [path.slice(at + 1), above]) {
        const [certifier] = from;
        if (!certifier || !sameName(candidate.issuer, certifier.subject) || !accepts([candidate, ...from])) continue;
        if (await isSignedBy(candidate, certifier)) paths.push([candidate, ...from]);
      }
    return paths;
  };
}

/**
 * Has every certificate of a path proved not revoked. Only who validates for others asks that: the background judges by
 * what is known, and does without.
 * @param intermediates among which other keys of an issuer may be, for its lists.
 */
function requireRevocation(intermediates: readonly Certificate[], profile: PathProfile): DemandOf {
  return (question, signatures) => {
    // A certificate for lists serves no name and no purpose but theirs.
    const asked = { ...question, usages: [] };
    const isGood = (path: readonly Certificate[], at: number): boolean => {
      const position = { path: path.slice(0, at + 1), at, isAnchor: at + 1 === path.length, question: asked };
      return firstRefusal(profile, position) === null;
    };
    const signers = listSigners(intermediates, {
      accepts: (path) => path.every((_, at) => isGood(path, at)) && policyRefusal(path) === null,
      isSignedBy: async (certificate, issuer) => (await signatures.check(certificate, issuer)) === 'valid',
    });
    return { kind: 'require', signers };
  };
}
