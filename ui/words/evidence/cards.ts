import type { Answer, Appraisal, Evidence, EvidenceStep, UnreadArtefact } from '../../lib/types.ts';
import cards from '../../locales/en/evidence-cards.ftl';
import { message, phrase, texts } from '../message.ts';
import { type Phrase, tame } from '../phrase.ts';
import { personName } from '../certificate.ts';
import { claimLines, detailOfStep, type Line, technicalLines, yourGateway } from './claims.ts';
import { notRead, numberedTitle, placeOf, STANDINGS, tieOf, titleAt, titleOf, unreadTitle } from './kinds.ts';
import { stepWords } from './steps.ts';

/** What the cards of Details say beside what is on them. */
export const CARDS = texts(cards, ['title', 'technical', 'signer', 'unknownSigner', 'binding', 'met']);

/** Folds out those that passed. */
export const passedTitle = (count: number): string => message(cards, 'passed', { count });

/** A step as it stands on a card. */
export interface StepLine {
  readonly answer: Answer;
  readonly words: string;
  /** Names, dates and addresses that the step is about. */
  readonly detail: Phrase | null;
}

/** What a card of Details says about one artefact. */
export interface EvidenceCard {
  readonly title: string;
  /** How it stands, by which it has its mark, and the word beside that. */
  readonly mark: Evidence['standing'];
  readonly standing: string;
  readonly lines: readonly Line[];
  /** Numbers and keys, for those who look for them. */
  readonly technical: readonly Line[];
  /** Steps that did not hold, or that no one can tell. */
  readonly open: readonly StepLine[];
  readonly passed: readonly StepLine[];
  /** It says who made the device, and leads to no maker that was added. */
  readonly lacksMaker: boolean;
}

/** A card for each artefact, in the order in which they were met, then for each that was not read; titles differ. */
export function evidenceCards({ evidence, unread }: Pick<Appraisal, 'evidence' | 'unread'>): readonly EvidenceCard[] {
  const all = [
    ...evidence.map((each) => ({ place: each.place, card: cardOf(each) })),
    ...unread.map((each) => ({ place: each.place, card: unreadCard(each) })),
  ];
  const titles = distinct(all.map(({ place, card: { title } }) => ({ title, place })));
  return all.map(({ card }, i) => ({ ...card, title: titles[i] ?? card.title }));
}

function cardOf(evidence: Evidence): EvidenceCard {
  const { standing, steps } = evidence;
  return {
    title: titleOf(evidence),
    mark: standing,
    standing: STANDINGS[standing],
    lines: [
      ...claimLines(evidence),
      signerLine(evidence),
      [CARDS.binding, [tieOf(evidence)]],
      [CARDS.met, [placeOf(evidence)]],
    ],
    technical: technicalLines(evidence),
    // What failed comes before what no one can tell.
    open: [...steps.filter(isRefuted), ...steps.filter((step) => !isRefuted(step) && !isProved(step))].map(stepLine),
    passed: steps.filter(isProved).map(stepLine),
    lacksMaker: lacksMaker(evidence),
  };
}

const isProved = ({ answer }: EvidenceStep): boolean => answer === 'proved';
const isRefuted = ({ answer }: EvidenceStep): boolean => answer === 'refuted';

/** Kinds whose signer leads to the maker that they name, where they are proved. */
const BELOW_MAKER: readonly Evidence['kind'][] = ['token', 'voucher'];

/** Who signed it. Authorities of a fabric have numbers for names, and the person gave the fabric a name of theirs. */
function signerLine({ kind, axis, genuine, standing, signer, claims: { maker, owner } }: Evidence): Line {
  if (signer === null) return [CARDS.signer, [CARDS.unknownSigner]];
  const name = personName(signer.name);
  // Who answered for a gateway proved to be that gateway, whatever it said.
  if (genuine !== 'proved' && kind !== 'referee') return [message(cards, 'said-signer'), [{ foreign: name }]];
  // Authorities have names that tell no one whose they are.
  if (standing === 'proved' && maker !== undefined && BELOW_MAKER.includes(kind) && signer.name !== maker)
    return [CARDS.signer, phrase(cards, 'certified-by', { signer: name, maker })];
  const isFabric = kind === 'matter' && axis === 'ownership' && owner !== undefined;
  return [CARDS.signer, isFabric ? yourGateway(owner) : [{ foreign: name }]];
}

function unreadCard(artefact: UnreadArtefact): EvidenceCard {
  const { mediaType, step } = artefact;
  return {
    title: unreadTitle(artefact),
    mark: 'claimed',
    standing: notRead(),
    lines: [
      ...(mediaType === null ? [] : [[message(cards, 'called'), [{ foreign: tame(mediaType, 80) }]] as const]),
      [CARDS.met, [placeOf({ ...artefact, binding: 'claimed' })]],
    ],
    technical: faultLines([step]),
    open: [stepLine(step)],
    passed: [],
    lacksMaker: false,
  };
}

const stepLine = (step: EvidenceStep): StepLine => ({
  answer: step.answer,
  words: stepWords(step),
  detail: detailOfStep(step.params ?? {}),
});

/** Why something could not be read, as whoever made it would look it up. */
function faultLines(steps: readonly EvidenceStep[]): readonly Line[] {
  const faults = steps.flatMap(({ params = {} }) => (typeof params['fault'] === 'string' ? [params['fault']] : []));
  return faults.map((fault) => [message(cards, 'fault'), [{ foreign: tame(fault, 80) }]]);
}

/** Whether adding its maker would tell more. */
export const lacksMaker = ({ axis, standing, anchor, kind, place }: Evidence): boolean =>
  axis === 'attestation' && standing === 'claimed' && anchor === null && kind !== 'referee' && place !== 'gateway';

/** Titles of which no two are alike: by where the artefacts were met, and, where that is the same, by a number. */
function distinct(titles: readonly { readonly title: string; readonly place: Evidence['place'] }[]): readonly string[] {
  const isOnly = (one: string) => titles.filter(({ title }) => title === one).length === 1;
  const counts = new Map<string, number>();
  return titles.map(({ title, place }) => {
    const placed = isOnly(title) ? title : titleAt(title, place);
    const count = (counts.get(placed) ?? 0) + 1;
    counts.set(placed, count);
    return count === 1 ? placed : numberedTitle(placed, count);
  });
}
