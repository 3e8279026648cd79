import { createServer as createHttpServer } from 'node:http';
import { createServer, type Server, type Server as HttpsServer } from 'node:https';
import type { DeviceSpec } from './devices.ts';
import { serveRoutes } from '../gateway/common/http.ts';
import type { RouteAnswer, Routes } from '../gateway/common/routes.ts';
import { canChange, type Provisioner } from './identity.ts';
import { certificatePem, type TlsCredentials, privateKeyPem } from './keys.ts';
import { alsoListen, close, listen, LOOPBACK } from './listen.ts';
import { html, htmlPage } from './page.ts';
import type { HomeDevice } from './types.ts';
import type { X509Certificate } from './x509.ts';

/** A device that is up, and how the home changes or stops it. */
export interface RunningDevice {
  readonly spec: DeviceSpec;
  readonly about: HomeDevice;
  /** The certificate that it presents now; null where it speaks plain http. */
  presented(): X509Certificate | null;
  /** The certificate that its maker gave it, if that is not the one presented. */
  identity(): X509Certificate | null;
  change(key: 'same' | 'new'): Promise<void>;
  stop(): Promise<void>;
}

/** Provisions the device with its identity and starts it on `port`, or on another one if that is taken. */
export async function startDevice(
  spec: DeviceSpec,
  routes: Routes,
  port: number,
  provisioner: Provisioner,
): Promise<RunningDevice> {
  const credentials = await provisioner.provision(spec);
  const server = credentials ? createTlsServer(credentials, routes) : createHttpServer(serveRoutes(routes));
  const actual = await listen(server, port);
  const { id, title, host, expectedClass, story, address = LOOPBACK } = spec;
  const other = address === LOOPBACK ? null : await alsoListen(server, address, actual);
  const changing =
    credentials && canChange(spec.identity) ? changer(spec, server as HttpsServer, credentials, provisioner) : null;
  const url = `${credentials ? 'https' : 'http'}://${host}:${actual}/`;
  return {
    spec,
    about: {
      id,
      title,
      host,
      address: other ? address : LOOPBACK,
      port: actual,
      url,
      expectedClass,
      showsEvidence: spec.group === 'evidence',
      story,
    },
    presented: () => (changing?.current() ?? credentials)?.chain[0] ?? null,
    identity: () => credentials?.identity ?? null,
    change: changing?.change ?? cannotChange(id),
    stop: async () => {
      other?.close();
      await close(server);
    },
  };
}

function changer(
  spec: DeviceSpec,
  server: HttpsServer,
  first: TlsCredentials,
  provisioner: Provisioner,
): { current(): TlsCredentials; readonly change: RunningDevice['change'] } {
  let current = first;
  return {
    current: () => current,
    change: async (key) => {
      const next = await provisioner.provision(spec, key === 'same' ? current.keys : undefined);
      if (!next) return;
      changeCredentials(server, next);
      current = next;
    },
  };
}

function cannotChange(id: string): RunningDevice['change'] {
  return () => Promise.reject(new RangeError(`${id} cannot get another certificate`));
}

const context = ({ keys, chain }: TlsCredentials): { key: string; cert: string } => ({
  key: privateKeyPem(keys),
  cert: certificatePem(...chain),
});

/** An https server that presents exactly `credentials.chain`. */
function createTlsServer(credentials: TlsCredentials, routes: Routes): Server {
  return createServer(context(credentials), serveRoutes(routes));
}

/** Presents other credentials from the next handshake on. Open connections end, as they still use the old ones. */
function changeCredentials(server: Server, credentials: TlsCredentials): void {
  server.setSecureContext(context(credentials));
  server.closeAllConnections();
}

/** The page of a device. */
export function devicePage({ title, host, story }: DeviceSpec): RouteAnswer {
  return htmlPage(
    title,
    html`
<p class="soft mono">${host}</p>
<section><h2>You are talking to the ${title.toLowerCase()} of the example home.</h2>
<p>${story}</p>
<p class="soft">Open Latchkey from the toolbar to see what it makes of this.</p></section>`,
  );
}
