import { appraiseArtefacts } from '../../core/evidence/kinds/appraise-artefacts.ts';
import { findObservation, type SeenEvidence, type UnreadArtefact } from '../../core/common.ts';
import { acrossWindows } from '../../platform/storage.ts';
import { revocationData } from '../../store/revocation-data.ts';
import { currentBeliefs, forgetEvidence, keepEvidence, keptEvidence } from '../common/index.ts';
import { managedLocalDevice, trustedGateways } from '../trust/trust.ts';
import { makerRoots } from './makers.ts';
import { matterLists } from './matter-lists.ts';
import type { Met } from './met.ts';
import { certificateOf, isRemembered, leafHash, type PageAt } from './page-at.ts';
import { kindsOff } from './settings.ts';
import { trustedVerifiers } from './verifiers.ts';

/** Appraises what was met of the device, by everyone who is believed now. */
export async function appraisePage(page: PageAt, artefacts: readonly Met[], nonce: Uint8Array | null) {
  const connection = findObservation(page.observations, 'connection');
  if (!connection) return { evidence: [], unread: [] };
  const now = Date.now();
  return appraiseArtefacts(artefacts, {
    presented: certificateOf(page),
    host: connection.host,
    nonce,
    makers: await makerRoots(),
    gateways: await trustedGateways(),
    verifiers: await trustedVerifiers(),
    matter: await matterLists(),
    revocation: await revocationData(now),
    localDevice: (await managedLocalDevice()).oid,
    off: await kindsOff(),
    now,
  });
}

/** What is kept and what is added to it, each once. */
function joined<T>(kept: readonly T[], added: readonly T[]): readonly T[] {
  const known = new Set(kept.map((each) => JSON.stringify(each)));
  return [...kept, ...added.filter((each) => !known.has(JSON.stringify(each)))];
}

export interface Added {
  readonly evidence: readonly SeenEvidence[];
  readonly unread: readonly UnreadArtefact[];
  /** The beliefs that were current before it was appraised. */
  readonly beliefs: string;
}

/**
 * Keeps it with the visit, beside what is kept of the same certificate already. What was appraised against another
 * certificate goes: within one visit, another may be shown from one moment to the next. Nothing is kept of a visit that
 * showed another one since, or that is over.
 * @param replaced says of what is kept whether this takes its place.
 * @returns whether there is anything that the page was not yet judged with.
 */
export function keepAlso(
  page: PageAt,
  { evidence, unread, beliefs }: Added,
  replaced: (kept: SeenEvidence) => boolean = () => false,
): Promise<boolean> {
  return acrossWindows(`evidence:${page.visit}`, async () => {
    const [certificate, before] = [await leafHash(page), await keptEvidence(page.visit)];
    const seenAt = certificateOf(page)?.time ?? 0;
    const isOther = before !== null && before.certificate !== certificate;
    if ((isOther && before.seenAt > seenAt) || beliefs !== (await currentBeliefs())) return false;
    const kept = before && !isOther ? before.seen.filter((each) => !replaced(each)) : [];
    const seen = joined(kept, evidence);
    const allUnread = joined(isOther ? [] : (before?.unread ?? []), unread);
    await keepEvidence(page.visit, { certificate, seen, unread: allUnread, beliefs, seenAt });
    const told = (all: readonly unknown[]): string => JSON.stringify(all);
    if (await isRemembered(page)) return told([before?.seen ?? [], before?.unread ?? []]) !== told([seen, allUnread]);
    await forgetEvidence([page.visit]);
    return false;
  });
}
