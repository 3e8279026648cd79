import { hostPort } from '../net/host.ts';
import type { Binding, ConnectionFact, Fact, Observation, ObservationOf } from './types.ts';

/**
 * Stamps what the browser showed on one connection.
 * @param visit which navigation it belongs to.
 * @param time milliseconds since the epoch.
 * @returns the connection first, then the facts in their order, all bound to this connection (docs/glossary.md).
 */
export function observedByBrowser(
  connection: Omit<ConnectionFact, 'kind'>,
  facts: readonly Fact[],
  visit: string,
  time: number,
): Observation[] {
  const stamp = { source: 'browser', time, subject: hostPort(connection.host, connection.port), visit } as const;
  return [{ kind: 'connection', ...connection } as const, ...facts].map((fact) => ({
    ...fact,
    ...stamp,
    binding: 'this-connection',
  }));
}

/**
 * The first observation of a kind (docs/glossary.md).
 * @returns null where nothing of that kind was learnt.
 */
export function findObservation<K extends Fact['kind']>(
  observations: readonly Observation[],
  kind: K,
): ObservationOf<K> | null {
  return (observations.find((item) => item.kind === kind) as ObservationOf<K> | undefined) ?? null;
}

/**
 * Where the device is: the address that the browser reached or, where it does not say, the one whose certificate the
 * companion saw.
 * @returns an IP address in text form; null where none was seen (docs/platform-facts.md#connected-address).
 */
export function deviceAddress(observations: readonly Observation[]): string | null {
  const probe = findObservation(observations, 'probe');
  return findObservation(observations, 'connection')?.address ?? (probe?.outcome === 'alone' ? probe.address : null);
}

const FROM_FIRM_TO_LOOSE: readonly Binding[] = [
  'this-connection',
  'same-key',
  'attests-key',
  'same-address',
  'claimed',
];

/** The looser of two bindings: a conclusion is tied to the document no firmer than the loosest thing it rests on. */
export function looser(a: Binding, b: Binding): Binding {
  return FROM_FIRM_TO_LOOSE.indexOf(a) > FROM_FIRM_TO_LOOSE.indexOf(b) ? a : b;
}
