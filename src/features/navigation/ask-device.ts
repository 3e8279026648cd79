import { findObservation, localityOf, type Observation } from '../../core/common.ts';
import { askCompanion } from '../../platform/ask-companion.ts';
import { mayLookAt } from '../../platform/permissions.ts';
import type { CompanionProblem } from '../../protocol/index.ts';
import { faultOf } from '../common/index.ts';

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
  if (!answer.ok) return { observations, problem: answer.problem };
  try {
    const { addProbe } = await import('./add-probe.ts');
    return { observations: addProbe(observations, answer.value, Date.now()), problem: null };
  } catch (error) {
    // As little is known then as without the companion.
    faultOf(error);
    return { observations, problem: 'not-working' };
  }
}

/**
 * Adds which networks this computer is on, where the address that was reached may be one of them: a device's own global
 * IPv6 address looks like any on the Internet. Only the companion knows; without it nothing is added.
 */
async function withOwnNetwork(observations: readonly Observation[]): Promise<readonly Observation[]> {
  const connection = findObservation(observations, 'connection');
  if (!connection || findObservation(observations, 'network')) return observations;
  const { host, address, subject, visit } = connection;
  if (localityOf(host, address, null).reason !== 'on-link-unknown') return observations;
  const answer = await askCompanion('network', {});
  if (!answer.ok) return observations;
  const { onLink } = answer.value;
  const stamp = { source: 'companion', time: Date.now(), subject, visit, binding: 'same-address' } as const;
  return [...observations, { kind: 'network', onLink, ...stamp }];
}
