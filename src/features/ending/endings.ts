import type { AnchorRecord, Device, GatewayRoot } from '../../core/common.ts';
import { endingSoon } from '../../core/ending/ending-soon.ts';
import type { Ending, Lasting } from '../../core/ending/types.ts';
import { inspectCertificate } from '../../core/x509/describe/inspect.ts';
import type { GatewayRecord } from '../../store/schema.ts';

/** A device that was not seen for longer may be gone, or have another certificate by now. */
const SEEN_MS = 90 * 86_400_000;

/** All that Latchkey knows and that has an end. */
export interface Known {
  /** Gateways that are believed, those of an organisation among them. */
  readonly trusted: readonly GatewayRoot[];
  /** Those that the person paired, with the limited certificates that were made for them. */
  readonly paired: readonly GatewayRecord[];
  readonly devices: readonly Device[];
}

/** What ends soon. @param now milliseconds since the epoch. */
export async function endings({ trusted, paired, devices }: Known, now: number): Promise<Ending[]> {
  const things = await Promise.all([ofGateways(trusted), ofAnchors(paired, devices), ofDevices(devices, now)]);
  return endingSoon(things.flat(), now);
}

async function ofGateways(gateways: readonly GatewayRoot[]): Promise<Lasting[]> {
  const lists = gateways.map(async ({ id, name, root, intermediates }) => [
    ...(await lasting('root', id, name, root)),
    ...(await Promise.all(intermediates.map((der) => lasting('intermediate', id, name, der)))).flat(),
  ]);
  return (await Promise.all(lists)).flat();
}

/** Of each gateway and device the newest: what came before it is to be taken out of the browser anyway. */
async function ofAnchors(gateways: readonly GatewayRecord[], devices: readonly Device[]): Promise<Lasting[]> {
  const made = [
    ...gateways.map(({ id, name, anchors = [] }) => ({ id, name, anchors })),
    ...devices.map(({ id, label, endpoints, anchors }) => ({ id, name: label ?? endpoints[0]?.host ?? '', anchors })),
  ];
  const lists = made.map(
    async ({ id, name, anchors }: { id: string; name: string; anchors: readonly AnchorRecord[] }) =>
      anchors[0] ? lasting('anchor', id, name, anchors[0].cross) : [],
  );
  return (await Promise.all(lists)).flat();
}

function ofDevices(devices: readonly Device[], now: number): Lasting[] {
  return devices.flatMap(({ id: device, label, endpoints, personPin, gatewayPin }) =>
    personPin === null && gatewayPin === null
      ? []
      : endpoints.flatMap(({ host, port, lastSeen, spkiSha256, validity }) =>
          // One server shows one certificate under all its names, whichever was opened since it was renewed.
          validity && now - lastSeen <= SEEN_MS
            ? [{ what: 'device' as const, series: `${device} ${port} ${spkiSha256}`, name: label ?? host, ...validity }]
            : [],
        ),
  );
}

/** @returns nothing of a certificate that cannot be read: it counts for nothing anyway. */
async function lasting(what: Lasting['what'], id: string, name: string, der: Uint8Array): Promise<Lasting[]> {
  const inspected = await inspectCertificate(der);
  if (!inspected.ok) return [];
  const { extendedKeyUsage, notBefore, notAfter } = inspected.certificate;
  // Gateways call each intermediate by another name, and have one at a time for what it may issue.
  const series = what === 'intermediate' ? [id, ...(extendedKeyUsage ?? []).toSorted()].join(':') : id;
  return [{ what, series, name, notBefore, notAfter, renewed: 0 }];
}
