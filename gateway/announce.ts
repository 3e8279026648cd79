import { networkInterfaces } from 'node:os';
import type { CiaoService, Responder } from '@homebridge/ciao';

/**
 * What a gateway is found by. A name of a service has 15 characters at most (RFC 6335 section 5.1), which
 * `latchkey-gateway` has not.
 */
const GATEWAY = 'latchkey-gw';
/** For ACME clients that look for a server in their network (draft-tweedale-acme-discovery). */
const ACME = 'acme-server';

export interface Announced {
  /** What people read: "Home gateway nas". */
  readonly name: string;
  /** What the labels begin with under which its addresses are announced (`announcedHosts`). */
  readonly host: string;
  readonly port: number;
  /** SHA-256 of the root's key, hexadecimal: a hint which gateway it is, and no proof. */
  readonly spki: string;
}

/** Two labels, as the library takes a host that offers two services for two hosts of one name. */
export const announcedHosts = (host: string): [gateway: string, acme: string] => [host, `${host}-acme`];

const links = (): string[] =>
  Object.entries(networkInterfaces()).flatMap(([name, addresses = []]) =>
    addresses.some(({ internal }) => !internal) ? [name] : [],
  );

/** An announcement that lasts until it is ended. */
export interface Announcement {
  end(): Promise<void>;
}

/** A method of the library's own. */
interface Republishing {
  republishService(service: CiaoService, heard: (error?: unknown) => void, delayed?: boolean): Promise<unknown>;
}

/**
 * The library takes a name anew where someone in the network claims it. Where that fails, it throws where no one hears
 * it, or ends the process: two packets would end the gateway, as a claim does that comes while it only repeats what it
 * said. What is lost now is the announcement at most.
 */
function outlive(responder: Responder, onError: (error: Error) => void): void {
  const library = responder as unknown as Republishing;
  const republish = library.republishService.bind(responder);
  const lost = (cause: unknown): void =>
    onError(new Error('The gateway works, but may be announced no longer: someone claimed its name', { cause }));
  library.republishService = (service, _, delayed) =>
    republish(service, (error) => error !== undefined && lost(error), delayed).catch(lost);
}

/**
 * Announces the gateway on every network of this computer, by multicast DNS (RFC 6762, RFC 6763). Where another has
 * its names, it takes others.
 * @param onError told what became of it later.
 * @returns once it was heard that the names are free. Rejects where the system does not let it.
 */
export async function announceGateway(
  { name, host, port, spki }: Announced,
  onError: (error: Error) => void,
): Promise<Announcement> {
  // Loaded when needed: it takes as long as the whole rest of the gateway.
  const { getResponder } = await import('@homebridge/ciao');
  // Left to itself, it does not know links that are written "name@other", as those of containers and VLANs are.
  const responder: Responder = getResponder({ interface: links() });
  outlive(responder, onError);
  const [own, acme] = announcedHosts(host);
  const services: CiaoService[] = [
    responder.createService({ name, port, hostname: own, type: GATEWAY, txt: { spki, path: '/' } }),
    responder.createService({ name, port, hostname: acme, type: ACME, txt: { path: '/acme/directory' } }),
  ];
  // Another gateway has the name: this one goes by "… (2)", which the library would complain of.
  for (const service of services) service.on('name-change', () => undefined);
  try {
    await Promise.all(services.map((service) => service.advertise()));
  } catch (error) {
    await responder.shutdown();
    throw error;
  }
  return {
    end: async () => {
      await Promise.all(services.map((service) => service.end()));
      await responder.shutdown();
    },
  };
}
