import type { Appraisal, Evidence } from '../../lib/types.ts';
import lines from '../../locales/en/evidence-lines.ftl';
import { phrase, texts } from '../message.ts';
import { type Phrase, tame } from '../phrase.ts';
import { personName } from '../certificate.ts';
import { fabricOf, namesGateway, numberOf } from './claims.ts';
import { stepWords } from './steps.ts';

/** A line of the popup: what evidence says on one question. */
export interface EvidenceLine {
  readonly label: string;
  readonly standing: Evidence['standing'];
  readonly phrase: Phrase;
}

export const EVIDENCE = texts(lines, ['made', 'belongs', 'ofCompanion', 'askMaker', 'addMaker', 'denied']);

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
const sayer = ({ place }: Evidence): 'device' | 'file' => (place === 'file' ? 'file' : 'device');

function madeBy(evidence: Evidence): Phrase {
  const { standing, kind, claims } = evidence;
  if (standing === 'refuted') return failed(evidence) ?? phrase(lines, 'refuted-maker');
  const [maker, model] = [brief(claims.maker), brief(claims.model)];
  const checkedBy = claims.more?.['checked-by'];
  if (standing === 'proved' && typeof checkedBy === 'string') {
    const verifier = tame(checkedBy, 40);
    return model === undefined
      ? phrase(lines, 'proved-checked', { verifier })
      : phrase(lines, 'proved-checked-model', { verifier, model });
  }
  const isToken = standing === 'proved' && kind === 'token';
  const by = standing === 'proved' ? (isToken ? 'proved-by-token' : 'proved') : (`${sayer(evidence)}-says` as const);
  if (maker !== undefined)
    return model === undefined
      ? phrase(lines, `${by}-maker`, { maker })
      : phrase(lines, `${by}-maker-model`, { maker, model });
  const said = by === 'proved-by-token' ? 'proved' : by;
  const [vendor, product] = [numberOf(evidence, 'vendorId'), numberOf(evidence, 'productId')];
  if (vendor !== null && (said === 'proved' || model === undefined))
    return product === null
      ? phrase(lines, `${said}-vendor`, { vendor })
      : phrase(lines, `${said}-vendor-product`, { vendor, product });
  return said === 'proved' || model === undefined
    ? phrase(lines, `${said}-nameless`)
    : phrase(lines, `${said}-model`, { model });
}

/** Whose word it is that a device belongs to a gateway, where that is proved. */
const WORD = {
  'device-identity': 'identity',
  matter: 'fabric',
  fdo: 'fdo',
  voucher: 'voucher',
  // A maker's list is about no owner.
  mud: 'voucher',
  token: 'token',
  referee: 'referee',
} as const satisfies Record<Evidence['kind'], string>;

function belongsTo(evidence: Evidence): Phrase {
  const { standing, kind, claims } = evidence;
  if (standing === 'refuted') return failed(evidence) ?? phrase(lines, 'refuted-owner');
  const owner = claims.owner === undefined ? undefined : tame(personName(claims.owner), 40);
  const fabric = fabricOf(evidence);
  if (standing === 'proved') {
    if (fabric !== null) return phrase(lines, 'owner-matter-home', { fabric });
    return owner === undefined ? phrase(lines, 'owner-nameless') : phrase(lines, `owner-by-${WORD[kind]}`, { owner });
  }
  const by = sayer(evidence);
  if (fabric !== null) return phrase(lines, `${by}-says-matter-home`, { fabric });
  // The owner before wrote of a device that was passed on, and the one who is named need not know of it.
  const what = kind === 'fdo' ? 'passed-on' : 'owner';
  if (owner === undefined) return phrase(lines, `${by}-says-${what}-nameless`);
  return namesGateway(evidence)
    ? phrase(lines, `${by}-says-${what}-gateway`, { owner })
    : phrase(lines, `${by}-says-${what}`, { owner });
}

/** The step that failed: that something does not hold, the mark and the sentence above say already. */
function failed({ steps }: Evidence): Phrase | null {
  const step = steps.find(({ answer }) => answer === 'refuted');
  return step === undefined ? null : [stepWords(step)];
}

/** Where the maker of this device publishes what it talks to, and was not asked yet; null where no one says. */
export function makerFileOf(evidence: Appraisal['evidence']): string | null {
  if (evidence.some(({ kind, place }) => kind === 'mud' && place === 'maker')) return null;
  const named = evidence.find(({ kind, place }) => kind === 'mud' && place === 'certificate');
  const url = named?.claims.more?.['mud-url'];
  return typeof url === 'string' && /^https:/.test(url) && URL.canParse(url) ? url : null;
}

/** What asking a maker gives away, said before anyone asks. */
export const makerLearns = (url: string): Phrase => phrase(lines, 'maker-learns', { host: new URL(url).hostname });
