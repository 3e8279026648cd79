import {
  findObservation,
  fromBase64,
  mergeProbe,
  type Observation,
  type Probed,
  type ProbedAddress,
} from '../../core/common.ts';
import type { CompanionAnswer, ShownAnswer } from '../../protocol/index.ts';
import { mayBePassed } from './passed-warnings.ts';

type ProbeValue = Extract<CompanionAnswer<'probe'>, { ok: true }>['value'];

/**
 * What was seen, with what the companion's probe found; and where the browser hides the page's own certificate, whether
 * its warning may have been passed. @param time when the probe answered, milliseconds since the epoch.
 */
export async function addProbe(seen: readonly Observation[], value: ProbeValue, time: number): Promise<Observation[]> {
  const host = findObservation(seen, 'connection')?.host;
  const passed = host === undefined || (await mayBePassed(host));
  const told = seen.map((each) => (each.kind === 'unseen' && each.reason === 'flag-off' ? { ...each, passed } : each));
  return mergeProbe(told, toProbed(value), time);
}

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
