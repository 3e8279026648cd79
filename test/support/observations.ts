import {
  type Appraisal,
  type BrowserFact,
  type DeviceMemory,
  type Fact,
  findObservation,
  type GatewayRoot,
  mergeProbe,
  type Observation,
  parseOrigin,
  type Probed,
  type Recollection,
  type Stamp,
  type Trust,
} from '../../src/core/index.ts';
import { appraise } from '../../src/core/appraisal/evidence.ts';
import { examine } from '../../src/core/examination/examine.ts';
import { inspectCertificate } from '../../src/core/x509/describe/inspect.ts';
import { localScope } from '../../src/core/scope/scope.ts';
import { DAY, type Minted, NOW } from './mint.ts';

/** Observations as a browser would bring them, for appraisal tests; each part open to change. */

export interface Sighting {
  readonly url?: string;
  readonly address?: string | null;
  readonly leaf?: Minted;
  readonly others?: readonly Minted[];
  readonly browser?: Partial<BrowserFact>;
  readonly device?: Partial<DeviceMemory> | null;
  readonly keySeenAt?: readonly string[];
  readonly keyRelayedAt?: readonly string[];
}

/** What memory knew, in one list with what was seen. */
export type Recalled = Recollection & { readonly kind: 'memory' };
export type Item = Observation | Recalled;

/** Stamps a fact as seen by the browser on the page's own connection. */
export function observed<F extends Fact>(fact: F, stamp: Partial<Stamp> = {}): F & Stamp {
  return {
    source: 'browser',
    time: NOW,
    subject: 'printer.local:443',
    visit: 'visit',
    binding: 'this-connection',
    ...fact,
    ...stamp,
  };
}

/** A page the person clicked through to, unless told otherwise. */
export function sighting({
  url = 'https://printer.local/',
  address = '192.168.1.20',
  leaf,
  others = [],
  browser,
  device = null,
  keySeenAt = [],
  keyRelayedAt = [],
}: Sighting): Item[] {
  const origin = parseOrigin(url);
  if (!origin) throw new Error(`not an origin: ${url}`);
  const facts: readonly Fact[] = [
    { kind: 'connection', ...origin, address },
    ...(leaf ? [{ kind: 'certificate', leaf: leaf.der, others: others.map(({ der }) => der) } as const] : []),
    { kind: 'browser', opinion: 'overridden', refusal: null, builtInRoot: null, ...browser },
  ];
  return [
    ...facts.map((fact) => observed(fact)),
    { kind: 'memory', device: device && memoryOf(device), keySeenAt, keyRelayedAt },
  ];
}

/** The same without what memory knew: what the browser hands to the background. */
export const pageSighting = (what: Sighting): Observation[] =>
  sighting(what).filter((item): item is Observation => !isRecalled(item));

/** What memory knows of a device; where it is `pinned`, that pin is for the key that is held. */
export function memoryOf(change: Partial<DeviceMemory>): DeviceMemory {
  const { spkiSha256 = '', pinned = null, pinnedAt, pinnedBy } = change;
  const pin = { spkiSha256, since: pinnedAt ?? NOW - DAY };
  return {
    id: 'printer.local:443',
    device: 'printer',
    label: null,
    spkiSha256,
    firstSeen: NOW - DAY,
    lastSeen: NOW - DAY,
    personPin: pinned === 'person' ? pin : null,
    gatewayPin: pinned === 'gateway' ? { ...pin, gateway: pinnedBy ?? HOME_ID } : null,
    pinned,
    pinnedAt: pinned === null ? null : pin.since,
    ...change,
  };
}

/** The id of `paired` gateways. */
const HOME_ID = 'f'.repeat(64);

export const isRecalled = (item: Fact | Item): item is Recalled => item.kind === 'memory';
const isSeen = (item: Fact | Item): item is Fact => item.kind !== 'memory';

/** Examines and appraises a list of what was seen and recalled, as the extension does for one visit. */
export async function appraiseItems(
  items: readonly (Fact | Item)[],
  trust: Trust,
  now: number,
  anchored: readonly string[] = [],
): Promise<Appraisal> {
  const observations = items.filter(isSeen).map((fact) => observed(fact));
  const presented = findObservation(observations, 'certificate');
  return appraise({
    observations,
    examination: presented && (await examine(presented, trust, now)),
    recollection: items.find(isRecalled) ?? null,
    anchored,
    anyRevoked: trust.revocation?.anyRevoked,
    localDevice: trust.localDevice,
    now,
  });
}

/** Adds what the companion found to such a list. */
export function withProbe(items: readonly (Fact | Item)[], probed: Probed): Item[] {
  const observations = items.filter(isSeen).map((fact) => observed(fact));
  return [...mergeProbe(observations, probed, NOW), ...items.filter(isRecalled)];
}

export async function spkiOf({ der }: Minted): Promise<string> {
  const inspected = await inspectCertificate(der);
  if (!inspected.ok) throw new Error(inspected.reason);
  return inspected.certificate.spkiSha256;
}

/** A paired gateway, as the store would hand it over. */
export function paired(
  root: Pick<Minted, 'der'>,
  intermediates: readonly Pick<Minted, 'der'>[] = [],
  change: Partial<GatewayRoot> = {},
): GatewayRoot {
  return {
    id: HOME_ID,
    name: 'Home',
    root: root.der,
    intermediates: intermediates.map(({ der }) => der),
    scope: localScope(NOW + 30 * DAY),
    pairedAt: NOW - DAY,
    source: 'file',
    ...change,
  };
}
