import { getPublicSuffix } from 'tldts';
import { type Certificate, decodeCertificate } from '../certificate/certificate.ts';
import { type IsRegistry, matchName } from '../names/name-match.ts';
import { decodeCrls } from '../revocation/revocation.ts';
import { brokenLints, firstBrokenLint, roleAt } from '../rules/issuance/issuance-rules.ts';
import { TLS_SERVER } from '../rules/profile.ts';
import type { ValidateInput, ValidateResult } from '../types.ts';
import { malformedLeaf, validateDecodedPath } from './decoded-path.ts';
import { KnownIssuers } from './known-issuers.ts';
import { requireRevocation } from './required-revocation.ts';
import { type PathProfile, refuse, type Rule } from '../rules/rule.ts';

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
