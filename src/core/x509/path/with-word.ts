import type { PathProfile } from '../rules/rule.ts';
import { type PathInput, type PathResult, validateDecodedPath } from './decoded-path.ts';
import type { KnownIssuers } from './known-issuers.ts';

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
