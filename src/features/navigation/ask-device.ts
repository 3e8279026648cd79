import {
  type Observation,
  findObservation,
  fromBase64,
  localityOf,
  mergeProbe,
  type Probed,
  type ProbedAddress,
} from '../../core/common.ts';
import type { CompanionProblem, ShownAnswer } from '../../protocol/index.ts';
import { askCompanion } from '../../platform/companion.ts';
import { mayLookAt } from '../../platform/permissions.ts';
import { withOwnNetwork } from './own-network.ts';

/** What was seen, with what the companion found where that adds anything; or why it was not asked, or found nothing. */
export interface DeviceAsked {
  readonly observations: readonly Observation[];
  /** Null where the companion answered, or was not needed. */
  readonly problem: CompanionProblem | null;
}

interface Need {
  /** A certificate was seen, but what the device shows to the companion may add to it, or differ. */
  readonly compare?: boolean;
  /** What the companion saw a moment ago does not count: the page has just loaded, or was refused. */
  readonly fresh?: boolean;
}

/**
 * Has the companion look at the device itself, where the browser showed no certificate or there is something to
 * compare. Whoever answers on this network may be asked: by the address that the browser reached or, where it does not
 * say, by the name, if it is a local one or one that the person let us look at. The companion, too, asks no one outside
 * this network.
 */
export async function askDevice(
  seen: readonly Observation[],
  { compare = false, fresh = false }: Need = {},
): Promise<DeviceAsked> {
  const observations = await withOwnNetwork(seen);
  const connection = findObservation(observations, 'connection');
  if (connection?.scheme !== 'https' || findObservation(observations, 'probe')) return { observations, problem: null };
  if (findObservation(observations, 'certificate') && !compare) return { observations, problem: null };
  const { host, port, address } = connection;
  // The companion itself knows whether a global IPv6 address is one of this network.
  if (!localityOf(host, address, null).local && !(address === null && (await mayLookAt(host))))
    return { observations, problem: null };
  const answer = await askCompanion('probe', {
    host: host.value,
    port,
    fresh,
    ...(address === null ? {} : { addresses: [address] }),
  });
  return answer.ok
    ? { observations: mergeProbe(observations, toProbed(answer.value), Date.now()), problem: null }
    : { observations, problem: answer.problem };
}

type ProbeValue = Extract<Awaited<ReturnType<typeof askCompanion<'probe'>>>, { ok: true }>['value'];

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
