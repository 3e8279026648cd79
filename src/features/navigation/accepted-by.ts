import { findObservation, hostPort, localityOf, type Observation, type PathFinding } from '../../core/common.ts';
import { faultOf } from '../common/index.ts';
import { isAccepted } from '../common/fetch-local.ts';
import { noteAccepted } from '../trust/anchored.ts';
import { mayBePassed } from './passed-warnings.ts';

/**
 * Asks Chromium, where it hides the certificate of the page that is shown, whether it accepts what answers there, which
 * the companion saw a gateway vouch for. Its background passes no warning, whatever was passed in a tab, unless it
 * shares a connection that a page of ours opened past one (docs/platform-facts.md#passed-warnings). Another request may
 * be another connection, so the page is the device's only where no warning can have been passed either. For a name that
 * does not look local no one kept whether one was. Not to be called for private windows: it is written down.
 * @returns what was seen, with that; null where the page may be anyone's.
 */
export async function acceptedBy(
  observations: readonly Observation[],
  path: PathFinding | null,
): Promise<readonly Observation[] | null> {
  const connection = findObservation(observations, 'connection');
  if (path?.kind !== 'to-gateway' || connection?.scheme !== 'https') return null;
  const { host, port } = connection;
  if (!localityOf(host, null).local || findObservation(observations, 'unseen')?.reason !== 'flag-off') return null;
  const { gateway } = path;
  const accepts = await isAccepted(`https://${hostPort(host, port)}/`);
  // Asked last: a warning may have come meanwhile. A refusal says nothing: whoever is in between chooses it.
  if (!accepts || (await mayBePassed(host))) return null;
  await noteAccepted(gateway, host).catch(faultOf);
  return observations.map((each) => (each.kind === 'unseen' ? { ...each, accepts: gateway.id } : each));
}
