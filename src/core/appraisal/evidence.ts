import type { EvidenceAxis, Params, WeighedEvidence } from '../evidence/types.ts';
import type { ArtefactPlace } from '../observation/types.ts';
import type { Grounds } from './grounds.ts';
import type { ReasonCode } from './reasons.ts';
import type { Finding, Question } from './types.ts';

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
