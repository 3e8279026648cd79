import {
  type KnownIssuers,
  type PathInput,
  type PathResult,
  TLS_SERVER,
  validateWithWord,
} from '../x509/path/decoded-path.ts';

/**
 * Dates are a question of their own, so a path that fails for them is sought again:
 * - With the leaf held against a moment inside its dates: an expired certificate of the gateway is told apart from a
 *   stranger's. Its issuers must be valid now, as they are where one was renewed since, or then.
 * - With the issuers of the path held against a moment inside the dates of them all: gateways go on issuing below an
 *   intermediate, or a root, that has expired. That makes no path, but says whose it was.
 *
 * Whether something was revoked is asked at the real time all the same.
 * @param failed what was found at the real time.
 * @param sought what it was found for; `time` is the real time.
 * @returns a path whose leaf alone is out of its dates; or the failure, with the path where nothing else but dates of
 *     issuers is wrong with it, or where something on it was revoked.
 */
export async function validateDespiteDates(
  failed: Exclude<PathResult, { ok: true }>,
  sought: PathInput,
  known: KnownIssuers,
): Promise<PathResult> {
  const now = sought.time;
  const [from, until] = [sought.leaf.notBefore.time, sought.leaf.notAfter.time];
  const inside = Math.max(from, Math.min(now, until));
  const validateAt = (time: number, intermediates = sought.intermediates): Promise<PathResult> =>
    validateWithWord({ ...sought, intermediates, time, leafTime: inside, now }, TLS_SERVER, known);
  let result: PathResult = failed;
  if (inside !== now && from <= until)
    for (const time of [now, inside]) {
      result = await validateAt(time);
      if (result.ok || result.reason === 'revoked') return result;
    }
  if (result.ok || !result.path) return result;
  const { path, ...failure } = result;
  const [, ...issuers] = path;
  const undated = await validateAt(Math.min(...issuers.map(({ notAfter }) => notAfter.time)), issuers);
  return undated.ok ? { ...failure, path } : failure;
}
