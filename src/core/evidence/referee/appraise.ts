import type { Host } from '../../net/types.ts';
import { inScope, type Scope } from '../../scope/scope.ts';
import type { Answer, AppraisedEvidence, EvidenceStep, Params } from '../types.ts';
import { readRefereeAnswer, type RefereeResponse } from './read.ts';

/** What a referee's answer is judged by. */
export interface RefereeGrounds {
  /** The paired gateway that was asked; `id` is the SHA-256 of its root's SPKI in lower-case hexadecimal. */
  readonly gateway: { readonly id: string; readonly name: string; readonly scope: Scope };
  /**
   * The gateway under whose root the connection to the referee was confirmed, by the browser's view of it or by the
   * companion's probe; null where it was not. TLS that merely went through proves nothing: someone in between can
   * answer, too.
   */
  readonly confirmedBy: string | null;
  /** The name that the referee was asked about, as the document shown has it. */
  readonly host: Host;
  /** The port of the document shown. */
  readonly port: number;
  /** SHA-256 of the key presented, lower-case hexadecimal; null where none was seen. */
  readonly presented: string | null;
  /** The hash that this gateway gave for this name the last time, if any. */
  readonly before: string | null;
  /** Milliseconds since the epoch. */
  readonly now: number;
}

/**
 * Appraises what the referee of a home says of a name (draft-wing-settle-referee-01): whether the key that was
 * presented is the one that the gateway holds for it. This is ownership, not attestation: the gateway says whose the
 * device is and nothing of who made it.
 * @returns the appraised artefact, step by step; never throws on bad input.
 */
export function appraiseReferee(response: RefereeResponse, grounds: RefereeGrounds): AppraisedEvidence {
  const { gateway, confirmedBy } = grounds;
  const steps = takeSteps(response, grounds);
  const genuine = conclude(steps);
  return {
    kind: 'referee',
    axis: 'ownership',
    steps,
    genuine,
    binding: genuine === 'proved' ? 'attests-key' : 'claimed',
    // A gateway that cannot tell has said nothing of whose it is.
    claims: genuine === 'cannot tell' ? {} : { owner: gateway.name },
    signer: confirmedBy === gateway.id ? { name: gateway.name, spkiSha256: gateway.id } : null,
    anchor: confirmedBy === gateway.id ? gateway.id : null,
  };
}

const step = (code: string, answer: Answer, params?: Params): EvidenceStep =>
  params ? { code, answer, params } : { code, answer };

function takeSteps(response: RefereeResponse, grounds: RefereeGrounds): readonly EvidenceStep[] {
  const { gateway, confirmedBy, host, now } = grounds;
  if (confirmedBy !== gateway.id) return [step('referee-not-confirmed', 'cannot tell')];
  const confirmed = step('referee-confirmed', 'proved', { gateway: gateway.name });
  if (host.kind !== 'dns' || !inScope(gateway.scope, host) || now > gateway.scope.until)
    return [confirmed, step('referee-out-of-scope', 'cannot tell')];
  const answer = readRefereeAnswer(response);
  switch (answer.kind) {
    case 'unknown-name':
      return [confirmed, step('referee-name-unknown', 'cannot tell')];
    case 'undecided':
      return [confirmed, step(answer.why === 'restored' ? 'referee-restored' : 'referee-several-keys', 'cannot tell')];
    case 'unusable':
      return [confirmed, step('referee-answer-unusable', 'cannot tell')];
    case 'key':
      return [confirmed, ...compare(answer.spkiSha256, grounds)];
  }
}

/** A referee is asked by name alone, and means what answers a browser there (draft-wing-settle-referee-01). */
const HTTPS_PORT = 443;

/**
 * A key that the gateway took for the name in the meantime is a rotation; one that it held before and holds no longer
 * was taken back, and a device that still shows it is not the one that the gateway means. On another port of the same
 * host a second service may well have a key of its own, about which no one was asked.
 */
function compare(expected: string, { presented, before, port }: RefereeGrounds): readonly EvidenceStep[] {
  if (presented === null) return [step('referee-key-not-seen', 'cannot tell')];
  const isRotation = before !== null && before !== expected;
  if (presented !== expected && port !== HTTPS_PORT)
    return [step('referee-key-of-other-port', 'cannot tell', { port })];
  if (presented !== expected)
    return [step(isRotation && presented === before ? 'referee-key-taken-back' : 'referee-key-differs', 'refuted')];
  return [
    step('referee-key-matches', 'proved'),
    ...(isRotation ? [step('referee-key-renewed', 'proved', { before })] : []),
  ];
}

function conclude(steps: readonly EvidenceStep[]): Answer {
  if (steps.some(({ answer }) => answer === 'refuted')) return 'refuted';
  return steps.every(({ answer }) => answer === 'proved') ? 'proved' : 'cannot tell';
}
