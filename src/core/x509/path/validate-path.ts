import { adviceOnIssuers } from '../rules/advice.ts';
import { type Certificate, decodeCertificate, decodeIssuer } from '../certificate/certificate.ts';
import { explainFailure } from './explain.ts';
import { buildPool } from './issuer-pool.ts';
import { type IsRegistry, matchName } from '../names/name-match.ts';
import { type Judges, searchPath } from './path-search.ts';
import { policyRefusal } from '../rules/policies.ts';
import type { Question, Refusal } from '../rules/position.ts';
import { brokenLints } from '../rules/profile/index.ts';
import { decodeCrls, revocationRefusal } from '../revocation/revocation.ts';
import { firstRefusal } from '../rules/index.ts';
import { signatureChecks, startLikelyChecks } from './signature-checks.ts';
import type { ValidateInput, ValidateResult } from '../types.ts';
import { OID_SERVER_AUTH } from '../certificate/usage.ts';

const DEFAULT_DEPTH = 8;
/** Comparisons of a name with a constraint; a large company's CA needs some thousands. */
const CONSTRAINT_BUDGET = 100_000;

/** Without a list of public suffixes only the top-level domains are known for what they are. */
const isTopLevel: IsRegistry = (name) => !name.includes('.');

/**
 * Path validation after RFC 5280 section 6 with path building, and the name after RFC 9525. Never throws on bad input.
 * Without `usages` a path that is asked for a name must be good for TLS server authentication.
 * Certificates among `intermediates` or `anchors` that cannot be decoded are left out; the leaf's fault is `malformed`.
 * `isRegistry` serves the strict profile, which takes no wildcard directly below a registry's name.
 */
export async function validatePath(input: ValidateInput, isRegistry: IsRegistry = isTopLevel): Promise<ValidateResult> {
  const decoded = decodeCertificate(input.leaf);
  if (!decoded.ok)
    return { ok: false, reason: 'malformed', detail: `The certificate is malformed (${decoded.fault}).`, at: 0 };
  const leaf = decoded.value;
  const question = toQuestion(input);
  const pool = buildPool(decodeIssuers(input.anchors), decodeIssuers(input.intermediates));
  const signatures = signatureChecks();
  const word = { crls: decodeCrls(input.crls ?? []), ocsp: input.ocsp ?? [] };
  const judges: Judges = {
    refusal: firstRefusal,
    wholePath: async (path) => policyRefusal(path) ?? (await revocationRefusal(path, word, question)) ?? nameRefused,
  };
  startLikelyChecks(leaf, pool, signatures);
  // Asked here, while the platform is at work on the signatures, these cost no time.
  const nameRefused = nameRefusal(leaf, input.name, question.strict ? isRegistry : undefined);
  const leafAdvice = brokenLints(leaf, 'leaf');
  const leafRefusal = judges.refusal({ path: [leaf], at: 0, isAnchor: false, question });
  const found = leafRefusal ? null : await searchPath(leaf, pool, signatures, question, judges);
  if (found?.path)
    return {
      ok: true,
      path: found.path.map(({ der }) => der),
      advice: [...new Set([...leafAdvice, ...adviceOnIssuers(found.path)])],
    };
  return explainFailure(leaf, pool, signatures, question, judges);
}

function nameRefusal(leaf: Certificate, name: ValidateInput['name'], isRegistry?: IsRegistry): Refusal | null {
  if (!name || matchName(leaf, name, isRegistry) === 'match') return null;
  return { reason: 'name-mismatch', detail: 'The certificate is for other names.', at: 0 };
}

function toQuestion({ time, usages = [], name, maxDepth = DEFAULT_DEPTH, profile = 'home' }: ValidateInput): Question {
  const asked = usages.length === 0 && name ? [OID_SERVER_AUTH] : usages;
  return {
    time: Number(time),
    usages: asked,
    maxDepth,
    strict: profile === 'strict',
    budget: { left: CONSTRAINT_BUDGET },
  };
}

function decodeIssuers(ders: readonly Uint8Array[]): Certificate[] {
  return ders.map(decodeIssuer).flatMap((decoded) => (decoded.ok ? [decoded.value] : []));
}
