import type { AppraisedEvidence, SeenEvidence, Standing, UnreadArtefact, WeighedEvidence } from '../evidence/types.ts';
import type { Examination } from '../examination/types.ts';
import type { Binding, ObservationOf } from '../observation/types.ts';

/** Evidence that was seen for a visit, and against which certificate it was appraised. */
export interface EvidenceInput {
  /** SHA-256 of the leaf that was presented, lower-case hexadecimal; null where none was seen. */
  readonly certificate: string | null;
  readonly seen: readonly SeenEvidence[];
  /** What was met and could not be read; none where left out. It is told, and weighs nothing. */
  readonly unread?: readonly UnreadArtefact[];
}

/** The ways in which a device proves that evidence is about itself (docs/device-evidence.md). */
const POSSESSION: readonly Binding[] = ['this-connection', 'attests-key'];

/**
 * Weighs evidence against the certificate that the connection showed. Where that is not the one against which it was
 * appraised, nothing ties the evidence to this connection, nor speaks it against it; where none was seen, it proves
 * nothing.
 * @param owners ids of the gateways that are believed now: only they prove whose a device is.
 */
export function weigh(
  input: EvidenceInput | null,
  certificate: ObservationOf<'certificate'> | null,
  examination: Examination | null,
  owners: readonly string[],
): readonly WeighedEvidence[] {
  if (input === null) return [];
  const leaf = certificate && examination?.ok ? examination.examined.facts.sha256 : null;
  const same = leaf === input.certificate;
  return input.seen.map((each) => {
    const binding = same && certificate ? looser(each.binding, certificate.binding) : 'claimed';
    const possessed = same && leaf !== null && POSSESSION.includes(each.binding) && binding !== 'claimed';
    const believed = each.axis !== 'ownership' || (each.anchor !== null && owners.includes(each.anchor));
    return { ...each, binding, standing: same ? standingOf(each, possessed && believed) : 'claimed' };
  });
}

function standingOf(evidence: AppraisedEvidence, mayProve: boolean): Standing {
  const { genuine, steps, anchor } = evidence;
  if (genuine === 'refuted' || steps.some(({ answer }) => answer === 'refuted')) return 'refuted';
  return genuine === 'proved' && anchor !== null && mayProve && isSomeonesWord(evidence) ? 'proved' : 'claimed';
}

/**
 * Who made a device is said by its maker, or by a verifier who checked it. Below a gateway the statement of a device is
 * genuine, and what it says about its maker is the device's own word.
 */
const isSomeonesWord = ({ kind, claims }: AppraisedEvidence): boolean =>
  kind !== 'token' || claims.maker !== undefined || claims.more?.['checked-by'] !== undefined;

const FROM_FIRM_TO_LOOSE: readonly Binding[] = [
  'this-connection',
  'same-key',
  'attests-key',
  'same-address',
  'claimed',
];

/** The looser of two bindings: a conclusion is tied to the document no firmer than the loosest thing it rests on. */
export function looser(a: Binding, b: Binding): Binding {
  return FROM_FIRM_TO_LOOSE.indexOf(a) > FROM_FIRM_TO_LOOSE.indexOf(b) ? a : b;
}
