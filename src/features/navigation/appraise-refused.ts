import type { Appraisal, Observation } from '../../core/common.ts';
import { isPrivate } from '../../platform/tabs.ts';
import type { CompanionProblem } from '../../protocol/index.ts';
import { recordVisit } from '../../store/memory.ts';
import { faultOf, oneAtATime } from '../common/index.ts';
import { rememberRevocation } from '../trust/revocation.ts';
import { trustedGateways } from '../trust/trust.ts';
import { appraiseVisit } from './appraise-visit.ts';
import { askDevice } from './ask-device.ts';
import { beforeRefusal, noteBeforeRefusal, observationsOfRefused, type RefusedVisit } from './kept-refusals.ts';

/**
 * What can be said of a refused page: what the browser said, and what we remember. No browser shows the certificate.
 * @returns null when the URL is none we judge.
 */
export async function appraiseRefused(refused: RefusedVisit): Promise<Appraisal | null> {
  const observations = observationsOfRefused(refused);
  return observations && (await appraiseVisit(observations, Date.now())).appraisal;
}

/**
 * The same with what the device shows to the companion, which is written down unless the window is private. Page and
 * popup ask this of one refusal, each more than once, and a duplicate of the page in another tab does, too: one waits
 * for the other, so that none is told what the one before has written down.
 * @param key to the kept refusal; null where none is kept.
 */
export async function appraiseRefusedAsked(
  tabId: number,
  refused: RefusedVisit,
  key: string | null = null,
): Promise<{ appraisal: Appraisal; problem: CompanionProblem | null } | null> {
  const seen = observationsOfRefused(refused, key ?? undefined);
  if (!seen) return null;
  const { observations, problem } = await askDevice(seen);
  const job = () => appraiseAndRecord(tabId, observations, key);
  return { appraisal: await (key === null ? job() : oneAtATime(`refused:${key}`, job)), problem };
}

async function appraiseAndRecord(
  tabId: number,
  observations: readonly Observation[],
  key: string | null,
): Promise<Appraisal> {
  const known = key === null ? null : await beforeRefusal(key);
  const { appraisal, path } = await appraiseVisit(observations, Date.now(), known);
  if (!(await isPrivate(tabId))) {
    if (key !== null && known === null) await noteBeforeRefusal(key, { device: appraisal.device });
    await recordVisit(appraisal, await trustedGateways()).catch(faultOf);
    if (path) await rememberRevocation(path).catch(faultOf);
  }
  return appraisal;
}
