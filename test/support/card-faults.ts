import type { Appraisal } from '../../src/core/appraisal/types.ts';
import { CARDS, type EvidenceCard, evidenceCards } from '../../ui/words/evidence/cards.ts';
import { evidenceLines } from '../../ui/words/evidence/lines.ts';
import { plain } from '../../ui/words/phrase.ts';

/** Numbers and keys that are for machines: codes of Matter, hashes, object identifiers, names as certificates write. */
const FOR_MACHINES: readonly RegExp[] = [/\b[0-9a-f]{16,}\b/i, /\b\d+(?:\.\d+){4,}\b/, /\b(?:CN|O|OU)=/];

/** A number that stands for a name says so. */
const BARE_NUMBER = /(?<!number )\b0x[0-9A-F]{4}\b/;

const isForMachines = (text: string): boolean =>
  BARE_NUMBER.test(text) || FOR_MACHINES.some((pattern) => pattern.test(text));

/**
 * What of the cards and lines of one device contradicts itself, or is not for people.
 * @returns a sentence for each; none where all is well.
 */
export function cardFaults(appraisal: Appraisal): readonly string[] {
  const cards = evidenceCards(appraisal);
  const titles = cards.map(({ title }) => title);
  const told = evidenceLines(appraisal).map(({ phrase }) => plain(phrase));
  return [
    ...titles.filter((title, i) => titles.indexOf(title) !== i).map((title) => `two cards are called “${title}”`),
    ...told.filter(isForMachines).map((text) => `a line is for machines: ${text}`),
    ...cards.flatMap((card) => faultsOf(card).map((fault) => `“${card.title}” ${fault}`)),
    ...serialFaults(cards),
  ];
}

function faultsOf({ standing, lines: shown, open, passed }: EvidenceCard): readonly string[] {
  const lines = shown.map(([term, value]) => [plain([term]), plain(value)] as const);
  const details = [...open, ...passed].flatMap(({ detail }) => (detail === null ? [] : [plain(detail)]));
  const value = (term: string) => lines.find(([each]) => each.startsWith(term))?.[1] ?? '';
  const [signer, tie, place] = [value(CARDS.signer), value(CARDS.binding), value(CARDS.met)];
  const isInside = place.startsWith('In the certificate');
  return [
    ...(standing === 'Proved' && signer === CARDS.unknownSigner ? ['is proved, and signed by no one known'] : []),
    ...(standing === 'Proved' && signer.startsWith('Someone')
      ? ['is proved, and signed by someone without a name']
      : []),
    ...(standing === 'Proved' && tie.startsWith('Nothing') ? ['is proved, and tied to nothing'] : []),
    ...(standing === 'Proved' && lines.some(([term]) => term.includes('as it says')) ? ['is proved, as it says'] : []),
    ...(tie.startsWith('It’s inside') && !isInside ? [`is inside the certificate, and found ${place}`] : []),
    ...(isInside && /another connection|no one knows/i.test(tie) && /this connection/.test(place)
      ? [`is found ${place}, and tied: ${tie}`]
      : []),
    ...lines.filter(([, text]) => isForMachines(text)).map(([term, text]) => `says for machines: ${term}: ${text}`),
    ...details.filter(isForMachines).map((detail) => `step says ${detail}`),
  ];
}

/** A device has one serial number, or shows documents of another device. */
function serialFaults(cards: readonly EvidenceCard[]): readonly string[] {
  const proved = cards.filter(({ standing }) => standing === 'Proved');
  const serials = new Set(
    proved.flatMap(({ lines }) => lines.filter(([term]) => term === 'Serial number').map(([, text]) => plain(text))),
  );
  return serials.size > 1 ? [`several serial numbers: ${[...serials].join(', ')}`] : [];
}
