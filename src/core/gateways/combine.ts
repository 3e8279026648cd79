import { sameBytes } from '../encoding/bytes.ts';
import { readMaterial } from './material/bundle.ts';
import { type OfferedCertificate, readCandidates, type RootGroup, rootGroups } from './root-groups.ts';
import { compareTyped } from './codes.ts';
import { rootlessProblem } from './fit-root.ts';
import { offerOf } from './offer.ts';
import type { AnswerOutcome, CombinedAnswers } from './source-types.ts';
import type { PairingOffer, PairingProblem } from './types.ts';

/** More certificates than this in all are no gateway's; work on each is not for nothing. */
const MAX_CERTIFICATES = 50;

/** What a web page, an empty answer or a list without certificates is read as. */
const NO_CERTIFICATES: readonly PairingProblem[] = ['empty', 'unreadable', 'no-certificate'];

type Read = { readonly candidates: readonly OfferedCertificate[] } | { readonly outcome: AnswerOutcome };
interface Good {
  readonly group: RootGroup;
  readonly offer: PairingOffer;
}
type Judged = Good | { readonly group: RootGroup; readonly problem: PairingProblem | 'hash-mismatch' };

/**
 * Reads what the known places of one host answered, and puts together what belongs together: a root from one place with
 * the intermediates that another one has and that lead to it by their signatures. Distinct roots stay distinct offers.
 * @param sha256 when the person named the root by its hash (of the certificate or of its key): every other root is
 *     refused.
 * @param now milliseconds since the epoch.
 * @param limit most bytes of one answer looked at.
 * @returns offers, and what became of each answer, in the order of `answers`; never throws on bad input. Paths: RFC
 *     5280 section 6.1.
 */
export async function combineAnswers(
  answers: readonly Uint8Array[],
  sha256: string | null,
  now: number,
  limit: number,
): Promise<CombinedAnswers> {
  const read = await Promise.all(answers.map((answer) => readAnswer(answer, limit)));
  const { candidates: pool } = await readCandidates(
    read.flatMap((each) => ('candidates' in each ? each.candidates.map(({ der }) => der) : [])),
  );
  if (pool.length > MAX_CERTIFICATES)
    return { offers: [], outcomes: read.map((each) => ('outcome' in each ? each.outcome : problem('too-large'))) };
  const judged = await Promise.all((await rootGroups(pool, now)).map((group) => judge(group, pool, sha256, now)));
  const good = judged.flatMap((each) => ('offer' in each ? [each] : []));
  return {
    offers: good.map(({ offer }) => offer),
    outcomes: read.map((each) => ('outcome' in each ? each.outcome : outcomeOf(each.candidates, judged, good))),
  };
}

const problem = (code: PairingProblem | 'hash-mismatch'): AnswerOutcome => ({ kind: 'problem', problem: code });

async function readAnswer(answer: Uint8Array, limit: number): Promise<Read> {
  const bundle = readMaterial(answer, limit);
  if (!bundle.ok)
    return { outcome: NO_CERTIFICATES.includes(bundle.problem) ? { kind: 'nothing' } : problem(bundle.problem) };
  const { candidates } = await readCandidates(bundle.certificates);
  return candidates.length > 0 ? { candidates } : { outcome: problem('unreadable') };
}

async function judge(
  group: RootGroup,
  pool: readonly OfferedCertificate[],
  sha256: string | null,
  now: number,
): Promise<Judged> {
  const { root, problem } = group;
  const codes = { certificateSha256: root.facts.sha256, spkiSha256: root.facts.spkiSha256 };
  if (sha256 !== null && compareTyped(codes, sha256) !== 'match') return { group, problem: 'hash-mismatch' };
  if (problem) return { group, problem };
  const result = await offerOf(group, pool, now);
  return result.ok ? { group, offer: result.offer } : { group, problem: result.problem };
}

function outcomeOf(
  candidates: readonly OfferedCertificate[],
  judged: readonly Judged[],
  good: readonly Good[],
): AnswerOutcome {
  const holds = ({ group: { root, kin } }: Judged): boolean =>
    candidates.some((candidate) => [root, ...kin].some(({ der }) => sameBytes(der, candidate.der)));
  const roots = good.flatMap((each, i) => (holds(each) ? [i] : []));
  const intermediates = candidates.filter(({ der }) =>
    good.some(({ offer }) => offer.intermediates.some((other) => sameBytes(other, der))),
  ).length;
  if (roots.length + intermediates > 0) return { kind: 'found', roots, intermediates };
  const refused = judged.find((each) => 'problem' in each && holds(each));
  return problem(refused && 'problem' in refused ? refused.problem : rootlessProblem(candidates));
}
