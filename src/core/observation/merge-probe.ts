import { sameBytes } from '../x509/der/der-values.ts';
import { find } from './observation.ts';
import type { Probed, ProbedAddress, ProbeOutcome } from './probe-types.ts';
import type { CertificateEvidence, Evidence } from './types.ts';

type Shown = Extract<ProbedAddress, { chain: unknown }>;

/**
 * Adds what the companion found to what the browser let us see. A probe is another connection: it completes the
 * browser's own evidence only where address and leaf agree, and stands in for it, named as what it is, only where there
 * is none. Where the browser did not say where it went, addresses that show different certificates, or of which one
 * keeps its own to itself, prove nothing.
 */
export function mergeProbe(seen: readonly Evidence[], probed: Probed): Evidence[] {
  const connection = find(seen, 'connection');
  if (!connection || find(seen, 'probe')) return [...seen];
  if ('problem' in probed) return [...seen, told(probed.problem)];
  const asked = probed.answers.filter(
    ({ address }) => connection.address === null || sameAddress(address, connection.address),
  );
  const shown = asked.filter((answer): answer is Shown => 'chain' in answer && answer.chain.length > 0);
  const [first] = shown;
  if (!first) return [...seen, told(faultOf(asked), asked[0]?.address)];
  const presented = find(seen, 'certificate');
  return presented ? compared(seen, presented, shown, first) : inPlace(seen, asked, shown, first);
}

function compared(
  seen: readonly Evidence[],
  presented: CertificateEvidence,
  shown: readonly Shown[],
  first: Shown,
): Evidence[] {
  const same = shown.find(({ chain: [leaf] }) => leaf && sameBytes(leaf, presented.leaf));
  if (!same) return [...seen, told('differs', first.address, first.tls)];
  const news = same.chain.slice(1).filter((der) => !presented.others.some((other) => sameBytes(other, der)));
  const whole = { ...presented, others: [...presented.others, ...news], stapled: same.stapled };
  return [...seen.map((item) => (item === presented ? whole : item)), told('agrees', same.address, same.tls)];
}

/** Nobody connects there, so that the browser, which was refused in its handshake, did not either. */
const NOBODY_THERE: readonly string[] = ['refused', 'unreachable', 'connect-timeout'];

function inPlace(
  seen: readonly Evidence[],
  asked: readonly ProbedAddress[],
  shown: readonly Shown[],
  first: Shown,
): Evidence[] {
  const [leaf, ...others] = first.chain;
  const elsewhere = asked.some((answer) => 'fault' in answer && !NOBODY_THERE.includes(answer.fault));
  if (!leaf || elsewhere || !shown.every(({ chain: [other] }) => other && sameBytes(other, leaf)))
    return [...seen, told('addresses-differ')];
  const certificate = { kind: 'certificate', source: 'companion', leaf, others, stapled: first.stapled } as const;
  return [...seen, certificate, told('alone', first.address, first.tls)];
}

const told = (outcome: ProbeOutcome, address: string | null = null, tls: string | null = null): Evidence => ({
  kind: 'probe',
  outcome,
  address,
  tls,
});

function faultOf(asked: readonly ProbedAddress[]): ProbeOutcome {
  const [first] = asked;
  return first && 'fault' in first ? first.fault : 'unresolved';
}

/** As texts, but for the zone, which only this computer knows. */
function sameAddress(a: string, b: string): boolean {
  const bare = (text: string): string => text.replace(/%.*$/, '').toLowerCase();
  return bare(a) === bare(b);
}
