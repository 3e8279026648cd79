import { fromBase64, mergeProbe, type Observation, type Probed, type ProbedAddress } from '../../core/common.ts';
import type { CompanionAnswer, ShownAnswer } from '../../protocol/index.ts';

type ProbeValue = Extract<CompanionAnswer<'probe'>, { ok: true }>['value'];

/** What was seen, with what the companion's probe found. @param time when it answered, milliseconds since the epoch. */
export const addProbe = (seen: readonly Observation[], value: ProbeValue, time: number): Observation[] =>
  mergeProbe(seen, toProbed(value), time);

function toProbed(value: ProbeValue): Probed {
  if ('problem' in value) return value;
  return {
    answers: value.answers.map((answer) =>
      'chain' in answer ? toShown(answer) : { address: answer.address, fault: answer.outcome },
    ),
  };
}

function toShown({
  address,
  chain,
  tls,
  ocsp,
}: { readonly address: string } & Pick<ShownAnswer, 'chain' | 'tls' | 'ocsp'>): ProbedAddress {
  const [leaf, ...others] = chain.map(fromBase64);
  return leaf
    ? {
        address,
        chain: [leaf, ...others.filter((der) => der !== null)],
        tls,
        stapled: (ocsp === null ? null : fromBase64(ocsp)) ?? undefined,
      }
    : { address, fault: 'no-certificate' };
}
