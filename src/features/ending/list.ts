import type { AnchorRecord } from '../../core/common.ts';
import { endingSoon } from '../../core/ending/ending-soon.ts';
import type { Lasting } from '../../core/ending/types.ts';
import { inspectCertificate } from '../../core/x509/describe/inspect.ts';
import type { EndingView } from '../../protocol/index.ts';
import { kept } from '../../platform/storage.ts';
import { knownDevices } from '../../store/devices.ts';
import { pairedGateways } from '../../store/gateways.ts';
import { trustedGateways } from '../trust/trust.ts';

/** A device that was not seen for longer may be gone, or have another certificate by now. */
const SEEN_MS = 90 * 86_400_000;

const SAID = 'endings-said';
/** More than can end at the same time in a home; the oldest give way. */
const MOST_SAID = 500;

/** What ends soon of all that Latchkey knows, and whether the person was told already. @throws DatabaseError */
export async function listEndings(): Promise<EndingView[]> {
  const now = Date.now();
  const things = (await Promise.all([ofGateways(), ofAnchors(), ofDevices(now)])).flat();
  const said = await facts();
  return endingSoon(things, now).map((ending) => ({ ...ending, said: said.includes(ending.fact) }));
}

/** The person was told: each fact is told once. */
export async function sayEndings({ said }: { readonly said: readonly string[] }): Promise<null> {
  await kept.set(SAID, [...new Set([...(await facts()), ...said])].slice(-MOST_SAID));
  return null;
}

async function facts(): Promise<readonly string[]> {
  const stored = await kept.get(SAID);
  return Array.isArray(stored) ? stored.filter((each) => typeof each === 'string') : [];
}

async function ofGateways(): Promise<Lasting[]> {
  const gateways = await trustedGateways();
  const lists = gateways.map(async ({ id, name, root, intermediates }) => [
    ...(await lasting('root', id, name, root)),
    ...(await Promise.all(intermediates.map((der) => lasting('intermediate', id, name, der)))).flat(),
  ]);
  return (await Promise.all(lists)).flat();
}

/** Of each gateway and device the newest: what came before it is to be taken out of the browser anyway. */
async function ofAnchors(): Promise<Lasting[]> {
  const [gateways, devices] = await Promise.all([pairedGateways(), knownDevices()]);
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

async function ofDevices(now: number): Promise<Lasting[]> {
  return (await knownDevices()).flatMap(({ label, endpoints, personPin, gatewayPin }) =>
    personPin === null && gatewayPin === null
      ? []
      : endpoints.flatMap(({ id, host, lastSeen, validity }) =>
          validity && now - lastSeen <= SEEN_MS
            ? [{ what: 'device' as const, series: id, name: label ?? host, ...validity }]
            : [],
        ),
  );
}

/** @returns nothing of a certificate that cannot be read: it counts for nothing anyway. */
async function lasting(what: Lasting['what'], id: string, name: string, der: Uint8Array): Promise<Lasting[]> {
  const inspected = await inspectCertificate(der);
  if (!inspected.ok) return [];
  const { subject, notBefore, notAfter } = inspected.certificate;
  const series = what === 'intermediate' ? `${id}:${subject}` : id;
  return [{ what, series, name, notBefore, notAfter, renewed: 0 }];
}
