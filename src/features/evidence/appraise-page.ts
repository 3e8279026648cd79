import { appraiseArtefacts } from '../../core/evidence/kinds/appraise-artefacts.ts';
import { type ArtefactFact, findObservation, type SeenEvidence } from '../../core/common.ts';
import { revocationData } from '../../store/revocation-data.ts';
import { keepEvidence, keptEvidence } from '../common/kept-evidence.ts';
import { managedLocalDevice, trustedGateways } from '../trust/trust.ts';
import { makerRoots } from './makers.ts';
import { matterLists } from './matter-lists.ts';
import { certificateOf, leafHash, type PageAt } from './page-at.ts';
import { kindsOff } from './settings.ts';
import { trustedVerifiers } from './verifiers.ts';

/** Most bytes that are read of one artefact, or of a collection of them. */
export const LIMIT = 1_000_000;

export type Met = Omit<ArtefactFact, 'kind'>;

/** A file that a person has for the device; what it says is no more than a file says. */
export const asArtefact = (bytes: Uint8Array): Met => ({ place: 'file', mediaType: 'application/octet-stream', bytes });

/** Appraises what was met of the device, by everyone who is believed now. */
export async function appraisePage(page: PageAt, artefacts: readonly Met[], nonce: Uint8Array | null) {
  const connection = findObservation(page.observations, 'connection');
  if (!connection) return { evidence: [] };
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

/** Keeps it with the visit. @returns whether there is anything that the page was not yet judged with. */
export async function keepSeen(page: PageAt, seen: readonly SeenEvidence[]): Promise<boolean> {
  const before = await keptEvidence(page.visit);
  await keepEvidence(page.visit, { certificate: await leafHash(page), seen });
  return JSON.stringify(before?.seen ?? []) !== JSON.stringify(seen);
}
