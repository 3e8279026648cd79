import {
  type BrowserEvidence,
  type DeviceMemory,
  type Evidence,
  type GatewayRoot,
  inspectCertificate,
  type MemoryEvidence,
  parseOrigin,
} from '../../src/core/index.ts';
import { localScope } from '../../src/core/scope/scope.ts';
import { DAY, type Minted, NOW } from './mint.ts';

/** Evidence as a browser would bring it, for judging tests; each part open to change. */

export interface Sighting {
  readonly url?: string;
  readonly address?: string | null;
  readonly leaf?: Minted;
  readonly others?: readonly Minted[];
  readonly browser?: Partial<BrowserEvidence>;
  readonly device?: Partial<DeviceMemory> | null;
  readonly keySeenAt?: readonly string[];
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
}: Sighting): Evidence[] {
  const origin = parseOrigin(url);
  if (!origin) throw new Error(`not an origin: ${url}`);
  return [
    { kind: 'connection', ...origin, address },
    ...(leaf
      ? [{ kind: 'certificate', source: 'browser', leaf: leaf.der, others: others.map(({ der }) => der) } as const]
      : []),
    { kind: 'browser', opinion: 'overridden', refusal: null, builtInRoot: null, ...browser },
    memory(device, keySeenAt),
  ];
}

function memory(device: Partial<DeviceMemory> | null, keySeenAt: readonly string[]): MemoryEvidence {
  const blank: DeviceMemory = {
    id: 'printer.local:443',
    label: null,
    spkiSha256: '',
    firstSeen: NOW - DAY,
    lastSeen: NOW - DAY,
    pinned: null,
    pinnedAt: null,
  };
  return { kind: 'memory', device: device && { ...blank, ...device }, keySeenAt };
}

export async function spkiOf({ der }: Minted): Promise<string> {
  const inspected = await inspectCertificate(der);
  if (!inspected.ok) throw new Error(inspected.reason);
  return inspected.certificate.spkiSha256;
}

/** A paired gateway, as the store would hand it over. */
export function paired(
  root: Minted,
  intermediates: readonly Minted[] = [],
  change: Partial<GatewayRoot> = {},
): GatewayRoot {
  return {
    id: 'f'.repeat(64),
    name: 'Home',
    root: root.der,
    intermediates: intermediates.map(({ der }) => der),
    scope: localScope(NOW + 30 * DAY),
    pairedAt: NOW - DAY,
    source: 'file',
    ...change,
  };
}
