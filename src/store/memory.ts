import {
  afterVisit,
  type Appraisal,
  type ConnectionFact,
  type Device,
  endpointOf,
  type GatewayRoot,
  hostPort,
  type KeySighting,
  memoryAt,
  type ReasonCode,
  type Recollection,
  seenOnOtherDevices,
} from '../core/index.ts';
import { devicesWithKey, findDevice, updateDevice } from './devices.ts';

/**
 * What we knew about the device at a connection, and where else its key was seen.
 * @param spkiSha256 the key presented now, or null when it was not seen.
 * @param gateways those that are believed now.
 * @throws DatabaseError
 */
export async function recall(
  connection: ConnectionFact,
  spkiSha256: string | null,
  gateways: readonly GatewayRoot[],
  now: number,
): Promise<Recollection> {
  const { host, port, address } = connection;
  const id = hostPort(host, port);
  const [device, sameKey] = await Promise.all([findDevice(id), spkiSha256 === null ? [] : devicesWithKey(spkiSha256)]);
  const endpoint = device && endpointOf(device, id);
  const others = seenOnOtherDevices(
    { host: host.value, port, address, lastSeen: now },
    sameKey.flatMap((other) => sightingsOf(other, spkiSha256)),
  );
  return {
    device: endpoint ? memoryAt(device, endpoint, gateways) : null,
    keySeenAt: others.map((other) =>
      hostPort({ kind: other.host.includes(':') ? 'ip' : 'dns', value: other.host }, other.port),
    ),
  };
}

/**
 * Writes down what an appraised visit taught (`afterVisit`).
 * @param gateways those that are believed now.
 * @throws DatabaseError
 */
export async function recordVisit(appraisal: Appraisal, gateways: readonly GatewayRoot[]): Promise<void> {
  const { headline, findings, certificate, host, port, address, appraisedAt } = appraisal;
  if (!certificate || headline.kind === 'not-local' || headline.kind === 'cannot-tell') return;
  const id = hostPort(host, port);
  const has = (code: ReasonCode) => findings.some((finding) => finding.code === code);
  const visit = {
    endpoint: { id, host: host.value, port },
    address,
    spkiSha256: certificate.spkiSha256,
    at: appraisedAt,
    concluded: { kind: headline.kind, reasons: headline.reasons },
    confirmedBy:
      headline.kind === 'confirmed' ? { gateway: headline.gateway.id, exactName: has('name-matches') } : null,
    byBuiltInRoot: headline.kind === 'public' && headline.proved,
    asks: has('key-differs-wildcard'),
  };
  await updateDevice(id, (before) => afterVisit(before, visit, gateways, crypto.randomUUID()));
}

/** Where a device shows a key. */
function sightingsOf({ endpoints }: Device, key: string | null): readonly KeySighting[] {
  return endpoints.filter(({ spkiSha256 }) => spkiSha256 === key);
}
