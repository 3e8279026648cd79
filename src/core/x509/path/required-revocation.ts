import type { Certificate } from '../certificate/certificate.ts';
import { listSigners } from '../revocation/list-signers.ts';
import { policyRefusal } from '../rules/policies.ts';
import { firstRefusal, type PathProfile } from '../rules/profile.ts';
import type { DemandOf } from './decoded-path.ts';

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
