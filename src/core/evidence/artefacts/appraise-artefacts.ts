import type { ArtefactFact } from '../../observation/types.ts';
import type { SeenEvidence } from '../types.ts';
import { KIND_READERS } from './kind-readers.ts';
import type { EvidenceGrounds } from './types.ts';

/** More artefacts than this are not read of one device. */
const MOST = 32;

/** What came of the artefacts of a device. */
export interface AppraisedArtefacts {
  readonly evidence: readonly SeenEvidence[];
  /** How many were in no format that is read here. */
  readonly unknown: number;
}

/**
 * Appraises all that was met of one device, in the order in which it was met. Never rejects for what the artefacts
 * are.
 */
export async function appraiseArtefacts(
  artefacts: readonly Pick<ArtefactFact, 'place' | 'mediaType' | 'bytes'>[],
  grounds: EvidenceGrounds,
): Promise<AppraisedArtefacts> {
  const evidence: SeenEvidence[] = [];
  let unknown = 0;
  for (const { place, ...artefact } of artefacts.slice(0, MOST)) {
    let read = false;
    for (const reader of KIND_READERS) {
      const appraised = await reader(artefact, grounds);
      if (appraised === null) continue;
      read = true;
      evidence.push(...appraised.filter(({ kind }) => !grounds.off.includes(kind)).map((each) => ({ ...each, place })));
    }
    if (!read) unknown += 1;
  }
  return { evidence, unknown };
}
