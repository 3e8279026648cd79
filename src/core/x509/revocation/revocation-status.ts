import type { Certificate } from '../certificate/certificate.ts';
import { revocationSources } from './revocation-sources.ts';
import { type RevocationTerms, type RevocationWord, standingOf } from './revocation.ts';

/**
 * How a leaf stands by the word of its issuer, where its path was accepted: `current`, lists of its issuer that cover
 * all reasons do not name it; `answered`, an OCSP answer says that it is good; `partial`, it is not on a list that
 * covers some reasons only; `unreliable`, what is at hand cannot be relied on; `no-list`, nothing is at hand, and
 * `not-needed`, because its issuer keeps no list for it, or it lives too short.
 */
export type RevocationStatus = 'current' | 'answered' | 'partial' | 'not-needed' | 'no-list' | 'unreliable';

/** The status of a leaf below this issuer. */
export async function revocationStatus(
  leaf: Certificate,
  issuer: Certificate,
  word: RevocationWord,
  terms: RevocationTerms,
): Promise<RevocationStatus> {
  const standing = await standingOf(leaf, [issuer], word, terms);
  switch (standing.kind) {
    case 'not-revoked':
      return standing.by === 'list' ? 'current' : 'answered';
    case 'partly':
      return 'partial';
    case 'nothing':
      return revocationSources(leaf) === 'not-needed' ? 'not-needed' : 'no-list';
    case 'unreliable':
    case 'revoked':
      return 'unreliable';
  }
}
