import { sameBytes } from '../encoding/bytes.ts';
import { findObservation } from './observation.ts';
import type { Probed, ProbedAddress, ProbeOutcome } from './probe-types.ts';
import type { Binding, Observation, ObservationOf, ProbeFact } from './types.ts';

type Shown = Extract<ProbedAddress, { chain: unknown }>;

/**
 * Adds what the companion found to what the browser let us see. A probe is another connection: it completes the
 * browser's own observations only where address and leaf agree, and takes their place, named as what it is, only where
 * there are none. Where the browser did not say where it went, addresses that show different certificates, or of which
 * one does not show its own, prove nothing.
 * @param time when the companion answered, milliseconds since the epoch.
 * @returns the observations with one of the probe added; a copy of those given where there is no connection to add it
 *     to, or a probe was added before (docs/companion.md, "Whom it trusts, in short").
 */
export function mergeProbe(seen: readonly Observation[], probed: Probed, time: number): Observation[] {
  const connection = findObservation(seen, 'connection');
  if (!connection || findObservation(seen, 'probe')) return [...seen];
  const { subject, visit } = connection;
  const stamp = (binding: Binding) => ({ source: 'companion', time, subject, visit, binding }) as const;
  const told = (outcome: ProbeOutcome, { address = null, tls = null }: Partial<ProbeFact> = {}): Observation => ({
    kind: 'probe',
    outcome,
    address,
    tls,
    ...stamp(outcome === 'agrees' ? 'same-key' : bindingOf(connection)),
  });
  if ('problem' in probed) return [...seen, told(probed.problem)];
  const asked = probed.answers.filter(
    ({ address }) => connection.address === null || sameAddress(address, connection.address),
  );
  const shown = asked.filter((answer): answer is Shown => 'chain' in answer && answer.chain.length > 0);
  const [first] = shown;
  if (!first) return [...seen, told(firstFault(asked), asked[0] && { address: asked[0].address })];

  const presented = findObservation(seen, 'certificate');
  if (presented) {
    const same = shown.find(({ chain: [leaf] }) => leaf && sameBytes(leaf, presented.leaf));
    if (!same) return [...seen, told('differs', first)];
    return [...seen.map((item) => (item === presented ? completed(presented, same) : item)), told('agrees', same)];
  }
  if (!agreed(asked, shown)) return [...seen, told('addresses-differ')];
  const [leaf = new Uint8Array(), ...others] = first.chain;
  const certificate = { kind: 'certificate', leaf, others, stapled: first.stapled } as const;
  return [...seen, { ...certificate, ...stamp(bindingOf(connection)) }, told('alone', first)];
}

/** What the companion saw is tied to the page by the address that the browser reached, where the browser tells it. */
const bindingOf = ({ address }: ObservationOf<'connection'>): Binding =>
  address === null ? 'claimed' : 'same-address';

function completed(presented: ObservationOf<'certificate'>, { chain, stapled }: Shown): ObservationOf<'certificate'> {
  const missing = chain.slice(1).filter((der) => !presented.others.some((other) => sameBytes(other, der)));
  return { ...presented, others: [...presented.others, ...missing], stapled };
}

/** Nothing listens there, so that the browser, which was refused in its handshake, did not connect there either. */
const NOTHING_LISTENS: readonly string[] = ['refused', 'unreachable', 'connect-timeout'];

function agreed(asked: readonly ProbedAddress[], [first, ...rest]: readonly Shown[]): boolean {
  const leaf = first?.chain[0];
  const elsewhere = asked.some((answer) => 'fault' in answer && !NOTHING_LISTENS.includes(answer.fault));
  return leaf !== undefined && !elsewhere && rest.every(({ chain: [other] }) => other && sameBytes(other, leaf));
}

function firstFault([first]: readonly ProbedAddress[]): ProbeOutcome {
  return first && 'fault' in first ? first.fault : 'unresolved';
}

/** As texts, but for the zone, which only this computer knows. */
function sameAddress(a: string, b: string): boolean {
  const bare = (text: string): string => text.replace(/%.*$/, '').toLowerCase();
  return bare(a) === bare(b);
}
