import { createServer, type Server } from 'node:https';
import type { AddressInfo } from 'node:net';
import { privateKeyPem } from '../../../home/keys.ts';
import { close } from '../../../home/listen.ts';
import {
  DAY,
  type KeyKind,
  mintIntermediate,
  mintLeaf,
  type Minted,
  type MintOptions,
  mintRoot,
} from '../../support/mint.ts';
import { authorityNamedInFull } from '../../support/mint-extensions.ts';
import type { Shown } from './anchored-cases.ts';

/** In force at the moment, for browsers know no other. */
export const PERIOD = { notBefore: Date.now() - DAY, notAfter: Date.now() + 300 * DAY };

export interface Gateway {
  readonly root: Minted;
  /** By what is shown there. */
  readonly urls: ReadonlyMap<string, string>;
  stop(): Promise<void>;
}

export interface GatewayOptions {
  readonly shown: readonly Shown[];
  readonly key?: KeyKind;
  readonly pathLength?: number;
  /** Leaves name their issuer's issuer and serial number, too: a cross certificate has others. */
  readonly namesIssuersInFull?: boolean;
  /** Conditions of the root itself. */
  readonly conditions?: Pick<MintOptions, 'constraints' | 'extensions'>;
}

/** A gateway with a server on loopback for each certificate it has issued. */
export async function startGateway(
  name: string,
  { shown, key, pathLength, namesIssuersInFull = false, conditions = {} }: GatewayOptions,
): Promise<Gateway> {
  const root = await mintRoot({
    subject: `CN=${name}`,
    ...PERIOD,
    ...conditions,
    ...(key && { key }),
    ca: pathLength ?? true,
  });
  const authorities = {
    root,
    intermediate: await mintIntermediate(root, { subject: `CN=${name} Intermediate`, ...PERIOD }),
    wide: await mintIntermediate(root, {
      subject: `CN=${name} Wide`,
      constraints: { permitted: ['dns:example.com', 'dns:local'] },
      ...PERIOD,
    }),
  };
  const urls = new Map<string, string>();
  const servers: Server[] = [];
  for (const { what, host, leaf, sends = [] } of shown) {
    const issuer = authorities[sends[0] ?? 'root'];
    const inFull = namesIssuersInFull
      ? { withoutKeyIdentifiers: true, extensions: [await authorityNamedInFull(issuer)] }
      : {};
    const minted = await mintLeaf(issuer, { ...PERIOD, ...leaf, ...inFull });
    const { server, url } = await serve(
      host,
      minted,
      sends.map((each) => authorities[each]),
    );
    servers.push(server);
    urls.set(what, url);
  }
  return { root, urls, stop: async () => void (await Promise.all(servers.map(close))) };
}

/** @param sent what goes after the leaf, in order */
export async function serve(
  host: string,
  leaf: Minted,
  sent: readonly Minted[] = [],
): Promise<{ readonly server: Server; readonly url: string }> {
  const server = createServer(
    { key: privateKeyPem(leaf.keys), cert: [leaf, ...sent].map(({ pem }) => pem).join('\n') },
    (_, answer) => answer.end('Hello'),
  );
  await new Promise<void>((resolve) => server.listen(0, host.startsWith('127.') ? host : '127.0.0.1', resolve));
  return { server, url: `https://${host}:${(server.address() as AddressInfo).port}/` };
}
