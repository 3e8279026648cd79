import { createServer } from 'node:http';
import { createServer as createHttpsServer } from 'node:https';
import { serveRoutes } from '../gateway/common/http.ts';
import type { RouteAnswer, Routes } from '../gateway/common/routes.ts';
import { refereeRoutes } from '../gateway/referee.ts';
import { OID_SERVER_AUTH } from '../src/core/x509/certificate/usage.ts';
import { createRoot } from './authority.ts';
import { LAMP } from './certified-devices.ts';
import { devicePage, type RunningDevice, startDevice } from './device.ts';
import { type DeviceSpec, HOME_DEVICES } from './devices.ts';
import { evidenceRoute, evidenceRoutes } from './evidence.ts';
import { labelCodesOf } from './gateway-label.ts';
import { type HomeGateway, ROUTER, startHomeGateway } from './gateway.ts';
import { createProvisioner } from './identity.ts';
import { certificatePem, newKeyPair, privateKeyPem } from './keys.ts';
import { close, listen } from './listen.ts';
import { createAttester, createMakers, type DeviceOfMaker, type Makers } from './makers.ts';
import { createMatterWorld, type MatterWorld } from './matter.ts';
import { type MudPublication, mudRoutes, publishMud } from './mud.ts';
import { createOwnerDocuments, type OwnerDocuments } from './owner-documents.ts';
import { startRoutes } from './start-page.ts';
import type { Home, HomeDevice, HomeOptions } from './types.ts';
import type { X509Certificate } from './x509.ts';

export type { Home, HomeDevice, HomeOptions } from './types.ts';

/** Whose root the start page hands out. */
const MAKER = 'Warmhouse';

/**
 * Starts a whole home on loopback: a gateway that issues certificates to devices of every class, and a page to start
 * from. Nothing outside loopback is touched. What the gateway keeps is in a folder of its own, and every key is gone
 * after `stop`.
 */
export async function startHome({ ports }: HomeOptions = {}): Promise<Home> {
  const plan = planPorts(ports);
  const gateway = await startHomeGateway(plan.gateway);
  try {
    return await startAround(gateway, plan);
  } catch (error) {
    // Its keys are on the disk until then.
    await gateway.stop();
    throw error;
  }
}

/** The devices of the home, and the page to start from. */
async function startAround(gateway: HomeGateway, plan: ReturnType<typeof planPorts>): Promise<Home> {
  const makers = createMakers();
  const site = await startMakerSite(makers, LAMP);
  const matter = await createMatterWorld();
  const provisioner = createProvisioner(gateway, makers, site.mud.extensions);
  const presentedBy = (id: string) => find(devices, id).presented();
  const { mud } = site;
  const documents = createOwnerDocuments(makers, gateway.root, (id) => {
    const { spec, presented, identity } = find(devices, id);
    return { identity: spec.identity, certificate: identity() ?? presented() };
  });
  const devices: readonly RunningDevice[] = await Promise.all(
    HOME_DEVICES.map(async (spec, index) => {
      const evidence = await evidenceOf(spec, { makers, matter, documents, mud }, presentedBy);
      const routes = { ...routesOf(spec, presentedBy), ...evidence };
      return startDevice(spec, routes, plan.device(index), provisioner);
    }),
  );

  const makerPem = certificatePem((await makers(MAKER)).certificate);
  const certifiers = describeMatter(matter);
  const startServer = createServer(serveRoutes(startRoutes(gateway, devices, { makerPem, ...certifiers })));
  const startPort = await listen(startServer, plan.start);
  return {
    startPage: `http://localhost:${startPort}/`,
    gateway: describe(gateway),
    makerPem,
    makerSite: { host: site.host, rootPem: certificatePem(site.root) },
    matter: certifiers,
    devices: devices.map(({ about }) => about),
    rotate: async (id) => find(devices, id).change('new'),
    renew: async (id) => find(devices, id).change('same'),
    stop: async () => {
      const stopped = await Promise.allSettled([
        close(startServer),
        ...devices.map((device) => device.stop()),
        site.stop(),
      ]);
      await gateway.stop();
      for (const each of stopped) if (each.status === 'rejected') throw each.reason;
    },
  };
}

/** Where devices have from what they show. */
interface EvidenceSources {
  readonly makers: Makers;
  readonly matter: MatterWorld;
  readonly documents: OwnerDocuments;
  readonly mud: MudPublication;
}

/** What a device shows about itself, or about another one as if it were itself. */
async function evidenceOf(
  { id, identity, shows, owned, matter: bridge }: DeviceSpec,
  { makers, matter, documents, mud }: EvidenceSources,
  presentedBy: (id: string) => X509Certificate | null,
): Promise<Routes> {
  if (owned)
    return evidenceRoute(
      () => presentedBy(id),
      () => documents(owned.of, owned.by),
    );
  if (identity.by === 'identity' && identity.mud) return mudRoutes(mud, () => presentedBy(id));
  if (bridge) return matter.bridge(bridge, () => presentedBy(id));
  if (!shows) return {};
  const attester = await createAttester(await makers(shows.maker), shows.maker);
  return evidenceRoutes(attester, shows.model, () => presentedBy(shows.about));
}

function routesOf(spec: DeviceSpec, presentedBy: (id: string) => X509Certificate | null): Routes {
  const page: Routes = { 'GET /': () => devicePage(spec) };
  if (spec.host !== ROUTER) return page;
  const expected = (name: string): Uint8Array | null => {
    const expectedAs = HOME_DEVICES.find(({ host }) => host === name)?.expectedAs;
    const shown = expectedAs === undefined ? null : presentedBy(expectedAs);
    return shown && new Uint8Array(shown.publicKey.rawData);
  };
  return { ...page, ...refereeRoutes(expected) };
}

function describe({ root, pairingPem, label, place, program, setUpCode }: HomeGateway): Home['gateway'] {
  return {
    httpUrl: `http://${place}/`,
    pageUrl: `https://${place}/`,
    setUpCode,
    rootPem: certificatePem(root),
    pairingPem,
    rootDer: new Uint8Array(root.rawData),
    fingerprint: label.sha256,
    words: label.words,
    newPairingCode: program.newPairingCode,
  };
}

function describeMatter({ authority, declarationSigner, names, fabric }: MatterWorld): Home['matter'] {
  return {
    authorityPem: certificatePem(authority),
    declarationSignerPem: certificatePem(declarationSigner),
    names,
    fabric: { rootPem: certificatePem(fabric), fingerprint: labelCodesOf(fabric).sha256 },
  };
}

function find(devices: readonly RunningDevice[], id: HomeDevice['id']): RunningDevice {
  const device = devices.find(({ spec }) => spec.id === id);
  if (!device) throw new RangeError(`There is no ${id} in this home`);
  return device;
}

/**
 * The first of the ports that a home takes by default: start page, the gateway, then the devices in the order of their
 * list.
 */
const FIRST = 9441;

interface PortPlan {
  readonly start: number;
  readonly gateway: number;
  device(index: number): number;
}

/** The ports to ask for; 0 lets the system choose. */
function planPorts(ports: HomeOptions['ports'] = 'block'): PortPlan {
  return ports === 'ephemeral'
    ? { start: 0, gateway: 0, device: () => 0 }
    : { start: FIRST, gateway: FIRST + 1, device: (index) => FIRST + 2 + index };
}

const HOST = 'mud.warmhouse.example';
const [FILE, SIGNATURE] = ['/lamp.json', '/lamp.p7s'];

/** The site on which a maker publishes, as it would stand on the Internet; it is on loopback like the rest. */
interface MakerSite {
  readonly host: string;
  /** Of the public authority that certified the site, which browsers here must be told of. */
  readonly root: X509Certificate;
  readonly mud: MudPublication;
  stop(): Promise<void>;
}

/** Starts the site of a maker that publishes what one of its models talks to. */
async function startMakerSite(makers: Makers, model: Pick<DeviceOfMaker, 'maker' | 'model'>): Promise<MakerSite> {
  const authority = await createRoot([{ CN: ['Example Public Authority'] }]);
  const keys = await newKeyPair();
  const profile = { names: [HOST], usages: [OID_SERVER_AUTH], validity: 'current' } as const;
  const certificate = await authority.issue(keys.publicKey, profile);
  const mud = { current: null as MudPublication | null };
  const send = (mediaType: string, what: (published: MudPublication) => string | Uint8Array) => (): RouteAnswer =>
    mud.current ? { status: 200, headers: { 'content-type': mediaType }, body: what(mud.current) } : { status: 503 };
  const server = createHttpsServer(
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
