import { createServer } from 'node:http';
import { startDevice, type RunningDevice } from './device.ts';
import { devicePage } from './device-page.ts';
import { DEVICES, type DeviceSpec } from './devices.ts';
import { createGateway, type Gateway } from './gateway.ts';
import { serveRoutes, type Routes } from './http.ts';
import { createProvisioner } from './identity.ts';
import { certificatePem } from './keys.ts';
import { close, listen, LOOPBACK, type AnyServer } from './listen.ts';
import { localDomains, resolverRules } from './names.ts';
import { planPorts } from './ports.ts';
import { startRoutes } from './start-server.ts';
import type { Home, HomeDevice, HomeOptions } from './types.ts';

export type { Home, HomeDevice, HomeOptions } from './types.ts';

const ROUTER = 'router.home.arpa';

/**
 * A whole home on loopback: a gateway that issues certificates to devices of every class, and a page to start from.
 * Nothing outside 127.0.0.1 is touched and nothing is written; every key is gone after `stop`.
 */
export async function startHome({ ports }: HomeOptions = {}): Promise<Home> {
  const plan = planPorts(ports);
  const gateway = await createGateway();
  const gatewayServer = createServer(serveRoutes(gateway.routes));
  const gatewayPort = await listen(gatewayServer, plan.gateway);
  const provisioner = createProvisioner(gateway, `http://${LOOPBACK}:${gatewayPort}/.well-known/est`);

  const devices = await Promise.all(
    DEVICES.map((spec, index) => startDevice(spec, routesOf(spec, gateway), plan.device(index), provisioner)),
  );

  const httpUrl = `http://${ROUTER}:${gatewayPort}/`;
  const startServer = createServer(serveRoutes(startRoutes(gateway, httpUrl, devices)));
  const startPort = await listen(startServer, plan.start);
  return {
    startPage: `http://localhost:${startPort}/`,
    gateway: describe(gateway, httpUrl),
    devices: devices.map(({ about }) => about),
    resolverRules: resolverRules(DEVICES.map(({ host }) => host)),
    localDomains: localDomains(DEVICES.map(({ host }) => host)),
    rotate: async (id) => find(devices, id).change('new'),
    renew: async (id) => find(devices, id).change('same'),
    stop: () => stopAll([startServer, gatewayServer], devices),
  };
}

function routesOf(spec: DeviceSpec, gateway: Gateway): Routes {
  return spec.host === ROUTER ? gateway.routes : { 'GET /': () => devicePage(spec) };
}

function describe({ root, codes, desk }: Gateway, httpUrl: string): Home['gateway'] {
  const [rootPem, rootDer] = [certificatePem(root), new Uint8Array(root.rawData)];
  return { httpUrl, rootPem, rootDer, fingerprint: codes.sha256, words: codes.words, newPairingCode: desk.renew };
}

function find(devices: readonly RunningDevice[], id: HomeDevice['id']): RunningDevice {
  const device = devices.find(({ spec }) => spec.id === id);
  if (!device) throw new RangeError(`There is no ${id} in this home`);
  return device;
}

async function stopAll(servers: readonly AnyServer[], devices: readonly RunningDevice[]): Promise<void> {
  await Promise.all([...servers.map(close), ...devices.map((device) => device.stop())]);
}
