import { type Observation, findObservation, localityOf } from '../../core/common.ts';
import type { CompanionProblem } from '../../protocol/index.ts';
import { askCompanion } from '../../platform/ask-companion.ts';
import { mayLookAt } from '../../platform/permissions.ts';
import { faultOf } from '../common/faults.ts';
import { loadAddProbe } from './load-add-probe.ts';
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
  if (!answer.ok) return { observations, problem: answer.problem };
  try {
    const addProbe = await loadAddProbe();
    return { observations: addProbe(observations, answer.value, Date.now()), problem: null };
  } catch (error) {
    // As little is known then as without the companion.
    faultOf(error);
    return { observations, problem: 'not-working' };
  }
}
