import { findObservation, localityOf, type Observation } from '../../core/common.ts';
import { askCompanion } from '../../platform/ask-companion.ts';

/**
 * Adds which networks this computer is on, where the address that was reached may be one of them: a device's own global
 * IPv6 address looks like any on the Internet. Only the companion knows; without it nothing is added.
 */
export async function withOwnNetwork(observations: readonly Observation[]): Promise<readonly Observation[]> {
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
