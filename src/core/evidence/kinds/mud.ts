import { sameBytes } from '../../encoding/bytes.ts';
import { appraiseMudFile, appraiseMudUrl } from '../mud/appraise.ts';
import { readMudFile } from '../mud/read.ts';
import { openMudMessage } from '../mud/signature.ts';
import type { AppraisedEvidence } from '../types.ts';
import type { Artefact, DecodedGrounds } from '../artefacts/types.ts';
import { UNTYPED } from '../artefacts/unpack.ts';
import { makerAnchors } from './anchors.ts';

const MUD_FILE = 'application/mud+json';

/** MUD files (RFC 8520), and the certificate that names one where it is the one presented. */
export async function readMud(artefact: Artefact, grounds: DecodedGrounds): Promise<AppraisedEvidence | null> {
  const { mediaType, bytes, place } = artefact;
  const { presented, heldKeys, revocation, now, known } = grounds;
  const terms = { makers: makerAnchors(grounds), revocation, now };
  if (place === 'certificate') {
    if (!presented || !sameBytes(bytes, presented.leaf.der)) return null;
    return appraiseMudUrl(presented, terms, known);
  }
  if (mediaType !== MUD_FILE && !(mediaType === UNTYPED && isMudFile(artefact, grounds))) return null;
  return appraiseMudFile(artefact, { presented, heldKeys, ...terms }, known);
}

function isMudFile(artefact: Artefact, { known }: DecodedGrounds): boolean {
  const opened = openMudMessage(artefact, known);
  return opened.ok && readMudFile(opened.value.file).ok;
}
