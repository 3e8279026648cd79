import type { Certificate } from '../certificate/certificate.ts';
import { policyRefusal } from '../rules/policies.ts';
import { firstRefusal, type PathProfile } from '../rules/rule.ts';
import type { DemandOf } from './decoded-path.ts';
import { sameName } from '../certificate/name.ts';
import type { ListSigners } from '../revocation/revocation.ts';

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
export function requireRevocation(intermediates: readonly Certificate[], profile: PathProfile): DemandOf {
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
