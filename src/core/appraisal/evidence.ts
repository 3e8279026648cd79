import type { AppraisedEvidence, EvidenceAxis, Params, Standing, WeighedEvidence } from '../evidence/types.ts';
import type { Examination } from '../examination/types.ts';
import { looser } from '../observation/observation.ts';
import type { ArtefactPlace, Binding, ObservationOf } from '../observation/types.ts';
import { type AppraisalInput, appraiseBy, type EvidenceInput } from './appraise.ts';
import { isExplained } from './explained.ts';
import type { Grounds } from './grounds.ts';
import type { ReasonCode } from './reasons.ts';
import type { Appraisal, Finding, Question } from './types.ts';

export { isExplained };

/** `appraiseBy` with what weighs evidence, and refusals, at hand. */
export const appraise = (input: AppraisalInput): Appraisal =>
  appraiseBy(input, { weigh, appraiseEvidence, isExplained });

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

interface Asked {
  readonly axis: EvidenceAxis;
  readonly question: Question;
  readonly codes: Readonly<Record<WeighedEvidence['standing'], ReasonCode>>;
}

const ASKED: readonly Asked[] = [
  {
    axis: 'attestation',
    question: 'made-by',
    codes: { proved: 'maker-proved', claimed: 'maker-claimed', refuted: 'maker-refuted' },
  },
  {
    axis: 'ownership',
    question: 'belongs-to',
    codes: { proved: 'owner-proved', claimed: 'owner-claimed', refuted: 'owner-refuted' },
  },
  {
    axis: 'behaviour',
    question: 'behaves-as',
    codes: { proved: 'behaviour-proved', claimed: 'behaviour-claimed', refuted: 'behaviour-refuted' },
  },
];

/** A gateway that was asked about the name: no document of the device's. */
const OF_REFEREE: Asked['codes'] = {
  proved: 'owner-expects-key',
  claimed: 'owner-not-said',
  refuted: 'owner-expects-other-key',
};

const codesOf = ({ kind }: WeighedEvidence, codes: Asked['codes']): Asked['codes'] =>
  kind === 'referee' ? OF_REFEREE : codes;

/** A verifier's word, who checked the device and did not make it. */
const isResult = ({ claims }: WeighedEvidence): boolean => claims.more?.['checked-by'] !== undefined;

/** One finding for each axis on which there is evidence; none where a device has none, which is usual. */
export function appraiseEvidence({ evidence }: Grounds): Finding[] {
  return ASKED.flatMap(({ axis, question, codes }) => {
    const best = weightiest(evidence.filter((each) => each.axis === axis));
    if (!best) return [];
    const { standing, binding, claims } = best;
    const answer = standing === 'claimed' ? 'cannot tell' : standing;
    const code = standing === 'proved' && isResult(best) ? 'maker-checked' : codesOf(best, codes)[standing];
    return [{ axis, question, answer, code, params: paramsOf(claims), binding, restsOn: ['artefact'] }];
  });
}

/**
 * Which evidence answers for its axis: what is refuted before what is proved, and that before what is only said. What
 * neither the device itself showed nor a paired gateway said speaks neither for nor against the device where it is
 * refuted: the person may have taken the wrong file.
 */
function weightiest(evidence: readonly WeighedEvidence[]): WeighedEvidence | undefined {
  const counts = (each: WeighedEvidence) => each.standing === 'refuted' && AGAINST_DEVICE.includes(each.place);
  return (
    evidence.find(counts) ??
    evidence.find(({ standing }) => standing === 'proved') ??
    evidence.find((each) => each.standing === 'claimed' && !isSilent(each)) ??
    evidence.find(isSilent)
  );
}

/** The gateway was asked, and had nothing to say: that is no one's word of whose the device is. */
const isSilent = ({ kind, standing }: WeighedEvidence): boolean => kind === 'referee' && standing === 'claimed';

const AGAINST_DEVICE: readonly ArtefactPlace[] = ['certificate', 'well-known', 'companion', 'gateway'];

function paramsOf({ maker, model, serial, owner }: WeighedEvidence['claims']): Params {
  const named = { maker, model, serial, owner };
  return Object.fromEntries(Object.entries(named).filter((entry): entry is [string, string] => entry[1] !== undefined));
}
