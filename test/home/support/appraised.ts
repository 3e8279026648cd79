import { X509Certificate } from 'node:crypto';
import { get } from 'node:https';
import type { Home } from '../../../home/types.ts';
import type { EvidenceGrounds } from '../../../src/core/evidence/artefacts/types.ts';
import { appraiseArtefacts } from '../../../src/core/evidence/kinds/appraise-artefacts.ts';
import type { SeenEvidence } from '../../../src/core/evidence/types.ts';
import { parseHost } from '../../../src/core/net/host.ts';
import type { ArtefactFact } from '../../../src/core/observation/types.ts';
import { handshake } from './tls-client.ts';

const NONCE = new Uint8Array(32).fill(7);

/** What the person has. */
export interface Known extends Partial<Pick<EvidenceGrounds, 'matter' | 'gateways'>> {
  /** Whether they added the maker of the home's devices; they have where left out. */
  readonly maker?: boolean;
  /** What was fetched from the maker. */
  readonly file?: Pick<ArtefactFact, 'bytes' | 'signature'>;
}

/** What Latchkey makes of a device of the home, asked with our nonce. */
export async function appraisedAt(home: Home, id: string, known: Known = {}): Promise<readonly SeenEvidence[]> {
  const { maker = true, file, gateways = [], matter } = known;
  const { host, leaf, asked } = await shownBy(home, id);
  const root = new Uint8Array(new X509Certificate(home.makerPem).raw);
  const { evidence } = await appraiseArtefacts(
    [
      { place: 'certificate', mediaType: 'application/pkix-cert', bytes: leaf },
      ...(asked ? [{ place: 'well-known', mediaType: 'application/cmw+json', bytes: asked } as const] : []),
      ...(file ? [{ place: 'maker', mediaType: 'application/mud+json', ...file } as const] : []),
    ],
    {
      presented: { leaf, others: [] },
      host,
      nonce: NONCE,
      makers: maker ? [{ id: 'maker', name: 'Warmhouse', root }] : [],
      gateways,
      ...(matter && { matter }),
      off: [],
      now: Date.now(),
    },
  );
  return evidence;
}

/** What a device presents and answers; `asked` is null where it has nothing to say about itself. */
export async function shownBy(home: Home, id: string) {
  const device = home.devices.find((each) => each.id === id);
  const host = device && parseHost(device.host);
  if (!device || !host) throw new Error(`no ${id}`);
  const { chain } = await handshake(device.host, device.port, home.gateway.rootPem);
  if (!chain[0]) throw new Error(`${id} presented nothing`);
  const path = `/.well-known/latchkey/evidence?nonce=${Buffer.from(NONCE).toString('base64url')}`;
  return { host, leaf: new Uint8Array(chain[0].raw), asked: await ask(device.port, path) };
}

/** Asks a server of the home over https. @returns null where it has nothing there. */
export function ask(port: number, path: string): Promise<Uint8Array | null> {
  return new Promise((resolve, reject) => {
    get({ host: '127.0.0.1', port, path, rejectUnauthorized: false }, (response) => {
      const parts: Buffer[] = [];
      response.on('data', (part: Buffer) => parts.push(part));
      response.on('end', () => resolve(response.statusCode === 200 ? Buffer.concat(parts) : null));
    }).on('error', reject);
  });
}
