import type { Service } from '../../../../src/protocol/index.ts';

/** A gateway, by what was announced: anyone on the network could have done so. */
export interface AnnouncedGateway {
  readonly name: string;
  /** `host:port` */
  readonly place: string;
  /** Where it publishes its certificates (RFC 7030 section 4.1); the comparison follows. */
  readonly url: string;
}

const TYPE = '_latchkey-gw._tcp';
/** As the companion writes names of this network; what else might come is not asked. */
const HOST = /^[a-z0-9_-]+(?:\.[a-z0-9_-]+)*\.local$/;
/** A home has one or two. */
const MOST = 10;

/** The gateways among the services that were heard, by name, each place once. */
export function announcedGateways(services: readonly Service[]): readonly AnnouncedGateway[] {
  const gateways = services
    .filter(({ type, host, port }) => type === TYPE && HOST.test(host) && Number.isInteger(port) && port > 0)
    .map(({ name, host, port }) => {
      const place = `${host}:${port}`;
      return { name, place, url: `http://${place}/.well-known/est/cacerts` };
    });
  return [...new Map(gateways.map((each) => [each.place, each])).values()]
    .sort((a, b) => a.name.localeCompare(b.name))
    .slice(0, MOST);
}
