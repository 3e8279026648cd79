import { close } from '../../../home/listen.ts';
import type { AnchorPair, AnchorResult } from '../../../src/core/index.ts';
import { makeDeviceAnchor, makeGatewayAnchor } from '../../../src/core/anchors/make-anchor.ts';
import { mint } from '../../support/mint.ts';
import { certificatePolicies, requireExplicitPolicy } from '../../support/mint-extensions.ts';
import { ADDRESS, ALL, LEAF, SCOPE, type Shown, WITH_INTERMEDIATE, WITH_ROOT } from './anchored-cases.ts';
import { type Gateway, type GatewayOptions, PERIOD, serve, startGateway } from './anchored-gateway.ts';

interface Anchored extends GatewayOptions {
  readonly names?: readonly string[];
  readonly addresses?: readonly string[];
  /** The person had a narrower pair made earlier, and has not removed it. */
  readonly narrowerBefore?: boolean;
}

/** Each is called by what is particular about it. */
const GATEWAYS: Readonly<Record<string, Anchored>> = {
  'P-256': { shown: ALL },
  RSA: { key: 'RSA-2048', shown: ALL, narrowerBefore: true },
  'issuers named in full, as by easy-rsa': {
    key: 'RSA-2048',
    namesIssuersInFull: true,
    shown: [LEAF, WITH_INTERMEDIATE, WITH_ROOT],
  },
  'no room for intermediates': { pathLength: 0, shown: [LEAF, WITH_ROOT] },
  'no addresses in scope': { addresses: [], shown: [LEAF, { ...ADDRESS, within: false }] },
  'a policy required': {
    conditions: { extensions: [requireExplicitPolicy(0)] },
    shown: [
      { ...LEAF, leaf: { ...LEAF.leaf, extensions: [certificatePolicies('1.2.3.4')] } },
      { ...LEAF, what: 'a leaf without a policy', within: false, passesFirefox: true },
    ],
  },
  'IPv4 excluded in its IPv6 form': {
    conditions: { constraints: { excluded: ['ip:::ffff:127.0.0.0/ffff:ffff:ffff:ffff:ffff:ffff:ff00:0'] } },
    shown: [LEAF, { ...ADDRESS, within: false }],
  },
  'no names in scope': { names: [], shown: [{ ...LEAF, within: false }, ADDRESS] },
};

export interface Case extends Pick<Shown, 'what' | 'within' | 'passesFirefox'> {
  readonly gateway: string;
  readonly says: 'accepts' | 'refuses';
}

export const CASES: readonly Case[] = Object.entries(GATEWAYS).flatMap(([gateway, { shown }]) =>
  shown.map(
    ({ what, within, passesFirefox = false }) =>
      ({ gateway, what, within, passesFirefox, says: within ? 'accepts' : 'refuses' }) as const,
  ),
);

/** What the browser must find on loopback. */
export const HOSTS = ['tv.local', 'nas.rack.home.arpa', 'hub.lan', 'www.example.com', 'camera.local', 'door.local'];

export interface AnchoredHome {
  gateway(name: string): Gateway;
  urlOf(gateway: string, what: string): string;
  readonly gatewayPairs: readonly AnchorPair[];
  /** Signed its own certificate. `elsewhere` shows another that the same key signed, for another name. */
  readonly device: { readonly pair: AnchorPair; readonly url: string; readonly elsewhere: string };
  stop(): Promise<void>;
}

/**
 * Gateways, servers with what they have issued, and the scoped anchors for them; and one device that needs no gateway.
 */
export async function startAnchoredHome(): Promise<AnchoredHome> {
  const gateways = new Map<string, Gateway>();
  const gatewayPairs: AnchorPair[] = [];
  for (const [name, options] of Object.entries(GATEWAYS)) {
    const started = await startGateway(name, options);
    const { names = SCOPE.names, addresses = SCOPE.addresses, narrowerBefore = false } = options;
    gateways.set(name, started);
    for (const scope of [...(narrowerBefore ? [{ names: ['lamp.local'], addresses: [] }] : []), { names, addresses }]) {
      gatewayPairs.push(
        pairOf(await makeGatewayAnchor(started.root.der, { ...scope, until: PERIOD.notAfter }, name, Date.now())),
      );
    }
  }
  const device = await startDevice();
  const gateway = (name: string) => found(gateways.get(name), name);
  return {
    gateway,
    urlOf: (name, what) => found(gateway(name).urls.get(what), what),
    gatewayPairs,
    device,
    stop: async () => void (await Promise.all([device, ...gateways.values()].map((each) => each.stop()))),
  };
}

async function startDevice(): Promise<AnchoredHome['device'] & Pick<AnchoredHome, 'stop'>> {
  const camera = await mint({
    subject: 'CN=Camera',
    dns: ['camera.local', 'camera.home.arpa'],
    ip: ['192.168.1.9'],
    ...PERIOD,
  });
  const door = await mint({ subject: 'CN=Camera', keys: camera.keys, dns: ['door.local'], ...PERIOD });
  const others = [
    { kind: 'dns', value: 'camera.home.arpa' },
    { kind: 'ip', value: '192.168.1.9' },
  ] as const;
  const pair = pairOf(
    await makeDeviceAnchor(camera.der, { kind: 'dns', value: 'camera.local' }, 'Camera', Date.now(), others),
  );
  const [here, there] = [await serve('camera.local', camera), await serve('door.local', door)];
  return {
    pair,
    url: here.url,
    elsewhere: there.url,
    stop: async () => void (await Promise.all([close(here.server), close(there.server)])),
  };
}

function pairOf(result: AnchorResult): AnchorPair {
  if (!result.ok) throw new Error(`No scoped anchor: ${result.problem}`);
  return result.pair;
}

function found<T>(value: T | undefined, name: string): T {
  if (value === undefined) throw new RangeError(`There is no ${name} in this home`);
  return value;
}
