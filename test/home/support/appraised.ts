import { X509Certificate } from 'node:crypto';
import { get } from 'node:https';
import type { Home, HomeDevice } from '../../../home/types.ts';
import type { EvidenceGrounds } from '../../../src/core/evidence/artefacts/types.ts';
import { appraiseArtefacts } from '../../../src/core/evidence/kinds/appraise-artefacts.ts';
import type { SeenEvidence } from '../../../src/core/evidence/types.ts';
import { localScope } from '../../../src/core/scope/scope.ts';
import { parseHost } from '../../../src/core/net/host.ts';
import { handshake } from './tls-client.ts';

const NONCE = new Uint8Array(32).fill(7);

/** Whom the person believes. */
export interface Believed {
  /** Whether they added the maker of the home's devices; they have where left out. */
  readonly maker?: boolean;
  /** Until when they believe its gateway, in milliseconds since the epoch; they did not pair it where left out. */
  readonly gatewayUntil?: number;
}

/** What Latchkey makes of a device of the home, which it asks with a nonce. */
export async function appraisedAt(
  home: Home,
  id: string,
  { maker = true, gatewayUntil }: Believed = {},
): Promise<readonly SeenEvidence[]> {
  const { device, leaf, asked } = await shownBy(home, id);
  const grounds: EvidenceGrounds = {
    presented: { leaf, others: [] },
    host: parseHost(device.host) ?? fail(`${device.host} is no host`),
    nonce: NONCE,
    makers: maker
      ? [{ id: 'maker', name: 'Warmhouse', root: new Uint8Array(new X509Certificate(home.makerPem).raw) }]
      : [],
    gateways: gatewayUntil === undefined ? [] : [gatewayOf(home, gatewayUntil)],
    off: [],
    now: Date.now(),
  };
  const artefacts = [
    { place: 'certificate', mediaType: 'application/pkix-cert', bytes: leaf } as const,
    ...(asked ? [{ place: 'well-known', mediaType: 'application/cmw+json', bytes: asked } as const] : []),
  ];
  return (await appraiseArtefacts(artefacts, grounds)).evidence;
}

const gatewayOf = (home: Home, until: number): EvidenceGrounds['gateways'][number] => ({
  id: 'home',
  name: 'My gateway',
  root: home.gateway.rootDer,
  intermediates: [],
  scope: localScope(until),
  pairedAt: 0,
  source: 'file',
});

/** What a device presents and answers; `asked` is null where it has nothing to say about itself. */
export async function shownBy(home: Home, id: string) {
  const device = home.devices.find((each) => each.id === id) ?? fail(`no ${id}`);
  const { chain } = await handshake(device.host, device.port, home.gateway.rootPem);
  const leaf = new Uint8Array(chain[0]?.raw ?? fail(`${id} presented nothing`));
  return { device, leaf, asked: await ask(device) };
}

function ask({ port }: HomeDevice): Promise<Uint8Array | null> {
  const path = `/.well-known/latchkey/evidence?nonce=${Buffer.from(NONCE).toString('base64url')}`;
  return new Promise((resolve, reject) => {
    get({ host: '127.0.0.1', port, path, rejectUnauthorized: false }, (response) => {
      const parts: Buffer[] = [];
      response.on('data', (part: Buffer) => parts.push(part));
      response.on('end', () => resolve(response.statusCode === 200 ? Buffer.concat(parts) : null));
    }).on('error', reject);
  });
}

function fail(message: string): never {
  throw new Error(message);
}
