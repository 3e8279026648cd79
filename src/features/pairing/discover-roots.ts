import {
  type AddressProblem,
  type AnswerOutcome,
  fromBase64,
  type KnownPlace,
  type PairingOffer,
  toBase64,
  toPem,
} from '../../core/common.ts';
import { combineAnswers } from '../../core/gateways/combine.ts';
import { knownPlaces } from '../../core/pairing/known-places.ts';
import { MAX_PAIRING_BYTES } from '../../protocol/constants.ts';
import type { FetchProblem, LookedForRoots, PlaceProblem, SplitRoot } from '../../protocol/index.ts';
import { askLocal, type LocalAnswer } from '../common/fetch-local.ts';

/** No gateway's certificates come near it, and a dozen answers fit into the worker's memory. */
const MAX_ANSWER_BYTES = 256 * 1024;
/** Small web servers in routers take few connections at a time. */
const AT_ONCE = 4;
/** What holds for the host, whatever is asked of it. */
const BARRED: readonly FetchProblem[] = ['not-local', 'no-permission', 'leads-outside', 'address-unseen'];
/** After this no further place is asked; those that were have their own time limit. */
const PATIENCE_MS = 10_000;

export interface PlaceFinding {
  readonly place: KnownPlace;
  readonly outcome:
    Exclude<AnswerOutcome, { kind: 'problem' }> | { readonly kind: 'problem'; readonly problem: PlaceProblem };
}

export type Discovery =
  | {
      readonly ok: true;
      /** For each place, in the order of `knownPlaces`. `roots` in it are positions in `offers`. */
      readonly findings: readonly PlaceFinding[];
      /** To be kept as they are: what is compared later is what was fetched now. */
      readonly offers: readonly PairingOffer[];
      /** The SHA-256 that the person gave, if any; every offer then fits it (`compareTyped` says `match`). */
      readonly sha256: string | null;
    }
  | { readonly ok: false; readonly problem: FetchProblem | AddressProblem | 'bad-hash' };

/**
 * Looks for a gateway's root in all the places where gateways are known to publish it, over http and on the local
 * network only, and says what was found where. Nothing is stored, and nothing found is believed before it is compared.
 * @param typed host, host and port, or URL, as a person writes it.
 * @param sha256 SHA-256 of the root, if the person has it; may be empty.
 * @param now milliseconds since the epoch.
 */
export async function discoverRoots(typed: string, sha256: string, now: number): Promise<Discovery> {
  const known = knownPlaces(typed, sha256);
  if (!known.ok) return known;
  const asked = await askAll(known.places);
  const barred = asked.find(({ answer }) => !answer.ok && BARRED.includes(answer.problem))?.answer;
  if (barred && !barred.ok) return { ok: false, problem: barred.problem };
  const answered = asked.flatMap(({ place, answer }) =>
    answer.ok && answer.status >= 200 && answer.status < 300 ? [{ place, bytes: answer.bytes }] : [],
  );
  const { offers, outcomes } = await combineAnswers(
    answered.map(({ bytes }) => bytes),
    known.sha256,
    now,
    MAX_ANSWER_BYTES,
  );
  const findings = asked.map(({ place, answer }): PlaceFinding => {
    const at = answered.findIndex((each) => each.place === place);
    return { place, outcome: outcomes[at] ?? withoutFile(answer) };
  });
  return { ok: true, findings, offers, sha256: known.sha256 };
}

function withoutFile(answer: LocalAnswer): PlaceFinding['outcome'] {
  if (!answer.ok) return { kind: 'problem', problem: answer.problem };
  // What Go, nginx and Apache say to plain http on a port for TLS.
  const text = answer.status === 400 ? new TextDecoder('latin1').decode(answer.bytes.subarray(0, 2000)) : '';
  return /https|ssl/i.test(text) ? { kind: 'problem', problem: 'speaks-https' } : { kind: 'nothing' };
}

interface AskedPlace {
  readonly place: KnownPlace;
  readonly answer: LocalAnswer;
}

/** Ports side by side; at each, one place first, as one is enough to learn that no one is there. */
async function askAll(places: readonly KnownPlace[]): Promise<AskedPlace[]> {
  const until = performance.now() + PATIENCE_MS;
  const ports = [...new Set(places.map(portOf))];
  const byPort = await Promise.all(
    ports.map((port) =>
      askPort(
        places.filter((place) => portOf(place) === port),
        until,
      ),
    ),
  );
  const asked = byPort.flat();
  return places.flatMap((place) => asked.filter((each) => each.place === place));
}

const portOf = ({ url }: KnownPlace): string => new URL(url).port;

async function askPort([first, ...rest]: readonly KnownPlace[], until: number): Promise<AskedPlace[]> {
  if (!first) return [];
  const answer = await askLocal(first.url, MAX_ANSWER_BYTES);
  if (!answer.ok && answer.problem !== 'redirected') return [first, ...rest].map((place) => ({ place, answer }));
  const asked = [{ place: first, answer }];
  const worker = async (): Promise<void> => {
    for (let place = rest.shift(); place; place = rest.shift()) {
      asked.push({
        place,
        answer:
          performance.now() > until
            ? { ok: false, problem: 'unreachable' }
            : await askLocal(place.url, MAX_ANSWER_BYTES),
      });
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
  return asked;
}

/** Looks for a gateway's roots, and puts what was found into the words of the pages. */
export async function lookForRoots(typed: string, sha256: string): Promise<LookedForRoots> {
  const found = await discoverRoots(typed, sha256, Date.now());
  if (!found.ok) return found;
  const roots = found.offers.map((offer, at) => ({
    ...portion(offer),
    // An offer is made of what lay somewhere.
    url: found.findings.find(({ outcome }) => outcome.kind === 'found' && outcome.roots.includes(at))?.place.url ?? '',
  }));
  const places = found.findings.map(({ place: { url }, outcome }) => ({
    url,
    said: outcome.kind === 'problem' ? outcome.problem : outcome.kind,
  }));
  return { ok: true, roots, places, sha256: found.sha256 };
}

/** One root, and what belongs to it, as they go to the background. */
function portion({ subject, root, kin, intermediates }: PairingOffer): SplitRoot {
  return { subject, bytes: toBase64(new TextEncoder().encode(toPem([root, ...kin, ...intermediates]))) };
}

/** The roots in one file or text that could be paired, for the person to choose from. */
export async function splitRoots({ bytes }: { readonly bytes: string }): Promise<readonly SplitRoot[]> {
  const { offers } = await combineAnswers([fromBase64(bytes) ?? new Uint8Array()], null, Date.now(), MAX_PAIRING_BYTES);
  return offers.map(portion);
}
