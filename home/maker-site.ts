import { createServer } from 'node:https';
import { OID_SERVER_AUTH } from '../src/core/x509/certificate/usage.ts';
import { createRoot } from './authority.ts';
import { type RouteAnswer, serveRoutes } from '../gateway/common/http.ts';
import { certificatePem, newKeyPair, privateKeyPem } from './keys.ts';
import { close, listen } from './listen.ts';
import type { DeviceOfMaker, Makers } from './makers.ts';
import { type MudPublication, publishMud } from './mud.ts';
import type { X509Certificate } from './x509.ts';

const HOST = 'mud.warmhouse.example';
const [FILE, SIGNATURE] = ['/lamp.json', '/lamp.p7s'];

/** The site on which a maker publishes, as it would stand on the Internet; it is on loopback like the rest. */
export interface MakerSite {
  readonly host: string;
  /** Of the public authority that certified the site, which browsers here must be told of. */
  readonly root: X509Certificate;
  readonly mud: MudPublication;
  stop(): Promise<void>;
}

/** Starts the site of a maker that publishes what one of its models talks to. */
export async function startMakerSite(
  makers: Makers,
  model: Pick<DeviceOfMaker, 'maker' | 'model'>,
): Promise<MakerSite> {
  const authority = await createRoot([{ CN: ['Example Public Authority'] }]);
  const keys = await newKeyPair();
  const profile = { names: [HOST], usages: [OID_SERVER_AUTH], validity: 'current' } as const;
  const certificate = await authority.issue(keys.publicKey, profile);
  const mud = { current: null as MudPublication | null };
  const send = (mediaType: string, what: (published: MudPublication) => string | Uint8Array) => (): RouteAnswer =>
    mud.current ? { status: 200, headers: { 'content-type': mediaType }, body: what(mud.current) } : { status: 503 };
  const server = createServer(
    { key: privateKeyPem(keys), cert: certificatePem(certificate) },
    serveRoutes({
      [`GET ${FILE}`]: send('application/mud+json', ({ file }) => file),
      [`GET ${SIGNATURE}`]: send('application/pkcs7-signature', ({ signature }) => signature),
    }),
  );
  const origin = `https://${HOST}:${await listen(server, 0)}`;
  mud.current = await publishMud(await makers(model.maker), model, {
    url: origin + FILE,
    signatureUrl: origin + SIGNATURE,
  });
  return { host: HOST, root: authority.certificate, mud: mud.current, stop: () => close(server) };
}
