import type { Appraisal, Evidence } from '../../lib/types.ts';
import { type Phrase, say, tame } from '../phrase.ts';
import { matterHome, namesGateway, numberOf, personName } from './claims.ts';
import { WORD_OF, WORD_OF_OWNER } from './kinds.ts';
import { stepWords } from './steps.ts';

/** A line of the popup: what evidence says on one question. */
export interface EvidenceLine {
  readonly label: string;
  readonly standing: Evidence['standing'];
  readonly phrase: Phrase;
}

export const EVIDENCE = {
  made: 'Made by',
  belongs: 'Belongs to',
  ofCompanion: 'This is about the certificate that Latchkey’s companion saw, on a connection of its own.',
  title: 'What it shows about itself',
  signer: 'Signed by',
  unknownSigner: 'No one that Latchkey knows',
  binding: 'Tied to this page',
  met: 'Found',
  steps: 'What Latchkey checked',
  passed: 'Checks that passed',
  askMaker: 'Ask the maker for its list',
  technical: 'Technical details',
  fault: 'What is wrong with it',
  addMaker: 'Add its maker',
  denied: 'Your browser did not allow it, so no one was asked.',
} as const;

/** **Made by** and **Belongs to**; nothing where a device shows nothing of the kind. */
export function evidenceLines({ findings, evidence }: Pick<Appraisal, 'findings' | 'evidence'>): EvidenceLine[] {
  return (
    [
      ['made-by', 'attestation', EVIDENCE.made, madeBy],
      ['belongs-to', 'ownership', EVIDENCE.belongs, belongsTo],
    ] as const
  ).flatMap(([question, axis, label, tell]) => {
    const finding = findings.find((each) => each.question === question);
    if (!finding) return [];
    const standing = finding.answer === 'cannot tell' ? 'claimed' : finding.answer;
    const found = evidence.find((each) => each.axis === axis && each.standing === standing && !isSilent(each));
    return found ? [{ label, standing, phrase: tell(found) }] : [];
  });
}

/** A gateway that was asked and did not say is no one's word. */
const isSilent = ({ kind, standing }: Evidence): boolean => kind === 'referee' && standing === 'claimed';

/** A name in a line of the popup: cut short, since whoever wrote it chose its length. The card shows more of it. */
const brief = (name: string | undefined): string | undefined => (name === undefined ? undefined : tame(name, 40));

/** Who says what nothing proves: the device, unless the person brought it. */
const sayer = ({ place }: Evidence): string => (place === 'file' ? 'A file that you gave says' : 'Says');

function madeBy(evidence: Evidence): Phrase {
  const { standing, kind, claims, steps } = evidence;
  if (standing === 'refuted') return refuted(steps, 'What it shows about its maker does not hold.');
  const [maker, model] = [brief(claims.maker), brief(claims.model)];
  const checkedBy = claims.more?.['checked-by'];
  if (standing === 'proved' && typeof checkedBy === 'string')
    return [
      ...(model === undefined ? [] : say`Model ${model}. `),
      ...say`Checked by ${tame(checkedBy, 40)}, and found in order.`,
    ];
  const [vendor, product] = [numberOf(evidence, 'vendorId'), numberOf(evidence, 'productId')];
  if (standing === 'proved') {
    if (maker === undefined && vendor !== null)
      return [`Vendor number ${vendor}${product === null ? '' : `, product number ${product}`}, ${WORD_OF[kind]}.`];
    if (maker === undefined) return [`A maker that gives no name, ${WORD_OF[kind]}.`];
    return [...(model === undefined ? say`${maker}` : say`${maker}, model ${model}`), `, ${WORD_OF[kind]}.`];
  }
  const says = sayer(evidence);
  if (maker === undefined && model === undefined && vendor !== null)
    return [
      `${says} it was made by vendor number ${vendor}${product === null ? '' : `, product number ${product}`}.`,
      ' No list that you added names them.',
    ];
  if (maker !== undefined)
    return [
      `${says} it was made by `,
      ...(model === undefined ? say`“${maker}”.` : say`“${maker}”, model “${model}”.`),
    ];
  return model === undefined ? [`${says} who made it, but gives no name.`] : [`${says} it is a `, ...say`“${model}”.`];
}

function belongsTo(evidence: Evidence): Phrase {
  const { standing, kind, claims, steps } = evidence;
  if (standing === 'refuted') return refuted(steps, 'What it shows about its owner does not hold.');
  const owner = brief(claims.owner === undefined ? undefined : personName(claims.owner));
  const fabric = matterHome(evidence);
  if (fabric !== null)
    return standing === 'proved'
      ? [`A ${fabric}, ${WORD_OF_OWNER[kind]}.`]
      : [`${sayer(evidence)} it belongs to a ${fabric}.`];
  if (standing === 'proved')
    return owner === undefined
      ? [`An owner without a name, ${WORD_OF_OWNER[kind]}.`]
      : [...say`Your gateway “${owner}”`, `, ${WORD_OF_OWNER[kind]}.`];
  const says = sayer(evidence);
  // The owner before wrote of a device that was passed on, and the one who is named need not know of it.
  const verb = kind === 'fdo' ? 'was passed on' : 'belongs';
  if (owner === undefined)
    return [
      kind === 'fdo'
        ? `${says} it was passed on, but not to whom.`
        : `${says} that it has an owner, but gives no name.`,
    ];
  return [`${says} it ${verb} to ${namesGateway(evidence) ? 'your gateway ' : ''}`, ...say`“${owner}”.`];
}

/** The step that failed: that something does not hold, the mark and the sentence above say already. */
function refuted(steps: Evidence['steps'], otherwise: string): Phrase {
  const failed = steps.find(({ answer }) => answer === 'refuted');
  return [failed ? stepWords(failed) : otherwise];
}

/** Where the maker of this device publishes what it talks to, and was not asked yet; null where no one says. */
export function makerFileOf(evidence: Appraisal['evidence']): string | null {
  if (evidence.some(({ kind, place }) => kind === 'mud' && place === 'maker')) return null;
  const named = evidence.find(({ kind, place }) => kind === 'mud' && place === 'certificate');
  const url = named?.claims.more?.['mud-url'];
  return typeof url === 'string' && /^https:/.test(url) && URL.canParse(url) ? url : null;
}

/** What asking a maker gives away, said before anyone asks. */
export const makerLearns = (url: string): Phrase =>
  say`Its maker publishes what it talks to, at ${new URL(url).hostname}. Asking tells the maker that someone has one.`;
